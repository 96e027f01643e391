package org.countersign.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.constituent.Mergers;
import org.countersign.contact.Contact;
import org.countersign.contact.Contacts;
import org.countersign.intake.Channel;
import org.countersign.platform.Bulk;
import org.countersign.platform.Seen;
import org.countersign.stance.Marked;
import org.countersign.stance.OppositeReader;
import org.countersign.stance.Stance;

/** Opens what waits. */
@ApplicationScoped
@Transactional
public class Cases {
    private static final int EARLIER = 6, CANDIDATES = 9;
    /** Of a letter in a list, in characters. */
    private static final int SHOWN = 2000;
    private static final String SAID = Mergers.HELD.replace("(??)", "(?)") + "SELECT c.id, c.received_at, c.channel, o.file_number, p.stance FROM (SELECT DISTINCT s.contact_id FROM held h JOIN signer s ON s.constituent_id = h.id"
            + " WHERE s.contact_id <> ? ORDER BY s.contact_id DESC LIMIT " + EARLIER + ") s JOIN contact c ON c.id = s.contact_id LEFT JOIN `position` p ON p.contact_id = c.id LEFT JOIN ordinance o ON o.id = p.ordinance_id"
            + " ORDER BY c.id DESC, p.ordinance_id";

    @PersistenceContext EntityManager em;
    @Inject Contacts contacts;

    /** Empty where it is gone. */
    public Optional<Case> open(Waiting.Place place) { return contacts.byId(place.contact()).map(contact -> open(contact, place.ordinance())); }

    private Case open(Contact contact, long ordinance) {
        Bulk bulk = Bulk.of(em);
        long on = ordinance != 0 ? ordinance : contact.positions().stream().findFirst().map(each -> each.ordinance().id()).orElse(0L);
        Case bare = new Case(contact, on, null, List.of(), Case.Shortlist.NOBODY);
        Case.Shortlist candidates = bare.several().map(signer -> new Candidates(bulk).of(contact.id(), signer, CANDIDATES)).orElse(Case.Shortlist.NOBODY);
        return new Case(contact, on, grounds(bulk, contact.id(), on).orElse(null), contact.sender().constituentId().map(person -> earlier(bulk, person, contact.id())).orElse(List.of()), candidates);
    }

    private static Optional<Grounds> grounds(Bulk bulk, long contact, long ordinance) {
        return bulk.read("SELECT stance, rule_id, named, cues, grounds FROM suggestion WHERE contact_id = ? AND ordinance_id = ?", row -> new Grounds(stance(row.getString(1)), null, row.getObject(2, Long.class),
                row.getBoolean(3), Grounds.cues(row.getString(4)), row.getString(5)), contact, ordinance).stream().findFirst();
    }

    /** Of whoever they are today, mergers followed. */
    private static List<Case.Earlier> earlier(Bulk bulk, long person, long but) {
        long today = new Mergers(bulk).survivors(Set.of(person)).getOrDefault(person, person);
        return bulk.read(SAID, row -> new Case.Earlier(row.getLong(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC), Channel.valueOf(row.getString(3)), row.getString(4), stance(row.getString(5))), today, but);
    }

    private static Stance stance(String name) { return name == null ? null : Stance.valueOf(name); }

    /** Suggestions that rest on the same. @param rule null: on words */
    public record Group(String ordinance, Stance stance, Long rule, String shared, int count) implements java.io.Serializable {}

    /** One of a group. @param textId the same for all that are word for word the same; null: no words @param text its beginning @param cut whether more was written @param opposite whether words of the other side stand in it too */
    public record Member(Seen seen, String name, String subject, Long textId, String text, boolean cut, List<org.countersign.stance.Suggestion.Cue> cues, boolean opposite) implements java.io.Serializable {
        private static final int LINES = 240;

        /** It may be more than the lines that are shown before one asks for all of it. */
        public boolean folds() { return text != null && (text.length() > LINES || text.lines().count() > 3); }

        /** Nothing speaks against taking it along: all of it stands here, and none of it is of the other side. */
        public boolean clear() { return !opposite && !cut; }

        public Marked marked() { return Marked.text(text, cues); }

        public List<Marked.Piece> markedSubject() { return Marked.subject(subject, cues); }
    }

    /** Of one ordinance or (null) of all, the largest first. */
    public List<Group> groups(String ordinance, int most) {
        contacts.byId(0);                                                      // whoever may not see contacts may not see what they say either
        String on = ordinance == null ? "" : " AND o.file_number = ?";
        Object[] values = ordinance == null ? new Object[] {most} : new Object[] {ordinance, most};
        return Bulk.of(em).read("SELECT o.file_number, g.stance, MAX(g.rule_id), g.grounds, COUNT(*) FROM waiting w JOIN suggestion g ON g.contact_id = w.contact_id AND g.ordinance_id = w.ordinance_id"
                + " JOIN ordinance o ON o.id = w.ordinance_id WHERE w.queue = 'SUGGESTED' AND g.stance IS NOT NULL" + on + " GROUP BY w.ordinance_id, g.stance, g.grounds ORDER BY COUNT(*) DESC, g.grounds LIMIT ?",
                row -> new Group(row.getString(1), stance(row.getString(2)), row.getObject(3, Long.class), row.getString(4), row.getInt(5)), values);
    }

    /** Those to be looked at first, then as they came in. */
    public List<Member> members(Group group, int most) { return members(group, 0, most).stream().sorted(java.util.Comparator.comparing(Member::clear)).toList(); }

    /** As they came in. @param after those behind this contact */
    List<Member> members(Group group, long after, int most) {
        contacts.byId(0);
        return Bulk.of(em).read("SELECT c.id, c.version, CONCAT_WS(' ', s.given_name, s.family_name, s.organisation), c.subject, c.text_id, LEFT(t.body, " + SHOWN + "), CHAR_LENGTH(t.body) > " + SHOWN + ", n.cues FROM (SELECT g.contact_id, g.cues FROM suggestion g JOIN ordinance o ON o.id = g.ordinance_id AND o.file_number = ?"
                + " JOIN waiting w ON w.queue = 'SUGGESTED' AND w.contact_id = g.contact_id AND w.ordinance_id = g.ordinance_id WHERE g.stance = ? AND g.grounds = ? AND g.contact_id > ? ORDER BY g.contact_id LIMIT ?) n"
                + " JOIN contact c ON c.id = n.contact_id JOIN signer s ON s.contact_id = c.id AND s.seq = 0 LEFT JOIN letter_text t ON t.id = c.text_id ORDER BY c.id",
                row -> new Member(new Seen(row.getLong(1), row.getLong(2)), row.getString(3), row.getString(4), row.getObject(5, Long.class), row.getString(6), row.getBoolean(7), Grounds.cues(row.getString(8)), OppositeReader.read(group.stance(), row.getString(6))),
                group.ordinance(), group.stance(), group.shared(), after, most);
    }
}
