package org.countersign.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.city.City;
import org.countersign.count.Area;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.count.Tallies;
import org.countersign.count.TestTallies;
import org.countersign.count.Trend;
import org.countersign.imports.ImportRun;
import org.countersign.imports.TestImports;
import org.countersign.ordinance.FileNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each city's log, taken in as the demo does it: nothing is refused, and the figures tell its story. */
class CityDocketIT {
    static final List<String> CITIES = Cities.SHIPPED;

    @ParameterizedTest @FieldSource("CITIES") void the_log_comes_in_whole_and_its_days_add_up_to_the_tally(String key) {
        City city = Cities.named(key);
        List<Line> lines = CityLog.of(key).lines();
        Set<String> numbers = lines.stream().map(line -> line.said().ordinance()).collect(Collectors.toCollection(TreeSet::new));
        try (TestDatabase database = TestDatabase.fresh()) {
            TestImports office = new TestImports(database, city);
            office.docket(numbers.toArray(String[]::new));
            ImportRun run = office.run(CityLog.of(key).csv());
            assertEquals(List.of((long) lines.size(), 0L, 0L), List.of(run.accepted(), run.duplicates(), run.rejected()));
            Tallies tallies = TestTallies.on(database);
            for (String number : numbers) {
                for (Instant at : List.of(Instant.now(), lines.get(lines.size() / 2).at().atZone(city.zone()).toInstant())) {
                    CutOff cutOff = new CutOff(at, city.zone());
                    Trend trend = tallies.trend(new FileNumber(number), cutOff);
                    assertEquals(tallies.at(new FileNumber(number), cutOff).contacts().total(), trend.total(), number + " until " + at);
                    assertEquals(trend.total(), trend.readable().total());
                }
            }
            story(key, database, tallies, city);
        }
    }

    private static void story(String key, TestDatabase database, Tallies tallies, City city) {
        switch (key) {
            case "hartford" -> hartford(database, tallies.trend(new FileNumber("2008-0811"), new CutOff(Instant.parse("2008-08-18T04:00:00Z"), city.zone())));
            case "bridgeport" -> bridgeport(database);
            case "denver" -> denver(database, tallies.trend(new FileNumber("2020-0210"), new CutOff(Instant.parse("2020-02-15T00:00:00Z"), city.zone())));
            default -> losAngeles(database);
        }
    }

    private static void hartford(TestDatabase database, Trend trend) {
        Trend.Windows windows = Trend.Windows.around(java.time.LocalDate.parse("2008-07-22"), trend.last()).orElseThrow();
        assertEquals(14, windows.days());
        assertTrue(against(trend, Area.OUT_OF_AREA, windows.from(), windows.around().minusDays(1)) * 5 < against(trend, Area.OUT_OF_AREA, windows.around(), windows.to()), "opponents from elsewhere come after the article");
        assertTrue(number(database, "SELECT COUNT(*) FROM signer WHERE link_rule = 'SEVERAL'") > 2, "couples share a mailbox");
        assertTrue(number(database, "SELECT COUNT(*) FROM signer WHERE conflict") > 2, "what is said and what is written down");
        assertTrue(number(database, "SELECT COUNT(*) FROM contact WHERE channel = 'VOICEMAIL' AND text_id IS NULL") >= 150, "voicemails nobody has heard");
        assertEquals(0, number(database, "SELECT COUNT(*) FROM letter_text WHERE body LIKE '%undocumented%'"), "what somebody says of their own status is not kept");
        assertTrue(number(database, "SELECT COUNT(*) FROM contact WHERE language = 'es'") > 20);
    }

    private static int against(Trend trend, Area area, java.time.LocalDate from, java.time.LocalDate to) { return trend.between(from, to).of(area.residencies(), Side.OPPOSE_SIDE.stances()); }

    private static void bridgeport(TestDatabase database) {
        assertEquals("[SUBURB]", places(database, "city = 'Trumbull' AND zip = '06611' AND declared IS NULL"));
        assertEquals("[RESIDENT]", places(database, "zip = '06604' AND declared IS NULL"));
        assertEquals("[[as first proposed], [as renamed]]", database.rows("SELECT DISTINCT ordinance_version FROM `position` p JOIN ordinance o ON o.id = p.ordinance_id WHERE o.file_number = 'WELCOMING-CITY' ORDER BY 1").toString());
        assertEquals(24, CityLog.of("bridgeport").lines().stream().filter(line -> line.since() == Line.Since.PROOF_SEEN).count());
    }

    private static void denver(TestDatabase database, Trend untilTheVeto) {
        int against = 0, support = 0;
        for (Area area : Area.values()) {
            against += untilTheVeto.of(area, Side.OPPOSE_SIDE);
            support += untilTheVeto.of(area, Side.SUPPORT_SIDE);
        }
        assertTrue(against > support, "most who got in touch before the veto were against it");
        assertEquals("[INDETERMINATE]", places(database, "zip = '80246' AND declared IS NULL"));
        assertEquals("[SUBURB]", places(database, "zip = '80110' AND declared IS NULL"));
    }

    private static void losAngeles(TestDatabase database) {
        assertEquals("[RESIDENT]", places(database, "city = 'Van Nuys' AND zip IN ('91405', '91411')"));
        assertEquals("[SUBURB]", places(database, "zip = '90022'"));
        assertEquals("[SUBURB]", places(database, "zip IN ('91204', '91205') AND declared IS NULL"));
        assertEquals("[INDETERMINATE]", places(database, "zip = '91340' AND declared IS NULL"), "San Fernando shares its ZIP with the city around it");
        assertEquals("[INDETERMINATE]", places(database, "zip IN ('90001', '90023') AND declared IS NULL"));
        assertTrue(number(database, "SELECT COUNT(*) FROM signer WHERE constituent_id IS NULL") > 90, "many give no name");
    }

    private static String places(TestDatabase database, String where) { return database.rows("SELECT DISTINCT residency FROM signer WHERE " + where).stream().map(row -> String.valueOf(row.get(0))).toList().toString(); }

    private static long number(TestDatabase database, String sql) { return ((Number) database.rows(sql).get(0).get(0)).longValue(); }
}
