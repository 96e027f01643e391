package org.countersign.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.platform.Bulk;

/**
 * Folds the changes into the sums of the days and into the totals. Who reads adds what is not folded yet to what is, in one statement or at
 * one moment, and gets the same before and after. Changes that are not committed yet are passed over: numbers are drawn before they commit.
 */
@ApplicationScoped
@Transactional
public class Folding {
    private static final int AT_A_TIME = 20_000;

    @PersistenceContext EntityManager em;

    private record Change(long id, Day sum, int n) {}

    private record Day(long ordinance, int sort, int day, long code) implements Comparable<Day> {
        @Override public int compareTo(Day other) {
            if (ordinance != other.ordinance) return Long.compare(ordinance, other.ordinance);
            if (sort != other.sort) return Integer.compare(sort, other.sort);
            return day != other.day ? Integer.compare(day, other.day) : Long.compare(code, other.code);
        }
    }

    /** @return whether there may be more */
    public boolean step() {
        Bulk bulk = Bulk.of(em);
        List<Change> changes = bulk.read("SELECT id, ordinance_id, sort, day, code, n FROM ledger_change ORDER BY id LIMIT " + AT_A_TIME + " FOR UPDATE SKIP LOCKED",
                row -> new Change(row.getLong(1), new Day(row.getLong(2), row.getInt(3), row.getInt(4), row.getLong(5)), row.getInt(6)));
        Map<Day, Integer> days = new TreeMap<>(), totals = new TreeMap<>();
        Map<Long, Integer> turns = new TreeMap<>();
        for (Change each : changes) {
            turns.merge(each.sum().ordinance(), 1, Integer::sum);
            days.merge(each.sum(), each.n(), Integer::sum);
            totals.merge(new Day(each.sum().ordinance(), each.sum().sort(), 0, each.sum().code()), each.n(), Integer::sum);
        }
        write(bulk, "ledger_day (ordinance_id, sort, day, code, n) VALUES (?, ?, ?, ?, ?)", days.entrySet().stream().filter(each -> each.getValue() != 0)
                .map(each -> new Object[] {each.getKey().ordinance(), each.getKey().sort(), each.getKey().day(), each.getKey().code(), each.getValue()}).toList());
        write(bulk, "ledger_total (ordinance_id, sort, code, n) VALUES (?, ?, ?, ?)", totals.entrySet().stream().filter(each -> each.getValue() != 0)
                .map(each -> new Object[] {each.getKey().ordinance(), each.getKey().sort(), each.getKey().code(), each.getValue()}).toList());
        bulk.write("INSERT INTO ledger_turn (ordinance_id, folded) VALUES (?, ?) ON DUPLICATE KEY UPDATE folded = folded + VALUES(folded)",
                turns.entrySet().stream().map(each -> new Object[] {each.getKey(), each.getValue()}).toList());
        bulk.changeRuns("DELETE FROM ledger_change WHERE id IN (??)", changes.stream().map(Change::id).toList());
        return changes.size() == AT_A_TIME;
    }

    private static void write(Bulk bulk, String into, List<Object[]> sums) { bulk.write("INSERT INTO " + into + " ON DUPLICATE KEY UPDATE n = n + VALUES(n)", sums); }
}
