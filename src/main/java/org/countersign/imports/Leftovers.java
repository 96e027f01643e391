package org.countersign.imports;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.platform.Bulk;

/** Takes contacts away with everything that then belongs to nobody. Whoever calls holds all intake stripes. */
record Leftovers(Bulk bulk) {

    /** @return whom they were linked to */
    Collection<Long> takeContacts(Set<Long> contacts) {
        Collection<Long> people = ids("SELECT DISTINCT constituent_id FROM signer WHERE constituent_id IS NOT NULL AND contact_id IN (??)", contacts);
        Collection<Long> texts = ids("SELECT DISTINCT text_id FROM contact WHERE text_id IS NOT NULL AND id IN (??)", contacts);
        Collection<Long> campaigns = ids("SELECT DISTINCT campaign_id FROM contact WHERE campaign_id IS NOT NULL AND id IN (??)", contacts);
        change("DELETE FROM signer WHERE contact_id IN (??)", contacts);
        change("DELETE FROM contact WHERE id IN (??)", contacts);
        change("DELETE FROM letter_text WHERE id IN (??) AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.text_id = letter_text.id)", texts);
        change("DELETE FROM campaign WHERE id IN (??) AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.campaign_id = campaign.id)", campaigns);
        forget(people);
        return people;
    }

    /** Constituents of whom no contact is left go; the others lose what those contacts had brought. */
    private void forget(Collection<Long> people) {
        change("DELETE FROM constituent WHERE id IN (??) AND merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM signer WHERE signer.constituent_id = constituent.id)"
                + " AND id NOT IN (SELECT merged_into FROM constituent WHERE merged_into IS NOT NULL)", people);
        Collection<Long> nameless = ids("SELECT id FROM constituent c WHERE named_contact_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM signer s"
                + " WHERE s.contact_id = c.named_contact_id AND s.seq = c.named_seq AND s.constituent_id = c.id) AND id IN (??)", people);
        nameAgain(nameless, "PERSON", "name_key", "c.given_name = s.given_name, c.family_name = s.family_name");
        nameAgain(nameless, "ORGANISATION", "organisation_key", "c.organisation = s.organisation");
        change("UPDATE constituent c SET has_identifier = FALSE, version = version + 1 WHERE has_identifier AND id IN (??)"
                + " AND NOT EXISTS (SELECT 1 FROM signer s WHERE s.constituent_id = c.id AND s.has_identifier)", people);
    }

    /** From the first contact left that brings a name; where none does, the name is blank again. */
    private void nameAgain(Collection<Long> nameless, String kind, String key, String names) {
        if (nameless.isEmpty()) return;
        change("UPDATE constituent c LEFT JOIN signer s ON s.constituent_id = c.id AND s." + key + " <> '' AND NOT EXISTS (SELECT 1 FROM signer f WHERE f.constituent_id = c.id"
                + " AND f." + key + " <> '' AND (f.contact_id < s.contact_id OR f.contact_id = s.contact_id AND f.seq < s.seq)) SET " + names + ", c.name_key = COALESCE(s." + key + ", ''),"
                + " c.named_contact_id = s.contact_id, c.named_seq = s.seq, c.version = c.version + 1 WHERE c.kind = '" + kind + "' AND c.id IN (??)", nameless);
    }

    private List<Long> ids(String sql, Collection<Long> values) { return bulk.find(sql, new TreeSet<>(values), row -> row.getLong(1)); }

    private void change(String sql, Collection<Long> values) { bulk.changeAll(sql, values); }
}
