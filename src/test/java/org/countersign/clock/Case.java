package org.countersign.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A line of cases.txt: what a clock is asked, in words. */
record Case(Moment trigger, Terms terms, boolean suspends, Calendar calendar, String expected) {
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    static Case read(String line) {
        String[] parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (parts.length != 5) throw new IllegalArgumentException(line);
        List<Meeting> meetings = words(parts[3]).stream().map(Case::meeting).toList();
        return new Case(moment(parts[0]), terms(words(parts[1])), words(parts[1]).contains("recess"), calendar(new TreeSet<>(words(parts[2]).stream().map(LocalDate::parse).toList()), meetings), parts[4]);
    }

    static Calendar calendar(Set<LocalDate> holidays, List<Meeting> meetings) {
        return new Calendar(ZONE, day -> holidays.contains(day) ? Optional.of("A holiday") : Optional.empty(), meetings);
    }

    static Moment moment(String text) {
        boolean day = !text.contains("T");
        return new Moment((day ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text)).atZone(ZONE).toInstant(), day);
    }

    private static Meeting meeting(String text) {
        String kind = text.replaceAll("^[\\dT:-]+", "");
        Moment at = moment(text.substring(0, text.length() - kind.length()));
        return new Meeting("City Council", at.at(), at.dateOnly(), kind.isEmpty() ? Meeting.Kind.REGULAR : Meeting.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    private static Terms terms(List<String> words) {
        Optional<String> length = words.stream().filter(word -> word.matches("\\d+[dh]")).findFirst();
        Span span = new Span(length.map(text -> Integer.parseInt(text.replaceAll("\\D", ""))).orElse(0), length.orElse("").endsWith("h") ? Span.Unit.HOURS : Span.Unit.DAYS, one(words, DayKind.values(), DayKind.CALENDAR));
        MeetingKind kind = words.contains("any") ? MeetingKind.ANY : MeetingKind.REGULAR;
        return new Terms(Terms.Start.PRESENTED, one(words, Terms.Type.values(), Terms.Type.DAYS), span, words.contains("first"), one(words, Roll.values(), Roll.NONE),
                after(words, "at").map(LocalTime::parse).orElse(Terms.END_OF_DAY), words.contains("next"),
                new Terms.Awaited(kind, after(words, "nth").map(Integer::parseInt).orElse(1), after(words, "least").map(Integer::parseInt).orElse(0)), null);
    }

    private static <T> T one(List<String> words, T[] known, T usual) { return Arrays.stream(known).filter(each -> words.contains(each.toString())).findFirst().orElse(usual); }

    private static Optional<String> after(List<String> words, String word) { return words.contains(word) ? Optional.of(words.get(words.indexOf(word) + 1)) : Optional.empty(); }

    private static List<String> words(String text) { return text.isBlank() ? List.of() : List.of(text.split("\\s+")); }

    Reckoning reckoned() { return new Reckoner(terms, calendar, suspends).from(trigger); }
}
