package org.countersign.jacket;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.countersign.http.Download;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.staff.Who;

/** The same for who reads the pages. */
@WebServlet("/signing/jacket.zip")
public class JacketDownload extends Download {
    @Inject Jackets jackets;
    @Inject Packing packing;
    @Inject Who who;

    @Override protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Jackets.Opened jacket = jackets.open(FileNumber.read(request.getParameter("no")).orElseThrow(() -> new Missing("ordinance")), Edition.read(request.getParameter("edition")), language());
        response.setContentType(JacketResource.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + jacket.name() + "\"");
        try {
            packing.pack(jacket, response.getOutputStream());
        } catch (Missing | Refused | SecurityException halfWay) {
            throw new IllegalStateException(halfWay);                          // bytes have gone out: it breaks off
        }
    }

    /** The page looks for what was refused, which takes as long as a refusal does. */
    @Override protected String page(HttpServletRequest request) { return "/signing/jacket?refused=true&no=" + URLEncoder.encode(request.getParameter("no"), StandardCharsets.UTF_8); }

    private Locale language() { return who.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(who.language()); }
}
