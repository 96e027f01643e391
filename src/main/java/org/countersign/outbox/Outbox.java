package org.countersign.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.constituent.Mergers;
import org.countersign.outbox.Outgoing.State;
import org.countersign.outbox.Outgoing.To;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.staff.Journal;
import org.countersign.staff.Vault;
import org.countersign.staff.Who;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The letters out. Whoever has one puts it here in their own transaction: it leaves if that commits, once, and not at all in a demo. What was
 * put and has not left can be recalled. Read and decided on by administrators and staff.
 */
@ApplicationScoped
@Transactional
public class Outbox {
    private static final String SELECT = "SELECT " + Outgoing.COLUMNS + " FROM outbox_letter";
    /** Those that were not taken in the last two weeks: what is older may be true no more. */
    private static final String FAILED = " WHERE state = 'FAILED' AND settled_at > UTC_TIMESTAMP(6) - INTERVAL 14 DAY";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Vault vault;
    @Inject MailServers servers;
    @Inject @ConfigProperty(name = "countersign.demo", defaultValue = "false") boolean demo;

    boolean isDemo() { return demo; }

    /** In the caller's transaction. @return its number; where its key is known, that of the letter that was put first */
    public long put(NewLetter letter) {
        Bulk bulk = Bulk.of(em);
        long id = bulk.draw("outbox_letter_id", 1).get(0);
        Instant now = now(), due = letter.notBefore() == null ? now : letter.notBefore();
        int put = bulk.change("INSERT IGNORE INTO outbox_letter (id, put_key, kind, state, address, name, constituent_id, ordinance_id, contact_id, subject, body, language, message_id, in_reply_to, refs, put_by,"
                + " put_at, due_at, settled_at, why) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", id, letter.key(), letter.kind(), demo ? State.WITHHELD : State.WAITING, letter.to().address(), letter.to().name(),
                letter.to().about().constituent(), letter.to().about().ordinance(), letter.to().about().contact(), letter.words().subject(), letter.words().text(), letter.words().language(), messageId(id),
                letter.answers().inReplyTo(), String.join(" ", letter.answers().references()), who.name(), utc(now), utc(due), demo ? utc(now) : null, demo ? "outbox.why.demo" : null);
        return put == 1 ? id : bulk.read("SELECT id FROM outbox_letter WHERE put_key = ?", row -> row.getLong(1), letter.key()).get(0);
    }

    /** Its token in front of the @ is known again when somebody answers. */
    private String messageId(long id) { return ReplyToken.of(id, vault).text() + "@" + servers.domain(); }

    /** Whether it is not sent any more: whoever undoes what it was put for calls it back in the same transaction. False: it has left, or may have. */
    public boolean recall(String key) {
        return Bulk.of(em).change("UPDATE outbox_letter SET state = 'RECALLED', why = NULL, settled_at = ?, version = version + 1 WHERE put_key = ? AND state IN ('WAITING', 'WITHHELD')", utc(now()), key) == 1;
    }

    /** As {@link #recall(String)}, of many at once. @return the keys of those that are not sent any more */
    public List<String> recall(Collection<String> keys) {
        Bulk bulk = Bulk.of(em);
        List<String> waiting = bulk.find("SELECT put_key FROM outbox_letter WHERE put_key IN (??) AND state IN ('WAITING', 'WITHHELD') FOR UPDATE", keys, row -> row.getString(1));
        LocalDateTime now = utc(now());
        bulk.write("UPDATE outbox_letter SET state = 'RECALLED', why = NULL, settled_at = ?, version = version + 1 WHERE put_key = ?", waiting.stream().map(key -> new Object[] {now, key}).toList());
        return waiting;
    }

    /** Why a letter to these of the public would be withheld: a key of the words; whoever may be written to is not in it. */
    public Map<To, String> barred(Collection<To> all) { return Restraint.barred(Bulk.of(em), all); }

    /** One that was recalled is put back as it was, by whoever takes back the undoing. */
    public boolean restore(String key) {
        return Bulk.of(em).change("UPDATE outbox_letter SET state = ?, why = ?, settled_at = NULL, version = version + 1 WHERE put_key = ? AND state = 'RECALLED'", demo ? State.WITHHELD : State.WAITING,
                demo ? "outbox.why.demo" : null, key) == 1;
    }

    /** Whether letters leave in the name of this address. */
    public boolean isFrom(String address) { return servers.from().filter(address::equalsIgnoreCase).isPresent(); }

    /** How a letter that was put under this key goes. */
    public Optional<State> state(String key) {
        return Bulk.of(em).read("SELECT state FROM outbox_letter WHERE put_key = ?", row -> State.valueOf(row.getString(1)), key).stream().findFirst();
    }

    /** The letter of ours that a message answers, by its In-Reply-To and References: by our signed token, else by a message id we gave. @param ids nearest first, without angle brackets */
    public Optional<Outgoing> answered(List<String> ids) {
        Bulk bulk = Bulk.of(em);
        for (String id : ids) {
            Optional<Outgoing> found = ReplyToken.read(id).filter(token -> token.isOurs(vault)).map(token -> bulk.read(SELECT + " WHERE id = ?", Outgoing::of, token.letter()))
                    .orElseGet(() -> bulk.read(SELECT + " WHERE message_id = ?", Outgoing::of, id.length() > 300 ? "" : id)).stream().findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /** Latest first. @param state null: any @param before letters with a smaller number */
    public List<Outgoing> latest(State state, long before, int most) {
        mayRead();
        return state == null ? Bulk.of(em).read(SELECT + " WHERE id < ? ORDER BY id DESC LIMIT " + most, Outgoing::of, before)
                : Bulk.of(em).read(SELECT + " WHERE state = ? AND id < ? ORDER BY id DESC LIMIT " + most, Outgoing::of, state, before);
    }

    /** What was written to whoever a contact is from, in answer to it. */
    public List<Outgoing> toContact(long contact) {
        mayRead();
        return Bulk.of(em).read(SELECT + " WHERE contact_id = ? ORDER BY id", Outgoing::of, contact);
    }

    /** What was written to a constituent and to whoever was merged into it, latest first. */
    public List<Outgoing> toConstituent(long constituent, int most) {
        mayRead();
        return Bulk.of(em).find(Mergers.HELD + "SELECT l.* FROM held h JOIN outbox_letter l ON l.constituent_id = h.id ORDER BY l.id DESC LIMIT " + most, List.of(constituent), Outgoing::of);
    }

    public Optional<Outgoing> byId(long id) {
        mayRead();
        return Bulk.of(em).read(SELECT + " WHERE id = ?", Outgoing::of, id).stream().findFirst();
    }

    /** A person says that it shall be sent (again), under the same message id. */
    public void sendAgain(Seen seen) { change(seen, "sentAgain", EnumSet.of(State.FAILED, State.UNCERTAIN), State.WAITING); }

    /** How many {@link #sendFailedAgain} would send. */
    public long failed() {
        mayRead();
        return Bulk.of(em).read("SELECT COUNT(*) FROM outbox_letter" + FAILED, row -> row.getLong(1)).get(0);
    }

    /** A person has set right what was wrong with the mail server: all that failed are sent again. @return how many */
    public int sendFailedAgain() {
        mayRead();
        if (demo) throw new Refused("outbox.demo");
        int many = Bulk.of(em).change("UPDATE outbox_letter SET state = 'WAITING', due_at = ?, attempts = 0, lease_owner = NULL, lease_until = NULL, why = NULL, settled_at = NULL, version = version + 1" + FAILED, utc(now()));
        if (many > 0) journal.record(who.name(), "letter.failedSentAgain", "letter", "failed", null, Map.of("letters", many));
        return many;
    }

    /** A person knows that it arrived. */
    public void arrived(Seen seen) { change(seen, "arrived", EnumSet.of(State.UNCERTAIN), State.SENT); }

    /** A person says that it shall not be sent. */
    public void recall(Seen seen) { change(seen, "recalled", EnumSet.of(State.WAITING, State.FAILED, State.UNCERTAIN), State.RECALLED); }

    private void change(Seen seen, String what, Set<State> from, State to) {
        mayRead();
        Bulk bulk = Bulk.of(em);
        Outgoing letter = bulk.read(SELECT + " WHERE id = ? FOR UPDATE", Outgoing::of, seen.id()).stream().findFirst().orElseThrow(() -> new Missing("outboxLetter"));
        seen.mustStillBe(letter.seen());
        if (!from.contains(letter.state()) || demo && to == State.WAITING) throw new Refused("outbox.cannot", String.valueOf(letter.id()));
        bulk.change("UPDATE outbox_letter SET state = ?, due_at = ?, attempts = 0, lease_owner = NULL, lease_until = NULL, why = NULL, settled_at = ?, version = version + 1 WHERE id = ?", to, utc(now()),
                to == State.WAITING ? null : utc(now()), letter.id());
        journal.record(who.name(), "letter." + what, "letter", String.valueOf(letter.id()), Map.of("state", letter.state()), Map.of("state", to));
    }

    private void mayRead() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("letters are not for " + who.role());
    }

    static Instant now() { return Instant.now().truncatedTo(ChronoUnit.MICROS); }

    static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }
}
