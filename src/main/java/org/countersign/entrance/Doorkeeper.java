package org.countersign.entrance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.countersign.http.Headers;
import org.countersign.staff.Badge;
import org.countersign.staff.Badges;
import org.countersign.staff.Sessions;
import org.countersign.staff.Who;

/**
 * Says for every request who it is, before anything else looks at it. At the interface only the Authorization header counts, so that no
 * other site can use a browser's session there; pages know their reader by the badge in the session. What each role opens stands in
 * web.xml, and again in the nouns.
 */
@ApplicationScoped
public class Doorkeeper implements HttpAuthenticationMechanism {
    static final String SIGN_OUT = "/staff/sign-out";
    private static final String BADGE = "badge";
    /** The session's number in the database, and when that was last told that somebody is there. */
    private static final String NUMBER = "number", TOLD = "told";
    private static final long A_MINUTE = 60_000;
    private static final Set<String> AT_PAGES = Set.of("GET", "HEAD", "POST");
    /** For other systems: monitoring too shows a name or a token and never sees a page. */
    private static final String INTERFACE = "(?s)/(api|metrics)(/.*)?";

    @Inject Who who;
    @Inject Badges badges;
    @Inject Sessions sessions;
    @Inject InterfaceDoor door;

    @Override public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            String path = path(request);
            if (path.matches(INTERFACE)) return atInterface(request, response, context);
            if (!AT_PAGES.contains(request.getMethod())) return refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            if (crossSite(request)) return refuse(response, HttpServletResponse.SC_FORBIDDEN);
            return path.equals(SIGN_OUT) ? signOut(request, response) : atPage(request, response, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AuthenticationStatus atInterface(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) throws IOException {
        who.isStranger();
        Optional<Badge> badge = door.badge(request, response);
        return badge.isPresent() ? admit(badge.get(), context) : AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus atPage(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) throws IOException {
        who.isStranger();
        Optional<Badge> badge = worn(request);
        if (badge.isPresent()) return admit(badge.get(), context);
        return context.isProtected() ? toSignIn(request, response) : context.doNothing();
    }

    private AuthenticationStatus admit(Badge badge, HttpMessageContext context) {
        who.is(badge);
        return context.notifyContainerAboutLogin(badge.name(), Set.of(badge.role().name()));
    }

    /** The badge in the session, if it still holds; a void one ends the session. */
    private Optional<Badge> worn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(BADGE) instanceof Badge badge)) return Optional.empty();
        if (badges.holds(badge)) return Optional.of(seen(session, badge));
        session.invalidate();
        return Optional.empty();
    }

    /** Told at most once a minute: a page brings many requests. */
    private Badge seen(HttpSession session, Badge badge) {
        long now = System.currentTimeMillis();
        if (session.getAttribute(NUMBER) instanceof Long number && session.getAttribute(TOLD) instanceof Long told && now - told > A_MINUTE) {
            session.setAttribute(TOLD, now);
            sessions.seen(number);
        }
        return badge;
    }

    /** What was asked for comes back after signing in. A page that updates itself in the background is told to go there whole. */
    private static AuthenticationStatus toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        boolean form = request.getMethod().equals("POST");
        String address = (form ? Destination.ofForm(request.getHeader("Referer"), request.getHeader("Host"), asked) : Destination.read(asked)).throughSignIn();
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            Headers.on(response);
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            redirect(response, address);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** From the sign-in page: a session with a new number, and nothing in it of whoever used this browser before, who is signed out. */
    public void letIn(HttpServletRequest request, Badge badge) {
        HttpSession before = request.getSession(false);
        sessions.end(session(request));
        if (before != null) before.invalidate();
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(BADGE, badge);
        request.getSession().setAttribute(NUMBER, sessions.begin(badge));
        request.getSession().setAttribute(TOLD, System.currentTimeMillis());
    }

    /** The number of the session this request is in; 0 where it is in none. */
    long session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NUMBER) instanceof Long number ? number : 0;
    }

    /** The badge in the session speaks another language from now on. */
    void speak(HttpServletRequest request, String language) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(BADGE) instanceof Badge badge) session.setAttribute(BADGE, badge.speaking(language));
    }

    private AuthenticationStatus signOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null && request.getMethod().equals("POST")) {
            sessions.end(session(request));
            session.invalidate();
        }
        redirect(response, request.getMethod().equals("POST") ? "/staff/signin" : "/");
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static void redirect(HttpServletResponse response, String address) {
        Headers.on(response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    private static AuthenticationStatus refuse(HttpServletResponse response, int status) throws IOException {
        response.sendError(status);
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** A form that another site sends in a reader's name. The view state guards pages too; this also guards signing in and out, which have none. */
    private static boolean crossSite(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) return false;
        String from = request.getHeader("Sec-Fetch-Site"), origin = request.getHeader("Origin");
        if (from != null) return !from.equals("same-origin") && !from.equals("none");
        return origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"));
    }

    /** As the server took it apart: no trick with dots is left in it. */
    static String path(HttpServletRequest request) { return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()); }
}
