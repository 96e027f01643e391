package org.countersign.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Stands outside of the transaction. Within somebody else's there is nothing to be done again: that one is broken off as a whole. */
@TriedAgain @Interceptor @Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class TryingAgain {
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry") TransactionSynchronizationRegistry transactions;

    @AroundInvoke Object call(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) return call.proceed();
        Object[] parameters = call.getParameters();
        return Again.ifBrokenOff(() -> {
            call.setParameters(parameters);
            try {
                return call.proceed();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
