package org.countersign.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that stand in the middle of a text, as they were sent before there was MIME: "begin 644 name", their lines, "end". */
final class UuText {
    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.{0,199})");
    private static final int MOST = 100;

    private UuText() {}

    /** @param file its name; empty: text */
    record Piece(int from, int to, Optional<String> file) {}

    /** The texts and the files of a stretch in their order; one piece where there is no file in it. */
    static List<Piece> read(byte[] raw, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int text = from;
        for (Lines lines = new Lines(raw, from, to); pieces.size() < MOST && lines.next(); ) {
            Optional<String> name = name(raw, lines);
            int end = name.isEmpty() ? -1 : end(raw, lines.following(), to);
            if (end < 0) continue;
            if (lines.start() > text) pieces.add(new Piece(text, lines.start(), Optional.empty()));
            pieces.add(new Piece(lines.start(), end, name));
            text = end;
            lines = new Lines(raw, end, to);
        }
        if (text < to || pieces.isEmpty()) pieces.add(new Piece(text, to, Optional.empty()));
        return pieces;
    }

    private static Optional<String> name(byte[] raw, Lines line) {
        if (line.end() - line.start() > 220 || line.end() - line.start() < 11 || raw[line.start()] != 'b') return Optional.empty();
        Matcher begin = BEGIN.matcher(Lettering.guess(raw, line.start(), line.end()));
        return begin.matches() ? Optional.of(begin.group(1).strip()) : Optional.empty();
    }

    /** Behind the line that says "end"; -1: what stands here is no file. */
    private static int end(byte[] raw, int from, int to) {
        boolean any = false;
        for (Lines lines = new Lines(raw, from, to); lines.next(); any = true) {
            String line = new String(raw, lines.start(), Math.min(100, lines.end() - lines.start()), StandardCharsets.ISO_8859_1).stripTrailing();
            if (any && line.equals("end")) return lines.following();
            if (!line.isEmpty() && !encoded(line)) return -1;
        }
        return -1;
    }

    /** Its first letter says how many bytes it holds; blanks at its end may be lost on the way, a sum may stand behind it. */
    private static boolean encoded(String line) {
        char first = line.charAt(0);
        int letters = ((first - ' ' & 63) + 2) / 3 * 4, there = line.length() - 1;
        return first >= ' ' && first <= '`' && there <= letters + 1 && line.chars().allMatch(c -> c >= ' ' && c <= '`');
    }
}
