package org.countersign.selection;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.countersign.http.Csv;
import org.countersign.platform.Invalid;
import org.countersign.platform.Refused;

/** The same as {@link ContactCsvResource} for who reads the list: the button beside it, with the list’s own address. */
@WebServlet("/contact/list.csv")
public class ContactDownload extends HttpServlet {
    @Inject Exports exports;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Selection selection = Selection.exactly(request::getParameter);
            if (whole(selection)) write(selection, response);
            else response.sendRedirect("/contact/list?" + selection.query());      // which says so
        } catch (SecurityException no) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (Invalid unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private boolean whole(Selection selection) {
        try {
            exports.mayTake(selection);
            return true;
        } catch (Refused notYet) {
            return false;
        }
    }

    private void write(Selection selection, HttpServletResponse response) throws IOException {
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"contacts.csv\"");
        exports.write(selection, response.getOutputStream());
    }
}
