package org.countersign.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A message put together as mail would have carried it, out of what another format holds, so that it is read like all others. */
final class Composed {
    private static final String BOUNDARY = "=_countersign_composed";                     // no line of Base64 looks like it
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @param value null or blank: nothing is written */
    Composed header(String name, String value) {
        if (value != null && !value.isBlank()) line(name + ": " + value.replaceAll("[\\p{Cntrl}]+", " ").strip());
        return this;
    }

    /** From here on come the parts: texts, then whatever is attached. */
    Composed begin() {
        return header("MIME-Version", "1.0").header("Content-Type", "multipart/mixed; boundary=\"" + BOUNDARY + "\"").line("");
    }

    /** @param plain and html null: there is none */
    Composed texts(String plain, byte[] html, String htmlCharset) {
        String inner = BOUNDARY + "_2";
        boolean said = plain != null && !plain.isBlank() || html != null && html.length > 0;
        if (!said) return this;
        line("--" + BOUNDARY).line("Content-Type: multipart/alternative; boundary=\"" + inner + "\"").line("");
        if (plain != null && !plain.isBlank()) line("--" + inner).part("text/plain; charset=utf-8", null, plain.getBytes(StandardCharsets.UTF_8));
        if (html != null && html.length > 0) line("--" + inner).part("text/html" + (htmlCharset == null ? "" : "; charset=" + htmlCharset), null, html);
        return line("--" + inner + "--");
    }

    Composed attach(String type, String name, byte[] content) { return line("--" + BOUNDARY).part(type, name, content); }

    byte[] end() {
        line("--" + BOUNDARY + "--");
        return bytes.toByteArray();
    }

    private Composed part(String type, String name, byte[] content) {
        header("Content-Type", type).header("Content-Transfer-Encoding", "base64");
        if (name != null) header("Content-Disposition", "attachment; filename=\"" + name.replaceAll("[\"\\\\]", "_") + "\"");
        line("");
        bytes.writeBytes(Base64.getMimeEncoder().encode(content));
        return line("");
    }

    private Composed line(String line) {
        bytes.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
