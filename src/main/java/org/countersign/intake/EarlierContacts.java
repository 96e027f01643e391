package org.countersign.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.platform.Bulk;

/** The contacts a source has sent before, by what it calls them (counting.md, "Import rows"). */
final class EarlierContacts {
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<Long, Set<Long>> spokenOf = new HashMap<>();

    /** Those with one of these external ids. */
    EarlierContacts(Bulk bulk, String source, Set<String> externalIds) {
        bulk.find("SELECT external_id, id FROM contact WHERE source = ? AND external_id IN (??)", externalIds, row -> ids.put(row.getString(1), row.getLong(2)), source);
        bulk.find("SELECT contact_id, ordinance_id FROM `position` WHERE contact_id IN (??)", ids.values(), row -> spokenOf(row.getLong(1)).add(row.getLong(2)));
    }

    /** In order of arrival: who was known before, be it from this very batch, repeats; who was not is known from now on. */
    void meet(List<Incoming> batch) {
        batch.stream().filter(each -> each.externalId() != null).forEach(this::meet);
    }

    private void meet(Incoming each) {
        Long first = ids.putIfAbsent(each.externalId(), each.id());
        Set<Long> known = spokenOf(first == null ? each.id() : first);
        if (first != null) each.repeats(first, known);
        known.addAll(each.positions().keySet());
    }

    private Set<Long> spokenOf(long contact) { return spokenOf.computeIfAbsent(contact, none -> new HashSet<>()); }
}
