package org.countersign.tally;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** An answer that is kept and not sent. */
final class Held extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(kept, false, StandardCharsets.UTF_8);

    Held(HttpServletResponse response) { super(response); }

    String text() {
        writer.flush();
        return kept.toString(StandardCharsets.UTF_8);
    }

    @Override public PrintWriter getWriter() { return writer; }

    @Override public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override public boolean isReady() { return true; }
            @Override public void setWriteListener(WriteListener listener) { throw new UnsupportedOperationException("nothing waits here"); }
            @Override public void write(int one) { kept.write(one); }
            @Override public void write(byte[] some, int from, int length) { kept.write(some, from, length); }
        };
    }

    @Override public void flushBuffer() { writer.flush(); }

    @Override public void setContentLength(int length) { /* of what is not sent */ }

    @Override public void setContentLengthLong(long length) { /* of what is not sent */ }

    @Override public void resetBuffer() { kept.reset(); }
}
