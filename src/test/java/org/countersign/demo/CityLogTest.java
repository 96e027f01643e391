package org.countersign.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    }
}
