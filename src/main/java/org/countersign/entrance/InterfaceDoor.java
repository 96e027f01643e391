package org.countersign.entrance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.countersign.http.Headers;
import org.countersign.http.Problems;
import org.countersign.http.Proxy;
import org.countersign.staff.Badge;
import org.countersign.staff.Badges;
import org.countersign.staff.Passes;
import org.countersign.staff.SignIn;
import org.countersign.staff.Tokens;

/** The door of {@code /api}: a name with its password, or a token, on every call; no session is made or read. */
@ApplicationScoped
public class InterfaceDoor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Sent as POST because an address is personal, but it changes nothing. */
    private static final String LOOK_UP = "/api/residency";

    @Inject SignIn signIn;
    @Inject Tokens tokens;
    @Inject Passes passes;
    @Inject Badges badges;
    @Inject Remembered remembered;
    @Inject Proxy proxy;

    /** Empty where the answer is written already: 401, 403 for a token that only reads, 429. */
    Optional<Badge> badge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String header = request.getHeader("Authorization");
        Optional<Badge> known = header == null ? Optional.empty() : remembered.badge(header, System.nanoTime()).filter(badges::holds);
        Optional<Badge> badge = known.isPresent() ? known : shown(header, request, response);
        if (badge.isEmpty()) return badge;
        boolean there = badge.get().opens(Doorkeeper.path(request));
        if (there && (!badge.get().readOnly() || reads(request))) return badge;
        answer(response, 403, there ? "problem.readOnly" : "problem.403");
        return Optional.empty();
    }

    private Optional<Badge> shown(String header, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Authorization shown = Authorization.read(header).orElse(null);
        SignIn.Answer answer = shown instanceof Authorization.Basic basic ? signIn.with(basic.name(), basic.password(), proxy.addressOf(request)) : null;
        Optional<Badge> badge = shown instanceof Authorization.Bearer bearer ? bearer(bearer.token()) : Optional.ofNullable(answer).map(SignIn.Answer::badge);
        if (badge.isPresent()) remembered.keep(header, badge.get(), System.nanoTime());
        else if (answer != null && answer.rests()) rest(response, answer);
        else challenge(response, header);
        return badge;
    }

    /** A token of another system, or the pass of a page of ours. */
    private Optional<Badge> bearer(String secret) { return Passes.isOne(secret) ? passes.badge(secret) : tokens.badge(secret); }

    private static void rest(HttpServletResponse response, SignIn.Answer answer) throws IOException {
        long seconds = Math.max(1, answer.rest().toSeconds() + 1);
        response.setHeader("Retry-After", String.valueOf(seconds));
        answer(response, 429, "problem.rests", String.valueOf(seconds));
    }

    private static void challenge(HttpServletResponse response, String header) throws IOException {
        response.addHeader("WWW-Authenticate", "Basic realm=\"Countersign\", charset=\"UTF-8\"");
        response.addHeader("WWW-Authenticate", "Bearer realm=\"Countersign\"" + (header != null && header.startsWith("Bearer") ? ", error=\"invalid_token\"" : ""));
        answer(response, 401, header == null ? "problem.401" : "problem.401.wrong");
    }

    private static void answer(HttpServletResponse response, int status, String key, Object... values) throws IOException {
        Headers.on(response);
        response.setStatus(status);
        response.setContentType(Problems.TYPE);
        response.getWriter().write(Problems.body(status, key, values));
    }

    private static boolean reads(HttpServletRequest request) { return READING.contains(request.getMethod()) || request.getRequestURI().equals(LOOK_UP); }
}
