package org.countersign.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.countersign.campaign.Campaign;
import org.countersign.constituent.Kind;
import org.countersign.constituent.LinkRule;
import org.countersign.contact.Position.Coded;
import org.countersign.intake.ContactLimits;
import org.countersign.intake.IntakeStripes;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewSigner;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.Retelling;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Mentions;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.platform.TriedAgain;
import org.countersign.residency.Claim;
import org.countersign.residency.Finding;
import org.countersign.residency.ResidencyReader;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/**
 * What people decide about contacts that are in: what a contact says, whether it counts, whose it is, where they live. Administrators, staff
 * and the program itself; each change is in the journal with before and after, and is refused where someone else changed the contact since
 * it was seen ({@link jakarta.persistence.OptimisticLockException}).
 */
@ApplicationScoped
@Transactional
@TriedAgain
public class Triage {
    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject ResidencyReader residency;
    @Inject Event<PositionsChanged> news;

    /** Says what the contact says of the ordinance, first or instead of what was there; it may not have spoken of it before. */
    public void code(Seen seen, FileNumber number, Coded as) {
        Ordinance ordinance = known(number);
        as.check();
        change(seen, "coded", (contact, now) -> contact.code(ordinance, as, who.name(), now));
        if (!as.reasons().isEmpty()) new Mentions(Bulk.of(em)).join(Map.of(ordinance.id(), new TreeSet<>(as.reasons())));
    }

    /** Says yes to what a program suggested. */
    public void confirm(Seen seen, FileNumber number) {
        long ordinance = known(number).id();
        change(seen, "confirmed", (contact, now) -> contact.on(ordinance).orElseThrow(() -> new Missing("position")).confirm(who.name(), now));
    }

    /** It does not speak of this ordinance after all. */
    public void drop(Seen seen, FileNumber number) {
        long ordinance = known(number).id();
        change(seen, "positionDropped", (contact, now) -> contact.drop(ordinance));
    }

    public void setAside(Seen seen, SetAsideReason reason) { change(seen, "setAside", (contact, now) -> contact.setAside(reason, who.name(), now)); }

    public void takeBack(Seen seen) { change(seen, "takenBack", (contact, now) -> contact.takeBack()); }

    /** Whoever recorded a contact may say that it was a mistake. */
    public void mistaken(Seen seen) {
        changeOwn(seen, "setAside", (contact, now) -> contact.setAside(SetAsideReason.ENTERED_IN_ERROR, who.name(), now));
    }

    /** And that it was none. */
    public void notMistaken(Seen seen) { changeOwn(seen, "takenBack", (contact, now) -> contact.takeBack()); }

    /**
     * A door that keeps a record of its own brings this anew, or not at all, and says itself who may: the contact counts nowhere any more.
     *
     * @return false where it was set aside for another reason, and so stays
     */
    public boolean replaced(long id) {
        Contact contact = change().known(id);
        if (contact.setAside() != null) return contact.setAside() == SetAsideReason.ENTERED_IN_ERROR;
        change().apply(contact.seen(), "setAside", (each, now) -> each.setAside(SetAsideReason.ENTERED_IN_ERROR, who.name(), now));
        return true;
    }

    /** What a contact has in common with the one it replaces. @param who the name @param where the place @param ordinances what it says of them, by file number */
    public record Same(boolean who, boolean where, Set<String> ordinances) {}

    /** A door brought this instead of what it brought before: what people decided of that one holds, where it rests on the same. */
    public void succeeds(long before, long id, Same same) {
        Contact old = change().known(before), contact = change().known(id);
        boolean linked = same.who() && old.sender().linkRule() == LinkRule.BY_HAND, found = same.where() && old.sender().decided();
        if (!linked && !found && contact.codedAs(old, same.ordinances())) return;
        new IntakeStripes(Bulk.of(em)).holdAll();
        change().apply(contact.seen(), "succeeded", (each, now) -> change().refreshing(each, 0, () -> each.succeed(old, linked, found, same.ordinances())));
    }

    /** A door that keeps a record of its own had its words wrong; nothing else about it changes. @param text null: none */
    public void reworded(long id, String text) {
        change().retell(id, "reworded", contact -> {
            NewContact.Arrival arrival = new NewContact.Arrival(null, contact.receivedAt(), contact.channel(), contact.recipient(), null, contact.flag());
            NewContact.Content content = new NewContact.Content(contact.subject(), text, contact.language(), null, null, null, false, false);
            new Retelling(Bulk.of(em)).tell(Map.of(id, new NewContact(arrival, List.of(new NewSigner(null, null, null, null, null, Claim.NONE)), List.of(), content)));
        });
    }

    /** The signer is this constituent. @throws Missing where there is none @throws Refused where it is of the other kind: a person would be in no People figure any more */
    public void link(Seen seen, int seq, long constituent) {
        Kind kind = Bulk.of(em).read("SELECT kind FROM constituent WHERE id = ? AND merged_into IS NULL", row -> Kind.valueOf(row.getString(1)), constituent).stream().findFirst()
                .orElseThrow(() -> new Missing("constituent"));
        relink(seen, seq, "linked", (contact, now) -> {
            contact.signer(seq).mayBe(kind);
            contact.signer(seq).link(constituent, who.name(), now);
        });
    }

    /** The signer is somebody whom nobody knew before. */
    public void linkToNew(Seen seen, int seq) { linkToNew(seen, seq, NewSigner.NOBODY); }

    /** @param as what somebody read of them in what they wrote, but for where they live; what is blank is as it came */
    public void linkToNew(Seen seen, int seq, NewSigner as) {
        FieldErrors errors = new FieldErrors();
        ContactLimits.signer(errors, "", as);
        errors.throwIfAny();
        relink(seen, seq, "linked", (contact, now) -> {
            contact.signer(seq).read(as);
            Kind kind = contact.signer(seq).kind();
            long made = Bulk.of(em).draw("constituent_id", 1).get(0);
            Bulk.of(em).change("INSERT INTO constituent (id, kind) VALUES (?, ?)", made, kind);
            contact.signer(seq).link(made, who.name(), now);
        });
    }

    /** The signer is not who it was taken for; what the link had filled in is taken back. */
    public void unlink(Seen seen, int seq) { relink(seen, seq, "unlinked", (contact, now) -> contact.signer(seq).unlink(who.name(), now)); }

    private void relink(Seen seen, int seq, String what, BiConsumer<Contact, Instant> verb) {
        new IntakeStripes(Bulk.of(em)).holdAll();
        change(seen, what, (contact, now) -> change().refreshing(contact, seq, () -> verb.accept(contact, now)));
    }

    /** Nobody can tell which of several the signer is: it stays with nobody. */
    public void leaveUnidentified(Seen seen, int seq) { change(seen, "leftUnidentified", (contact, now) -> contact.signer(seq).leaveUnidentified(who.name(), now)); }

    /** Somebody looked at a finding that was listed for review, and it stands. */
    public void look(Seen seen, int seq) { change(seen, "lookedAt", (contact, now) -> contact.signer(seq).look(who.name(), now)); }

    /** What is written past the entities, while nobody is taken in. */
    void rewrite(Seen seen, String what, Consumer<Contact> rows) {
        new IntakeStripes(Bulk.of(em)).holdAll();
        change(seen, what, (contact, now) -> {
            em.flush();
            rows.accept(contact);
            em.refresh(contact);
        });
    }

    /** It is as it was before a decision that is taken back. @param rows writes back the contact, its signers and positions */
    public void restore(Seen seen, Runnable rows) {
        change(seen, "undone", (contact, now) -> change().refreshing(contact, rows));
    }

    /** Where the signer lives was written down or found wrongly: finds it again from what is right; a co-signer of whom nothing is said lives where the sender does. Who it is stays as decided. */
    public void correct(Seen seen, int seq, Claim right) {
        FieldErrors errors = new FieldErrors();
        ContactLimits.place(errors, "", right);
        errors.throwIfAny();
        new IntakeStripes(Bulk.of(em)).holdAll();
        change(seen, "corrected", (contact, now) -> change().refreshing(contact, seq, () -> contact.correct(seq, kept(contact.signer(seq), right), found(contact, seq, right), who.name(), now)));
    }

    /** What a confidentiality programme gave stands nowhere as an address, as at intake. What stood there before somebody said so may be their own: it is not kept. */
    private Claim kept(Signer signer, Claim right) {
        if (!residency.guards(right)) return right;
        return right.answer() == Claim.Answer.GUARDED && right.address().equals(signer.claim().address()) ? right.guarded() : right.ofProgramme();
    }

    private Finding found(Contact contact, int seq, Claim right) { return seq > 0 && right.equals(Claim.NONE) ? contact.sender().finding() : residency.read(right, contact.receivedAt()); }

    /** In which language the text is written, with what a room of its own keeps beside it. @param tag such as "es"; null: nobody can tell */
    public void translated(Seen seen, String tag, Runnable beside) {
        change(seen, "translated", (contact, now) -> {
            contact.writtenIn(tag);
            em.flush();                                                         // the contact is held before what refers to it
            beside.run();
        });
    }

    /** Whether the person wrote more than the text of a form. @param own null: nobody can tell */
    public void ownWordsTold(Seen seen, Boolean own) { change(seen, "ownWordsTold", (contact, now) -> contact.wroteOwnWords(own)); }

    /** Of which campaign it is. @param campaign by number; null: of none */
    public void campaignTold(Seen seen, Long campaign) {
        Campaign one = campaign == null ? null : em.find(Campaign.class, campaign);
        change(seen, "campaignTold", (contact, now) -> contact.isOf(one));
    }

    private void changeOwn(Seen seen, String what, BiConsumer<Contact, Instant> verb) {
        Contact contact = change().known(seen.id());
        if (!mayChange(contact.recordedBy(), contact.setAside())) throw new SecurityException("contacts of others are not changed by " + who.role());
        change().apply(seen, what, verb);
    }

    private void change(Seen seen, String what, BiConsumer<Contact, Instant> verb) {
        if (!mayDecide()) throw new SecurityException("contacts are not changed by " + who.role());
        change().apply(seen, what, verb);
    }

    private Change change() { return new Change(em, journal, news, who.name()); }

    /** Whoever recorded a contact may say that it was a mistake and that it was none; why others set it aside is theirs. @param setAside null: it is not */
    public boolean mayChange(String recordedBy, SetAsideReason setAside) {
        return mayDecide() || who.name().equals(recordedBy) && (setAside == null || setAside == SetAsideReason.ENTERED_IN_ERROR);
    }

    public boolean mayDecide() { return who.administers() || who.seesPersonalData(); }

    private Ordinance known(FileNumber number) {
        return em.createQuery("SELECT o FROM Ordinance o WHERE o.fileNumber = :number", Ordinance.class).setParameter("number", number).getResultStream().findFirst()
                .orElseThrow(() -> new Missing("ordinance"));
    }
}
