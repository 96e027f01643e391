package org.countersign.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.countersign.platform.Bulk;

/** Reads from the database, as it is committed now, what the cards of the index are written from. */
@ApplicationScoped
@Transactional
public class Originals {
    static final int AT_A_TIME = 1_000;
    /** Over contact c: the first part of the tag of its language; what is no tag is no language, nor is "und". */
    public static final String LANGUAGE = "NULLIF(NULLIF(REGEXP_SUBSTR(LOWER(SUBSTRING_INDEX(REPLACE(TRIM(c.language), '_', '-'), '-', 1)), '^[a-z]{2,8}$'), ''), 'und')";
    private static final String KNOWN_AS = "s.given_name, s.family_name, s.organisation, s.email, s.phone, s.street, s.unit, s.zip, s.city";

    @PersistenceContext EntityManager em;

    /** Cards of the contacts there are from first to last, by their number; at most {@link #AT_A_TIME}: where it gives as many, there may be more. */
    public Map<Long, Document> contacts(long first, long last) {
        Bulk bulk = Bulk.of(em);
        Map<Long, Draft> found = new TreeMap<>();
        bulk.read(Draft.READ + " WHERE c.id BETWEEN ? AND ? ORDER BY c.id LIMIT " + AT_A_TIME, row -> found.put(row.getLong(1), Draft.of(row)), first, last);
        bulk.find("SELECT s.contact_id, s.seq, s.residency, s.evidence, s.constituent_id, s.link_rule, s.review, " + KNOWN_AS + " FROM signer s WHERE s.contact_id IN (??)", found.keySet(),
                row -> found.get(row.getLong(1)).signedBy(row));
        bulk.find("SELECT p.contact_id, o.id, o.file_number, p.stance, p.suggested FROM `position` p JOIN ordinance o ON o.id = p.ordinance_id WHERE p.contact_id IN (??)", found.keySet(),
                row -> found.get(row.getLong(1)).speaksOf(row));
        Map<Long, Document> cards = new TreeMap<>();
        found.forEach((id, draft) -> cards.put(id, draft.card(id)));
        return cards;
    }

    /** The ids of the constituents there are from first to last, the merged among them; at most {@link #AT_A_TIME}. */
    public List<Long> people(long first, long last) {
        return Bulk.of(em).read("SELECT id FROM constituent WHERE id BETWEEN ? AND ? ORDER BY id LIMIT " + AT_A_TIME, row -> row.getLong(1), first, last);
    }

    /** The constituents who sign them. */
    public Set<Long> signers(Collection<Long> contacts) {
        return new TreeSet<>(Bulk.of(em).find("SELECT DISTINCT constituent_id FROM signer WHERE constituent_id IS NOT NULL AND contact_id IN (??)", contacts, row -> row.getLong(1)));
    }

    /** Cards of those people, and of whom they were merged into; the merged have none of their own. */
    public Map<Long, Document> people(Collection<Long> ids) {
        Bulk bulk = Bulk.of(em);
        Set<Long> survivors = survivors(bulk, ids);
        Map<Long, Long> of = merged(bulk, survivors);
        Map<Long, Set<Cards.Known>> known = new LinkedHashMap<>();
        survivors.forEach(id -> known.put(id, new LinkedHashSet<>()));
        bulk.find("SELECT s.id, s.given_name, s.family_name, s.organisation, NULL AS email, NULL AS phone, NULL AS street, NULL AS unit, NULL AS zip, NULL AS city FROM constituent s WHERE s.id IN (??)",
                of.keySet(), row -> known.get(of.get(row.getLong(1))).add(known(row)));
        bulk.find("SELECT DISTINCT s.constituent_id, " + KNOWN_AS + " FROM signer s WHERE s.constituent_id IN (??)", of.keySet(), row -> known.get(of.get(row.getLong(1))).add(known(row)));
        Map<Long, Document> cards = new TreeMap<>();
        known.forEach((id, as) -> cards.put(id, Cards.person(id, as)));
        return cards;
    }

    /** Those that stand, at the end of every chain of mergers. */
    private static Set<Long> survivors(Bulk bulk, Collection<Long> ids) {
        Set<Long> standing = new TreeSet<>(), seen = new HashSet<>(), ask = new TreeSet<>(ids);
        while (!ask.isEmpty()) {
            Set<Long> next = new TreeSet<>();
            seen.addAll(ask);
            bulk.find("SELECT id, merged_into FROM constituent WHERE id IN (??)", ask, row -> row.getString(2) == null ? standing.add(row.getLong(1)) : next.add(row.getLong(2)));
            next.removeAll(seen);
            ask = next;
        }
        return standing;
    }

    /** Everyone who ends in one of the survivors, they themselves among them, with whom they end in. */
    private static Map<Long, Long> merged(Bulk bulk, Set<Long> survivors) {
        Map<Long, Long> of = new HashMap<>();
        survivors.forEach(id -> of.put(id, id));
        Set<Long> ask = survivors;
        while (!ask.isEmpty()) {
            Set<Long> next = new TreeSet<>();
            bulk.find("SELECT id, merged_into FROM constituent WHERE merged_into IN (??)", ask, row -> of.putIfAbsent(row.getLong(1), of.get(row.getLong(2))) == null && next.add(row.getLong(1)));
            ask = next;
        }
        return of;
    }

    static Cards.Known known(ResultSet row) throws SQLException {
        return new Cards.Known(row.getString("given_name"), row.getString("family_name"), row.getString("organisation"), row.getString("email"), row.getString("phone"),
                row.getString("street"), row.getString("unit"), row.getString("zip"), row.getString("city"));
    }

    /** Another one than before: the docket has changed. */
    public String docket() {
        return Bulk.of(em).read("SELECT CONCAT_WS(' ', COUNT(*), MAX(id), SUM(version), (SELECT COUNT(*) FROM ordinance_nickname)) FROM ordinance", row -> row.getString(1)).get(0);
    }

    public Collection<Document> ordinances() {
        Bulk bulk = Bulk.of(em);
        Map<Long, List<String>> nicknames = new HashMap<>();
        bulk.read("SELECT ordinance_id, nickname FROM ordinance_nickname", row -> nicknames.computeIfAbsent(row.getLong(1), none -> new ArrayList<>()).add(row.getString(2)));
        return bulk.read("SELECT id, file_number, title FROM ordinance ORDER BY id",
                row -> Cards.ordinance(row.getLong(1), row.getString(2), row.getString(3), nicknames.getOrDefault(row.getLong(1), List.of())));
    }
}
