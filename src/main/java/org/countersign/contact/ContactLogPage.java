package org.countersign.contact;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.countersign.city.City;
import org.countersign.intake.Channel;
import org.countersign.intake.NewContact;
import org.countersign.intake.Outcome;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Again;
import org.countersign.platform.Choice;
import org.countersign.platform.FieldError;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Words;
import org.countersign.residency.Finding;
import org.countersign.residency.ResidencyReader;
import org.countersign.staff.Who;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.StanceKeys;

/** One contact after the other, as fast as a telephone: pins stay, the place is found while it is typed, what was saved can be undone. */
@Named
@ViewScoped
public class ContactLogPage implements Serializable {
    private static final int CHOICES = 200;

    @Inject Desk desk;
    @Inject Contacts contacts;
    @Inject Triage triage;
    @Inject Ordinances ordinances;
    @Inject transient ResidencyReader residencies;
    @Inject ContactPins pins;
    @Inject ContactCallerPart caller;
    @Inject Who who;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private final ContactForm form = new ContactForm();
    private List<Measure> measures;
    private Place place;
    private String no;
    private Long chosen;
    private String tried;
    private transient Ordinance ordinance;
    private Long saved;
    private Long undone;

    /** An ordinance one may log about. */
    public record Measure(String no, String title, List<String> reasons) implements Serializable {
        static Measure of(Ordinance ordinance) { return new Measure(ordinance.fileNumber().value(), ordinance.title(), ordinance.reasons()); }
    }

    /** Where what is typed so far counts, and why. */
    public record Place(String residency, String district, String why, boolean conflict) implements Serializable {}

    public void load() {
        if (measures != null) return;
        measures = ordinances.find(null, Long.MAX_VALUE, CHOICES).stream().map(Measure::of).toList();
        form.getPosition().setStance(pins.getStance());
        if (no != null) pins.setOrdinance(FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")).fileNumber().value());
        else if (!pins.fresh() && getOrdinance() == null) pins.setOrdinance(null);            // half typed, and left
        else if (pins.fresh() && !measures.isEmpty()) pins.setOrdinance(measures.get(0).no());
    }

    /** While it is typed. */
    public void find() { place = form.getSender().placeIsBlank() ? null : placed(residencies.read(form.getSender().claim())); }

    private Place placed(Finding finding) {
        return new Place(words().say("residency." + finding.residency()), finding.district(), finding.why().say(words()), finding.conflict());
    }

    /** While it is typed. */
    public void meet() {
        caller.take(chosen);
        caller.look(form.signers(), form.positions(pins), receivedAt());
    }

    /** Somebody who is known, chosen from those found while it was typed. */
    public void choose() {
        if (chosen == null) return;
        contacts.lastSigned(chosen).ifPresent(last -> form.getSender().become(last, contacts.guarded(chosen)));
        find();
        meet();
    }

    public void asLastTime() {
        form.getSender().liveAsLastTime();
        find();
    }

    private Instant receivedAt() { return form.receivedAt(pins.getReceivedDay(), city.zone()); }

    /** Whoever said the same lately is told before it is saved, once: it is never refused. */
    public void save() {
        if (pins.getOrdinance() != null) pins.setOrdinance(ordinances.typed("ordinance", pins.getOrdinance()).value());
        NewContact contact = form.contact(pins, city.zone());
        desk.before(form.getMadeAs()).ifPresentOrElse(id -> repeated(contact, id), () -> first(contact));
    }

    private void first(NewContact contact) {
        caller.take(chosen);
        if (caller.warns(contact.signers(), form.positions(pins), receivedAt())) return;
        Outcome outcome = Again.ifBrokenOff(() -> desk.take(contact, chosen));
        if (outcome.kind() == Outcome.Kind.REJECTED) throw new Invalid(outcome.errors().stream().map(this::atItsInput).toList());
        tried = words(contact);
        pins.saved(outcome.contactId(), sentence(contact, outcome.contactId()));
        saved(outcome.contactId());
    }

    /** It came in, and whoever sent it never heard so. @throws Invalid where it says something else now: it may be another contact, and nothing of it is lost */
    private void repeated(NewContact contact, long id) {
        if (words(contact).equals(tried)) {
            saved(id);
            return;
        }
        form.another();
        throw new Invalid("", "contact.log.savedBefore", String.valueOf(id));
    }

    private static void saved(long id) { Redirect.to("/contact/log", "saved", String.valueOf(id)); }

    /** All it says but for when. */
    private static String words(NewContact contact) { return contact.signers() + " " + contact.positions() + " " + contact.content(); }

    /** A name is one input here, and an input of a row has no place of its own for a message. */
    private FieldError atItsInput(FieldError error) {
        String field = error.field();
        if (field.startsWith("coSigners[")) return new FieldError("", "contact.log.inCoSigner", Integer.toString(index(field) + 1), words().say(error.key(), error.values().toArray()));
        if (field.startsWith("positions[") && index(field) > 0) return new FieldError("", "contact.log.inOther", words().say(error.key(), error.values().toArray()));
        return field.endsWith("givenName") || field.endsWith("familyName") ? new FieldError("name", error.key(), error.values()) : error;
    }

    private static int index(String field) { return Integer.parseInt(field.substring(field.indexOf('[') + 1, field.indexOf(']'))); }

    private String sentence(NewContact contact, long id) {
        Words words = words();
        String stance = contact.positions().isEmpty() ? words.say("contact.log.noOrdinance") : words.say("stance." + contact.positions().get(0).stance());
        String residency = words.say("residency." + residencies.read(contact.signers().get(0).claim()).residency());
        return words.say("contact.log.saved", words.say("contact.channel." + contact.arrival().channel()), stance, residency, String.valueOf(id));
    }

    /** A mis-tap: what was saved last counts nowhere any more, and stays readable. */
    public void undo() {
        Contact contact = contacts.byId(saved).orElseThrow(() -> new Missing("contact"));
        triage.setAside(contact.seen(), SetAsideReason.ENTERED_IN_ERROR);
        Redirect.to("/contact/log", "undone", String.valueOf(saved));
    }

    public void addOther() { form.getOthers().add(new PositionForm()); }

    public void addCoSigner() { form.getCoSigners().add(new SignerForm()); }

    public List<Choice> getStances() { return StanceKeys.in(words()); }

    public List<Choice> getSaid() {
        return List.of(new Choice("HERE", "r", "", words().say("contact.log.said.here", city.name())), new Choice("ELSEWHERE", "e", "", words().say("contact.log.said.elsewhere")),
                new Choice("DECLINED", "w", "", words().say("contact.log.said.declined")));
    }

    public Channel[] getChannels() { return Channel.values(); }

    public ActionAsked[] getActions() { return ActionAsked.values(); }

    /** The pinned ordinance, however old; null where nothing is pinned, or a number that nothing has. */
    public Measure getPinned() { return getOrdinance() == null ? null : Measure.of(getOrdinance()); }

    /** What happened last, in words; null: nothing yet. */
    public String getTold() {
        if (undone != null) return words().say("contact.log.undone", String.valueOf(undone));
        return saved == null ? null : pins.told(saved, words());
    }

    private static Words words() { return Words.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    /** Of which the clock is told to whoever calls; null where nothing is pinned. */
    public Ordinance getOrdinance() {
        String number = pins.getOrdinance();
        if (ordinance == null || !ordinance.fileNumber().value().equals(number)) ordinance = FileNumber.read(number).flatMap(ordinances::byNumber).orElse(null);
        return ordinance;
    }

    public String getCityName() { return city.name(); }

    /** The newest, offered while one is typed. */
    public List<Measure> getMeasures() { return measures; }

    public ContactForm getForm() { return form; }

    /** What the contact that was just saved was called while it was typed, whatever was saved in another tab since: its draft is done with, any other is not. */
    public String getDone() { return saved == null || undone != null ? null : desk.madeAs(saved).orElse(null); }

    public Long getChosen() { return chosen; }

    public void setChosen(Long chosen) { this.chosen = chosen; }

    /** Where whoever is chosen lived last time, where something else is said today; null: nobody is chosen, or it is the same. */
    public String getLastPlace() { return chosen == null ? null : form.getSender().elsewhereLastTime(); }

    public Place getPlace() { return place; }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public Long getSaved() { return saved; }

    public void setSaved(Long saved) { this.saved = saved; }

    public Long getUndone() { return undone; }

    public void setUndone(Long undone) { this.undone = undone; }
}
