package org.countersign.triage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.constituent.Mergers;
import org.countersign.contact.Signer;
import org.countersign.platform.Bulk;

/** Whom a signer that is to be told apart may be: whoever of its kind has something in common with it today, whoever was merged as the one that remained. */
record Candidates(Bulk bulk) {
    /** The strongest first. */
    private enum Shares { EMAIL, PHONE, ADDRESS }

    private static final String SHARING = "SELECT DISTINCT s.constituent_id FROM signer s JOIN signer m ON s.%1$s_key = m.%1$s_key WHERE m.contact_id = ? AND m.seq = ? AND s.constituent_id IS NOT NULL";
    private static final String WHO = Mergers.HELD + "SELECT k.id, CONCAT_WS(' ', k.given_name, k.family_name, k.organisation), COUNT(DISTINCT s.contact_id), MIN(COALESCE(s.email, s.phone, s.street))"
            + " FROM held h JOIN constituent k ON k.id = h.holder LEFT JOIN signer s ON s.constituent_id = h.id GROUP BY k.id";

    Case.Shortlist of(long contact, Signer signer, int most) {
        Map<Long, Shares> shares = shares(contact, signer.seq());
        shares.keySet().retainAll(bulk.find("SELECT id FROM constituent WHERE kind = ? AND id IN (??)", List.copyOf(shares.keySet()), row -> row.getLong(1), signer.kind()));
        List<Long> ids = shares.keySet().stream().sorted(Comparator.<Long, Shares>comparing(shares::get).thenComparing(Comparator.naturalOrder())).toList();
        List<Long> first = ids.subList(0, Math.min(most, ids.size()));
        Map<Long, Case.Candidate> told = new HashMap<>();
        bulk.find(WHO, first, row -> told.put(row.getLong(1), new Case.Candidate(row.getLong(1), row.getString(2), shares.get(row.getLong(1)).name(), row.getInt(3), Objects.requireNonNullElse(row.getString(4), ""))));
        return new Case.Shortlist(first.stream().map(told::get).filter(Objects::nonNull).toList(), ids.size() - first.size());
    }

    /** The strongest thing each has in common with the signer. */
    private Map<Long, Shares> shares(long contact, int seq) {
        Map<Long, Shares> strongest = new HashMap<>();
        for (Shares each : Shares.values()) bulk.read(SHARING.formatted(each == Shares.ADDRESS ? "household" : each.name().toLowerCase(java.util.Locale.ROOT)), row -> row.getLong(1), contact, seq)
                .forEach(one -> strongest.putIfAbsent(one, each));
        Map<Long, Long> survivors = new Mergers(bulk).survivors(strongest.keySet());
        Map<Long, Shares> today = new HashMap<>();
        strongest.forEach((one, share) -> today.merge(survivors.getOrDefault(one, one), share, (other, another) -> other.compareTo(another) <= 0 ? other : another));
        return today;
    }
}
