package org.countersign.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.countersign.city.City;
import org.countersign.http.Json;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.ImportFormat;
import org.countersign.intake.NewContact;
import org.countersign.platform.FieldErrors;

/** Contacts as CSV, a row each. */
@ApplicationScoped
public class CsvFormat implements ImportFormat {
    public static final String NAME = "csv";
    private static final int USUAL = 2_000;

    @Inject City city;

    @Override public Set<String> names() { return Set.of(NAME); }

    @Override public void read(String name, InputStream file, Consumer<ImportEntry> each) throws IOException {
        CsvLines lines = new CsvLines(file);
        CsvHeader header = new CsvHeader(lines.next());
        CsvReader reader = new CsvReader(header, city.zone(), Instant.now());
        long index = 0;
        for (CsvLine line = lines.next(); line != null; line = lines.next()) each.accept(entry(++index, line, reader));
    }

    /** The cells of the first line, as they stand there. */
    public static List<String> header(InputStream file) throws IOException {
        CsvLine first = new CsvLines(file).next();
        return first == null ? List.of() : first.cells();
    }

    private static ImportEntry entry(long index, CsvLine line, CsvReader reader) {
        FieldErrors errors = new FieldErrors();
        NewContact contact = reader.read(line, errors);
        return new ImportEntry(index, contact, errors.found(), null, () -> Json.of(line.cells()).toString().getBytes(StandardCharsets.UTF_8), USUAL + 2 * line.length());
    }

    @Override public String field(String name) { return name.equals("positions[0].ordinance") ? "ordinance_no" : name; }
}
