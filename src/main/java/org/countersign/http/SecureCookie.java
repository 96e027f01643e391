package org.countersign.http;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/** Behind a proxy that does TLS ({@link Proxy}) the session's cookie never travels without it. Said before the first session, as the server demands. */
@WebListener
public class SecureCookie implements ServletContextListener {
    @Override public void contextInitialized(ServletContextEvent start) {
        boolean behindProxy = ConfigProvider.getConfig().getOptionalValue("countersign.proxy", String.class).isPresent();
        if (behindProxy) start.getServletContext().getSessionCookieConfig().setSecure(true);
    }
}
