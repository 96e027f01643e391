package org.countersign.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.city.City;
import org.countersign.http.Json;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.ImportFormat;
import org.countersign.intake.NewContact;
import org.countersign.platform.FieldErrors;

/** Contacts as rows: CSV, or a workbook that has become CSV at the door. */
@ApplicationScoped
public class CsvFormat implements ImportFormat {
    public static final String NAME = "csv";
    /** A workbook is turned into lines of CSV as it arrives. */
    public static final String WORKBOOK = "xlsx";
    public static final Set<String> NAMES = Set.of(NAME, WORKBOOK);
    private static final int USUAL = 2_000;

    @Inject City city;

    @Override public Set<String> names() { return NAMES; }

    /** A table of text shows itself by nothing: it is what nothing else is. */
    @Override public Optional<String> shown(byte[] start) { return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4 ? Optional.of(WORKBOOK) : Optional.empty(); }

    @Override public void read(String name, InputStream file, Consumer<ImportEntry> each) throws IOException { read(file, Dialect.OURS, Translation::none, each); }

    /** A file of another office, told in our columns. @param translation for the header it has @throws org.countersign.platform.Refused where the translation leaves a column missing or has one twice */
    public void read(InputStream file, Dialect written, Function<List<String>, Translation> translation, Consumer<ImportEntry> each) throws IOException {
        CsvLines lines = new CsvLines(file, written);
        CsvReader reader = new CsvReader(lines.next(), translation, city.zone(), Instant.now());
        long index = 0;
        for (CsvLine line = lines.next(); line != null; line = lines.next()) each.accept(entry(++index, line, reader));
    }

    /** The first line and so many rows after it, as they stand there. @throws org.countersign.platform.Refused where the first line names no columns */
    public static List<List<String>> beginning(InputStream file, Dialect written, int rows) throws IOException {
        CsvLines lines = new CsvLines(file, written);
        List<List<String>> found = new ArrayList<>(List.of(CsvHeader.readable(lines.next()).cells()));
        for (CsvLine line = lines.next(); line != null && found.size() <= rows; line = lines.next()) found.add(line.cells());
        return found;
    }

    /** The cells of the first line, as they stand there; none where there is no such line. */
    public static List<String> header(InputStream file, Dialect written) throws IOException {
        CsvLine first = new CsvLines(file, written).next();
        return first == null ? List.of() : first.cells();
    }

    /** The bytes of a file that has nothing but this one's first line. */
    public static byte[] headerOnly(byte[] beginning, Dialect written) {
        try {
            return header(new ByteArrayInputStream(beginning), written).stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(String.valueOf(written.delimiter()))).getBytes(written.charset());
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }

    /** How many rows there are below the first line. */
    public static long count(InputStream file, Dialect written) throws IOException {
        CsvLines lines = new CsvLines(file, written);
        long count = -1;
        while (lines.next() != null) count++;
        return Math.max(count, 0);
    }

    private static ImportEntry entry(long index, CsvLine line, CsvReader reader) {
        FieldErrors errors = new FieldErrors();
        NewContact contact = reader.read(line, errors);
        return new ImportEntry(index, contact, errors.found(), null, () -> Json.of(reader.kept(line)).toString().getBytes(StandardCharsets.UTF_8), USUAL + 2 * line.length());
    }

    @Override public String field(String name) { return name.equals("positions[0].ordinance") ? "ordinance_no" : name; }
}
