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

    /** Pinned: whoever changes a word or a seed changes what every reader of the documentation sees, and says so here. */
    @Test void the_logs_are_these() {
        Map<String, Integer> lines = Stream.of("hartford", "bridgeport", "denver", "los-angeles").collect(Collectors.toMap(city -> city, city -> CityLog.of(city).lines().size()));
        assertEquals(Map.of("hartford", 3184, "bridgeport", 607, "denver", 882, "los-angeles", 826), lines);
        Map<String, String> sums = lines.keySet().stream().collect(Collectors.toMap(city -> city, city -> sum(CityLog.of(city).csv())));
        assertEquals(Map.of("hartford", "e76f6280b8f7b95ecfe57d81e6530d8e4434acc47d2193a48ead80cd3b01e92d", "bridgeport", "76d5b78529af5af9c6d30b9023705817994a377d804ef54c191436565c3bff81", "denver", "886ce20c9a220ff9086c01603b347c5b57f093a9e6702a03f012bf96c84d9e84", "los-angeles", "758d6c4f2d46dcbb467b533431cc1322984bfa5040ff6e58072948e3b316d7ba"), sums);
    }

    private static String sum(String csv) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
