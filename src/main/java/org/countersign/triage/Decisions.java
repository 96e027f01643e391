package org.countersign.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.contact.Coded;
import org.countersign.contact.Contact;
import org.countersign.contact.Position;
import org.countersign.contact.SetAsideReason;
import org.countersign.contact.Triage;
import org.countersign.intake.IntakeStripes;
import org.countersign.intake.NewSigner;
import org.countersign.intake.PositionsChanged;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.residency.Claim;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/**
 * What people decide in triage, one contact or many at once, each time in one transaction that can be taken back exactly: the rows as they
 * were lie beside the decision. Two people may have the same contact before them; only the first decides, the other is told so by an empty
 * answer.
 */
@ApplicationScoped
@Transactional
public class Decisions {
    private static final int KEPT_DAYS = 7;

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Triage triage;
    @Inject SubjectRules rules;
    @Inject Event<PositionsChanged.TakenBack> takenBack;

    /** A stance to be given. @param instead the ordinance the program had suggested where another is right; null: none */
    public record Choice(FileNumber ordinance, Coded as, FileNumber instead) {}

    /** What a contact says, as suggested or otherwise. */
    public Optional<Long> code(Seen seen, Choice choice) {
        return decide("coded", seen, decision -> {
            if (choice.instead() != null && !choice.instead().equals(choice.ordinance())) triage.drop(seen, choice.instead());
            code(decision, now(seen.id()), choice.ordinance(), choice.as());
        });
    }

    private void code(long decision, Seen seen, FileNumber ordinance, Coded as) {
        if (asSuggested(seen.id(), ordinance, as)) triage.confirm(seen, ordinance);
        else triage.code(seen, ordinance, as);
        Contact contact = em.find(Contact.class, seen.id());
        Position position = on(contact, ordinance).orElseThrow();
        rules.learn(new SubjectRules.Lesson(contact.id(), position.ordinance().id(), contact.subject(), SubjectReader.mailbox(contact.recipient())), as.stance()).ifPresent(learned -> Bulk.of(em).change(
                "UPDATE decision_contact SET rule_id = ?, rule_effect = ? WHERE decision_id = ? AND contact_id = ?", learned.rule(), learned.effect(), decision, contact.id()));
    }

    private boolean asSuggested(long contact, FileNumber ordinance, Coded as) {
        return on(em.find(Contact.class, contact), ordinance).filter(one -> one.suggested() && one.stance() == as.stance() && one.actionAsked() == as.actionAsked() && one.reasons().equals(as.reasons())).isPresent();
    }

    private static Optional<Position> on(Contact contact, FileNumber ordinance) {
        return contact.positions().stream().filter(position -> position.ordinance().fileNumber().equals(ordinance)).findFirst();
    }

    public Optional<Long> setAside(Seen seen, SetAsideReason reason) { return decide("setAside", seen, decision -> triage.setAside(seen, reason)); }

    public Optional<Long> link(Seen seen, int seq, long constituent) {
        holdIntake();
        return decide("linked", seen, decision -> triage.link(seen, seq, constituent));
    }

    /** @param as what the letter says of them; where they live only if it is elsewhere */
    public Optional<Long> linkToNew(Seen seen, int seq, NewSigner as) {
        holdIntake();
        return decide("linked", seen, decision -> {
            triage.linkToNew(seen, seq, as);
            if (!as.claim().equals(Claim.NONE)) triage.correct(now(seen.id()), seq, as.claim());
        });
    }

    public Optional<Long> leaveUnidentified(Seen seen, int seq) { return decide("leftUnidentified", seen, decision -> triage.leaveUnidentified(seen, seq)); }

    public Optional<Long> look(Seen seen, int seq) { return decide("lookedAt", seen, decision -> triage.look(seen, seq)); }

    public Optional<Long> correct(Seen seen, int seq, Claim right) {
        holdIntake();
        return decide("corrected", seen, decision -> triage.correct(seen, seq, right));
    }

    /** Before a contact is held: intake holds them in this order too. */
    private void holdIntake() { new IntakeStripes(Bulk.of(em)).holdAll(); }

    private Optional<Long> decide(String verb, Seen seen, Consumer<Long> work) {
        if (!stands(seen)) return Optional.empty();
        Before before = begin(verb, List.of(seen.id()));
        work.accept(before.decision());
        em.flush();
        before.close();
        return Optional.of(before.decision());
    }

    /** Nobody has changed it since, and nobody does until this transaction ends. */
    private boolean stands(Seen seen) {
        return Bulk.of(em).read("SELECT version FROM contact WHERE id = ? FOR UPDATE", row -> row.getLong(1), seen.id()).equals(List.of(seen.version()));
    }

    private Before begin(String verb, Collection<Long> contacts) {
        Bulk bulk = Bulk.of(em);
        bulk.change("INSERT INTO decision (verb, made_by, made_at) VALUES (?, ?, ?)", verb, who.name(), LocalDateTime.now(ZoneOffset.UTC));
        Before before = new Before(bulk, bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0));
        before.keep(contacts);
        return before;
    }

    private Seen now(long contact) { return em.find(Contact.class, contact).seen(); }

    /** What a whole group was confirmed as. @param left those that someone else changed since they were seen @param behind it ended at this contact, before all of the group was looked at; 0: all was */
    public record Sweep(long decision, int confirmed, int left, long behind) {
        static final Sweep NONE = new Sweep(0, 0, 0, 0);

        /** With more of the same decision. */
        Sweep and(Sweep more) { return new Sweep(Math.max(decision, more.decision), confirmed + more.confirmed, left + more.left, 0); }

        /** There is more of the group behind this contact. */
        Sweep broken(long contact) { return new Sweep(decision, confirmed, left, contact); }
    }

    /** Says yes to what is suggested for all of these, as it is suggested. @param onto the decision they are a part of; 0: of one of their own */
    public Sweep confirm(long onto, List<Seen> all, FileNumber ordinance) {
        List<Seen> standing = all.stream().sorted(java.util.Comparator.comparing(Seen::id)).filter(this::stands).filter(seen -> suggested(seen.id(), ordinance)).toList();
        return sweep(new Part("sweep", onto, all.size()), standing, (decision, seen) -> {
            Position position = on(em.find(Contact.class, seen.id()), ordinance).orElseThrow();
            code(decision, seen, ordinance, new Coded(position.ordinanceVersion(), position.stance(), position.actionAsked(), position.reasons()));
        }, Map.of("ordinance", ordinance.value()));
    }

    /** Says the same of all of these, be it the ordinance nobody had found. Those that others changed since, or that speak of other ordinances already, are left. */
    public Sweep file(long onto, List<Seen> all, FileNumber ordinance, Coded as) {
        List<Seen> standing = standing(all, contact -> contact.positions().stream().allMatch(position -> position.ordinance().fileNumber().equals(ordinance) && position.codedBy() == null));
        return sweep(new Part("sweep", onto, all.size()), standing, (decision, seen) -> code(decision, seen, ordinance, as), Map.of("ordinance", ordinance.value(), "stance", as.stance()));
    }

    /** None of these counts, for one reason. */
    public Sweep setAside(long onto, List<Seen> all, SetAsideReason reason) {
        return sweep(new Part("sweepAside", onto, all.size()), standing(all, contact -> true), (decision, seen) -> triage.setAside(seen, reason), Map.of("reason", reason));
    }

    private List<Seen> standing(List<Seen> all, Predicate<Contact> fit) {
        return all.stream().sorted(java.util.Comparator.comparing(Seen::id)).filter(this::stands).filter(seen -> fit.test(em.find(Contact.class, seen.id()))).toList();
    }

    /** @param onto the decision it belongs to; 0: it begins one @param asked how many were asked for */
    private record Part(String verb, long onto, int asked) {}

    private Sweep sweep(Part part, List<Seen> standing, BiConsumer<Long, Seen> each, Map<String, Object> said) {
        if (standing.isEmpty()) return new Sweep(part.onto(), 0, part.asked(), 0);
        List<Long> contacts = standing.stream().map(Seen::id).toList();
        Before before = part.onto() == 0 ? begin(part.verb(), contacts) : goOn(part, contacts);
        standing.forEach(seen -> each.accept(before.decision(), seen));
        em.flush();
        before.close();
        Map<String, Object> told = new java.util.LinkedHashMap<>(said);
        told.put("contacts", standing.stream().map(Seen::id).toList());
        journal.record(who.name(), "triage.sweep", "decision", String.valueOf(before.decision()), null, told);
        return new Sweep(before.decision(), standing.size(), part.asked() - standing.size(), 0);
    }

    /** @throws Missing where that decision was taken back meanwhile, or is another's */
    private Before goOn(Part part, Collection<Long> contacts) {
        Bulk bulk = Bulk.of(em);
        if (bulk.read("SELECT id FROM decision WHERE id = ? AND verb = ? AND made_by = ? AND undone_at IS NULL FOR UPDATE", row -> row.getLong(1), part.onto(), part.verb(), who.name()).isEmpty()) throw new Missing("decision");
        Before before = new Before(bulk, part.onto());
        before.keep(contacts);
        return before;
    }

    private boolean suggested(long contact, FileNumber ordinance) { return on(em.find(Contact.class, contact), ordinance).filter(Position::suggested).isPresent(); }

    /** Whatever it changed is as it was. @throws Refused where someone changed one of its contacts since */
    public void undo(long decision) {
        LocalDateTime made = held(decision);
        List<Taken> taken = taken(decision);
        taken.stream().filter(each -> !stands(each.seen())).findFirst().ifPresent(each -> { throw new Refused("triage.undo.changed", String.valueOf(each.seen().id())); });
        restore(decision, taken, made);
        close(decision);
    }

    /** What became of a sweep that was taken back. @param back contacts that are as they were @param left the numbers of those that someone changed since @param next the contact behind which it goes on; 0: that was all */
    public record Undone(int back, List<Long> left, long next) {
        static final Undone NONE = new Undone(0, List.of(), 0);

        Undone and(Undone more) { return new Undone(back + more.back, Stream.concat(left.stream(), more.left.stream()).toList(), more.next); }
    }

    /**
     * As {@link #undo}, of those of its contacts that nobody changed since; the others are left, and can be taken back once that is taken back. So many at a time:
     * intake waits for each time.
     *
     * @param after those behind this contact
     */
    public Undone takeBack(long decision, long after, int most) {
        LocalDateTime made = held(decision);
        List<Taken> some = taken(decision).stream().filter(each -> each.seen().id() > after).limit(most).toList();
        Map<Boolean, List<Taken>> standing = some.stream().collect(Collectors.partitioningBy(each -> stands(each.seen())));
        List<Long> back = standing.get(true).stream().map(each -> each.seen().id()).toList(), left = standing.get(false).stream().map(each -> each.seen().id()).toList();
        restore(decision, standing.get(true), made);
        new Before(Bulk.of(em), decision).forget(back);
        boolean all = taken(decision).isEmpty();
        if (all) close(decision);
        if (!some.isEmpty()) journal.record(who.name(), "triage.sweepTakenBack", "decision", String.valueOf(decision), null, Map.of("contacts", back, "changedSince", left));
        return new Undone(back.size(), left, all || some.size() < most ? 0 : some.get(some.size() - 1).seen().id());
    }

    /** When it was made; nobody else takes it back until this transaction ends. */
    private LocalDateTime held(long decision) {
        holdIntake();
        List<LocalDateTime[]> made = Bulk.of(em).read("SELECT made_at, undone_at FROM decision WHERE id = ? AND made_by = ? FOR UPDATE", row -> new LocalDateTime[] {row.getObject(1, LocalDateTime.class), row.getObject(2, LocalDateTime.class)}, decision, who.name());
        if (made.isEmpty()) throw new Missing("decision");
        if (made.get(0)[1] != null) throw new Refused("triage.undone.already");
        return made.get(0)[0];
    }

    private List<Taken> taken(long decision) {
        return Bulk.of(em).read("SELECT contact_id, version_then, rule_id, rule_effect FROM decision_contact WHERE decision_id = ? ORDER BY contact_id", row -> new Taken(new Seen(row.getLong(1), row.getLong(2)),
                row.getString(4) == null ? null : new SubjectRules.Learned(row.getLong(3), SubjectRules.Effect.valueOf(row.getString(4)))), decision);
    }

    private void restore(long decision, List<Taken> taken, LocalDateTime made) {
        Bulk bulk = Bulk.of(em);
        Before before = new Before(bulk, decision);
        for (Taken each : taken) {
            triage.restore(each.seen(), () -> before.putBack(each.seen().id()));
            em.flush();
            before.standsAgain(each.seen().id());
        }
        bulk.write("UPDATE waiting SET subject_key = ? WHERE contact_id = ? AND subject_key IS NULL", taken.stream().map(each -> em.find(Contact.class, each.seen().id()))
                .filter(contact -> !SubjectReader.key(contact.subject()).isEmpty()).map(contact -> new Object[] {SubjectReader.key(contact.subject()), contact.id()}).toList());
        taken.stream().filter(each -> each.learned() != null).forEach(each -> rules.unlearn(each.learned()));
        takenBack.fire(new PositionsChanged.TakenBack(taken.stream().map(each -> each.seen().id()).collect(Collectors.toSet()), made.toInstant(ZoneOffset.UTC)));
    }

    private void close(long decision) { Bulk.of(em).change("UPDATE decision SET undone_at = ? WHERE id = ?", LocalDateTime.now(ZoneOffset.UTC), decision); }

    /** Of many contacts at once. @param aside they were set aside; else a stance was given @param subject of one of them; null: none has one */
    public record Swept(long decision, boolean aside, Instant at, int contacts, String subject) implements java.io.Serializable {}

    /** What this person decided of many at once and can still take back, the latest first. */
    public List<Swept> swept(int most) {
        return Bulk.of(em).read("SELECT d.id, d.verb = 'sweepAside', d.made_at, COUNT(*), MIN(c.subject) FROM decision d JOIN decision_contact t ON t.decision_id = d.id JOIN contact c ON c.id = t.contact_id"
                + " WHERE d.made_by = ? AND d.made_at >= ? AND d.undone_at IS NULL AND d.verb IN ('sweep', 'sweepAside') GROUP BY d.id ORDER BY d.id DESC LIMIT " + most,
                row -> new Swept(row.getLong(1), row.getBoolean(2), row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getInt(4), row.getString(5)), who.name(), LocalDateTime.now(ZoneOffset.UTC).minusDays(KEPT_DAYS));
    }

    /** A contact as a decision left it, and what was learned from it; null: nothing. */
    private record Taken(Seen seen, SubjectRules.Learned learned) {}

    /** How many this person decided since then and did not take back. */
    public int since(Instant then) {
        return Bulk.of(em).read("SELECT COUNT(*) FROM decision d JOIN decision_contact c ON c.decision_id = d.id WHERE d.made_by = ? AND d.made_at >= ? AND d.undone_at IS NULL",
                row -> row.getInt(1), who.name(), LocalDateTime.ofInstant(then, ZoneOffset.UTC)).get(0);
    }

    /** What nobody takes back any more. */
    public void forgetOld() { Bulk.of(em).change("DELETE FROM decision WHERE made_at < ?", LocalDateTime.now(ZoneOffset.UTC).minusDays(KEPT_DAYS)); }
}
