package org.countersign.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.countersign.demo.Line.Since;
import org.countersign.system.Application;
import org.countersign.system.Caller;
import org.junit.jupiter.api.Test;

/** The figures of Hartford's demo, counted again by hand from the log it was loaded from. */
class DemoIT {
    private static final String LAST_DAY = "2008-08-17";
    private static final LocalDateTime END = LocalDateTime.parse("2008-08-18T00:00");
    private final JsonObject tally = Caller.json(200, Application.running().as("mayor").get("/api/ordinances/2008-0811/tally?asOf=" + LAST_DAY));

    @Test void every_line_of_the_log_is_a_contact_or_stands_beside_the_tally() {
        JsonObject contacts = tally.getJsonObject("contacts"), leftOut = tally.getJsonObject("leftOut");
        assertEquals(lines(line -> counts(line) && !petition(line)), contacts.getInt("total"));
        assertEquals(lines(line -> counts(line) && petition(line)), tally.getJsonObject("petitions").getInt("lines"));
        assertEquals(lines(line -> in(line) && kept(line) && line.said().stance().isEmpty()), leftOut.getInt("uncoded") + leftOut.getInt("suggested"), "some of what staff have not coded has a suggestion by now");
        assertEquals(lines(line -> kept(line) && !in(line)), leftOut.getInt("afterCutOff"));
        assertEquals(lines(line -> line.since() == Since.DUPLICATE_TRANSMISSION), leftOut.getJsonObject("setAside").getInt("DUPLICATE_TRANSMISSION"));
        assertEquals(200, tally.getJsonObject("petitions").getInt("claimed"));
    }

    @Test void dozens_spoke_at_the_hearing_and_none_against_it() {
        assertEquals(lines(line -> line.channel().equals("TESTIMONY")), tally.getJsonObject("contacts").getJsonObject("byChannel").getInt("TESTIMONY"));
        assertEquals(0, lines(line -> line.channel().equals("TESTIMONY") && line.said().stance().startsWith("OPPOSE")));
    }

    @Test void who_took_part_in_the_hearing_stands_on_its_roster() throws SQLException {
        try (Connection database = Application.running().database(); Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("SELECT COUNT(*) FROM hearing_speaker s JOIN contact c ON c.id = s.contact_id WHERE c.source = 'demo' AND c.channel IN ('TESTIMONY', 'WRITTEN_TESTIMONY', 'POSITION_SLIP')")) {
            found.next();
            assertEquals(lines(line -> List.of("TESTIMONY", "WRITTEN_TESTIMONY", "POSITION_SLIP").contains(line.channel())), found.getInt(1));
        }
    }

    @Test void residents_and_those_out_of_area_do_not_say_the_same() {
        JsonObject people = tally.getJsonObject("people").getJsonObject("matrix");
        assertTrue(against(people, "RESIDENT") < support(people, "RESIDENT"), people.toString());
        assertTrue(against(people, "OTHER_STATE") > 5 * support(people, "OTHER_STATE"), people.toString());
        assertTrue(against(people, "SUBURB") > support(people, "SUBURB"), people.toString());
    }

    private static int against(JsonObject people, String place) { return people.getJsonObject(place).getInt("OPPOSE") + people.getJsonObject(place).getInt("OPPOSE_UNLESS_AMENDED"); }

    private static int support(JsonObject people, String place) { return people.getJsonObject(place).getInt("SUPPORT") + people.getJsonObject(place).getInt("SUPPORT_IF_AMENDED"); }

    @Test void the_same_numbers_can_be_read_as_csv() {
        Caller council = Application.running().as("council");
        String csv = council.send(council.request("/api/ordinances/2008-0811/tally?asOf=" + LAST_DAY).header("Accept", "text/csv")).body();
        assertEquals(tally.getJsonObject("people").getInt("total"), Integer.parseInt(csv.lines().filter(line -> line.startsWith("people.total,")).findFirst().orElseThrow().replaceAll(".*,", "")));
    }

    private static boolean counts(Line line) { return in(line) && kept(line) && !line.said().stance().isEmpty(); }

    private static boolean in(Line line) { return line.at().isBefore(END); }

    private static boolean kept(Line line) { return line.since() == Since.NOTHING || line.since() == Since.PROOF_SEEN; }

    private static boolean petition(Line line) { return line.channel().equals("PETITION"); }

    private static long lines(Predicate<Line> which) { return CityLog.of("hartford").lines().stream().filter(which).count(); }
}
