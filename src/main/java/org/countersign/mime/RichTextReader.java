package org.countersign.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The text of RTF, as Outlook puts it into messages; where HTML was packed into it (MS-OXRTFEX), that HTML again. Pictures, fonts, colours
 * and whatever else is no text are left out. Anything is read: groups that never end end with the text.
 */
final class RichTextReader {
    private static final int LONGEST = 8 << 20, DEEPEST = 1_000, LONGEST_WORD = 32;
    private static final Set<String> NO_TEXT = Set.of("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "listtable", "listoverridetable", "rsidtbl", "generator", "themedata", "pntext", "xmlnstbl");

    private final String rtf;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<Group> groups = new ArrayDeque<>();
    private Group here = new Group(false, false, 1);
    private Charset charset = Charset.forName("windows-1252");
    private boolean packedHtml;
    private int at, skip;

    /** @param html what it says is HTML */
    record Rich(String text, boolean html) {}

    /** @param hidden nothing of it is text @param tag it is a tag of the HTML that was packed @param fallback characters to skip behind one beyond ANSI */
    private record Group(boolean hidden, boolean tag, int fallback) {}

    private RichTextReader(String rtf) { this.rtf = rtf.substring(0, Math.min(rtf.length(), LONGEST)); }

    /** @param rtf a character for each byte */
    static Rich read(String rtf) {
        RichTextReader reader = new RichTextReader(rtf);
        reader.packedHtml = rtf.contains("\\fromhtml1");
        reader.all();
        return new Rich(reader.text.toString().strip(), reader.packedHtml);
    }

    private void all() {
        while (at < rtf.length()) {
            char c = rtf.charAt(at++);
            if (c == '{') open();
            else if (c == '}') close();
            else if (c == '\\') control();
            else if (c != '\r' && c != '\n') put(c);
        }
        flush();
    }

    private void open() {
        flush();
        if (groups.size() < DEEPEST) groups.push(here);
    }

    private void close() {
        flush();
        if (!groups.isEmpty()) here = groups.pop();
    }

    private void put(char c) {
        if (skip > 0) skip--;
        else if (!here.hidden()) bytes.write(c);
    }

    /** What was said in the charset of the text so far. */
    private void flush() {
        if (bytes.size() > 0) text.append(new String(bytes.toByteArray(), charset));
        bytes.reset();
    }

    private void control() {
        if (at >= rtf.length()) return;
        char c = rtf.charAt(at);
        if (Character.isLetter(c)) {
            word();
            return;
        }
        at++;
        if (c == '\'') hex();
        else if (c == '*') here = new Group(!(packedHtml && rtf.startsWith("\\htmltag", at)) || here.hidden(), here.tag(), here.fallback());
        else if (c == '~') put(' ');
        else if (c == '\\' || c == '{' || c == '}') put(c);
        else if (c == '_') put('-');
        else if (c == '\n' || c == '\r') said("\n");
    }

    private void hex() {
        int high = at + 1 < rtf.length() ? Character.digit(rtf.charAt(at), 16) : -1, low = high < 0 ? -1 : Character.digit(rtf.charAt(at + 1), 16);
        if (low < 0) return;
        at += 2;
        put((char) (high << 4 | low));
    }

    private void word() {
        int start = at;
        while (at < rtf.length() && Character.isLetter(rtf.charAt(at)) && at - start < LONGEST_WORD) at++;
        String word = rtf.substring(start, at);
        int number = at;
        if (at < rtf.length() && rtf.charAt(at) == '-') at++;
        while (at < rtf.length() && Character.isDigit(rtf.charAt(at)) && at - number < 10) at++;
        String digits = rtf.substring(number, at);
        if (at < rtf.length() && rtf.charAt(at) == ' ') at++;
        obey(word, digits.isEmpty() || digits.equals("-") ? null : Long.valueOf(digits));
    }

    private void obey(String word, Long value) {
        switch (word) {
            case "par", "line", "row", "sect", "page" -> said(packedHtml ? "\r\n" : "\n");
            case "tab", "cell" -> said("\t");
            case "htmlrtf" -> here = new Group(value == null || value != 0, here.tag(), here.fallback());
            case "htmltag" -> here = new Group(false, true, here.fallback());
            case "uc" -> here = new Group(here.hidden(), here.tag(), value == null ? 1 : (int) Math.max(0, Math.min(8, value)));
            case "u" -> beyondAnsi(value);
            case "ansicpg" -> codePage(value);
            case "lquote", "rquote" -> said("\u2019");
            case "ldblquote" -> said("\u201C");
            case "rdblquote" -> said("\u201D");
            case "endash", "emdash" -> said("\u2013");
            case "bullet" -> said("\u2022");
            default -> { if (NO_TEXT.contains(word)) here = new Group(true, here.tag(), here.fallback()); }
        }
    }

    private void said(String words) {
        if (here.hidden()) return;
        flush();
        text.append(words);
    }

    private void beyondAnsi(Long value) {
        if (value == null) return;
        skip = 0;
        said(String.valueOf((char) (value & 0xffff)));
        skip = here.fallback();
    }

    private void codePage(Long value) {
        flush();
        charset = value != null && value == 65001 ? StandardCharsets.UTF_8 : Lettering.named("windows-" + value).or(() -> Lettering.named("cp" + value)).or(() -> Lettering.named("x-windows-" + value)).orElse(charset);
    }
}
