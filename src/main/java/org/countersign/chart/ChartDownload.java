package org.countersign.chart;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;

/** The same files for who reads the tally's page. */
@WebServlet("/tally/chart/*")
public class ChartDownload extends HttpServlet {
    @Inject Charts charts;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Locale locale = "es".equals(request.getParameter("language")) ? new Locale("es") : Locale.ENGLISH;
            Charts.File file = charts.file(request.getParameter("no"), request.getParameter("asOf"), request.getPathInfo() == null ? "" : request.getPathInfo().substring(1), locale);
            response.setContentType(file.type());
            response.setHeader("Content-Disposition", file.disposition());
            file.out().write(response.getOutputStream());
        } catch (Invalid unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Missing unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
