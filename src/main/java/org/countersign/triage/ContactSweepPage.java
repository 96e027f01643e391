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
    @Inject Sweeping sweeping;
    @Inject transient City city;
    private String ordinance;
    private String stance;
    private String shared;
    private List<Cases.Group> groups;
    private Cases.Group group;
    private List<Cases.Member> members;
    private boolean rest;
    /** The last sweep of this group ended here, before all of it was looked at; 0: the next begins at the beginning. */
    private long behind;
    private Map<Long, Boolean> taken;
    private List<Sweep.Made> swept;
    private String told;

    public void load() {
        if (groups == null) look();
    }

    /** Those with words of the other side, or with more words than are shown, are for reading, not for taking along. */
    private void look() {
        swept = sweeping.mine();
        groups = cases.groups(blank(ordinance) ? null : ordinance, GROUPS);
        Stance as = Arrays.stream(Stance.values()).filter(each -> each.name().equals(stance)).findFirst().orElse(null);
        group = as == null || shared == null || blank(ordinance) ? null : new Cases.Group(ordinance, as, null, shared, 0);
        members = group == null ? List.of() : cases.members(group, MEMBERS);
        taken = new HashMap<>();
        members.forEach(each -> taken.put(each.seen().id(), each.clear()));
    }

    private static boolean blank(String text) { return text == null || text.isBlank(); }

    public void confirm() {
        FileNumber number = new FileNumber(ordinance);
        Sweep sweep = sweeping.sweep(new Sweeping.Shown(members, taken, behind), rest && isCut() ? (after, most) -> cases.members(group, after, most) : null, (onto, chosen) -> decisions.confirm(onto, chosen, number));
        if (sweep.confirmed() > 0) trail.went(new TriageTrail.Step(sweep.decision(), null, null, sweep.confirmed()));
        told = sweep.say("triage.sweep.done", words());
        behind = sweep.behind();
        look();
    }

    /** The last of this person’s decisions, if it was such a one. */
    public void undo() {
        Optional<Sweep.Undone> undone = sweeping.takeBack();
        told = undone.map(each -> each.say(words())).orElseGet(() -> words().say("triage.told.nothing"));
        if (undone.isEmpty()) return;
        behind = 0;
        look();
    }

    /** One of this person’s own, however many came after it. */
    public void takeBack(long decision) {
        told = sweeping.takeBack(decision).say(words());
        behind = 0;
        look();
    }

    public List<Sweep.Made> getSwept() { return swept; }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public boolean isUndoable() { return sweeping.isUndoable(); }

    public boolean here(Cases.Group group) { return group.shared().equals(shared) && group.stance().name().equals(stance) && group.ordinance().equals(ordinance); }

    public boolean isRest() { return rest; }

    public void setRest(boolean rest) { this.rest = rest; }

    /** There may be others than those shown. */
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
