package org.countersign.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.RollCall;
import org.countersign.charter.SigningRule;
import org.countersign.charter.TestRules;
import org.countersign.clock.Calendar;
import org.countersign.clock.Meeting;
import org.countersign.enactment.Finding;
import org.countersign.ordinance.Described;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.MeasureClass;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a rule says beside the clock, and what follows: every line of enacting.txt. */
class EnactingTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** @param expected the codes with the day each is about, then what else is asked for, such as {@code effective=2026-03-01} */
    private record Line(String name, String rule, String deeds, String today, List<String> expected) {
        static Line read(String line) {
            String[] parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            if (parts.length != 5) throw new IllegalArgumentException(line);
            return new Line(parts[0], parts[1], parts[2], parts[3], Stream.of(parts[4].split("\\s+")).filter(word -> !word.isEmpty()).toList());
        }
    }

    @TestFactory Stream<DynamicTest> every_line_follows_from_its_rule() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(EnactingTest.class.getResourceAsStream("enacting.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Line::read).toList().stream().map(line -> DynamicTest.dynamicTest(line.name(), () -> assertEquals(line.expected(), said(line))));
        }
    }

    private static List<String> said(Line line) {
        MayorsClock clock = clock(line);
        ClockWords words = new ClockWords(Words.in(Locale.ENGLISH), new When(ZONE, Locale.ENGLISH));
        List<String> said = new ArrayList<>();
        assertFalse(new ClockView(clock, words).trigger().contains("null"), "what a page says of its start");
        for (Finding each : clock.enacting().findings()) {
            said.add(each.code() + (each.day() == null ? "" : "@" + each.day()));
            assertFalse(words.finding(each).contains("{") || words.finding(each).contains("enactment."), words.finding(each));
        }
        line.expected().stream().filter(word -> word.contains("=")).map(word -> word.substring(0, word.indexOf('=') + 1) + asked(clock, word.substring(0, word.indexOf('=')))).forEach(said::add);
        return said;
    }

    private static Object asked(MayorsClock clock, String what) {
        return switch (what) {
            case "effective" -> clock.enacting().effectiveOn();
            case "until" -> clock.enacting().referendumUntil();
            case "publish" -> clock.enacting().publishBy();
            case "stage" -> clock.enacting().standing().stage();
            case "state" -> clock.standing().state();
            case "deadline" -> clock.standing().deadline().toLocalDate();
            case "votes" -> clock.standing().override().votesNeeded();
            case "present" -> clock.standing().presentBy().toLocalDate();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static MayorsClock clock(Line line) {
        Ordinance measure = new Ordinance(new FileNumber("1"), new Described("A measure", List.of(), null, List.of(), MeasureClass.ORDINANCE), "clerk", Instant.EPOCH);
        List<Meeting> meetings = new ArrayList<>();
        for (String told : line.deeds().split(";")) {
            String[] parts = told.strip().split("\\s+", 4);
            if (parts[0].equals("adjournment")) meetings.add(new Meeting("City Council", at(parts[1]), true, Meeting.Kind.ADJOURNMENT));
            else if (!parts[0].isEmpty()) measure.record(deed(parts), "clerk", Instant.EPOCH);
        }
        SigningRule rule = TestRules.rule(line.rule());
        Calendar calendar = new Calendar(ZONE, day -> Optional.empty(), meetings);
        return MayorsClock.of(new Past(measure, ZONE, action -> null, 0), new MayorsClock.Book(List.of(rule), calendar), List.of(), null, LocalDate.parse(line.today()).atTime(12, 0).atZone(ZONE).toInstant());
    }

    /** Such as {@code passage 2026-02-02 7-2/9 City Council}. */
    private static Deed deed(String[] parts) {
        Integer[] votes = parts.length > 2 && !parts[2].equals("-") ? Arrays.stream(parts[2].split("[-/]")).map(Integer::valueOf).toArray(Integer[]::new) : null;
        RollCall vote = votes == null ? null : RollCall.of(new RollCall.Figures(votes[0], votes[1], null, null, null, null, votes[2])).orElseThrow();
        return new Deed(ActionType.read(parts[0]).orElseThrow(), at(parts[1]), !parts[1].contains("T"), parts.length > 3 ? parts[3] : null, vote, null);
    }

    private static Instant at(String text) { return (text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay()).atZone(ZONE).toInstant(); }
}
