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
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.countersign.contact.Contact;
import org.countersign.contact.Position;
import org.countersign.contact.Position.Coded;
import org.countersign.contact.SetAsideReason;
import org.countersign.contact.Triage;
import org.countersign.intake.IntakeStripes;
import org.countersign.intake.NewSigner;
import org.countersign.intake.PositionsChanged;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
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
        return decide("coded", seen, before -> {
            if (choice.instead() != null && !choice.instead().equals(choice.ordinance())) triage.drop(seen, choice.instead());
            code(before, now(seen.id()), choice.ordinance(), choice.as());
        });
    }

    private void code(Before before, Seen seen, FileNumber ordinance, Coded as) {
        if (on(seen.id(), ordinance).filter(position -> position.suggests(as)).isPresent()) triage.confirm(seen, ordinance);
        else triage.code(seen, ordinance, as);
        Contact contact = em.find(Contact.class, seen.id());
        Position position = contact.on(ordinance).orElseThrow();
        rules.learn(new SubjectRules.Lesson(contact.id(), position.ordinance().id(), contact.subject(), SubjectReader.mailbox(contact.recipient())), as.stance()).ifPresent(learned -> before.learned(contact.id(), learned));
    }

    private Optional<Position> on(long contact, FileNumber ordinance) { return em.find(Contact.class, contact).on(ordinance); }

    public Optional<Long> setAside(Seen seen, SetAsideReason reason) { return decide("setAside", seen, before -> triage.setAside(seen, reason)); }

    public Optional<Long> link(Seen seen, int seq, long constituent) {
        holdIntake();
        return decide("linked", seen, before -> triage.link(seen, seq, constituent));
    }

    /** @param as what the letter says of them; where they live only if it is elsewhere */
    public Optional<Long> linkToNew(Seen seen, int seq, NewSigner as) {
        holdIntake();
        return decide("linked", seen, before -> {
            triage.linkToNew(seen, seq, as);
            if (!as.claim().equals(Claim.NONE)) triage.correct(now(seen.id()), seq, as.claim());
        });
    }

    public Optional<Long> leaveUnidentified(Seen seen, int seq) { return decide("leftUnidentified", seen, before -> triage.leaveUnidentified(seen, seq)); }

    public Optional<Long> look(Seen seen, int seq) { return decide("lookedAt", seen, before -> triage.look(seen, seq)); }

    public Optional<Long> correct(Seen seen, int seq, Claim right) {
        holdIntake();
        return decide("corrected", seen, before -> triage.correct(seen, seq, right));
    }

    /** Before a contact is held: intake holds them in this order too. */
    private void holdIntake() { new IntakeStripes(Bulk.of(em)).holdAll(); }

    private Optional<Long> decide(String verb, Seen seen, Consumer<Before> work) {
        if (!stands(seen)) return Optional.empty();
        Before before = Before.begin(Bulk.of(em), verb, who.name());
        before.keep(List.of(seen.id()));
        work.accept(before);
        em.flush();
        before.close();
        return Optional.of(before.decision());
    }

    /** Nobody has changed it since, and nobody does until this transaction ends. */
    private boolean stands(Seen seen) {
        return Bulk.of(em).read("SELECT version FROM contact WHERE id = ? FOR UPDATE", row -> row.getLong(1), seen.id()).equals(List.of(seen.version()));
    }

    private Seen now(long contact) { return em.find(Contact.class, contact).seen(); }

    /** Says yes to what is suggested for all of these, as it is suggested. @param onto the decision they are a part of; 0: of one of their own */
    public Sweep confirm(long onto, List<Seen> all, FileNumber ordinance) {
        List<Seen> standing = standing(all, contact -> contact.on(ordinance).filter(Position::suggested).isPresent());
        return sweep(new Part("sweep", onto, all.size()), standing, (before, seen) -> {
            Position position = on(seen.id(), ordinance).orElseThrow();
            code(before, seen, ordinance, new Coded(position.ordinanceVersion(), position.stance(), position.actionAsked(), position.reasons()));
        }, Map.of("ordinance", ordinance.value()));
    }

    /** Says the same of all of these, be it the ordinance nobody had found. Those that others changed since, or that speak of other ordinances already, are left. */
    public Sweep file(long onto, List<Seen> all, FileNumber ordinance, Coded as) {
        List<Seen> standing = standing(all, contact -> contact.positions().stream().allMatch(position -> position.ordinance().fileNumber().equals(ordinance) && position.codedBy() == null));
        return sweep(new Part("sweep", onto, all.size()), standing, (before, seen) -> code(before, seen, ordinance, as), Map.of("ordinance", ordinance.value(), "stance", as.stance()));
    }

    /** None of these counts, for one reason. */
    public Sweep setAside(long onto, List<Seen> all, SetAsideReason reason) {
        return sweep(new Part("sweepAside", onto, all.size()), standing(all, contact -> true), (before, seen) -> triage.setAside(seen, reason), Map.of("reason", reason));
    }

    private List<Seen> standing(List<Seen> all, Predicate<Contact> fit) {
        return all.stream().sorted(Comparator.comparing(Seen::id)).filter(this::stands).filter(seen -> fit.test(em.find(Contact.class, seen.id()))).toList();
    }

    /** @param onto the decision it belongs to; 0: it begins one @param asked how many were asked for */
    private record Part(String verb, long onto, int asked) {}

    private Sweep sweep(Part part, List<Seen> standing, BiConsumer<Before, Seen> each, Map<String, Object> said) {
        if (standing.isEmpty()) return new Sweep(part.onto(), 0, part.asked(), 0);
        List<Long> contacts = standing.stream().map(Seen::id).toList();
        Before before = before(part);
        before.keep(contacts);
        standing.forEach(seen -> each.accept(before, seen));
        em.flush();
        before.close();
        Map<String, Object> told = new LinkedHashMap<>(said);
        told.put("contacts", contacts);
        journal.record(who.name(), "triage.sweep", "decision", String.valueOf(before.decision()), null, told);
        return new Sweep(before.decision(), standing.size(), part.asked() - standing.size(), 0);
    }

    private Before before(Part part) {
        if (part.onto() == 0) return Before.begin(Bulk.of(em), part.verb(), who.name());
        Before before = new Before(Bulk.of(em), part.onto());
        before.goOn(part.verb(), who.name());
        return before;
    }

    /** Whatever it changed is as it was. @throws Refused where someone changed one of its contacts since */
    public void undo(long decision) {
        Before before = new Before(Bulk.of(em), decision);
        LocalDateTime made = hold(before);
        List<Before.Taken> taken = before.taken();
        taken.stream().filter(each -> !stands(each.seen())).findFirst().ifPresent(each -> { throw new Refused("triage.undo.changed", String.valueOf(each.seen().id())); });
        restore(before, taken, made);
        before.undone();
    }

    private LocalDateTime hold(Before before) {
        holdIntake();
        return before.hold(who.name());
    }

    /**
     * As {@link #undo}, of those of its contacts that nobody changed since; the others are left, and can be taken back once that is taken back. So many at a time:
     * intake waits for each time.
     *
     * @param after those behind this contact
     */
    public Sweep.Undone takeBack(long decision, long after, int most) {
        Before before = new Before(Bulk.of(em), decision);
        LocalDateTime made = hold(before);
        List<Before.Taken> some = before.taken().stream().filter(each -> each.seen().id() > after).limit(most).toList();
        Map<Boolean, List<Before.Taken>> standing = some.stream().collect(Collectors.partitioningBy(each -> stands(each.seen())));
        List<Long> back = contacts(standing.get(true)), left = contacts(standing.get(false));
        restore(before, standing.get(true), made);
        before.forget(back);
        boolean all = before.taken().isEmpty();
        if (all) before.undone();
        if (!some.isEmpty()) journal.record(who.name(), "triage.sweepTakenBack", "decision", String.valueOf(decision), null, Map.of("contacts", back, "changedSince", left));
        return new Sweep.Undone(back.size(), left, all || some.size() < most ? 0 : some.get(some.size() - 1).seen().id());
    }

    private static List<Long> contacts(List<Before.Taken> taken) { return taken.stream().map(each -> each.seen().id()).toList(); }

    private void restore(Before before, List<Before.Taken> taken, LocalDateTime made) {
        for (Before.Taken each : taken) {
            triage.restore(each.seen(), () -> before.putBack(each.seen().id()));
            em.flush();
            before.standsAgain(each.seen().id());
        }
        Bulk.of(em).write("UPDATE waiting SET subject_key = ? WHERE contact_id = ? AND subject_key IS NULL", taken.stream().map(each -> em.find(Contact.class, each.seen().id()))
                .filter(contact -> !SubjectReader.key(contact.subject()).isEmpty()).map(contact -> new Object[] {SubjectReader.key(contact.subject()), contact.id()}).toList());
        taken.stream().filter(each -> each.learned() != null).forEach(each -> rules.unlearn(each.learned()));
        takenBack.fire(new PositionsChanged.TakenBack(new HashSet<>(contacts(taken)), made.toInstant(ZoneOffset.UTC)));
    }

    /** What this person decided of many at once and can still take back, the latest first. */
    public List<Sweep.Made> swept(int most) {
        return Bulk.of(em).read("SELECT d.id, d.verb = 'sweepAside', d.made_at, COUNT(*), MIN(c.subject) FROM decision d JOIN decision_contact t ON t.decision_id = d.id JOIN contact c ON c.id = t.contact_id"
                + " WHERE d.made_by = ? AND d.made_at >= ? AND d.undone_at IS NULL AND d.verb IN ('sweep', 'sweepAside') GROUP BY d.id ORDER BY d.id DESC LIMIT " + most,
                row -> new Sweep.Made(row.getLong(1), row.getBoolean(2), row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getInt(4), row.getString(5)), who.name(), LocalDateTime.now(ZoneOffset.UTC).minusDays(KEPT_DAYS));
    }

    /** How many this person decided since then and did not take back. */
    public int since(Instant then) {
        return Bulk.of(em).read("SELECT COUNT(*) FROM decision d JOIN decision_contact c ON c.decision_id = d.id WHERE d.made_by = ? AND d.made_at >= ? AND d.undone_at IS NULL",
                row -> row.getInt(1), who.name(), LocalDateTime.ofInstant(then, ZoneOffset.UTC)).get(0);
    }

    /** What nobody takes back any more. */
    public void forgetOld() { Bulk.of(em).change("DELETE FROM decision WHERE made_at < ?", LocalDateTime.now(ZoneOffset.UTC).minusDays(KEPT_DAYS)); }
}
