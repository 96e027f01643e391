package org.countersign.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.constituent.LinkRule;
import org.countersign.constituent.Mergers;
import org.countersign.contact.SetAsideReason;
import org.countersign.intake.Channel;
import org.countersign.platform.Bulk;
import org.countersign.platform.Seen;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;

/** What people said, of everything and over all channels; mergers followed. For administrators, staff and the program itself. */
@ApplicationScoped
@Transactional
public class Sayings {
    private static final String SUBJECTS = Mergers.HELD + "SELECT DISTINCT o.file_number, o.title, p.contact_id, c.received_at, c.channel, p.stance, p.suggested, c.set_aside"
            + " FROM held h JOIN signer s ON s.constituent_id = h.id JOIN `position` p ON p.contact_id = s.contact_id JOIN contact c ON c.id = p.contact_id"
            + " JOIN ordinance o ON o.id = p.ordinance_id ORDER BY o.id DESC, c.received_at, c.id";
    private static final String SIGNATURES = Mergers.HELD + "SELECT s.contact_id, c.version, s.seq, c.received_at, c.channel, CONCAT_WS(' ', s.given_name, s.family_name) AS name, c.subject, s.link_rule,"
            + " s.linked_by, s.linked_at, c.set_aside FROM held h JOIN signer s ON s.constituent_id = h.id JOIN contact c ON c.id = s.contact_id WHERE s.contact_id <= ? AND (s.contact_id < ? OR s.seq > ?)"
            + " ORDER BY s.contact_id DESC, s.seq LIMIT ?";

    @PersistenceContext EntityManager em;
    @Inject Who who;

    /** By ordinance, the newest on the docket first. @param constituents as one voice */
    public List<Subject> of(Collection<Long> constituents) {
        mayRead();
        Map<String, Subject> subjects = new LinkedHashMap<>();
        for (Object[] row : Bulk.of(em).find(SUBJECTS, Set.copyOf(constituents), row -> new Object[] {row.getString(1), row.getString(2), told(row)}))
            subjects.computeIfAbsent((String) row[0], number -> new Subject(number, (String) row[1], new ArrayList<>())).told().add((Told) row[2]);
        return List.copyOf(subjects.values());
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(row.getLong(3), People.at(row, 4), Channel.valueOf(row.getString(5)), one(Stance.class, row.getString(6)), row.getBoolean(7), one(SetAsideReason.class, row.getString(8)));
    }

    /** What they signed, newest first; a contact may be signed twice by one of two names. @param contact the one of the signature after which they are wanted; Long.MAX_VALUE from the newest on @param seq its place there */
    public List<Signature> signatures(long constituent, long contact, int seq, int most) {
        mayRead();
        String sql = SIGNATURES.replace("(??)", "(?)");
        return Bulk.of(em).read(sql, Sayings::signature, constituent, contact, contact, seq, most);
    }

    private static Signature signature(ResultSet row) throws SQLException {
        Instant linkedAt = row.getObject("linked_at") == null ? null : People.at(row, 10);
        return new Signature(new Seen(row.getLong("contact_id"), row.getLong("version")), row.getInt("seq"), People.at(row, 4), Channel.valueOf(row.getString("channel")), row.getString("name"),
                row.getString("subject"), LinkRule.valueOf(row.getString("link_rule")), row.getString("linked_by"), linkedAt, one(SetAsideReason.class, row.getString("set_aside")));
    }

    private static <E extends Enum<E>> E one(Class<E> list, String name) { return name == null ? null : Enum.valueOf(list, name); }

    private void mayRead() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("what people said is not for " + who.role());
    }
}
