package org.countersign.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.countersign.http.Download;
import org.countersign.selection.Selection;

/** The same files for who reads the pages: the links beside the lists and the tally. */
@WebServlet({"/contact/list.xlsx", "/tally/tally.xlsx", "/tally/people.csv", "/tally/people.xlsx", "/constituent/list.csv", "/constituent/list.xlsx", "/contact/people.csv", "/contact/people.xlsx"})
public class FileDownload extends Download {
    @Inject Files files;

    @Override protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Files.Taken file = asked(request);
        response.setContentType(file.type());
        response.setHeader("Content-Disposition", file.disposition());
        file.out().write(response.getOutputStream());
    }

    @Override protected String page(HttpServletRequest request) {
        if (request.getServletPath().startsWith("/constituent/")) return "/constituent/list?find=" + URLEncoder.encode(request.getParameter("find"), StandardCharsets.UTF_8);
        return "/contact/list?" + Selection.exactly(request::getParameter).query();
    }

    private Files.Taken asked(HttpServletRequest request) {
        String no = request.getParameter("no"), asOf = request.getParameter("asOf");
        return switch (request.getServletPath()) {
            case "/contact/list.xlsx" -> files.contacts(Selection.exactly(request::getParameter));
            case "/tally/tally.xlsx" -> files.tally(no, asOf);
            case "/constituent/list.csv", "/constituent/list.xlsx" -> files.roll(request.getParameter("find"), request.getServletPath().endsWith(".xlsx"));
            case "/contact/people.csv", "/contact/people.xlsx" -> files.signers(Selection.exactly(request::getParameter), request.getServletPath().endsWith(".xlsx"));
            default -> files.people(no, asOf, request.getServletPath().endsWith(".xlsx"));
        };
    }
}
