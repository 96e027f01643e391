package org.countersign.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a file of forms into one piece for each, without reading them, so that a broken one spoils no other and each is kept as it came. The
 * declaration of its letters belongs to all; what a wrapper adds around them is left out.
 */
final class FormFileReader {
    private static final byte[] START = "<CWC".getBytes(StandardCharsets.US_ASCII), END = "</CWC>".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml[^>]{0,200}\\?>"), ALONE = Pattern.compile("[^<]*+(?:<\\?xml[^>]{0,200}\\?>)?+(?:[^<]++|<!--(?s:.*?)-->)*+<CWC");

    private final Consumer<MboxReader.Message> each;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private byte[] declaration = new byte[0];
    private int startMatched, endMatched;
    private boolean inForm;
    private long size;
    private int forms;

    private FormFileReader(Consumer<MboxReader.Message> each) { this.each = each; }

    static void read(InputStream file, Consumer<MboxReader.Message> each) throws IOException {
        FormFileReader reader = new FormFileReader(each);
        byte[] buffer = new byte[1 << 16];
        for (int got = file.read(buffer); got >= 0; got = file.read(buffer)) for (int at = 0; at < got; at++) reader.take(buffer[at]);
        reader.end();
    }

    private void take(byte b) {
        if (size++ < MboxReader.LONGEST) piece.write(b);
        if (inForm) {
            endMatched = b == END[endMatched] ? endMatched + 1 : b == END[0] ? 1 : 0;
            if (endMatched == END.length) close();
        } else {
            startMatched = b == START[startMatched] ? startMatched + 1 : b == START[0] ? 1 : 0;
            if (startMatched == START.length) open();
        }
    }

    private void open() {
        inForm = true;
        startMatched = endMatched = 0;
        String before = piece.toString(StandardCharsets.ISO_8859_1);
        if (forms++ == 0) {
            Matcher said = DECLARATION.matcher(before);
            declaration = said.find() ? said.group().getBytes(StandardCharsets.ISO_8859_1) : declaration;
            if (ALONE.matcher(before).matches() || before.contains("<!DOCTYPE")) return;                // as it came; what asks for a document type is refused by whoever reads it
        }
        piece.reset();
        piece.writeBytes(declaration);
        piece.writeBytes(START);
        size = piece.size();
    }

    private void close() {
        each.accept(new MboxReader.Message(piece.toByteArray(), size > MboxReader.LONGEST));
        piece.reset();
        inForm = false;
        endMatched = 0;
        size = 0;
    }

    private void end() {
        if (inForm || forms == 0) each.accept(new MboxReader.Message(piece.toByteArray(), size > MboxReader.LONGEST));
    }
}
