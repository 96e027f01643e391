package org.countersign.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.countersign.platform.Refused;

/** A register's file read row by row: CSV with a header, or GeoJSON ({@link FeatureFile}). */
record RegisterFile(Path file) {
    /** What takes each row. @param raw as it stands in the file @param reason a key; null: taken */
    interface Taking { void row(long number, Entry entry, String raw, String reason); }

    private static final int LONGEST_RAW = 2000;

    /** @throws Refused where it is no register at all */
    void read(Taking taking) throws IOException {
        if (startsWithBrace()) new FeatureFile(file, charset()).read(taking);
        else table(taking);
    }

    private boolean startsWithBrace() throws IOException {
        try (var in = Files.newInputStream(file)) {
            String begin = new String(in.readNBytes(64), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
            if (begin.isEmpty()) throw new Refused("register.empty");
            return begin.startsWith("{") || begin.startsWith("[");
        }
    }

    private void table(Taking taking) throws IOException {
        char separator = separator();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).detectBomHeader(true).allowExtraFields(true).allowMissingFields(true).ofNamedCsvRecord(file, charset())) {
            EntryReader reader = null;
            long number = 0;
            for (NamedCsvRecord row : rows) {
                if (reader == null) reader = reader(new LinkedHashSet<>(row.getHeader()));
                String raw = String.join(",", row.getFields());
                if (ragged(row)) taking.row(++number, null, cut(raw), "register.reject.ragged");
                else take(taking, reader, ++number, column -> row.findField(column).orElse(null), raw);
            }
            if (reader == null) throw new Refused("register.empty");
        } catch (de.siegmar.fastcsv.reader.CsvParseException | java.io.UncheckedIOException broken) {
            throw new Refused("register.notCsv");
        }
    }

    /** A comma too many moves what comes after it under another column. */
    private static boolean ragged(NamedCsvRecord row) { return row.getFields().stream().skip(row.getHeader().size()).anyMatch(cell -> !cell.isBlank()); }

    /** UTF-8, UTF-16 with its mark, else windows-1252, as an older Excel writes. */
    private Charset charset() throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] mark = in.readNBytes(2);
            if (mark.length == 2 && (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF || mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE)) return StandardCharsets.UTF_16;
        }
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (char[] some = new char[1 << 16]; reader.read(some) >= 0; ) { /* to the end */ }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException otherwise) {
            return Charset.forName("windows-1252");
        }
    }

    private char separator() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset()))) {
            char[] begin = new char[4000];
            int read = reader.read(begin);
            String head = new String(begin, 0, Math.max(0, read)).split("\n", 2)[0];
            return head.indexOf('\t') >= 0 ? '\t' : head.indexOf(',') >= 0 ? ',' : head.indexOf(';') >= 0 ? ';' : head.indexOf('|') >= 0 ? '|' : ',';
        }
    }

    private static EntryReader reader(Set<String> header) {
        Columns columns = new Columns(header);
        if (!columns.enough()) throw new Refused("register.columns", String.join(", ", header).substring(0, Math.min(200, String.join(", ", header).length())));
        return new EntryReader(columns);
    }

    static void take(Taking taking, EntryReader reader, long number, java.util.function.Function<String, String> row, String raw) {
        String kept = cut(raw);
        try {
            taking.row(number, reader.read(row), kept, null);
        } catch (IllegalArgumentException reason) {
            taking.row(number, null, kept, reason.getMessage());
        }
    }

    static String cut(String raw) { return raw.length() > LONGEST_RAW ? raw.substring(0, LONGEST_RAW) : raw; }
}
