package org.countersign.http;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer tells the browser: take it as what it says it is, run and load nothing but ours, show it in nobody's frame, keep no
 * copy. The content security policy of pages is PrimeFaces' (web.xml), which adds a nonce to it; this one is for everything else.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR}, asyncSupported = true)
public class Headers implements Filter {
    private static final String POLICY = "default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject Proxy proxy;

    @Override public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answer;
        always(response);
        if (proxy.secure(request)) response.setHeader("Strict-Transport-Security", "max-age=31536000");
        if (!resource(request)) response.setHeader("Cache-Control", "no-store");
        if (!page(request)) response.setHeader("Content-Security-Policy", POLICY);
        chain.doFilter(request, response);
    }

    /** For an answer that is given before any filter: it is neither a page nor a file. */
    public static void on(HttpServletResponse response) {
        always(response);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
    }

    private static void always(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");                                  // "no-referrer" would take Origin from our own posts too
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    }

    private static boolean resource(HttpServletRequest request) { return request.getServletPath().startsWith("/jakarta.faces.resource"); }

    /** Of Faces: PrimeFaces adds a header and does not replace one, and of two policies the browser would obey both. */
    private static boolean page(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST && !resource(request) && "faces".equals(request.getHttpServletMapping().getServletName());
    }
}
