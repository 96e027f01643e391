package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The demo's figures, counted again by hand from the file it was loaded from. */
class DemoIT {
    private static final String LAST_DAY = "2008-08-17";
    private final JsonObject tally = Caller.json(200, Application.running().as("mayor").get("/api/ordinances/2008-0811/tally?asOf=" + LAST_DAY));

    @Test void every_line_of_the_log_is_a_contact_or_stands_beside_the_tally() throws IOException {
        JsonObject contacts = tally.getJsonObject("contacts"), leftOut = tally.getJsonObject("leftOut");
        assertEquals(lines(line -> counts(line) && !is(line, "channel", "PETITION")), contacts.getInt("total"));
        assertEquals(lines(line -> counts(line) && is(line, "channel", "PETITION")), tally.getJsonObject("petitions").getInt("lines"));
        assertEquals(lines(line -> in(line) && is(line, "stance", "")), leftOut.getInt("uncoded"));
        assertEquals(lines(line -> !in(line)), leftOut.getInt("afterCutOff"));
    }

    @Test void nobody_spoke_against_it_at_the_hearing() throws IOException {
        assertEquals(lines(line -> is(line, "channel", "TESTIMONY")), tally.getJsonObject("contacts").getJsonObject("byChannel").getInt("TESTIMONY"));
        assertEquals(0, lines(line -> is(line, "channel", "TESTIMONY") && line.getField("stance").startsWith("OPPOSE")));
    }

    @Test void the_same_numbers_can_be_read_as_csv() {
        Caller council = Application.running().as("council");
        String csv = council.send(council.request("/api/ordinances/2008-0811/tally?asOf=" + LAST_DAY).header("Accept", "text/csv")).body();
        assertEquals(tally.getJsonObject("people").getInt("total"), Integer.parseInt(csv.lines().filter(line -> line.startsWith("people.total,")).findFirst().orElseThrow().replaceAll(".*,", "")));
    }

    private static boolean counts(NamedCsvRecord line) { return in(line) && !is(line, "stance", ""); }

    private static boolean in(NamedCsvRecord line) { return line.getField("received_at").compareTo(LAST_DAY + "T99") < 0; }

    private static boolean is(NamedCsvRecord line, String column, String value) { return line.getField(column).equals(value); }

    private static long lines(Predicate<NamedCsvRecord> which) throws IOException {
        try (CsvReader<NamedCsvRecord> log = CsvReader.builder().ofNamedCsvRecord(Path.of("sql/demo/hartford/contacts.csv"))) {
            List<NamedCsvRecord> all = log.stream().toList();
            return all.stream().filter(which).count();
        }
    }
}
