package org.countersign.entrance;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.countersign.http.Proxy;
import org.countersign.staff.AccountName;
import org.countersign.staff.Accounts;
import org.countersign.staff.Who;

/** Takes a reader's choice of language, keeps it with the account or, for a stranger, in the browser, and goes back to the page. */
@WebServlet("/language")
public class LanguageSwitch extends HttpServlet {
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Inject Who who;
    @Inject Accounts accounts;
    @Inject Doorkeeper doorkeeper;
    @Inject Proxy proxy;

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getParameter("language");
        if (!SpokenLanguage.SPOKEN.contains(String.valueOf(language))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (who.signedIn()) {
            accounts.speak(new AccountName(who.name()), language);
            doorkeeper.speak(request, language);
        } else response.addCookie(kept(language, proxy.secure(request)));
        response.sendRedirect(back(request.getParameter("to")));
    }

    private static Cookie kept(String language, boolean secure) {
        Cookie cookie = new Cookie(SpokenLanguage.COOKIE, language);
        cookie.setMaxAge(A_YEAR);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        return cookie;
    }

    /** Only a page of ours: "//elsewhere" and "/\elsewhere" are addresses of others. */
    private static String back(String to) { return to != null && to.matches("/(?![/\\\\])[^\\p{Cntrl}]*") ? to : "/"; }
}
