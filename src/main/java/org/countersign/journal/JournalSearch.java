package org.countersign.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.platform.Bulk;

/**
 * The statement behind a {@link JournalFilter}: one piece for each kind of entry that is looked for, read along its key until there are
 * enough, then the pieces together. A list of kinds in one piece would sort all their entries first. Where a number is looked for, one
 * piece for each type of thing that may have it.
 *
 * @param kinds null for any @param types empty where no number is looked for
 */
record JournalSearch(Bulk bulk, JournalFilter filter, List<String> kinds, List<String> types, ZoneId zone) {
    /** Ids are drawn in the order of time but for transactions under way side by side; none takes so long. */
    private static final Duration ASTRAY = Duration.ofHours(1);

    /** @param side such as "id < ?" @param order DESC or ASC, towards what is wanted @return ids */
    List<Long> ids(String side, long of, String order, int most) {
        boolean numbered = filter.subject() != null;
        List<String> each = numbered ? types : kinds;
        if (kinds.isEmpty() || each.isEmpty()) return List.of();
        Conditions where = new Conditions().and(side, of);
        if (filter.who() != null) where.and("who = ?", filter.who());
        if (numbered) where.and("subject_id = ?", filter.subject());
        if (numbered && filter.what() != null) where.among("what", kinds);
        if (filter.from() != null) from(where, start(filter.from()));
        if (filter.to() != null) to(where, start(filter.to().plusDays(1)));
        List<Object> values = new ArrayList<>();
        String pieces = each.stream().map(one -> "(SELECT id FROM journal WHERE " + where.of(numbered ? "subject_type" : "what", one, values) + " ORDER BY id " + order + " LIMIT " + most + ")").collect(Collectors.joining(" UNION ALL "));
        return bulk.read(pieces + (each.size() == 1 ? "" : " ORDER BY id " + order + " LIMIT " + most), row -> row.getLong(1), values.toArray());
    }

    private Instant start(LocalDate day) { return day.atStartOfDay(zone).toInstant(); }

    /** With the id where that time begins, so that nothing before it is looked at. */
    private void from(Conditions where, Instant at) {
        where.and("at >= ?", column(at)).and("id >= ?", edge("at >= ? ORDER BY at, id", at.minus(ASTRAY), Long.MAX_VALUE));
    }

    private void to(Conditions where, Instant at) {
        where.and("at < ?", column(at)).and("id <= ?", edge("at < ? ORDER BY at DESC, id DESC", at.plus(ASTRAY), 0));
    }

    private long edge(String condition, Instant at, long otherwise) {
        return bulk.read("SELECT id FROM journal WHERE " + condition + " LIMIT 1", row -> row.getLong(1), column(at)).stream().findFirst().orElse(otherwise);
    }

    private static Object column(Instant at) { return at.atOffset(ZoneOffset.UTC).toLocalDateTime(); }

    /** Conditions with what their {@code ?} stand for. */
    private static final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Conditions and(String condition, Object value) {
            all.add(condition);
            values.add(value);
            return this;
        }

        void among(String column, List<String> some) {
            all.add(column + " IN (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")");
            values.addAll(some);
        }

        /** @param one null: any @param into takes the values, once for each piece */
        String of(String column, String one, List<Object> into) {
            into.addAll(values);
            if (one != null) into.add(one);
            return String.join(" AND ", all) + (one == null ? "" : " AND " + column + " = ?");
        }
    }
}
