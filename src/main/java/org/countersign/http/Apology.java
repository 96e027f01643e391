package org.countersign.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.countersign.platform.Incident;
import org.countersign.platform.Missing;
import org.countersign.platform.Words;

/**
 * What is said when a request cannot be answered: in words and with the way back on pages, as a problem at the interface, for the
 * unexpected with its incident number. Plain on purpose: it must work when the frame, the database or Faces does not. web.xml sends errors here.
 */
@WebServlet("/error")
public class Apology extends HttpServlet {
    /** What the server and the system say of a line that the other side has closed; they have no type for it. */
    private static final Set<String> GONE = Set.of("Connection is closed", "Broken pipe", "Connection reset by peer", "Connection closed");

    @Override protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (response.isCommitted() && left(thrown)) return;
        int status = status(request, thrown);
        String number = status >= 500 ? Incident.record(thrown == null ? new IllegalStateException("status " + status) : thrown) : "";
        response.setStatus(status);
        String address = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (address != null && address.matches("/+(api|metrics)\\b.*")) problem(response, status, number);
        else page(request, response, status, number);
    }

    /** Whether whoever asked is gone before the end, as from a download they stopped: nobody is there to be told, and nothing is wrong. */
    static boolean left(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof IOException && GONE.contains(String.valueOf(cause.getMessage()))) return true;
        return false;
    }

    /** What happened while a page was written arrives as 500 whatever it was. Asked for directly there is nothing here. */
    private static int status(HttpServletRequest request, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SecurityException) return 403;
            if (cause instanceof Missing) return 404;
            if (cause instanceof jakarta.faces.application.ViewExpiredException) return 409;
            if (cause instanceof IllegalStateException && String.valueOf(cause.getMessage()).endsWith("Post too large")) return 413;       // the server has no type for it
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status && status >= 400 ? status : 404;
    }

    private static void problem(HttpServletResponse response, int status, String number) throws IOException {
        response.setContentType(Problems.TYPE);
        response.getWriter().write(Problems.body(status, number.isEmpty() ? Problems.key(status) : "problem.incident", number));
    }

    /** Every word comes from the bundle and the number is ours: nothing of the request is written. */
    private static void page(HttpServletRequest request, HttpServletResponse response, int status, String number) throws IOException {
        Words words = Words.in(request.getLocale());
        String key = number.isEmpty() ? words.know("error." + status) ? "error." + status : "error.other" : "error.500";
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("""
                <!DOCTYPE html>
                <html lang="%1$s"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>%2$s · Countersign</title><link rel="icon" type="image/svg+xml" href="/jakarta.faces.resource/favicon.svg.xhtml?ln=images">
                <link rel="stylesheet" href="/jakarta.faces.resource/tokens.css.xhtml?ln=css"><link rel="stylesheet" href="/jakarta.faces.resource/base.css.xhtml?ln=css"></head>
                <body><header class="mast"><div class="page"><a class="word" href="/">Counter<em>sign</em></a></div></header>
                <div class="page"><main id="main"><h1>%2$s</h1><p>%3$s</p><p><a href="/">%4$s</a></p></main></div></body></html>
                """.formatted(words.say("error.language"), words.say(key), words.say(key + ".say", number), words.say("error.back")));
    }
}
