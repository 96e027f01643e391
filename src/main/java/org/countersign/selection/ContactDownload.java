package org.countersign.selection;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.countersign.http.Csv;
import org.countersign.http.Download;

/** The same as {@link ContactCsvResource} for who reads the list: the button beside it, with the list’s own address. */
@WebServlet("/contact/list.csv")
public class ContactDownload extends Download {
    @Inject Exports exports;

    @Override protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Selection selection = Selection.exactly(request::getParameter);
        exports.mayTake(selection);
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"contacts.csv\"");
        exports.write(selection, response.getOutputStream());
    }

    @Override protected String page(HttpServletRequest request) { return "/contact/list?" + Selection.exactly(request::getParameter).query(); }
}
