package org.countersign.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The office's reverse proxy, which does TLS, where there is one. Its word on where a request came from counts; the same headers from
 * anyone else are ignored. {@code COUNTERSIGN_PROXY} names its address (several with commas); it passes {@code Host} on and sets
 * {@code X-Forwarded-For} and {@code X-Forwarded-Proto}.
 */
@ApplicationScoped
public class Proxy {
    @Inject @ConfigProperty(name = "countersign.proxy") Optional<String> known;                  // Payara reads no list into an Optional

    /** Of the browser or program that asks. */
    public String addressOf(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !before(request)) return request.getRemoteAddr();
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();          // what the proxy itself saw; the rest anyone can write
        return last.isEmpty() || last.length() > 60 ? request.getRemoteAddr() : last;
    }

    /** Whether it came over TLS. */
    public boolean secure(HttpServletRequest request) {
        return request.isSecure() || before(request) && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    private boolean before(HttpServletRequest request) { return List.of(known.orElse("").split("[, ]+")).contains(request.getRemoteAddr()); }
}
