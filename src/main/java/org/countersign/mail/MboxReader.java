package org.countersign.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Cuts an mbox (RFC 4155) into its messages, in the memory of one of them. A message starts at a line {@code From sender date} at the
 * start or behind an empty line; Content-Length is not believed; {@code >From }, {@code >>From } … lose one {@code >} (mboxrd). Lines end with
 * LF or CR LF. A file cut off in the middle ends its last message there.
 */
final class MboxReader {
    /** Longer than any mail server lets through; a longer message is read past, and told so. */
    static final int LONGEST = 64 << 20;
    private static final int BUFFER = 1 << 16;
    /** "From jane@example.org Mon Jan  2 15:04:05 2006" and its relatives: the time tells it from a sentence that starts with From. */
    private static final Pattern SEPARATOR = Pattern.compile("From .{0,400}?\\d{1,2}:\\d{2}.{0,40}");

    private final InputStream file;
    private final Consumer<Message> each;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int from, to;
    private ByteArrayOutputStream message;
    private boolean afterBlank = true, lineStart = true;
    private long size;

    /** @param raw whole, or its beginning where it is longer than what is read */
    record Message(byte[] raw, boolean tooLong) {}

    private MboxReader(InputStream file, int longest, Consumer<Message> each) {
        this.file = file;
        this.longest = longest;
        this.each = each;
    }

    static void read(InputStream file, Consumer<Message> each) throws IOException { read(file, LONGEST, each); }

    static void read(InputStream file, int longest, Consumer<Message> each) throws IOException { new MboxReader(file, longest, each).all(); }

    private void all() throws IOException {
        while (fill()) {
            int end = lineEnd();
            line(end);
            from = end;
        }
        close();
    }

    /** Makes sure that a whole line is there, or as much of it as the buffer holds; false: the file has ended. */
    private boolean fill() throws IOException {
        while (to == from || to - from < BUFFER && buffer[lineEnd() - 1] != '\n') {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
            int got = file.read(buffer, to, BUFFER - to);
            if (got < 0) return to > 0;
            to += got;
        }
        return true;
    }

    private int lineEnd() {
        int at = from;
        while (at < to && buffer[at] != '\n') at++;
        return Math.min(to, at + 1);
    }

    /** A line, or a piece of a very long one. */
    private void line(int end) {
        if (lineStart && afterBlank && separator(end)) {
            close();
            message = new ByteArrayOutputStream();
        } else {
            if (message == null) message = new ByteArrayOutputStream();
            put(lineStart && escaped(end) ? from + 1 : from, end);
        }
        afterBlank = lineStart && (end - from == 1 && buffer[from] == '\n' || end - from == 2 && buffer[from] == '\r' && buffer[from + 1] == '\n');
        lineStart = buffer[end - 1] == '\n';
    }

    private boolean separator(int end) {
        return startsWithFrom(from, end) && (message == null || SEPARATOR.matcher(new String(buffer, from, end - from, StandardCharsets.ISO_8859_1).strip()).matches());
    }

    private boolean escaped(int end) {
        int at = from;
        while (at < end && buffer[at] == '>') at++;
        return at > from && startsWithFrom(at, end);
    }

    private boolean startsWithFrom(int at, int end) {
        return end - at >= 5 && buffer[at] == 'F' && buffer[at + 1] == 'r' && buffer[at + 2] == 'o' && buffer[at + 3] == 'm' && buffer[at + 4] == ' ';
    }

    private void put(int start, int end) {
        int fits = (int) Math.max(0, Math.min(end - start, longest - size));
        message.write(buffer, start, fits);
        size += end - start;
    }

    private void close() {
        if (message != null) each.accept(new Message(message.toByteArray(), size > longest));
        message = null;
        size = 0;
    }
}
