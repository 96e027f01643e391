package org.countersign.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.constituent.Mergers;
import org.countersign.outbox.Outbox;
import org.countersign.outbox.Outgoing;
import org.countersign.platform.Bulk;
import org.countersign.reply.Recipient.About;
import org.countersign.reply.Recipient.Called;
import org.countersign.residency.Residency;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;

/** Who sent contacts, and why somebody among them is not written to. Only senders: whoever signed beside them has not said where to write. */
@ApplicationScoped
@Transactional
public class Recipients {
    private static final String SENDERS = "SELECT c.id, c.language, c.received_at, s.constituent_id, s.email_key, s.given_name, s.family_name, s.organisation, s.residency, o.id, o.file_number, o.title, p.stance, p.suggested FROM contact c"
            + " JOIN signer s ON s.contact_id = c.id AND s.seq = 0 LEFT JOIN `position` p ON p.contact_id = c.id LEFT JOIN ordinance o ON o.id = p.ordinance_id WHERE c.set_aside IS NULL AND c.id IN (??) ORDER BY c.id, o.id";
    private static final String LATEST = Mergers.HELD + "SELECT h.holder, p.stance FROM held h JOIN signer s ON s.constituent_id = h.id AND s.seq = 0 JOIN contact c ON c.id = s.contact_id AND c.set_aside IS NULL"
            + " JOIN `position` p ON p.contact_id = c.id AND p.ordinance_id = %d WHERE p.stance IS NOT NULL AND NOT p.suggested ORDER BY c.received_at, c.id";
    private static final String OURS = "SELECT LOWER(address) FROM mailbox WHERE LOWER(address) IN (??)";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Outbox outbox;

    /** Of a contact that stands, about the first ordinance it speaks of. */
    public Optional<Recipient> of(long contact) { return of(List.of(contact), null).stream().findFirst(); }

    /** With which words a letter was begun. */
    void note(long letter, Recipient to, Replies.Begun with) {
        Bulk.of(em).change("INSERT INTO reply_begun (letter_id, template_id, edition, constituent_id, address, put_at) VALUES (?, ?, ?, ?, ?, ?)", letter, with.template(), with.edition(), to.constituent(), to.address(), Templates.utc(Instant.now()));
    }

    /** Whoever else would answer this contact in this moment waits for the end of the transaction. */
    void hold(long contact) { Bulk.of(em).read("SELECT id FROM contact WHERE id = ? FOR UPDATE", row -> row.getLong(1), contact); }

    /** The contact somebody wrote last, to try words on; empty: there is none. */
    public Optional<Long> latest() {
        mayRead();
        return Bulk.of(em).read("SELECT MAX(contact_id) FROM listed WHERE NOT set_aside AND channel = 'EMAIL'", row -> row.getObject(1, Long.class)).stream().filter(Objects::nonNull).findFirst();
    }

    /** Of those contacts that stand. @param ordinance they are to be asked about; null: the first each speaks of */
    List<Recipient> of(Collection<Long> contacts, Long ordinance) {
        mayRead();
        Bulk bulk = Bulk.of(em);
        Map<Long, Recipient> found = new HashMap<>();
        bulk.find(SENDERS, contacts, row -> {
            Recipient one = recipient(row);
            boolean asked = one.about() != null && (ordinance == null || ordinance == one.about().ordinance());
            return found.merge(one.contact(), asked || ordinance == null ? one : without(one), (before, after) -> before.about() == null && asked ? after : before);
        });
        Map<Long, Long> today = new Mergers(bulk).survivors(new TreeSet<>(found.values().stream().map(Recipient::constituent).filter(Objects::nonNull).toList()));
        return contacts.stream().map(found::get).filter(Objects::nonNull).map(one -> as(one, one.constituent() == null ? null : today.getOrDefault(one.constituent(), one.constituent()))).toList();
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        String given = text(row, "given_name"), name = (given + " " + text(row, "family_name")).strip(), language = text(row, "language"), stance = row.getString("stance");
        About about = row.getObject(10) == null ? null : new About(row.getLong(10), row.getString("file_number"), row.getString("title"), stance == null ? null : Stance.valueOf(stance), row.getBoolean("suggested"));
        return new Recipient(row.getLong(1), row.getObject("constituent_id", Long.class), text(row, "email_key").toLowerCase(Locale.ROOT), new Called(given, name.isEmpty() ? text(row, "organisation") : name),
                language.startsWith("es") ? "es" : "en", row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), Residency.valueOf(row.getString("residency")), about);
    }

    private static String text(ResultSet row, String column) throws SQLException { return Objects.requireNonNullElse(row.getString(column), "").strip(); }

    private static Recipient without(Recipient one) { return new Recipient(one.contact(), one.constituent(), one.address(), one.called(), one.language(), one.received(), one.residency(), null); }

    private static Recipient as(Recipient one, Long constituent) { return new Recipient(one.contact(), constituent, one.address(), one.called(), one.language(), one.received(), one.residency(), one.about()); }

    /** Why these are not written to, whatever the letter says: a key of the words; whoever may be is not in it. */
    Map<Recipient, String> barred(Collection<Recipient> all) {
        Map<Recipient, String> why = new HashMap<>();
        Set<String> addresses = new TreeSet<>(all.stream().map(Recipient::address).toList());
        List<String> ours = Bulk.of(em).find(OURS, addresses, row -> row.getString(1));
        Map<Outgoing.To, String> barred = outbox.barred(all.stream().map(Recipient::to).toList());
        for (Recipient each : all) {
            if (!each.canBeWrittenTo()) why.put(each, "reply.why.noAddress");
            else if (ours.contains(each.address()) || outbox.isFrom(each.address())) why.put(each, "reply.why.ours");
            else if (barred.containsKey(each.to())) why.put(each, barred.get(each.to()));
        }
        return why;
    }

    /** What these said of the ordinance last, confirmed; whoever said nothing is not in it. */
    Map<Long, Stance> latest(Collection<Long> constituents, long ordinance) {
        Map<Long, Stance> latest = new HashMap<>();
        Bulk.of(em).find(LATEST.formatted(ordinance), new TreeSet<>(constituents), row -> latest.put(row.getLong(1), Stance.valueOf(row.getString(2))));
        return latest;
    }

    private void mayRead() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("contacts are not for " + who.role());
    }

    /** Who of these had a reply by this template since then, of a mailing or of one that was begun with it; by whom they are today or, where nobody knows, by their address. */
    Set<String> had(Collection<Recipient> all, long template, LocalDateTime since) {
        Bulk bulk = Bulk.of(em);
        Set<String> had = new TreeSet<>();
        List<Long> known = new ArrayList<>(all.stream().map(Recipient::constituent).filter(Objects::nonNull).toList());
        had.addAll(bulk.find(Mergers.HELD + "SELECT DISTINCT h.holder FROM held h JOIN reply_draft d ON d.constituent_id = h.id AND d.template_id = " + template + " JOIN outbox_letter l ON l.id = d.letter_id AND l.state <> 'RECALLED' WHERE d.state = 'PUT' AND d.put_at > '" + since + "'",
                new TreeSet<>(known), row -> "c:" + row.getLong(1)));
        had.addAll(bulk.find(Mergers.HELD + "SELECT DISTINCT h.holder FROM held h JOIN reply_begun b ON b.constituent_id = h.id AND b.template_id = " + template + " JOIN outbox_letter l ON l.id = b.letter_id AND l.state <> 'RECALLED' WHERE b.put_at > '" + since + "'",
                new TreeSet<>(known), row -> "c:" + row.getLong(1)));
        List<String> addresses = all.stream().filter(each -> each.constituent() == null).map(Recipient::address).toList();
        had.addAll(bulk.find("SELECT DISTINCT d.address FROM reply_draft d JOIN outbox_letter l ON l.id = d.letter_id AND l.state <> 'RECALLED' WHERE d.template_id = ? AND d.constituent_id IS NULL AND d.state = 'PUT' AND d.put_at > ? AND d.address IN (??)", new TreeSet<>(addresses), row -> "a:" + row.getString(1),
                template, since));
        had.addAll(bulk.find("SELECT DISTINCT b.address FROM reply_begun b JOIN outbox_letter l ON l.id = b.letter_id AND l.state <> 'RECALLED' WHERE b.template_id = ? AND b.constituent_id IS NULL AND b.put_at > ? AND b.address IN (??)",
                new TreeSet<>(addresses), row -> "a:" + row.getString(1), template, since));
        return had;
    }
}
