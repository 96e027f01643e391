package org.countersign.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.platform.Bulk;

/** How the sums are changed by what is being posted; what cancels out changes nothing. */
final class Changes {
    private final Map<Sum, Integer> sums = new HashMap<>();

    /** What is summed. */
    record Sum(long ordinance, int sort, int day, long code) {}

    void add(long ordinance, Sort sort, int day, long code, int times) { sums.merge(new Sum(ordinance, sort.ordinal(), day, code), times, Changes::orNothing); }

    private static Integer orNothing(int one, int other) { return one + other == 0 ? null : Integer.valueOf(one + other); }

    /** @return whether there are any */
    boolean write(Bulk bulk) {
        List<Object[]> rows = sums.entrySet().stream().map(each -> new Object[] {each.getKey().ordinance(), each.getKey().sort(), each.getKey().day(), each.getKey().code(), each.getValue()}).toList();
        bulk.write("INSERT INTO ledger_change (ordinance_id, sort, day, code, n, at) VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(6))", rows);
        return !rows.isEmpty();
    }
}
