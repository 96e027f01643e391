package org.countersign.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.constituent.Mergers;
import org.countersign.platform.Bulk;

/**
 * Keeps what constituents are known by true to the signers they hold, their own and those of whoever was merged into them, when a signer was
 * linked, unlinked, corrected or taken away, or when people were merged or a merger was undone: undoing takes back what it had filled in
 * (counting.md, "Who is the same person"). Whoever is left without a signer and has a mark that stands keeps it, and the name they are found by:
 * that somebody is not to be written to holds also where their only contact turns out to be another's. Whoever calls holds all intake stripes.
 */
public record KnownBy(Bulk bulk) {
    private static final String EMPTY = "SELECT id FROM constituent c WHERE id IN (??) AND NOT EXISTS (SELECT 1 FROM signer s WHERE s.constituent_id = c.id)"
            + " AND NOT EXISTS (SELECT 1 FROM constituent m WHERE m.merged_into = c.id) AND NOT EXISTS (SELECT 1 FROM constituent_flag f WHERE f.constituent_id = c.id AND f.lowered_at IS NULL)";
    private static final String NAMED = "SELECT c.id, n.constituent_id FROM constituent c LEFT JOIN signer n ON n.contact_id = c.named_contact_id AND n.seq = c.named_seq WHERE c.id IN (??)";
    private static final String SIGNED = Mergers.HELD + "SELECT DISTINCT h.holder FROM held h JOIN signer s ON s.constituent_id = h.id";
    /** The first signer of each that brings a name: of its own before those of whoever was merged into it. */
    private static final String FIRST_NAMED = Mergers.HELD + """
            SELECT holder, kind, given_name, family_name, organisation, name_key, organisation_key, contact_id, seq FROM (
                SELECT h.holder, k.kind, s.given_name, s.family_name, s.organisation, s.name_key, s.organisation_key, s.contact_id, s.seq,
                       ROW_NUMBER() OVER (PARTITION BY h.holder ORDER BY h.id <> h.holder, s.contact_id, s.seq) AS nth
                FROM held h JOIN constituent k ON k.id = h.holder JOIN signer s ON s.constituent_id = h.id
                WHERE IF(k.kind = 'PERSON', s.name_key <> '', s.organisation_key IS NOT NULL)) f WHERE nth = 1""";
    private static final String NAME = "UPDATE constituent SET given_name = ?, family_name = ?, organisation = ?, name_key = ?, named_contact_id = ?, named_seq = ? WHERE id = ?";
    private static final String IDENTIFIED = Mergers.HELD + "SELECT h.holder, COALESCE(MAX(s.has_identifier), FALSE) FROM held h LEFT JOIN signer s ON s.constituent_id = h.id GROUP BY h.holder";

    /** Who holds no signer any more, and no mark, is gone; a name that has lost its signer is that of the first signer who has one. @param constituents ids, some thousand at a time @return they and whom they were merged into, also those who are gone */
    public Set<Long> refresh(Collection<Long> constituents) {
        Set<Long> concerned = new Mergers(bulk).withThoseAbove(constituents), all = new TreeSet<>(concerned);
        for (List<Long> empty = empty(concerned); !empty.isEmpty(); empty = empty(concerned)) {
            bulk.changeAll("DELETE FROM constituent WHERE id IN (??)", empty);
            empty.forEach(concerned::remove);
        }
        name(nameless(concerned));
        bulk.write("UPDATE constituent SET has_identifier = ?, version = version + 1 WHERE id = ?",
                bulk.find(IDENTIFIED, concerned, row -> new Object[] {row.getBoolean(2), row.getLong(1)}));
        return all;
    }

    private List<Long> empty(Set<Long> among) { return bulk.find(EMPTY, among, row -> row.getLong(1)); }

    private Set<Long> nameless(Set<Long> among) {
        Map<Long, Set<Long>> held = new Mergers(bulk).held(among);
        Set<Long> nameless = new TreeSet<>();
        bulk.find(NAMED, bulk.find(SIGNED, among, row -> row.getLong(1)), row -> held.get(row.getLong(1)).contains(row.getLong(2)) || nameless.add(row.getLong(1)));
        return nameless;
    }

    private void name(Set<Long> nameless) {
        Map<Long, Object[]> names = new HashMap<>();
        nameless.forEach(id -> names.put(id, new Object[] {null, null, null, "", null, null, id}));
        bulk.find(FIRST_NAMED, nameless, row -> names.put(row.getLong(1), name(row)));
        bulk.write(NAME, new ArrayList<>(names.values()));
    }

    private static Object[] name(ResultSet row) throws SQLException {
        boolean person = row.getString("kind").equals("PERSON");
        return new Object[] {person ? row.getString("given_name") : null, person ? row.getString("family_name") : null, person ? null : row.getString("organisation"),
            row.getString(person ? "name_key" : "organisation_key"), row.getLong("contact_id"), row.getInt("seq"), row.getLong("holder")};
    }
}
