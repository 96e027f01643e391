package org.countersign.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.constituent.Departed;
import org.countersign.constituent.Mergers;
import org.countersign.intake.Concerned;
import org.countersign.intake.IntakeStripes;
import org.countersign.intake.KnownBy;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.WithheldReader;
import org.countersign.outbox.AddressClosed;
import org.countersign.outbox.ClosedAddresses;
import org.countersign.people.Flag.Kind;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/**
 * Marks on people: raised by hand, taken back as easily, each in the journal. Whoever were found to be one show the same marks, whichever of
 * them is asked for. What a safety note says is for administrators and its author; opening it is journalled.
 */
@ApplicationScoped
@Transactional
public class Flags {
    private static final int LONGEST = 1000;
    /** More contacts than this within so many days are suggested to be marked, never marked. */
    public static final int OFTEN = 20, DAYS = 30;
    private static final String STANDING = Mergers.HELD + "SELECT f.id, f.kind, f.note, f.raised_by, f.raised_at FROM held h JOIN constituent_flag f ON f.constituent_id = h.id"
            + " WHERE f.lowered_at IS NULL ORDER BY f.id";
    private static final String ADDRESSES = Mergers.HELD + "SELECT s.email_key FROM held h JOIN signer s ON s.constituent_id = h.id WHERE s.email_key IS NOT NULL"
            + " UNION SELECT m.email_key FROM held h JOIN marked_address m ON m.constituent_id = h.id";
    private static final String RECENT = Mergers.HELD + "SELECT COUNT(DISTINCT c.id) FROM held h JOIN signer s ON s.constituent_id = h.id JOIN contact c ON c.id = s.contact_id, "
            + "(SELECT MAX(l.received_at) AS latest FROM held lh JOIN signer ls ON ls.constituent_id = lh.id JOIN contact l ON l.id = ls.contact_id) last"
            + " WHERE c.received_at > last.latest - INTERVAL " + DAYS + " DAY";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject ClosedAddresses closed;
    @Inject Event<PositionsChanged> news;

    /** Those that stand, with their notes but for safety notes. */
    public List<Flag> of(long constituent) {
        mayDecide();
        return standing(Bulk.of(em), constituent);
    }

    private static List<Flag> standing(Bulk bulk, long constituent) { return bulk.find(STANDING, Set.of(today(bulk, constituent)), Flags::flag); }

    /** Who this one was found to be. */
    private static long today(Bulk bulk, long constituent) { return new Mergers(bulk).survivors(Set.of(constituent)).getOrDefault(constituent, constituent); }

    private static Flag flag(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        boolean hidden = kind == Kind.SAFETY_NOTE && row.getString("note") != null;
        return new Flag(row.getLong("id"), kind, hidden ? null : row.getString("note"), hidden, row.getString("raised_by"), People.at(row, 5));
    }

    /** A safety note, for those whom it is for. @throws SecurityException for all others */
    public String open(long flag) {
        mayDecide();
        return Bulk.of(em).read("SELECT note, raised_by, constituent_id FROM constituent_flag WHERE id = ?", row -> {
            if (who.role() != Role.ADMIN && !who.name().equals(row.getString(2))) throw new SecurityException("a safety note is not for " + who.name());
            journal.record(who.name(), "constituent.noteRead", "constituent", row.getString(3), null, Map.of("flag", flag));
            return row.getString(1);
        }, flag).stream().findFirst().orElseThrow(() -> new Missing("flag"));
    }

    /** @param note why; null: nothing more to say @throws Refused where it stands already; a safety note only where it is of the same author, whom alone it can be read by */
    public void raise(long constituent, Kind kind, String note) {
        mayDecide();
        check(kind, note);
        Bulk bulk = Bulk.of(em);
        if (bulk.read("SELECT id FROM constituent WHERE id = ? FOR UPDATE", row -> row.getLong(1), today(bulk, constituent)).isEmpty()) throw new Missing("constituent");
        if (stands(bulk, constituent, kind)) throw new Refused("people.flag.stands");
        insert(bulk, constituent, kind, note);
    }

    private static void check(Kind kind, String note) {
        FieldErrors errors = new FieldErrors();
        errors.text("note", note, LONGEST);
        if (note != null && WithheldReader.read(note).some()) errors.add("note", "people.flag.withheld");
        if (kind == null) errors.add("kind", "field.required");
        if (kind == Kind.SAFETY_NOTE) errors.needed("note", note);
        errors.throwIfAny();
    }

    private boolean stands(Bulk bulk, long constituent, Kind kind) {
        return standing(bulk, constituent).stream().anyMatch(flag -> flag.kind() == kind && (kind != Kind.SAFETY_NOTE || flag.by().equals(who.name())));
    }

    private void insert(Bulk bulk, long constituent, Kind kind, String note) {
        bulk.change("INSERT INTO constituent_flag (constituent_id, kind, note, raised_by, raised_at) VALUES (?, ?, ?, ?, ?)", constituent, kind, note, who.name(), now());
        journal.record(who.name(), "constituent.flagRaised", "constituent", String.valueOf(constituent), null, Map.of("kind", kind));
    }

    /** Nobody writes to this address any more: whose it is says so, in the same transaction. Of people who share one only whoever it was about. */
    void closed(@Observes AddressClosed news) {
        Bulk bulk = Bulk.of(em);
        Kind kind = news.reason() == ClosedAddresses.Reason.HARD_BOUNCE ? Kind.INVALID_EMAIL : Kind.DO_NOT_CONTACT;
        List<Long> whose = news.constituent() != null ? List.of(news.constituent())
                : bulk.read("SELECT DISTINCT constituent_id FROM signer WHERE email_key = ? AND constituent_id IS NOT NULL ORDER BY constituent_id", row -> row.getLong(1), news.address());
        for (long one : whose) if (!stands(bulk, one, kind)) insert(bulk, one, kind, news.address());
    }

    /** Who went with a mark that was taken back, and what went with them. @param addresses kept for the mark alone, and opened with it */
    public record Gone(long flag, LocalDateTime at, Departed who, List<String> addresses) implements java.io.Serializable {}

    /**
     * What was closed with it is opened with it, of all who were found to be one. Whoever has no contact, and now no mark, is nobody any more: the journal alone says who it was.
     *
     * @return who is gone; empty: nobody @throws Refused where somebody took it back meanwhile
     */
    public Optional<Gone> lower(long flag) {
        mayDecide();
        Bulk bulk = Bulk.of(em);
        Object[] raised = bulk.read("SELECT constituent_id, kind FROM constituent_flag WHERE id = ?", row -> new Object[] {row.getString(1), row.getString(2)}, flag).stream().findFirst()
                .orElseThrow(() -> new Missing("flag"));
        long whose = Long.parseLong((String) raised[0]);
        boolean bare = bulk.read("SELECT 1 FROM signer WHERE constituent_id = ? LIMIT 1", row -> row.getInt(1), whose).isEmpty();
        if (bare) new IntakeStripes(bulk).holdAll();
        LocalDateTime at = bulk.read("SELECT UTC_TIMESTAMP(6)", row -> row.getObject(1, LocalDateTime.class)).get(0);
        if (bulk.change("UPDATE constituent_flag SET lowered_by = ?, lowered_at = ? WHERE id = ? AND lowered_at IS NULL", who.name(), at, flag) == 0) throw new Refused("people.flag.lowered");
        List<String> addresses = bulk.read("SELECT email_key FROM marked_address WHERE constituent_id = ?", row -> row.getString(1), whose);
        if (raised[1].equals(Kind.INVALID_EMAIL.name()) || raised[1].equals(Kind.DO_NOT_CONTACT.name())) release(bulk, today(bulk, whose));
        journal.record(who.name(), "constituent.flagLowered", "constituent", (String) raised[0], Map.of("kind", raised[1]), null);
        return bare ? leave(bulk, whose).map(gone -> new Gone(flag, at, gone, addresses)) : Optional.empty();
    }

    private Optional<Departed> leave(Bulk bulk, long whose) {
        Departed before = Departed.of(bulk, new Mergers(bulk).withThoseAbove(Set.of(whose)));
        Set<Long> concerned = new KnownBy(bulk).refresh(Set.of(whose));
        Departed gone = before.gone(bulk);
        gone.names().forEach((one, name) -> journal.record(who.name(), "constituent.gone", "constituent", String.valueOf(one), Map.of("name", name), null));
        news.fire(new PositionsChanged(Set.of(), Concerned.NONE, Concerned.known(concerned)));
        return gone.nobody() ? Optional.empty() : Optional.of(gone);
    }

    /** The mark was taken back by mistake: it stands again, and whoever went with it is there as before. @throws Refused where that was done before */
    public void putBack(Gone gone) {
        mayDecide();
        Bulk bulk = Bulk.of(em);
        new IntakeStripes(bulk).holdAll();
        if (bulk.change("UPDATE constituent_flag SET lowered_by = NULL, lowered_at = NULL WHERE id = ? AND lowered_at = ?", gone.flag, gone.at) == 0) throw new Refused("people.flag.stands");
        gone.who.putBack(bulk);
        bulk.write("INSERT IGNORE INTO marked_address (constituent_id, email_key) SELECT constituent_id, ? FROM constituent_flag WHERE id = ?", gone.addresses.stream().map(each -> new Object[] {each, gone.flag}).toList());
        closed.closeAgain(gone.addresses, gone.at);
        gone.who.names().forEach((one, name) -> journal.record(who.name(), "constituent.back", "constituent", String.valueOf(one), null, Map.of("name", name)));
        news.fire(new PositionsChanged(Set.of(), Concerned.NONE, Concerned.known(gone.who.names().keySet())));
    }

    /** Their addresses are open again; those that were kept for the mark alone are forgotten, unless another one needs them. */
    private void release(Bulk bulk, long constituent) {
        closed.open(bulk.find(ADDRESSES, Set.of(constituent), row -> row.getString(1)));
        if (standing(bulk, constituent).stream().noneMatch(flag -> flag.kind() == Kind.INVALID_EMAIL || flag.kind() == Kind.DO_NOT_CONTACT))
            bulk.changeAll("DELETE FROM marked_address WHERE constituent_id IN (??)", new Mergers(bulk).held(Set.of(constituent)).get(constituent));
    }

    /** How many contacts they signed in the {@link #DAYS} days before their latest. */
    public long recent(long constituent) {
        mayDecide();
        return Bulk.of(em).find(RECENT, Set.of(today(Bulk.of(em), constituent)), row -> row.getLong(1)).get(0);
    }

    private static LocalDateTime now() { return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS); }

    private void mayDecide() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("marks on people are not for " + who.role());
    }
}
