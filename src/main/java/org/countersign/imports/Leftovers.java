package org.countersign.imports;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.intake.KnownBy;
import org.countersign.platform.Bulk;

/** Takes contacts away with everything that then belongs to nobody. Whoever calls holds all intake stripes. */
record Leftovers(Bulk bulk) {
    /** A mark without the address it is about would let the next letter go. */
    private static final String MARKED = "INSERT IGNORE INTO marked_address (constituent_id, email_key) SELECT s.constituent_id, s.email_key FROM signer s"
            + " JOIN constituent_flag f ON f.constituent_id = s.constituent_id AND f.lowered_at IS NULL AND f.kind IN ('DO_NOT_CONTACT', 'INVALID_EMAIL') WHERE s.email_key IS NOT NULL AND s.contact_id IN (??)";

    /** @return whom they were linked to, and into whom those were merged: some are gone */
    Collection<Long> takeContacts(Set<Long> contacts) {
        Collection<Long> people = ids("SELECT DISTINCT constituent_id FROM signer WHERE constituent_id IS NOT NULL AND contact_id IN (??)", contacts);
        Collection<Long> texts = ids("SELECT DISTINCT text_id FROM contact WHERE text_id IS NOT NULL AND id IN (??)", contacts);
        Collection<Long> campaigns = ids("SELECT DISTINCT campaign_id FROM contact WHERE campaign_id IS NOT NULL AND id IN (??)", contacts);
        change(MARKED, contacts);
        change("DELETE FROM signer WHERE contact_id IN (??)", contacts);
        change("DELETE FROM contact WHERE id IN (??)", contacts);
        change("DELETE FROM regrouped_contact WHERE contact_id IN (??)", contacts);
        change("DELETE FROM letter_text WHERE id IN (??) AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.text_id = letter_text.id)", texts);
        change("DELETE FROM campaign WHERE id IN (??) AND NOT EXISTS (SELECT 1 FROM contact WHERE contact.campaign_id = campaign.id) AND NOT EXISTS (SELECT 1 FROM regrouping r WHERE campaign.id IN (r.from_id, r.to_id))", campaigns);
        return new KnownBy(bulk).refresh(people);
    }

    private List<Long> ids(String sql, Collection<Long> values) { return bulk.find(sql, new TreeSet<>(values), row -> row.getLong(1)); }

    private void change(String sql, Collection<Long> values) { bulk.changeAll(sql, values); }
}
