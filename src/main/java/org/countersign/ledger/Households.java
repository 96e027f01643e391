package org.countersign.ledger;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countersign.platform.Bulk;

/**
 * The households among whom somebody changed: each counts from the first day that any of its people did (rule 9). They are held until the
 * transaction ends, as somebody else of the same household may be posted at the same time.
 */
final class Households {
    private static final int SLICE = 300;
    /** MariaDB: duplicate entry. The statement is taken back, the transaction goes on. */
    private static final int DUPLICATE = 1062;

    private final Bulk bulk;
    private final Changes changes;
    /** The first day among those who moved in, by household, by ordinance. */
    private final Map<Long, TreeMap<String, Integer>> joined = new TreeMap<>();
    private final Map<Long, Set<String>> left = new TreeMap<>();

    Households(Bulk bulk, Changes changes) {
        this.bulk = bulk;
        this.changes = changes;
    }

    void moveIn(Dwellings.Key who, int day) { joined.computeIfAbsent(who.ordinance(), none -> new TreeMap<>()).merge(who.household(), day, Math::min); }

    void left(Dwellings.Key who) { left.computeIfAbsent(who.ordinance(), none -> new TreeSet<>()).add(who.household()); }

    /** Once the dwellings are written. */
    void write() {
        Set<Long> ordinances = new TreeSet<>(joined.keySet());
        ordinances.addAll(left.keySet());
        ordinances.forEach(ordinance -> write(ordinance, joined.getOrDefault(ordinance, new TreeMap<>()), left.getOrDefault(ordinance, Set.of())));
    }

    private void write(long ordinance, TreeMap<String, Integer> joining, Set<String> leaving) {
        Set<String> concerned = new TreeSet<>(joining.keySet());
        concerned.addAll(leaving);
        Map<String, Integer> days = held(ordinance, concerned);
        TreeMap<String, Integer> unknown = new TreeMap<>(joining);
        unknown.keySet().removeAll(days.keySet());
        Set<String> founded = found(ordinance, unknown);
        founded.forEach(household -> changes.add(ordinance, Sort.HOUSEHOLD, unknown.get(household), 0, 1));
        unknown.keySet().removeAll(founded);
        days.putAll(held(ordinance, unknown.keySet()));
        concerned.removeAll(founded);
        move(ordinance, days, firstDays(ordinance, concerned, joining, leaving, days));
    }

    /** Their first days, null while nobody counts; those never heard of are not there. */
    private Map<String, Integer> held(long ordinance, Collection<String> some) {
        Map<String, Integer> days = new HashMap<>();
        bulk.find("SELECT household_key, day FROM ledger_household WHERE ordinance_id = ? AND household_key IN (??) ORDER BY household_key FOR UPDATE", some,
                row -> days.put(row.getString(1), (Integer) row.getObject(2)), ordinance);
        return days;
    }

    /** @return those that are new; among the others are some that somebody else founded in this very moment, and each of them stands somehow now */
    private Set<String> found(long ordinance, TreeMap<String, Integer> some) {
        Set<String> founded = new HashSet<>();
        List<String> all = List.copyOf(some.keySet());
        for (int from = 0; from < all.size(); from += SLICE) {
            List<String> slice = all.subList(from, Math.min(from + SLICE, all.size()));
            String rows = " INTO ledger_household (ordinance_id, household_key, day) VALUES " + String.join(",", Collections.nCopies(slice.size(), "(?,?,?)"));
            try {
                bulk.change("INSERT" + rows, slice.stream().flatMap(each -> Stream.of(ordinance, each, some.get(each))).toArray());
                founded.addAll(slice);
            } catch (PersistenceException refused) {
                if (!(refused.getCause() instanceof SQLException cause) || cause.getErrorCode() != DUPLICATE) throw refused;
                bulk.change("INSERT IGNORE" + rows, slice.stream().flatMap(each -> Stream.of(ordinance, each, null)).toArray());
            }
        }
        return founded;
    }

    private Map<String, Integer> firstDays(long ordinance, Set<String> concerned, Map<String, Integer> joining, Set<String> leaving, Map<String, Integer> before) {
        Map<String, Integer> first = new HashMap<>();
        for (String household : concerned) first.put(household, earlier(before.get(household), joining.get(household)));
        leaving.forEach(household -> first.put(household, null));
        bulk.find("SELECT household_key, MIN(day) FROM ledger_dwelling WHERE ordinance_id = ? AND household_key IN (??) GROUP BY household_key", leaving,
                row -> first.put(row.getString(1), row.getInt(2)), ordinance);
        return first;
    }

    private static Integer earlier(Integer one, Integer other) {
        if (one == null || other == null) return one == null ? other : one;
        return Math.min(one, other);
    }

    private void move(long ordinance, Map<String, Integer> before, Map<String, Integer> after) {
        List<Object[]> moved = new ArrayList<>();
        new TreeMap<>(after).forEach((household, day) -> {
            Integer was = before.get(household);
            if (Objects.equals(was, day)) return;
            if (was != null) changes.add(ordinance, Sort.HOUSEHOLD, was, 0, -1);
            if (day != null) changes.add(ordinance, Sort.HOUSEHOLD, day, 0, 1);
            moved.add(new Object[] {day, ordinance, household});
        });
        bulk.write("UPDATE ledger_household SET day = ? WHERE ordinance_id = ? AND household_key = ?", moved);
    }
}
