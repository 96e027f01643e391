package org.countersign.triage;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Again;
import org.countersign.platform.Seen;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.stance.Stance;

/** Many suggestions that rest on the same, looked at in one list and confirmed in one action that can be taken back whole. */
@Named
@ViewScoped
public class ContactSweepPage implements Serializable {
    private static final int GROUPS = 50, MEMBERS = 100;

    @Inject Cases cases;
    @Inject Decisions decisions;
    @Inject TriageTrail trail;
    @Inject LastSweep last;
    @Inject transient City city;
    private String ordinance;
    private String stance;
    private String shared;
    private List<Cases.Group> groups;
    private List<Cases.Member> members;
    private Map<Long, Boolean> taken;
    private List<Decisions.Swept> swept;
    private String told;

    public void load() {
        if (groups == null) look();
    }

    /** Those with words of the other side, or with more words than are shown, are for reading, not for taking along. */
    private void look() {
        swept = last.all();
        groups = cases.groups(blank(ordinance) ? null : ordinance, GROUPS);
        Stance as = Arrays.stream(Stance.values()).filter(each -> each.name().equals(stance)).findFirst().orElse(null);
        members = as == null || shared == null || blank(ordinance) ? List.of() : cases.members(new Cases.Group(ordinance, as, null, shared, 0), MEMBERS);
        taken = new HashMap<>();
        members.forEach(each -> taken.put(each.seen().id(), each.clear()));
    }

    private static boolean blank(String text) { return text == null || text.isBlank(); }

    public void confirm() {
        List<Seen> chosen = members.stream().map(Cases.Member::seen).filter(seen -> Boolean.TRUE.equals(taken.get(seen.id()))).toList();
        Decisions.Sweep sweep = Again.ifBrokenOff(() -> decisions.confirm(chosen, new FileNumber(ordinance)));
        if (sweep.confirmed() > 0) trail.went(new TriageTrail.Step(sweep.decision(), null, null, sweep.confirmed()));
        told = words().say("triage.sweep.done", sweep.confirmed(), sweep.left());
        look();
    }

    /** The last of this person’s decisions, if it was such a one. */
    public void undo() {
        Optional<Decisions.Undone> undone = last.takeBack();
        told = undone.map(each -> LastSweep.say(each, words())).orElseGet(() -> words().say("triage.told.nothing"));
        if (undone.isPresent()) look();
    }

    /** One of this person’s own, however many came after it. */
    public void takeBack(long decision) {
        told = LastSweep.say(last.takeBack(decision), words());
        look();
    }

    public List<Decisions.Swept> getSwept() { return swept; }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public boolean isUndoable() { return last.isThere(); }

    public boolean here(Cases.Group group) { return group.shared().equals(shared) && group.stance().name().equals(stance) && group.ordinance().equals(ordinance); }

    public boolean isCut() { return members.size() == MEMBERS; }

    private static Words words() { return Words.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public List<Cases.Group> getGroups() { return groups; }

    public List<Cases.Member> getMembers() { return members; }

    public Map<Long, Boolean> getTaken() { return taken; }

    public String getTold() { return told; }

    public String getOrdinance() { return ordinance; }

    public void setOrdinance(String ordinance) { this.ordinance = ordinance; }

    public String getStance() { return stance; }

    public void setStance(String stance) { this.stance = stance; }

    public String getShared() { return shared; }

    public void setShared(String shared) { this.shared = shared; }
}
