package org.countersign.action;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The moments that part what was written into {@link Period}s, each the first of the period that it opens; where only a day is known, its first
 * instant. A text that was voted again counts from the last vote. null: it has not come, or nobody recorded it.
 *
 * @param decided the first act of the mayor that stands (counting.md, rule 13), whatever else is recorded
 */
public record Periods(Instant passed, Instant presented, Instant decided) {
    public static final Periods NONE = new Periods(null, null, null);

    /** @param deeds those that stand */
    public static Periods of(List<Deed> deeds, ZoneId zone) {
        Standing standing = StandingReader.read(deeds, zone);
        Instant decided = deeds.stream().filter(deed -> deed.type().decides()).map(Deed::at).min(Comparator.naturalOrder()).orElse(null);
        return new Periods(standing.passage().map(Deed::at).orElse(null), standing.presentment().map(Deed::at).orElse(null), decided);
    }

    /** The later ones first: what has come after the decision is nothing else, in whatever order the rest was recorded. */
    public Period of(Instant received) {
        if (reached(decided, received)) return Period.AFTER_DECISION;
        if (reached(presented, received)) return Period.SIGNING_WINDOW;
        return reached(passed, received) ? Period.BEFORE_PRESENTMENT : Period.BEFORE_PASSAGE;
    }

    private static boolean reached(Instant moment, Instant received) { return moment != null && !received.isBefore(moment); }

    /** With which a period begins; empty for the first, and for one that has not come. */
    public Optional<Instant> begin(Period period) {
        return Optional.ofNullable(switch (period) {
            case BEFORE_PASSAGE -> null;
            case BEFORE_PRESENTMENT -> passed;
            case SIGNING_WINDOW -> presented;
            case AFTER_DECISION -> decided;
        });
    }

    /** With which the next one begins, whichever that is; empty for the last that has come. */
    public Optional<Instant> end(Period period) {
        return Stream.of(Period.values()).filter(later -> later.compareTo(period) > 0).flatMap(later -> begin(later).stream()).min(Comparator.naturalOrder());
    }

    /** Those that have come. */
    public List<Period> known() { return Stream.of(Period.values()).filter(period -> period == Period.BEFORE_PASSAGE || begin(period).isPresent()).toList(); }
}
