package org.countersign.reminder;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** {@code /calendar/{secret}.ics}: the clocks for a calendar program, which cannot sign in. Whoever has the address reads them; it tells no person's data. */
@WebServlet("/calendar/*")
public class CalendarFeed extends HttpServlet {
    @Inject CalendarLinks links;
    @Inject Feed feed;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (!path.matches("/[\\w-]{43}\\.ics") || !links.opens(path.substring(1, 44))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(feed.in("es".equals(request.getParameter("lang")) ? Locale.forLanguageTag("es") : Locale.ENGLISH));
    }
}
