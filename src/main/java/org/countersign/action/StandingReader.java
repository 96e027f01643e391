package org.countersign.action;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads out of what happened how far a measure has come (domain.md 3.3). A first vote is not enactment; a text that is voted again counts from
 * the last vote; what cannot be, such as a signature under what nobody passed, changes nothing and is said.
 */
public final class StandingReader {
    private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    private final Needs needs;
    private final ZoneId zone;
    private final SortedMap<LocalDate, RollCall> votes = new TreeMap<>();
    private Stage stage = Stage.FILED;
    /** A passage that by the rule is not the last vote. */
    private Deed first;
    private Deed passage;
    private Deed presentment;
    private Deed decision;

    private StandingReader(Needs needs, ZoneId zone) {
        this.needs = needs;
        this.zone = zone;
    }

    /** @param deeds those that stand, in any order @param zone whose days are the days of the city */
    public static Standing read(List<Deed> deeds, ZoneId zone) { return read(deeds, zone, Needs.PASSAGE); }

    /** The same where a rule says how often it is to be voted, or that the mayor needs nobody. */
    public static Standing read(List<Deed> deeds, ZoneId zone, Needs needs) {
        StandingReader reader = new StandingReader(needs, zone);
        inOrder(deeds, zone).forEach(reader::take);
        return new Standing(reader.stage, reader.stage.isLaw(), Optional.ofNullable(reader.passage), Optional.ofNullable(reader.presentment), Optional.ofNullable(reader.decision), reader.oddities);
    }

    /** By time; on a day of which a time is missing, by what can only come after what. */
    public static List<Deed> inOrder(List<Deed> deeds, ZoneId zone) {
        SortedMap<LocalDate, List<Deed>> days = new TreeMap<>();
        deeds.forEach(deed -> days.computeIfAbsent(deed.at().atZone(zone).toLocalDate(), none -> new ArrayList<>()).add(deed));
        Comparator<Deed> byCourse = Comparator.comparing(deed -> deed.type().ordinal());
        days.values().forEach(day -> day.sort(day.stream().anyMatch(Deed::dateOnly) ? byCourse.thenComparing(Deed::at) : Comparator.comparing(Deed::at).thenComparing(byCourse)));
        return days.values().stream().flatMap(List::stream).toList();
    }

    private void take(Deed deed) {
        switch (deed.type()) {
            case FILING -> { }
            case READING_1, READING_2, READING_3 -> read(deed);
            case PASSAGE, CONCURRENCE -> pass(deed);
            case AMENDMENT_PASSAGE, SUBSTITUTION -> change();
            case FAILURE -> end(Stage.FAILED);
            case WITHDRAWAL -> end(Stage.WITHDRAWN);
            case EXECUTIVE_RECEIPT -> present(deed);
            case EXECUTIVE_SIGNATURE -> decide(deed, needs.council() ? Stage.SIGNED : Stage.ISSUED);
            case EXECUTIVE_VETO -> decide(deed, Stage.VETOED);
            case EXECUTIVE_VETO_LINE_ITEM -> decide(deed, Stage.ITEM_VETOED);
            case EXECUTIVE_RETURN_UNSIGNED -> decide(deed, Stage.RETURNED_UNSIGNED);
            case BECAME_LAW -> lapse(deed);
            case POCKET_VETO -> decide(deed, Stage.POCKETED);
            case VETO_OVERRIDE_PASSAGE -> override(Stage.OVERRIDDEN);
            case VETO_OVERRIDE_FAILURE -> override(stage == Stage.ITEM_VETOED ? Stage.ITEM_VETOED : Stage.VETO_SUSTAINED);
            case EFFECTIVE -> needLaw(stage);
            case SUSPENDED -> needLaw(Stage.SUSPENDED);
            case REPEALED -> needLaw(Stage.REPEALED);
            default -> reach(Stage.BEFORE_COUNCIL);
        }
    }

    private void reach(Stage further) { if (stage.compareTo(further) < 0) stage = further; }

    /** Without a roll call nobody knows that it was voted; read is not passed. */
    private void read(Deed deed) {
        reach(deed.vote() != null && deed.vote().carried() ? Stage.VOTED_ONCE : Stage.BEFORE_COUNCIL);
        if (deed.vote() == null || !deed.vote().lost()) voted(deed);
    }

    private void voted(Deed deed) { votes.putIfAbsent(deed.at().atZone(zone).toLocalDate(), deed.vote()); }

    /** Whether the votes there were are as many as the rule asks for. */
    private boolean votedOften() { return votes.isEmpty() || votes.size() >= needs.of(votes.get(votes.firstKey())); }

    /** Whatever was passed before is not what is passed now, nor was it that which lies before the mayor. */
    private void pass(Deed deed) {
        if (deed.vote() != null && deed.vote().lost()) oddities.add(Oddity.PASSED_WITHOUT_MAJORITY);
        if (decision != null && passage != null) {
            oddities.add(Oddity.COUNCIL_AFTER_DECISION);
            return;
        }
        voted(deed);
        presentment = null;
        first = votedOften() ? null : deed;
        passage = first == null ? deed : null;
        stage = first == null ? Stage.PASSED : Stage.VOTED_ONCE;
    }

    /** What was called a passage, and by the rule was the first of several votes, is taken for one where the mayor got it all the same: that is said. */
    private void takeForPassed() {
        if (first == null) return;
        oddities.add(Oddity.VOTED_TOO_SELDOM);
        passage = first;
        first = null;
    }

    private void change() {
        if (passage != null) oddities.add(Oddity.CHANGED_AFTER_PASSAGE);
        if (passage != null && needs.again() && presentment == null && decision == null) {
            first = passage;
            passage = null;
            stage = Stage.VOTED_ONCE;
        }
        reach(Stage.BEFORE_COUNCIL);
    }

    /** What was vetoed or died fails for good; what is law is not failed, but repealed. */
    private void end(Stage how) {
        if (stage.isLaw()) oddities.add(Oddity.COUNCIL_AFTER_DECISION);
        else if (decision == null) stage = how;
    }

    private void present(Deed deed) {
        takeForPassed();
        if (passage == null) oddities.add(Oddity.PRESENTED_BEFORE_PASSAGE);
        else if (presentment != null) oddities.add(Oddity.PRESENTED_TWICE);
        else if (decision == null) {
            presentment = deed;
            reach(Stage.BEFORE_MAYOR);
        }
    }

    private void decide(Deed deed, Stage how) {
        takeForPassed();
        if (passage == null && needs.council()) oddities.add(Oddity.DECIDED_BEFORE_PASSAGE);
        else if (decision != null) oddities.add(Oddity.DECIDED_TWICE);
        else {
            decision = deed;
            stage = how;
        }
    }

    /** Where returning it unsigned means yes, it is law after it was returned. */
    private void lapse(Deed deed) {
        if (stage == Stage.RETURNED_UNSIGNED) stage = Stage.LAPSED_INTO_LAW;
        else decide(deed, Stage.LAPSED_INTO_LAW);
    }

    /** A vote that failed may be tried again, unless the rule lets there be one only; the clock knows that. */
    private void override(Stage how) {
        if (stage == Stage.VETOED || stage == Stage.ITEM_VETOED || stage == Stage.VETO_SUSTAINED) stage = how;
        else oddities.add(Oddity.OVERRIDE_WITHOUT_VETO);
    }

    private void needLaw(Stage next) {
        if (stage.isLaw() || stage == Stage.ISSUED) stage = next;
        else if (stage != Stage.SUSPENDED && stage != Stage.REPEALED) oddities.add(Oddity.IN_FORCE_BEFORE_LAW);
    }
}
