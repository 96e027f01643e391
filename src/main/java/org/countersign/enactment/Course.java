package org.countersign.enactment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.Standing;
import org.countersign.clock.Rule;

/**
 * What happened to a measure, and how its clock stands.
 *
 * @param deeds those that stand, in the order of their times @param standing read from them by the number of votes of the rule
 * @param rule of the clock @param clock as reckoned @param today in the city @param heard whether a hearing of the office was held on it before its passage
 */
public record Course(List<Deed> deeds, Standing standing, Rule rule, org.countersign.clock.Standing clock, LocalDate today, ZoneId zone, boolean heard) {
    static final Set<ActionType> ACTS = EnumSet.of(ActionType.EXECUTIVE_SIGNATURE, ActionType.EXECUTIVE_VETO, ActionType.EXECUTIVE_VETO_LINE_ITEM, ActionType.EXECUTIVE_RETURN_UNSIGNED);

    LocalDate day(Deed deed) { return deed.at().atZone(zone).toLocalDate(); }

    Stream<Deed> all(ActionType type) { return deeds.stream().filter(deed -> deed.type() == type); }

    /** null: none. */
    Deed first(Set<ActionType> types) { return deeds.stream().filter(deed -> types.contains(deed.type())).findFirst().orElse(null); }

    /** null: none. */
    LocalDate firstSince(ActionType type, LocalDate since) { return since == null ? null : all(type).map(this::day).filter(day -> !day.isBefore(since)).findFirst().orElse(null); }

    LocalDate passed() { return standing.passage().map(this::day).orElse(null); }

    /** Since when it is law; null: it is none. */
    LocalDate law() { return clock.law() == null ? null : clock.law().at().atZone(zone).toLocalDate(); }
}
