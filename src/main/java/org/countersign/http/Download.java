package org.countersign.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;

/** A file for who reads the pages: a no is told in the status, or on a page that says why there is no file yet. */
public abstract class Download extends HttpServlet {
    /** Writes the file. What it has to refuse it refuses before the first byte. */
    protected abstract void send(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** The address of the page that says why there is no file yet. */
    protected abstract String page(HttpServletRequest request);

    @Override protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(request, response);
        } catch (Invalid unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Missing unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (SecurityException no) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (Refused notYet) {
            response.sendRedirect(page(request));
        }
    }
}
