package org.countersign.jacket;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.staff.Who;

/** The same for who reads the pages. */
@WebServlet("/signing/jacket.zip")
public class JacketDownload extends HttpServlet {
    @Inject Jackets jackets;
    @Inject Packing packing;
    @Inject Who who;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = request.getParameter("no");
        try {
            send(jackets.open(FileNumber.read(number).orElseThrow(() -> new Missing("ordinance")), Edition.read(request.getParameter("edition")), language()), response);
        } catch (Invalid unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Missing unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (SecurityException no) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (Refused notYet) {
            response.sendRedirect("/signing/jacket?no=" + URLEncoder.encode(number, StandardCharsets.UTF_8));      // which says so
        }
    }

    private Locale language() { return who.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(who.language()); }

    private void send(Jackets.Opened jacket, HttpServletResponse response) throws IOException {
        response.setContentType(JacketResource.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + jacket.name() + "\"");
        try {
            packing.pack(jacket, response.getOutputStream());
        } catch (Missing | Refused | SecurityException halfWay) {
            throw new IllegalStateException(halfWay);                          // bytes have gone out: it breaks off
        }
    }
}
