package org.countersign.triage;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.constituent.Constituents;
import org.countersign.contact.Position;
import org.countersign.contact.SetAsideReason;
import org.countersign.contact.Signer;
import org.countersign.contact.SignerForm;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Again;
import org.countersign.platform.Choice;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.Stance;

/** One contact after the other, of those that wait for a person: the words at left, the choices at right, one key each. */
@Named
@ViewScoped
public class ContactTriagePage implements Serializable {
    private static final int CHOICES = 200;

    @Inject Waiting waiting;
    @Inject Cases cases;
    @Inject Decisions decisions;
    @Inject TriageTrail trail;
    @Inject Sweeping sweeping;
    @Inject Ordinances ordinances;
    @Inject Constituents constituents;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private String queue;
    private String ordinance;
    private Waiting.Wanted wanted;
    private Waiting.Place place;
    private org.countersign.platform.Seen seen;
    private transient Case shown;
    private transient Map<Queue, Integer> counts;
    private List<String> numbers;
    private final Form form = new Form();
    private SignerForm correction;
    private SignerForm newcomer;
    private int nth;
    private int total;
    private String told;

    /** What is chosen. */
    public static class Form implements Serializable {
        private String ordinance;
        private Stance stance;
        private ActionAsked actionAsked;
        private SetAsideReason reason;
        private Long someone;

        public String getOrdinance() { return ordinance; }

        public void setOrdinance(String ordinance) { this.ordinance = ordinance; }

        public Stance getStance() { return stance; }

        public void setStance(Stance stance) { this.stance = stance; }

        public ActionAsked getActionAsked() { return actionAsked; }

        public void setActionAsked(ActionAsked actionAsked) { this.actionAsked = actionAsked; }

        public SetAsideReason getReason() { return reason; }

        public void setReason(SetAsideReason reason) { this.reason = reason; }

        /** The number of who it is, where they are not among those shown. */
        public Long getSomeone() { return someone; }

        public void setSomeone(Long someone) { this.someone = someone; }
    }

    public void load() {
        if (wanted != null) return;
        numbers = ordinances.choices(List.of(), CHOICES);
        long on = ordinance == null ? 0 : FileNumber.read(ordinance).flatMap(ordinances::byNumber).map(Ordinance::id).orElseThrow(() -> new Missing("ordinance"));
        counts = waiting.counts(on);
        Queue first = Arrays.stream(Queue.values()).filter(each -> counts.get(each) > 0).findFirst().orElse(Queue.SUGGESTED);
        Queue named = Arrays.stream(Queue.values()).filter(each -> each.name().equals(queue)).findFirst().orElse(first);
        wanted = new Waiting.Wanted(named, named == Queue.UNTRIAGED ? 0 : on);
        total = counts.get(named);
        next(Waiting.Place.START);
    }

    private void next(Waiting.Place after) {
        nth++;
        show(waiting.next(wanted, after).orElse(null));
    }

    private void show(Waiting.Place to) {
        place = to;
        shown = to == null ? null : cases.open(to).orElse(null);
        seen = shown == null ? null : shown.contact().seen();
        Position position = shown == null ? null : shown.position();
        form.ordinance = position == null ? ordinance : position.ordinance().fileNumber().value();
        form.stance = position == null ? null : position.stance();
        form.actionAsked = position == null ? null : position.actionAsked();
        form.reason = null;
        form.someone = null;
        correction = shown == null ? null : shown.review().map(SignerForm::of).orElse(null);
        newcomer = shown == null ? null : shown.several().map(SignerForm::newcomer).orElse(null);
    }

    /** Enter: what is chosen holds. */
    public void confirm() {
        if (wanted.queue() == Queue.REVIEW) {
            decide("looked", () -> decisions.look(seen, reviewed()));
            return;
        }
        FileNumber is = ordinances.typed("ordinance", form.ordinance);
        if (form.stance == null) throw new Invalid("stance", "triage.stance.needed");
        Position position = getShown().position();
        FileNumber was = position == null ? null : position.ordinance().fileNumber();
        decide("coded", () -> decisions.code(seen, new Decisions.Choice(is, getShown().coded(is, form.stance, form.actionAsked), was)));
    }

    public void setAside() {
        if (form.reason == null) throw new Invalid("reason", "field.required");
        decide("setAside", () -> decisions.setAside(seen, form.reason));
    }

    public void pick(long constituent) { decide("linked", () -> decisions.link(seen, severed(), constituent)); }

    /** Somebody who is not shown. @throws Invalid where nobody has that number */
    public void pickSomeone() {
        if (form.someone == null) throw new Invalid("someone", "field.required");
        pick(constituents.today(form.someone).orElseThrow(() -> new Invalid("someone", "people.someone.nobody", String.valueOf(form.someone))));
    }

    /** As the letter says, where it says more than came with it. */
    public void pickNew() { decide("linked", () -> decisions.linkToNew(seen, severed(), newcomer.newcomer())); }

    public void pickNobody() { decide("linked", () -> decisions.leaveUnidentified(seen, severed())); }

    public void correct() { decide("corrected", () -> decisions.correct(seen, reviewed(), correction.claim())); }

    private int severed() { return getShown().several().map(Signer::seq).orElse(0); }

    private int reviewed() { return getShown().review().map(Signer::seq).orElse(0); }

    /** Whoever comes second is told so, and goes on. */
    private void decide(String verb, Supplier<Optional<Long>> decision) {
        Optional<Long> made = Again.ifBrokenOff(decision::get);
        String number = String.valueOf(place.contact());
        made.ifPresent(id -> trail.went(new TriageTrail.Step(id, wanted, place, 1)));
        told = made.isEmpty() ? words().say("triage.told.meanwhile", number) : words().say("triage.told." + verb, number, form.stance == null ? "" : words().say("stance." + form.stance));
        goOn();
    }

    private void goOn() {
        counts = null;
        next(place);
    }

    public void skip() {
        told = null;
        if (place != null) next(place);
    }

    /** What this person decided last is as it was, and before them again. */
    public void undo() {
        Optional<TriageTrail.Step> last = trail.last();
        if (last.isEmpty()) {
            told = words().say("triage.told.nothing");
            return;
        }
        TriageTrail.Step step = last.get();
        if (step.place() == null) told = Sweeping.say(sweeping.takeBack(step.decision()), words());
        else undo(step);
        counts = null;
        nth = Math.max(1, nth - 1);
        if (step.place() == null) show(waiting.next(wanted, Waiting.Place.START).orElse(null));
        else {
            wanted = step.wanted();
            show(step.place());
        }
    }

    /** One that somebody else has changed since cannot be taken back any more: the one before it is next. */
    private void undo(TriageTrail.Step step) {
        trail.back();
        Again.ifBrokenOff(() -> {
            decisions.undo(step.decision());
            return null;
        });
        told = words().say("triage.told.undone", String.valueOf(step.place().contact()));
    }

    /** null: nothing waits any more. */
    public Case getShown() {
        if (shown == null && place != null) shown = cases.open(place).orElse(null);
        return shown;
    }

    public List<Choice> getStances() {
        return Stream.of("s,s,SUPPORT", "sa,sa,SUPPORT_IF_AMENDED", "o,o,OPPOSE", "oa,oa,OPPOSE_UNLESS_AMENDED", "n,n,NEUTRAL", "u,u,UNCLEAR", "q,np,NO_POSITION")
                .map(line -> line.split(",")).map(part -> new Choice(part[2], part[0], part[1], words().say("stance." + part[2]))).toList();
    }

    /** A queue in the tabs. @param more there are more than so many */
    public record Tab(Queue queue, int count, boolean more, boolean here) {}

    public List<Tab> getTabs() {
        if (counts == null) counts = waiting.counts(wanted.queue() == Queue.UNTRIAGED ? on() : wanted.ordinance());
        return Arrays.stream(Queue.values()).map(each -> new Tab(each, counts.get(each), counts.get(each) == Waiting.MOST, each == wanted.queue())).toList();
    }

    private long on() { return ordinance == null ? 0 : ordinances.byNumber(new FileNumber(ordinance)).map(Ordinance::id).orElse(0L); }

    public String getDone() { return words().say("triage.done", decisions.since(Instant.now().atZone(city.zone()).truncatedTo(ChronoUnit.DAYS).toInstant())); }

    public int getNth() { return Math.min(nth, getTotal()); }

    public int getTotal() { return Math.max(total, Math.max(1, nth - (place == null ? 1 : 0))); }

    public String why(Signer signer) { return signer.finding().why().say(words()); }

    public String contacts(Case.Candidate one) { return words().say("triage.who.contacts", one.contacts(), one.knownBy()); }

    public When when() { return new When(city.zone(), locale()); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public Waiting.Wanted getWanted() { return wanted; }

    public Form getForm() { return form; }

    public SignerForm getCorrection() { return correction; }

    /** Whom nobody knew yet; null: nobody is to be told apart. */
    public SignerForm getNewcomer() { return newcomer; }

    public String getTold() { return told; }

    /** Those it speaks of are among them, however old they are. */
    public List<String> getNumbers() {
        Stream<String> spokenOf = getShown() == null ? Stream.of() : getShown().spokenOf(), chosen = Stream.ofNullable(form.ordinance);
        return Stream.of(spokenOf, chosen, numbers.stream()).flatMap(each -> each).distinct().toList();
    }

    public SetAsideReason[] getReasons() { return SetAsideReason.values(); }

    public ActionAsked[] getActions() { return ActionAsked.values(); }

    public String getQueue() { return queue; }

    public void setQueue(String queue) { this.queue = queue; }

    public String getOrdinance() { return ordinance; }

    public void setOrdinance(String ordinance) { this.ordinance = ordinance; }
}
