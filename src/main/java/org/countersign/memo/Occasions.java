package org.countersign.memo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.action.ActionType;
import org.countersign.count.Trend;
import org.countersign.media.EventKind;
import org.countersign.media.Telling;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** What happened while contacts came: days with a letter each on the drawing, and the one around which equal windows are laid. @param around null: there is none @param last the day that is counted whole last */
record Occasions(List<Occasion> all, LocalDate around, LocalDate last) {
    private static final int MOST = 6;
    private static final Set<ActionType> VOTES = Set.of(ActionType.PASSAGE, ActionType.CONCURRENCE, ActionType.FAILURE);

    record Occasion(LocalDate day, String what) {}

    /** Hearings, the first article, the first call to action, votes and presentment; of too many, those that come last are left out. */
    static Occasions of(Facts facts, Words words, When when) {
        LocalDate last = facts.basis().cutOff().lastDay();
        Optional<LocalDate> article = first(facts, EventKind.ARTICLE), call = first(facts, EventKind.CALL_TO_ACTION);
        List<Occasion> found = Stream.of(facts.heard().stream().map(at -> new Occasion(at.atZone(when.zone()).toLocalDate(), words.say("memo.event.hearing"))),
                article.stream().map(day -> new Occasion(day, words.say("memo.event.article"))), call.stream().map(day -> new Occasion(day, words.say("memo.event.call"))),
                actions(facts, when, VOTES, words.say("memo.event.vote")), actions(facts, when, Set.of(ActionType.EXECUTIVE_RECEIPT), words.say("memo.event.presented"))).flatMap(each -> each)
                .filter(each -> !each.day().isAfter(last)).sorted(Comparator.comparing(Occasion::day)).toList();
        List<Occasion> days = new ArrayList<>();
        for (Occasion each : found) {
            int at = days.size() - 1;
            if (at >= 0 && days.get(at).day().equals(each.day())) days.set(at, new Occasion(each.day(), days.get(at).what() + ", " + each.what()));
            else if (days.size() < MOST) days.add(each);
        }
        LocalDate around = call.or(() -> article).filter(day -> days.stream().anyMatch(each -> each.day().equals(day))).orElseGet(() -> days.isEmpty() ? null : days.get(0).day());
        return new Occasions(days, around, facts.basis().cutOff().lastWholeDay());
    }

    private static Optional<LocalDate> first(Facts facts, EventKind kind) { return facts.events().stream().filter(event -> event.kind() == kind && event.day() != null).map(Telling::day).min(Comparator.naturalOrder()); }

    private static Stream<Occasion> actions(Facts facts, When when, Set<ActionType> types, String what) {
        return facts.ordinance().actions().stream().filter(action -> types.contains(action.type()) && !action.isSuperseded()).map(action -> new Occasion(action.at().atZone(when.zone()).toLocalDate(), what));
    }

    /** The course of the contacts as far as these days. */
    Trend course(Trend of) { return of.reaching(all.stream().map(Occasion::day).toList()); }

    /** As many days before as from it on. */
    Optional<Trend.Windows> windows() { return Optional.ofNullable(around).flatMap(day -> Trend.Windows.around(day, last)); }

    int index(LocalDate day) { return IntStream.range(0, all.size()).filter(i -> all.get(i).day().equals(day)).findFirst().orElseThrow(); }
}
