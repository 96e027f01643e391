package org.countersign.regrouping;

import jakarta.persistence.OptimisticLockException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;

/** Campaigns as they stand, held until the transaction ends: nobody else regroups them. */
record Standing(Map<Long, One> all) {
    /** @param combinedInto null: it stands by itself */
    record One(long id, String name, long version, Long combinedInto) {}

    /** @throws Refused while contacts of one of them are being moved */
    static Standing held(Bulk bulk, Collection<Long> ids) {
        Map<Long, One> all = new TreeMap<>();
        bulk.find("SELECT id, name, version, combined_into FROM campaign WHERE id IN (??) ORDER BY id FOR UPDATE", ids,
                row -> all.put(row.getLong(1), new One(row.getLong(1), row.getString(2), row.getLong(3), (Long) row.getObject(4))));
        for (String column : List.of("from_id", "to_id"))
            if (!bulk.find("SELECT id FROM regrouping WHERE state IN ('MOVING', 'UNDOING') AND " + column + " IN (??)", ids, row -> row.getLong(1)).isEmpty()) throw new Refused("regrouping.working");
        return new Standing(all);
    }

    /** @throws OptimisticLockException where it is no longer what was seen @throws Refused where it was combined into another */
    One byItself(Seen seen) {
        One one = byItself(seen.id());
        seen.mustStillBe(new Seen(one.id, one.version));
        return one;
    }

    One byItself(long id) {
        One one = all.get(id);
        if (one == null) throw new Missing("campaign");
        if (one.combinedInto != null) throw new Refused("regrouping.combined", one.name);
        return one;
    }
}
