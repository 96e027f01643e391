package org.countersign.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.city.Cities;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CityLogTest {
    static final List<String> CITIES = Cities.SHIPPED;
    private static final Path NAMES = Path.of("../shared/data/names/adjusted-name-combinations-list.csv");

    @ParameterizedTest @FieldSource("CITIES") void the_same_seed_gives_the_same_log(String city) { assertEquals(CityLog.of(city).csv(), CityLog.of(city).csv()); }

    @ParameterizedTest @FieldSource("CITIES") void every_mailbox_and_number_is_one_that_cannot_be_anybodys(String city) {
        for (Line line : CityLog.of(city).lines()) {
            assertTrue(line.person().email().isEmpty() || line.person().email().matches(".+@example\\.(org|com|net)"), line.person().email());
            assertTrue(line.person().phone().isEmpty() || line.person().phone().matches("\\(\\d{3}\\) 555-01\\d\\d"), line.person().phone());
        }
    }

    @ParameterizedTest @FieldSource("CITIES") void no_full_name_is_among_the_common_ones_of_real_people(String city) throws IOException {
        Assumptions.assumeTrue(Files.exists(NAMES), "the list of names is not here");
        Set<String> real = Files.readAllLines(NAMES).stream().map(line -> line.split(",")).filter(cells -> cells.length > 4).map(cells -> cells[4].replace("\"", "")).collect(Collectors.toSet());
        assertTrue(real.contains("james smith"));
        List<String> invented = CityLog.of(city).lines().stream().map(line -> (line.person().given() + " " + line.person().family()).toLowerCase()).filter(name -> name.length() > 3).toList();
        assertEquals(List.of(), invented.stream().filter(real::contains).toList());
    }

    @Test void hartford_is_about_three_thousand_lines_and_nobody_spoke_against_it_at_the_hearing() {
        List<Line> lines = CityLog.of("hartford").lines();
        assertTrue(lines.size() > 2_900 && lines.size() < 3_400, lines.size() + " lines");
        Map<String, Long> heard = lines.stream().filter(line -> line.channel().equals("TESTIMONY")).collect(Collectors.groupingBy(line -> line.said().stance(), Collectors.counting()));
        assertEquals(47, heard.values().stream().mapToLong(Long::longValue).sum());
        assertFalse(heard.keySet().stream().anyMatch(stance -> stance.startsWith("OPPOSE")), heard.toString());
    }

    @Test void after_the_article_most_opponents_from_elsewhere_call_and_some_turn_to_the_council() {
        List<Line> own = CityLog.of("hartford").lines().stream().filter(line -> line.said().campaign().isEmpty() && line.said().stance().startsWith("OPPOSE") && !line.channel().equals("PETITION")).toList();
        assertTrue(calls(own, true) > 60, calls(own, true) + " of a hundred");
        assertTrue(calls(own, false) < 45, calls(own, false) + " of a hundred");
        long toCouncil = CityLog.of("hartford").csv().lines().filter(line -> line.endsWith(",A council member")).count();
        assertTrue(toCouncil > 50 && toCouncil < 300, toCouncil + " lines");
        assertEquals(0, CityLog.of("denver").csv().lines().filter(line -> line.endsWith(",A council member")).count());
    }

    /** How many of a hundred, since the article. */
    private static long calls(List<Line> lines, boolean elsewhere) {
        List<Line> some = lines.stream().filter(line -> !line.at().isBefore(HartfordLog.ARTICLE) && HartfordLog.elsewhere(line.person()) == elsewhere).toList();
        return 100 * some.stream().filter(line -> line.channel().equals("CALL")).count() / some.size();
    }

    /** Pinned: whoever changes a word or a seed changes what every reader of the documentation sees, and says so here. */
    @Test void the_logs_are_these() {
        Map<String, Integer> lines = Stream.of("hartford", "bridgeport", "denver", "los-angeles").collect(Collectors.toMap(city -> city, city -> CityLog.of(city).lines().size()));
        assertEquals(Map.of("hartford", 3184, "bridgeport", 607, "denver", 882, "los-angeles", 826), lines);
        Map<String, String> sums = lines.keySet().stream().collect(Collectors.toMap(city -> city, city -> sum(CityLog.of(city).csv())));
        assertEquals(Map.of("hartford", "56ac1ec5e0838033d34603cedd63f66217d2267cb7ca2ac911a3c5fd6569458f", "bridgeport", "731412664a5fd9a3c138567706788a57cb00d4af8433d2fa94a88b185da34563", "denver", "27fcf1158cb70ce2bb143e893824504f21fedc68620daa9b08ff9cdb0f6ecc39", "los-angeles", "723d235fcd8259df9185b7d4c5bb7f9e459f1639a90758a32719084f9f0de1ea"), sums);
    }

    private static String sum(String csv) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
