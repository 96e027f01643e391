package org.countersign.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.countersign.contact.Contacts;
import org.countersign.platform.Bulk;
import org.countersign.platform.Seen;
import org.countersign.stance.OppositeReader;
import org.countersign.stance.Stance;

/** What waits uncoded under one subject: looked at together, and filed or set aside in one sweep. */
@ApplicationScoped
@Transactional
public class SubjectGroups {
    /** Of a letter in a list, in characters. */
    private static final int SHOWN = 2_000;
    /** Their numbers first, so that no words are read of those that are not asked for. */
    private static final String OF_GROUP = "(SELECT w.contact_id FROM waiting w FORCE INDEX (k_waiting_subject) LEFT JOIN ordinance o ON o.id = w.ordinance_id"
            + " WHERE w.subject_key = ? AND w.queue IN ('UNTRIAGED', 'UNCODED') AND COALESCE(o.file_number, '') = ? AND w.contact_id > ? ORDER BY w.contact_id LIMIT ?)";

    @PersistenceContext EntityManager em;
    @Inject Contacts contacts;

    /** @param ordinance its file number; "": about none yet @param key see {@link SubjectReader} @param subject as one of them bears it */
    public record Group(String ordinance, String key, String subject, int count) implements java.io.Serializable {
        boolean is(String otherOrdinance, String otherKey) { return ordinance.equals(otherOrdinance) && key.equals(otherKey); }
    }

    /** Those with the most letters first; one letter alone is no group. */
    public List<Group> largest(int most) {
        contacts.byId(0);                                                      // whoever may not see contacts may not see their subjects either
        return Bulk.of(em).read("SELECT COALESCE(o.file_number, ''), w.subject_key, MIN(c.subject), COUNT(*) FROM waiting w JOIN contact c ON c.id = w.contact_id LEFT JOIN ordinance o ON o.id = w.ordinance_id"
                + " WHERE w.queue IN ('UNTRIAGED', 'UNCODED') AND w.subject_key IS NOT NULL GROUP BY w.ordinance_id, w.subject_key HAVING COUNT(*) > 1 ORDER BY 4 DESC, 2 LIMIT ?",
                row -> new Group(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)), most);
    }

    /** The first of them. @param as what they are to be filed as, so that those with words of the other side come first; null: not said yet */
    public List<Cases.Member> members(Group group, Stance as, int most) { return members(group, as, 0, most).stream().sorted(Comparator.comparing(Cases.Member::clear)).toList(); }

    /** As they came in. @param after those behind this contact */
    List<Cases.Member> members(Group group, Stance as, long after, int most) {
        contacts.byId(0);
        return Bulk.of(em).read("SELECT c.id, c.version, (SELECT CONCAT_WS(' ', s.given_name, s.family_name, s.organisation) FROM signer s WHERE s.contact_id = c.id AND s.seq = 0), c.subject, c.text_id,"
                + " (SELECT LEFT(t.body, " + SHOWN + ") FROM letter_text t WHERE t.id = c.text_id), (SELECT CHAR_LENGTH(t.body) > " + SHOWN + " FROM letter_text t WHERE t.id = c.text_id) FROM " + OF_GROUP + " n JOIN contact c ON c.id = n.contact_id ORDER BY c.id",
                row -> new Cases.Member(new Seen(row.getLong(1), row.getLong(2)), row.getString(3), row.getString(4), row.getObject(5, Long.class), row.getString(6), row.getBoolean(7), List.of(), OppositeReader.read(as, row.getString(6))),
                group.key(), group.ordinance(), after, most);
    }
}
