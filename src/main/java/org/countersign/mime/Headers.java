package org.countersign.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header of a message or of a part: unfolded, and cut where it grows beyond any honest one. Encoded words are not yet read.
 *
 * @param bodyStart where the body begins in the bytes it was read from
 * @param cut some of it was too much and left out
 */
public record Headers(List<Field> fields, int bodyStart, boolean cut) {
    private static final int MOST_FIELDS = 1_000;
    private static final int LONGEST_VALUE = 32_768;
    private static final int LONGEST_NAME = 76;

    public record Field(String name, String value) {}

    /** Ends at an empty line, or where a line neither is a field nor stands before one: many broken messages lack the empty line. */
    public static Headers read(byte[] raw, int from, int to) {
        List<Field> fields = new ArrayList<>();
        Lines lines = new Lines(raw, from, to);
        boolean cut = false;
        while (lines.next()) {
            if (lines.blank()) return new Headers(fields, lines.following(), cut);
            int colon = colon(raw, lines.start(), lines.end());
            if (colon < 0 && !beforeField(raw, lines, to)) return new Headers(fields, lines.start(), cut);
            int start = lines.start(), end = lines.end();
            while (continues(raw, lines.following(), to) && lines.next()) end = lines.end();
            if (colon < 0) continue;
            boolean fits = fields.size() < MOST_FIELDS && end - colon <= LONGEST_VALUE;
            if (fields.size() < MOST_FIELDS) fields.add(field(raw, start, colon, Math.min(end, colon + LONGEST_VALUE)));
            cut |= !fits;
        }
        return new Headers(fields, to, cut);
    }

    /** The first field of that name. */
    public Optional<String> first(String name) {
        return fields.stream().filter(field -> field.name().equalsIgnoreCase(name)).map(Field::value).filter(value -> !value.isEmpty()).findFirst();
    }

    public List<String> all(String name) { return fields.stream().filter(field -> field.name().equalsIgnoreCase(name)).map(Field::value).toList(); }

    public boolean has(String name) { return fields.stream().anyMatch(field -> field.name().equalsIgnoreCase(name)); }

    private static Field field(byte[] raw, int start, int colon, int end) {
        String value = Lettering.guess(raw, colon + 1, end).replace("\r", "").replace("\n", "").strip();
        return new Field(Lettering.guess(raw, start, colon).strip(), value);
    }

    private static boolean continues(byte[] raw, int at, int to) {
        if (at >= to || raw[at] != ' ' && raw[at] != '\t') return false;
        Lines line = new Lines(raw, at, to);
        while (line.next() && line.end() > line.start() && line.blank()) if (!line.next() || line.end() == line.start()) return false;
        return true;
    }

    private static boolean beforeField(byte[] raw, Lines line, int to) {
        Lines next = new Lines(raw, line.following(), to);
        return next.next() && !next.blank() && colon(raw, next.start(), next.end()) >= 0;
    }

    /** Where the colon after a field's name stands; -1: this line is no field. */
    private static int colon(byte[] raw, int start, int end) {
        for (int at = start; at < end && at - start <= LONGEST_NAME; at++) {
            if (raw[at] == ':') return at > start ? at : -1;
            boolean spaceBeforeColon = (raw[at] == ' ' || raw[at] == '\t') && at > start && onlySpaceToColon(raw, at, end);
            if ((raw[at] <= ' ' || raw[at] == 127) && !spaceBeforeColon) return -1;
        }
        return -1;
    }

    private static boolean onlySpaceToColon(byte[] raw, int at, int end) {
        while (at < end && (raw[at] == ' ' || raw[at] == '\t')) at++;
        return at < end && raw[at] == ':';
    }
}
