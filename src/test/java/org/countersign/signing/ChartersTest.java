package org.countersign.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.RollCall;
import org.countersign.charter.TestRules;
import org.countersign.clock.Calendar;
import org.countersign.clock.Meeting;
import org.countersign.clock.OverrideWindow;
import org.countersign.clock.Standing;
import org.countersign.ordinance.Described;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.MeasureClass;
import org.countersign.ordinance.Ordinance;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The charters of domain.md 3.1 and the cases of 3.3, each counted by hand on a calendar: every line of charters.txt. */
class ChartersTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Ordinance measure = new Ordinance(new FileNumber("1"), new Described("A measure", List.of(), null, List.of(), MeasureClass.ORDINANCE), "clerk", Instant.EPOCH);
    private final List<Meeting> meetings = new ArrayList<>();
    private final Map<LocalDate, String> holidays = new TreeMap<>();

    @TestFactory Stream<DynamicTest> every_charter_comes_out_as_it_was_counted_by_hand() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(ChartersTest.class.getResourceAsStream("charters.txt"), StandardCharsets.UTF_8))) {
            List<String[]> told = lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new)).toList();
            assertTrue(told.size() >= 25);
            return told.stream().map(parts -> DynamicTest.dynamicTest(parts[0], () -> assertEquals(parts[4], new ChartersTest().said(parts))));
        }
    }

    private String said(String[] parts) {
        Arrays.stream(parts[2].split(";")).map(String::strip).forEach(this::happened);
        Calendar calendar = new Calendar(ZONE, day -> Optional.ofNullable(holidays.get(day)), meetings);
        Standing standing = MayorsClock.of(new Past(measure, ZONE, action -> null, 0), new MayorsClock.Book(List.of(TestRules.rule(parts[1])), calendar), List.of(), null, at(parts[3])).standing();
        return Arrays.stream(parts[4].split("\\s+")).map(asked -> asked.replaceFirst("=.*", "")).map(asked -> asked + "=" + asked(standing, asked)).collect(Collectors.joining(" "));
    }

    private static Object asked(Standing standing, String what) {
        OverrideWindow window = standing.override();
        return switch (what) {
            case "deadline" -> standing.deadline() == null ? null : standing.deadline().toLocalDateTime();
            case "present" -> standing.presentBy().toLocalDateTime();
            case "silence" -> standing.onLapse();
            case "state" -> standing.state();
            case "effective" -> standing.effectiveOn();
            case "earliest" -> window.earliest();
            case "latest" -> window.latest();
            case "votes" -> window.votesNeeded();
            case "would" -> window.passageWouldOverride();
            case "warns" -> standing.warnings().stream().sorted().map(Object::toString).collect(Collectors.joining(","));
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** Such as {@code regular 2026-03-09T19:00}, {@code holiday 2026-07-03} or {@code passage 2026-03-02 7-4/13v2}; v: vacant. */
    private void happened(String told) {
        String[] parts = told.split("\\s+");
        Optional<Meeting.Kind> kind = Stream.of(Meeting.Kind.values()).filter(each -> each.toString().equals(parts[0])).findFirst();
        if (parts[0].equals("holiday")) holidays.put(LocalDate.parse(parts[1]), "A holiday");
        else if (kind.isPresent()) meetings.add(new Meeting("City Council", at(parts[1]), !parts[1].contains("T"), kind.get()));
        else measure.record(new Deed(ActionType.read(parts[0].toLowerCase(Locale.ROOT)).orElseThrow(), at(parts[1]), !parts[1].contains("T"), null, parts.length < 3 ? null : vote(parts[2]), null), "clerk", Instant.EPOCH);
    }

    private static RollCall vote(String text) {
        Integer[] n = Arrays.stream(text.split("[-/v]")).map(Integer::valueOf).toArray(Integer[]::new);
        return RollCall.of(new RollCall.Figures(n[0], n[1], null, null, null, n.length > 3 ? n[3] : null, n[2])).orElseThrow();
    }

    private static Instant at(String text) { return (text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay()).atZone(ZONE).toInstant(); }
}
