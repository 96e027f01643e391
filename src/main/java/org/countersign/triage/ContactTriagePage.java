package org.countersign.triage;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.constituent.Constituents;
import org.countersign.contact.Position;
import org.countersign.contact.Position.Coded;
import org.countersign.contact.SetAsideReason;
import org.countersign.contact.Signer;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Again;
import org.countersign.platform.Choice;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Seen;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.StanceKeys;

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
    private Walk walk;
    private Seen seen;
    private transient Case shown;
    private transient Map<Queue, Integer> counts;
    private List<String> numbers;
    private TriageForm form = new TriageForm();
    private String told;

    public void load() {
        if (walk != null) return;
        numbers = ordinances.choices(List.of(), CHOICES);
        long on = ordinance == null ? 0 : FileNumber.read(ordinance).flatMap(ordinances::byNumber).map(Ordinance::id).orElseThrow(() -> new Missing("ordinance"));
        counts = waiting.counts(on);
        walk = Walk.of(counts, queue, on);
        goOn(Waiting.Place.START);
    }

    private void goOn(Waiting.Place after) {
        walk.on(next(after));
        show();
    }

    private Waiting.Place next(Waiting.Place after) { return waiting.next(walk.getWanted(), after).orElse(null); }

    private void show() {
        shown = walk.place() == null ? null : cases.open(walk.place()).orElse(null);
        seen = shown == null ? null : shown.contact().seen();
        form = TriageForm.of(shown, ordinance);
    }

    /** Enter: what is chosen holds. */
    public void confirm() {
        if (walk.getWanted().queue() == Queue.REVIEW) {
            decide("looked", () -> decisions.look(seen, reviewed()));
            return;
        }
        FileNumber is = ordinances.typed("ordinance", form.getOrdinance());
        Coded as = form.coded(is, getShown());
        Position position = getShown().position();
        FileNumber was = position == null ? null : position.ordinance().fileNumber();
        decide("coded", () -> decisions.code(seen, new Decisions.Choice(is, as, was)));
    }

    public void setAside() {
        SetAsideReason reason = form.aside();
        decide("setAside", () -> decisions.setAside(seen, reason));
    }

    public void pick(long constituent) { decide("linked", () -> decisions.link(seen, severed(), constituent)); }

    /** Somebody who is not shown. @throws Invalid where nobody has that number */
    public void pickSomeone() {
        long typed = form.named();
        pick(constituents.today(typed).orElseThrow(() -> new Invalid("someone", "people.someone.nobody", String.valueOf(typed))));
    }

    /** As the letter says, where it says more than came with it. */
    public void pickNew() { decide("linked", () -> decisions.linkToNew(seen, severed(), form.getNewcomer().newcomer())); }

    public void pickNobody() { decide("linked", () -> decisions.leaveUnidentified(seen, severed())); }

    public void correct() { decide("corrected", () -> decisions.correct(seen, reviewed(), form.getCorrection().claim())); }

    private int severed() { return getShown().several().map(Signer::seq).orElse(0); }

    private int reviewed() { return getShown().review().map(Signer::seq).orElse(0); }

    /** Whoever comes second is told so, and goes on. */
    private void decide(String verb, Supplier<Optional<Long>> decision) {
        Optional<Long> made = Again.ifBrokenOff(decision::get);
        String number = String.valueOf(walk.place().contact());
        made.ifPresent(id -> trail.went(walk.decided(id)));
        told = made.isEmpty() ? words().say("triage.told.meanwhile", number) : words().say("triage.told." + verb, number, form.getStance() == null ? "" : words().say("stance." + form.getStance()));
        counts = null;
        goOn(walk.place());
    }

    public void skip() {
        told = null;
        if (walk.place() != null) goOn(walk.place());
    }

    /** What this person decided last is as it was, and before them again. */
    public void undo() {
        Optional<TriageTrail.Step> last = trail.last();
        told = last.map(this::undo).orElseGet(() -> words().say("triage.told.nothing"));
        last.ifPresent(this::back);
    }

    /** One that somebody else has changed since cannot be taken back any more: the one before it is next. */
    private String undo(TriageTrail.Step step) {
        if (step.place() == null) return sweeping.takeBack(step.decision()).say(words());
        trail.back();
        Again.ifBrokenOff(() -> {
            decisions.undo(step.decision());
            return null;
        });
        return words().say("triage.told.undone", String.valueOf(step.place().contact()));
    }

    private void back(TriageTrail.Step to) {
        counts = null;
        if (to.place() == null) walk.back(walk.getWanted(), next(Waiting.Place.START));
        else walk.back(to.wanted(), to.place());
        show();
    }

    /** null: nothing waits any more. */
    public Case getShown() {
        if (shown == null && walk.place() != null) shown = cases.open(walk.place()).orElse(null);
        return shown;
    }

    public List<Choice> getStances() { return StanceKeys.in(words()); }

    public List<Walk.Tab> getTabs() {
        if (counts == null) counts = waiting.counts(walk.getWanted().queue() == Queue.UNTRIAGED ? on() : walk.getWanted().ordinance());
        return walk.tabs(counts);
    }

    private long on() { return ordinance == null ? 0 : ordinances.byNumber(new FileNumber(ordinance)).map(Ordinance::id).orElse(0L); }

    public String getDone() { return words().say("triage.done", decisions.since(Instant.now().atZone(city.zone()).truncatedTo(ChronoUnit.DAYS).toInstant())); }

    public String why(Signer signer) { return signer.finding().why().say(words()); }

    public String contacts(Case.Candidate one) { return words().say("triage.who.contacts", one.contacts(), one.knownBy()); }

    public When when() { return new When(city.zone(), locale()); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public Walk getWalk() { return walk; }

    public TriageForm getForm() { return form; }

    public String getTold() { return told; }

    /** Those it speaks of are among them, however old they are. */
    public List<String> getNumbers() {
        Stream<String> spokenOf = getShown() == null ? Stream.of() : getShown().spokenOf(), chosen = Stream.ofNullable(form.getOrdinance());
        return Stream.of(spokenOf, chosen, numbers.stream()).flatMap(each -> each).distinct().toList();
    }

    public SetAsideReason[] getReasons() { return SetAsideReason.values(); }

    public ActionAsked[] getActions() { return ActionAsked.values(); }

    public String getQueue() { return queue; }

    public void setQueue(String queue) { this.queue = queue; }

    public String getOrdinance() { return ordinance; }

    public void setOrdinance(String ordinance) { this.ordinance = ordinance; }
}
