package org.countersign.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.TestDatabase;
import org.countersign.count.CutOff;
import org.countersign.count.Matrix;
import org.countersign.count.Tallies;
import org.countersign.count.Tally;
import org.countersign.count.TestTallies;
import org.countersign.imports.NewImport;
import org.countersign.imports.TestImports;
import org.countersign.ordinance.FileNumber;
import org.countersign.residency.Residency;
import org.junit.jupiter.api.Test;

/** The tally, people included, against the bare SQL that gives the same figures. */
class TallyBench {
    private static final int ROWS = 100_000, PAIRS = 11;
    private static final double MOST = 1.5;
    private static final Instant CUT_OFF = Instant.parse("2026-03-20T04:00:00Z");

    @Test void a_tally_takes_at_most_half_as_long_again_as_bare_sql() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        TestImports imports = Hearer.imports(database, Hearer.all());
        Path file = DrawnDocket.write(Path.of("target/bench/contacts.csv"), ROWS);
        assertEquals(ROWS, imports.run(new NewImport("csv", "bench", null, null, false), file).accepted());
        asTheYearsLeaveIt(database);
        Tallies tallies = TestTallies.on(database);
        CutOff cutOff = new CutOff(CUT_OFF, ZoneId.of("America/New_York"));
        BareTally bare = new BareTally(database, (long) database.rows("SELECT id FROM ordinance").get(0).get(0), LocalDateTime.ofInstant(CUT_OFF, ZoneOffset.UTC));
        assertEquals(bare.figures(), figures(tallies.at(new FileNumber(DrawnDocket.ORDINANCE), cutOff)));
        Measured measured = Measured.inTurn(PAIRS, () -> () -> tallies.at(new FileNumber(DrawnDocket.ORDINANCE), cutOff), () -> bare::figures);
        Tables.print(Measured.HEAD, measured.row("tally of 100,000 contacts : bare SQL", "at most " + MOST));
        assertTrue(measured.timesAsLong() <= MOST);
    }

    /** Some set aside, some only suggested; and the database has had the time to look at its tables. */
    private static void asTheYearsLeaveIt(TestDatabase database) throws SQLException {
        database.doInTransaction(em -> {
            em.createNativeQuery("UPDATE contact SET set_aside = ELT(1 + id % 3, 'SPAM', 'TEST', 'WITHDRAWN_BY_SENDER') WHERE id % 71 = 0").executeUpdate();
            em.createNativeQuery("UPDATE `position` SET suggested = TRUE WHERE stance IS NOT NULL AND contact_id % 53 = 0").executeUpdate();
        });
        database.rows("ANALYZE TABLE contact, signer, constituent, `position`");
    }

    private static Map<String, Long> figures(Tally tally) {
        Map<String, Long> figures = new TreeMap<>();
        tally.contacts().byChannel().forEach((channel, number) -> put(figures, "channel " + channel, number));
        cells(figures, "contacts", tally.contacts().matrix());
        put(figures, "unidentified", tally.contacts().unidentified());
        Tally.People people = tally.people();
        cells(figures, "people", people.matrix());
        people.evidence().figures().forEach((residency, row) -> row.forEach((evidence, number) -> put(figures, "evidence " + residency + " " + evidence.ordinal(), number)));
        put(figures, "nameOnly", people.nameOnly());
        put(figures, "changedSides", people.changedSides());
        put(figures, "individual", people.individual());
        put(figures, "households", people.households());
        put(figures, "testified", tally.hearing().testified());
        put(figures, "otherwise", tally.hearing().contactedOtherwise());
        put(figures, "both", tally.hearing().both());
        put(figures, "claimed", tally.petitions().claimed());
        put(figures, "lines", tally.petitions().lines());
        put(figures, "distinct", tally.petitions().distinct());
        tally.organisations().forEach(each -> put(figures, "organisation " + each.name() + " " + each.stance(), 1));
        tally.leftOut().setAside().forEach((reason, number) -> put(figures, "left out " + reason, number));
        put(figures, "left out afterCutOff", tally.leftOut().afterCutOff());
        put(figures, "left out suggested", tally.leftOut().suggested());
        put(figures, "left out uncoded", tally.leftOut().uncoded());
        return figures;
    }

    private static <C extends Enum<C>> void cells(Map<String, Long> figures, String what, Matrix<C> matrix) {
        for (Residency residency : EnumSet.allOf(Residency.class)) matrix.figures().get(residency).forEach((column, number) -> put(figures, what + " " + residency + " " + column, number));
    }

    private static void put(Map<String, Long> figures, String name, long number) {
        if (number != 0) figures.put(name, number);
    }
}
