package org.countersign.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.platform.Bulk;

/** Everyone who counts as one with these constituents: into whom they were merged, and who was merged into those. */
public final class Kin {
    private final Bulk bulk;
    private final String lock;
    private final Set<Long> all = new TreeSet<>();

    private Kin(Bulk bulk, String lock) {
        this.bulk = bulk;
        this.lock = lock;
    }

    /** Until the transaction ends: whoever posts another contact of theirs waits, and sees then what was posted here. */
    static Set<Long> held(Bulk bulk, Collection<Long> constituents) { return new Kin(bulk, " FOR UPDATE").with(constituents); }

    /** For who only looks. */
    public static Set<Long> of(Bulk bulk, Collection<Long> constituents) { return new Kin(bulk, "").with(constituents); }

    private Set<Long> with(Collection<Long> constituents) {
        for (Collection<Long> found = constituents; !found.isEmpty();) found = add(found);
        return all;
    }

    /** @return those beside them who are not held yet */
    private Set<Long> add(Collection<Long> some) {
        all.addAll(some);
        Set<Long> beside = new TreeSet<>();
        List<Long> into = bulk.find("SELECT merged_into FROM constituent WHERE id IN (??) ORDER BY id" + lock, new TreeSet<>(some), row -> (Long) row.getObject(1));
        into.stream().filter(Objects::nonNull).forEach(beside::add);
        beside.addAll(bulk.find("SELECT id FROM constituent WHERE merged_into IN (??)", some, row -> row.getLong(1)));
        beside.removeAll(all);
        return beside;
    }
}
