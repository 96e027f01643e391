package org.countersign.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.selection.Selection;

/** The same files for who reads the pages: the links beside the lists and the tally. */
@WebServlet({"/contact/list.xlsx", "/tally/tally.xlsx", "/tally/people.csv", "/tally/people.xlsx"})
public class FileDownload extends HttpServlet {
    @Inject Files files;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Files.Taken file = asked(request);
            response.setContentType(file.type());
            response.setHeader("Content-Disposition", file.disposition());
            file.out().write(response.getOutputStream());
        } catch (Invalid unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Missing unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (SecurityException no) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (Refused notYet) {
            response.sendRedirect("/contact/list?" + Selection.exactly(request::getParameter).query());      // which says so
        }
    }

    private Files.Taken asked(HttpServletRequest request) {
        String no = request.getParameter("no"), asOf = request.getParameter("asOf");
        return switch (request.getServletPath()) {
            case "/contact/list.xlsx" -> files.contacts(Selection.exactly(request::getParameter));
            case "/tally/tally.xlsx" -> files.tally(no, asOf);
            default -> files.people(no, asOf, request.getServletPath().endsWith(".xlsx"));
        };
    }
}
