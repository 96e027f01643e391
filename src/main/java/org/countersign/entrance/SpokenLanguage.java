package org.countersign.entrance;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.staff.Who;

/** Every page speaks the language its reader chose: the account's, or for a stranger the one chosen in this browser, else the one the browser asks for. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SpokenLanguage implements Filter {
    static final String COOKIE = "language";
    static final Set<String> SPOKEN = Set.of("en", "es");

    @Inject Who who;

    @Override public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        Optional<String> chosen = chosen((HttpServletRequest) request);
        chain.doFilter(chosen.isEmpty() ? request : new Asking((HttpServletRequest) request, Locale.forLanguageTag(chosen.get())), response);
    }

    private Optional<String> chosen(HttpServletRequest request) {
        if (who.signedIn()) return Optional.ofNullable(who.language());
        return Stream.ofNullable(request.getCookies()).flatMap(Stream::of).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).filter(SPOKEN::contains).findFirst();
    }

    /** The request as if the browser had asked for this language. */
    private static final class Asking extends HttpServletRequestWrapper {
        private final Locale locale;

        Asking(HttpServletRequest request, Locale locale) {
            super(request);
            this.locale = locale;
        }

        @Override public Locale getLocale() { return locale; }

        @Override public Enumeration<Locale> getLocales() { return Collections.enumeration(List.of(locale)); }
    }
}
