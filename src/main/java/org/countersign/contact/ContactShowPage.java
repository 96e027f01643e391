package org.countersign.contact;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.constituent.Constituent;
import org.countersign.constituent.Constituents;
import org.countersign.journal.JournalWords;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Seen;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.staff.Journal;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.Stance;

/** One contact, whole: what it says, what it was taken to say, from whom, from where, and everything people did to it since. */
@Named
@ViewScoped
public class ContactShowPage implements Serializable {
    private static final int CHOICES = 200;
    private static final int CHANGES = 200;

    @Inject Contacts contacts;
    @Inject Triage triage;
    @Inject CoSigners coSigners;
    @Inject Ordinances ordinances;
    @Inject Constituents constituents;
    @Inject Journal journal;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private long id;
    private Seen seen;
    private transient Contact contact;
    private transient Map<Long, Constituent> people;
    private List<PositionForm> codings = List.of();
    private Map<Integer, SignerForm> places = Map.of();
    private final SignerForm coSigner = new SignerForm();
    private final PositionForm another = new PositionForm();
    private SetAsideReason reason;
    private Long unlinked;
    private boolean undoable;
    private int seq;

    /** @throws Missing where there is no such contact */
    public void load() { look(); }

    /** Before it is shown, so that a change decided on this page is decided on what stands there. */
    public void look() {
        contact = contacts.byId(id).orElseThrow(() -> new Missing("contact"));
        people = constituents.byIds(contact.signers().stream().flatMap(signer -> signer.constituentId().stream()).distinct().toList());
        undoable = unlinked != null && contact.signers().stream().anyMatch(signer -> signer.seq() == seq && signer.constituentId().isEmpty());
        if (contact.seen().equals(seen)) return;
        seen = contact.seen();
        codings = contact.positions().stream().map(PositionForm::of).toList();
        places = contact.signers().stream().collect(Collectors.toMap(Signer::seq, SignerForm::of));
    }

    public void confirm(PositionForm coding) {
        triage.confirm(seen, new FileNumber(coding.getOrdinance()));
        show();
    }

    public void code(PositionForm coding) {
        triage.code(seen, new FileNumber(coding.getOrdinance()), coding.coded());
        show();
    }

    /** It speaks of one more ordinance. @throws Invalid where none was chosen */
    public void add() {
        another.setOrdinance(ordinances.typed("ordinance", another.getOrdinance()).value());
        code(another);
    }

    public void drop(PositionForm coding) {
        triage.drop(seen, new FileNumber(coding.getOrdinance()));
        show();
    }

    public void setAside() {
        if (reason == null) throw new Invalid("reason", "field.required");
        triage.setAside(seen, reason);
        show();
    }

    public void takeBack() {
        triage.takeBack(seen);
        show();
    }

    public void unlink(int seq) {
        String whose = contacts.byId(id).flatMap(one -> one.signer(seq).constituentId()).map(String::valueOf).orElse("");
        triage.unlink(seen, seq);
        Redirect.to("/contact/show?id=" + id + "&unlinked=" + whose + "&seq=" + seq);
    }

    /** They are who they were taken for after all; whoever was gone with this link is made anew. */
    public void linkAgain() {
        constituents.today(unlinked).ifPresentOrElse(one -> triage.link(seen, seq, one), () -> triage.linkToNew(seen, seq));
        show();
    }

    /** To the constituent whose number was typed, or whom they were merged into. @throws Invalid where nobody has it */
    public void link(int seq) {
        long typed = places.get(seq).someone();
        triage.link(seen, seq, constituents.today(typed).orElseThrow(() -> new Invalid("constituent", "people.someone.nobody", String.valueOf(typed))));
        show();
    }

    public void linkToNew(int seq) {
        triage.linkToNew(seen, seq);
        show();
    }

    /** @throws Invalid where nothing was typed */
    public void addCoSigner() {
        if (coSigner.blank()) throw new Invalid("name", "field.required");
        coSigners.add(seen, coSigner.signer());
        show();
    }

    public void takeBackCoSigner(int seq) {
        coSigners.takeBack(seen, seq);
        show();
    }

    public void correct(int seq) {
        triage.correct(seen, seq, places.get(seq).claim());
        show();
    }

    private void show() { Redirect.to("/contact/show", "id", String.valueOf(id)); }

    public Contact getContact() { return contact; }

    /** The text was taken to be said, and is edited here by ordinance. */
    public List<PositionForm> getCodings() { return codings; }

    public Position on(PositionForm coding) { return contact.positions().stream().filter(each -> each.ordinance().fileNumber().value().equals(coding.getOrdinance())).findFirst().orElseThrow(); }

    public PositionForm getAnother() { return another; }

    public SignerForm getCoSigner() { return coSigner; }

    public SignerForm place(int seq) { return places.get(seq); }

    /** The person or organisation a signer was taken for, as first written; empty where nobody knows a name. */
    public String person(Signer signer) { return signer.constituentId().map(people::get).flatMap(Constituent::name).orElse(""); }

    /** Who sent it, as written; empty where nobody said. */
    public String getSender() {
        Signer sender = contact.signers().get(0);
        String name = Stream.of(sender.givenName(), sender.familyName()).filter(part -> part != null).collect(Collectors.joining(" "));
        return name.isBlank() && sender.organisation() != null ? sender.organisation() : name;
    }

    /** Where outside the city; "" where that is not known. */
    public String where(Signer signer) { return signer.finding().locality() == null ? "" : signer.finding().locality().say(words()); }

    public String why(Signer signer) { return signer.finding().why().say(words()); }

    public List<ContactChangeRow> getChanges() { return journal.of("contact", String.valueOf(id), CHANGES).stream().map(entry -> ContactChangeRow.of(entry, new JournalWords(words(), when()))).toList(); }

    /** Those it does not speak of yet. */
    public List<String> getNumbers() {
        List<String> spokenOf = codings.stream().map(PositionForm::getOrdinance).toList();
        return ordinances.choices(List.of(), CHOICES).stream().filter(number -> !spokenOf.contains(number)).toList();
    }

    public List<SetAsideReason> getReasons() { return List.of(SetAsideReason.values()); }

    public Stance[] getStances() { return Stance.values(); }

    public ActionAsked[] getActions() { return ActionAsked.values(); }

    public When when() { return new When(city.zone(), locale()); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public long getId() { return id; }

    public void setId(long id) { this.id = id; }

    /** The number of whom a signer was just unlinked from; null: nobody was. */
    public Long getUnlinked() { return unlinked; }

    public void setUnlinked(Long unlinked) { this.unlinked = unlinked; }

    /** Which signer that is. */
    public int getSeq() { return seq; }

    public void setSeq(int seq) { this.seq = seq; }

    /** A signer was just unlinked, and nobody has said since who it is. */
    public boolean isUndoable() { return undoable; }

    public SetAsideReason getReason() { return reason; }

    public void setReason(SetAsideReason reason) { this.reason = reason; }
}
