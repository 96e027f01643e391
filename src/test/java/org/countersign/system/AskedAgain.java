package org.countersign.system;

import com.microsoft.playwright.TimeoutError;
import java.lang.reflect.Method;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * On a machine that is busy with other things a browser may let a click or a page go by: a test that waited for it in vain is run once more,
 * and the log says so. Whatever else a test finds wrong is wrong at once.
 */
public final class AskedAgain implements InvocationInterceptor {
    private static final Logger LOG = Logger.getLogger(AskedAgain.class.getName());

    @Override public void interceptTestMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> how, ExtensionContext which) throws Throwable { run(test, how, which); }

    @Override public void interceptTestTemplateMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> how, ExtensionContext which) throws Throwable { run(test, how, which); }

    private static void run(Invocation<Void> test, ReflectiveInvocationContext<Method> how, ExtensionContext which) throws Throwable {
        try {
            test.proceed();
        } catch (TimeoutError slow) {
            LOG.log(Level.WARNING, slow, () -> which.getUniqueId() + " waited in vain and is run once more");
            ReflectionSupport.invokeMethod(how.getExecutable(), how.getTarget().orElseThrow(), how.getArguments().toArray());
        }
    }
}
