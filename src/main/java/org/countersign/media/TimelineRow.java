package org.countersign.media;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.ordinance.ActionRow;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/**
 * A line of the timeline: an action of a body or the mayor, or an event around it; text that is not known is empty.
 *
 * @param action whether a body or the mayor did it, and it is corrected there
 * @param day in the city; null: not known
 * @param by who did it, said it or wrote it
 * @param facts what else is known of it, a sentence each
 */
public record TimelineRow(long id, boolean action, LocalDate day, String when, String kind, String what, String by, List<String> facts, String note,
                          String source, String url, boolean verified, Superseded superseded, String recorded) {
    /** @param by whether something else stands in its place @param why null: it stands */
    public record Superseded(boolean by, String why) {}

    /** Whether it stands. */
    public boolean stands() { return superseded.why() == null; }

    /**
     * Actions and events in one list, newest last; what has no day comes first. On one day what a body did comes before the events: most of them
     * report of it, and the day is all that is known.
     */
    static List<TimelineRow> all(Ordinance ordinance, List<MediaEvent> events, Words words, When when) {
        Stream<TimelineRow> actions = ordinance.actions().stream().map(action -> of(action, words, when));
        return Stream.concat(actions, events.stream().map(event -> of(event, words, when)))
                .sorted(Comparator.comparing(TimelineRow::day, Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
    }

    private static TimelineRow of(OrdinanceAction action, Words words, When when) {
        ActionRow row = ActionRow.of(action, words, when);
        List<String> facts = Stream.of(row.vote(), row.names()).filter(fact -> !fact.isEmpty()).toList();
        return new TimelineRow(row.id(), true, day(action.at(), when.zone()), row.when(), "", row.what(), row.body(), facts, row.note(), "", "", true,
                new Superseded(row.supersededBy() != null, action.supersededWhy()), row.recorded());
    }

    private static LocalDate day(Instant at, ZoneId zone) { return at.atZone(zone).toLocalDate(); }

    private static TimelineRow of(MediaEvent event, Words words, When when) {
        Telling told = event.telling();
        return new TimelineRow(event.id(), false, told.day(), told.day() == null ? words.say("media.day.unknown") : when.shortDay(told.day()), words.say("media.kind." + told.kind()),
                told.headline(), blank(told.person()), facts(told, words, when), blank(told.note()), blank(told.source()), blank(told.url()), told.verified(),
                new Superseded(event.supersededBy().isPresent(), event.supersededWhy()), words.say("ordinance.recordedBy", event.recordedBy(), when.minute(event.recordedAt())));
    }

    private static List<String> facts(Telling told, Words words, When when) {
        Telling.Particulars known = told.particulars();
        List<String> facts = new ArrayList<>();
        Optional.ofNullable(known.commentsOpen()).ifPresent(open -> facts.add(words.say(open ? "media.comments.open" : "media.comments.closed")));
        Optional.ofNullable(known.ask()).ifPresent(ask -> facts.add(words.say("media.asks", ask)));
        Optional.ofNullable(known.channels()).ifPresent(channels -> facts.add(words.say("media.by", channels)));
        Optional.ofNullable(known.headCount()).ifPresent(heads -> facts.add(words.say("media.heads", heads)));
        Optional.ofNullable(known.planned()).ifPresent(planned -> facts.add(words.say("media.planned", when.shortDay(planned))));
        return facts;
    }

    private static String blank(String text) { return text == null ? "" : text; }
}
