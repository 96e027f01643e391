package org.countersign.selection;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.countersign.platform.Bulk;

/**
 * What is {@link Listed}, as lists read it. Where few fit, they are found by what is asked of them and sorted then; where many do, all are walked through in
 * the order of the list until a page is full. Which is the shorter way the database cannot know: it takes what fits to be spread evenly.
 */
final class Listing {
    private final Bulk bulk;

    Listing(Bulk bulk) { this.bulk = bulk; }

    /** When the first of them came, of so many that came in first. */
    Optional<Instant> oldest(Conditions conditions, int most) {
        return bulk.read("SELECT MIN(some.received_at) FROM (SELECT l.received_at" + conditions.sql() + " ORDER BY l.contact_id LIMIT " + most + ") some",
                row -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)).map(at -> at.toInstant(ZoneOffset.UTC)), conditions.values().toArray()).get(0);
    }

    /** How many fit. @param most nothing is counted beyond */
    int count(Conditions conditions, int most) {
        return bulk.read("SELECT COUNT(*) FROM (SELECT l.contact_id" + conditions.sql() + " LIMIT " + most + ") few", row -> row.getInt(1), conditions.values().toArray()).get(0);
    }

    /** The numbers of those that fit. @param few whether few do @param from null: from the beginning @param most nothing is read beyond */
    List<Long> page(Conditions conditions, boolean few, Turn turn, Spot from, int most) {
        if (from != null) turn.goOn(conditions, from);
        return bulk.read("SELECT l.contact_id" + conditions.sql() + turn.order(few) + " LIMIT " + most, row -> row.getLong(1), conditions.values().toArray());
    }
}
