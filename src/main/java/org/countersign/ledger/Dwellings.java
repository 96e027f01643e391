package org.countersign.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.platform.Bulk;

/** Where people said they live, each since when; what changes there changes their {@link Households}. */
final class Dwellings {
    private final Bulk bulk;
    private final Households households;
    private final Map<Key, Integer> before = new HashMap<>();
    private final Map<Key, Integer> after = new HashMap<>();

    record Key(long ordinance, String household, long constituent) {}

    Dwellings(Bulk bulk, Changes changes) {
        this.bulk = bulk;
        households = new Households(bulk, changes);
    }

    void read(Collection<Long> constituents) {
        bulk.find("SELECT ordinance_id, household_key, constituent_id, day FROM ledger_dwelling WHERE constituent_id IN (??)", constituents,
                row -> before.put(new Key(row.getLong(1), row.getString(2), row.getLong(3)), row.getInt(4)));
    }

    void add(long ordinance, String household, long constituent, int day) { after.merge(new Key(ordinance, household, constituent), day, Math::min); }

    void write() {
        List<Object[]> gone = new ArrayList<>(), written = new ArrayList<>();
        before.forEach((key, day) -> {
            if (day.equals(after.get(key))) return;
            households.left(key);
            gone.add(new Object[] {key.ordinance(), key.household(), key.constituent()});
        });
        after.forEach((key, day) -> {
            if (day.equals(before.get(key))) return;
            households.moveIn(key, day);
            written.add(new Object[] {key.ordinance(), key.household(), key.constituent(), day});
        });
        bulk.write("DELETE FROM ledger_dwelling WHERE ordinance_id = ? AND household_key = ? AND constituent_id = ?", gone);
        bulk.write("INSERT INTO ledger_dwelling (ordinance_id, household_key, constituent_id, day) VALUES (?, ?, ?, ?)", written);
        households.write();
    }
}
