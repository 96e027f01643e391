package org.countersign.selection;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.countersign.action.Period;
import org.countersign.action.Periods;
import org.countersign.ordinance.FileNumber;

/**
 * The part of the course of an ordinance that is asked for.
 *
 * @param come whether it has begun; what has not has no contacts
 * @param first when it began; null: at the beginning of all
 * @param second when it ended; null: it has not
 */
record Stretch(boolean come, Instant first, Instant second) {

    /** Empty: none is asked for. @param course of an ordinance by its number */
    static Optional<Stretch> of(Selection selection, Function<FileNumber, Periods> course) {
        return selection.of(Facet.PERIOD).map(Period::valueOf).map(period -> of(period, selection.of(Facet.ORDINANCE).flatMap(FileNumber::read).map(course).orElse(Periods.NONE)));
    }

    private static Stretch of(Period period, Periods periods) {
        return periods.known().contains(period) ? new Stretch(true, periods.begin(period).orElse(null), periods.end(period).orElse(null)) : new Stretch(false, null, null);
    }
}
