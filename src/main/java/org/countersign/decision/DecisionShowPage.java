package org.countersign.decision;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.countersign.action.Oddity;
import org.countersign.city.City;
import org.countersign.clock.OverrideWindow;
import org.countersign.enactment.Acting;
import org.countersign.ordinance.ActionRow;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.outbox.NewLetter;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Refused;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.signing.ClockView;

/** What the mayor did with a measure, with its objections and who is told; recorded here by those who write the docket. */
@Named
@ViewScoped
public class DecisionShowPage implements Serializable {
    @Inject Decisions decisions;
    @Inject Notices notices;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private String no;
    private final DecisionForm form = new DecisionForm();
    private String name;
    private String address;
    private String language = "en";
    private transient Decision decision;
    private transient Notices.Count count;
    private transient ClockView clock;
    private transient NewLetter.Wording preview;
    private transient Integer untold;

    public void load() { getDecision(); }

    public Decision getDecision() {
        if (decision == null) decision = decisions.of(FileNumber.read(no).orElseThrow(() -> new Missing("ordinance")));
        return decision;
    }

    private Ordinance ordinance() { return getDecision().ordinance(); }

    public void record() {
        decisions.decide(ordinance().fileNumber(), form.ruling(city.zone()));
        show();
    }

    public void tell() {
        notices.tell(ordinance(), getDecision().act().orElseThrow(() -> new Refused("decision.notYet")));
        show();
    }

    public void listen() {
        notices.listen(ordinance(), new Listener(0, name, address, language));
        show();
    }

    public void forget(long id) {
        notices.forget(ordinance(), id);
        show();
    }

    private void show() { Redirect.to("/decision/show", "no", no); }

    /** Whether it waits for the mayor, and may be recorded here. */
    public boolean isOpen() { return getDecision().act().isEmpty() && getDecision().mayBeDecided() && decisions.mayBeRecorded(); }

    public boolean isMayWrite() { return decisions.mayBeRecorded(); }

    /** Those the rule of the measure lets be. */
    public List<Outcome> getOutcomes() { return List.copyOf(getDecision().lawful().outcomes()); }

    /** Whether a rule is told that nobody has held against its source. */
    public boolean isUnverified() { return getDecision().clock().rule() != null && !getDecision().clock().verified(); }

    /** What an override needs, and when; null: the charter has none, or no rule is told. */
    public OverrideWindow getOverride() { return getDecision().clock().standing().override(); }

    public String day(LocalDate day) { return day == null ? Words.in(locale()).say("decision.override.open") : new When(city.zone(), locale()).day(day); }

    public List<Oddity> getOddities() { return List.copyOf(getDecision().standing().oddities()); }

    /** What the rule says of it, beside what is lawful. */
    public ClockView getClock() {
        if (clock == null) clock = ClockView.of(getDecision().clock(), city.zone(), locale());
        return clock;
    }

    /** Who acts for a mayor who is away, by the rule; null: it does not say. */
    public Acting getActing() { return getDecision().clock().rule() == null ? null : getDecision().clock().rule().enactment().acting(); }

    /** Since when the mayor was away, in words; empty: not told. */
    public String getAbsent() { return getPaper() == null || getPaper().absentSince() == null ? "" : new When(city.zone(), locale()).day(getPaper().absentSince()); }

    /** As exactly as it is known; empty: not yet. */
    public String getWhen() { return getDecision().act().map(act -> ActionRow.when(act, new When(city.zone(), locale()))).orElse(""); }

    public Paper getPaper() { return getDecision().paper().orElse(null); }

    public Notices.Count getCount() {
        if (count == null) count = notices.count(ordinance(), getDecision().act().orElse(null));
        return count;
    }

    /** How many addresses are still to be told of what the mayor did. */
    public int getUntold() {
        if (untold == null) untold = getDecision().act().map(act -> notices.untold(ordinance(), act)).orElse(0);
        return untold;
    }

    /** What would be written, in the reader's language; null: nothing to tell yet. */
    public NewLetter.Wording getPreview() {
        if (preview == null) preview = getDecision().act().map(act -> new Letter(ordinance(), act, getPaper() == null ? null : getPaper().reasons(), getDecision().standing(), city.zone()).in(locale().getLanguage())).orElse(null);
        return preview;
    }

    public List<Listener> getListeners() { return notices.listeners(ordinance()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public DecisionForm getForm() { return form; }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public String getAddress() { return address; }

    public void setAddress(String address) { this.address = address; }

    public String getLanguage() { return language; }

    public void setLanguage(String language) { this.language = language; }
}
