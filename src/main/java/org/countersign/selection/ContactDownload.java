package org.countersign.selection;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.countersign.http.Csv;

/** The same as {@link ContactCsvResource} for who reads the list: the button beside it, with the list’s own address. */
@WebServlet("/contact/list.csv")
public class ContactDownload extends HttpServlet {
    @Inject Exports exports;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"contacts.csv\"");
        exports.write(Selection.read(request::getParameter), response.getOutputStream());
    }
}
