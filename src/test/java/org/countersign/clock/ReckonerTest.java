package org.countersign.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReckonerTest {
    static final Path SHARED = Stream.of("../shared/data", "../../shared/data").map(data -> Path.of(data, "formats/clock-test-vectors.csv")).filter(Files::exists).findFirst().orElse(Path.of("../shared/data"));

    @TestFactory Stream<DynamicTest> every_case_ends_when_it_says() {
        return text("cases.txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> DynamicTest.dynamicTest(line, () -> {
            Case asked = Case.read(line);
            Reckoning found = asked.reckoned();
            if (asked.expected().startsWith("unknown ")) assertEquals("unknown " + found.warnings().iterator().next().name(), asked.expected());
            else assertEquals(LocalDateTime.parse(asked.expected()), found.deadline().toLocalDateTime());
        }));
    }

    @TestFactory Stream<DynamicTest> every_row_of_the_charters_comes_out() { return rows(text("vectors.csv")); }

    @TestFactory Stream<DynamicTest> the_rows_that_are_shared_come_out_too() throws IOException {
        assumeTrue(Files.isRegularFile(SHARED), "the shared data are not here");
        return rows(Files.readString(SHARED));
    }

    private static Stream<DynamicTest> rows(String csv) {
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertTrue(rows.size() >= 7);
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.getField("case"), () -> {
            String[] expected = row.getField("expected deadline").split(" \\.\\. ");
            assertEquals(day(expected[0]), end(row, Integer.parseInt(row.getField("count"))));
            if (expected.length > 1) assertEquals(day(expected[1]), end(row, 21));                   // its last day stands in words
        }));
    }

    private static LocalDate end(NamedCsvRecord row, int n) {
        String excluded = row.getField("excluded days");
        DayKind kind = excluded.contains("holidays") ? DayKind.EXCLUDE_WEEKENDS_HOLIDAYS : excluded.startsWith("Sun") ? DayKind.EXCLUDE_SUNDAYS : DayKind.CALENDAR;
        TreeSet<LocalDate> holidays = Arrays.stream(row.getField("holidays assumed").split("[ ;]")).filter(day -> !day.isBlank()).map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new));
        Moment trigger = Case.moment(row.getField("trigger").substring(0, 10));
        return new Reckoner(Terms.plain(new Span(n, Span.Unit.DAYS, kind)), Case.calendar(holidays, List.of()), false).from(trigger).deadline().toLocalDate();
    }

    private static LocalDate day(String text) { return LocalDate.parse(text.substring(0, 10)); }

    @Test void every_day_is_explained_with_its_reason() {
        Reckoning found = Case.read("2026-07-01T09:00 | 3d exclude_weekends_holidays weekend_holiday | 2026-07-03 | |").reckoned();
        assertEquals("2026-07-02 COUNTED 1, 2026-07-03 HOLIDAY 0, 2026-07-04 SATURDAY 0, 2026-07-05 SUNDAY 0, 2026-07-06 COUNTED 2, 2026-07-07 COUNTED 3", said(found));
        assertEquals("A holiday", found.days().get(1).holiday());
    }

    @Test void a_last_day_that_rolls_is_still_the_last_that_counts() {
        assertEquals("2026-03-06 COUNTED 1, 2026-03-07 COUNTED 2, 2026-03-08 COUNTED 3, 2026-03-09 ROLLED 0", said(Case.read("2026-03-05T09:00 | 3d sunday_holiday | | |").reckoned()));
    }

    @Test void a_meeting_that_comes_too_soon_is_named() {
        assertEquals("2026-03-03 TOO_SOON 1, 2026-03-04 COUNTED 2, 2026-03-05 WAITING 0, 2026-03-06 MEETING 0",
                said(Case.read("2026-03-02T09:00 | meeting least 2 | | 2026-03-03T19:00 2026-03-06T19:00 |").reckoned()));
    }

    @Test void of_two_ends_one_of_which_nobody_knows_the_known_one_is_safe() {
        Reckoning found = Case.read("2026-03-02T09:00 | 10d later_of | | |").reckoned();
        assertEquals(LocalDateTime.parse("2026-03-12T23:59"), found.safe().toLocalDateTime());
        assertTrue(found.days().isEmpty());
    }

    static String said(Reckoning found) { return found.days().stream().map(day -> day.day() + " " + day.why().name() + " " + day.number()).collect(Collectors.joining(", ")); }

    static String text(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(ReckonerTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
