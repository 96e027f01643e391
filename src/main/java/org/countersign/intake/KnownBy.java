package org.countersign.intake;

import java.util.Collection;
import org.countersign.platform.Bulk;

/**
 * Keeps what constituents are known by true to the signers linked to them, when a signer was linked, unlinked, corrected or taken away:
 * undoing a link or an import takes back what it had filled in (counting.md, "Who is the same person").
 */
public record KnownBy(Bulk bulk) {
    private static final String PERSON = """
            UPDATE constituent c LEFT JOIN (%s) f ON f.constituent_id = c.id AND f.nth = 1
            SET c.given_name = f.given_name, c.family_name = f.family_name, c.name_key = COALESCE(f.name_key, ''), c.named_contact_id = f.contact_id, c.named_seq = f.seq
            WHERE c.kind = 'PERSON' AND c.id IN (??) AND %s""";
    private static final String ORGANISATION = """
            UPDATE constituent c JOIN (%s) f ON f.constituent_id = c.id AND f.nth = 1
            SET c.organisation = f.organisation, c.name_key = f.organisation_key, c.named_contact_id = f.contact_id, c.named_seq = f.seq
            WHERE c.kind = 'ORGANISATION' AND c.id IN (??) AND %s""";
    private static final String IN_ORDER = "SELECT s.*, ROW_NUMBER() OVER (PARTITION BY s.constituent_id ORDER BY s.contact_id, s.seq) AS nth FROM signer s WHERE s.constituent_id IN (??) AND ";
    private static final String NAME_IS_GONE = "NOT EXISTS (SELECT 1 FROM signer n WHERE n.contact_id = c.named_contact_id AND n.seq = c.named_seq AND n.constituent_id = c.id)";

    /** Who has no signer left is gone; a name that has lost its signer is that of the first signer who has one. @param constituents ids, some thousand at a time */
    public void refresh(Collection<Long> constituents) {
        bulk.changeAll("""
                DELETE FROM constituent WHERE id IN (??) AND merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM signer s WHERE s.constituent_id = constituent.id)
                AND id NOT IN (SELECT m.merged_into FROM constituent m WHERE m.merged_into IS NOT NULL)""", constituents);
        bulk.changeAll(PERSON.formatted(IN_ORDER + "s.name_key <> ''", NAME_IS_GONE), constituents);
        bulk.changeAll(ORGANISATION.formatted(IN_ORDER + "s.organisation_key IS NOT NULL", NAME_IS_GONE), constituents);
        bulk.changeAll("""
                UPDATE constituent c SET c.version = c.version + 1, c.has_identifier = EXISTS (SELECT 1 FROM signer s WHERE s.constituent_id = c.id AND s.has_identifier)
                WHERE c.id IN (??)""", constituents);
    }
}
