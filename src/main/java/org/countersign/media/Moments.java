package org.countersign.media;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Words;

/** The days on which something happened around a measure, its own actions among them, each with what it was; what was superseded is not told. @param article the day of the first article; null: there is none */
public record Moments(SortedMap<LocalDate, List<String>> days, LocalDate article) {
    public static final Moments NONE = new Moments(new TreeMap<>(), null);

    /** How far is told. @param before what has an hour @param last what has only a day, that one with it */
    public record Until(Instant before, LocalDate last, ZoneId zone) {}

    /** @param around earliest first */
    public static Moments of(Ordinance ordinance, List<MediaEvent> around, Until until, Words words) {
        SortedMap<LocalDate, List<String>> days = new TreeMap<>();
        List<MediaEvent> told = around.stream().filter(event -> !event.isSuperseded() && event.day() != null && !event.day().isAfter(until.last())).toList();
        Stream.concat(ordinance.actions().stream().filter(action -> !action.isSuperseded() && action.at().isBefore(until.before())).map(action -> Map.entry(action.at().atZone(until.zone()).toLocalDate(), words.say("ordinance.action." + action.type()))),
                told.stream().map(event -> Map.entry(event.day(), words.say("media.kind." + event.kind()) + ": " + event.headline()))).forEach(each -> days.computeIfAbsent(each.getKey(), none -> new ArrayList<>()).add(each.getValue()));
        return new Moments(days, told.stream().filter(event -> event.kind() == EventKind.ARTICLE).map(MediaEvent::day).findFirst().orElse(null));
    }

    /** By which a drawing calls one of them: after z comes aa. */
    public static String letter(int moment) { return (moment < 26 ? "" : letter(moment / 26 - 1)) + (char) ('a' + moment % 26); }
}
