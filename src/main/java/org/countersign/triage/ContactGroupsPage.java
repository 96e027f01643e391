package org.countersign.triage;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.countersign.city.City;
import org.countersign.contact.Position.Coded;
import org.countersign.contact.SetAsideReason;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Invalid;
import org.countersign.platform.Seen;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.stance.ActionAsked;
import org.countersign.stance.Stance;

/** Letters under one subject that nobody has coded: read in one list, and a whole group filed or set aside in one sweep that can be taken back whole. */
@Named
@ViewScoped
public class ContactGroupsPage implements Serializable {
    private static final int GROUPS = 100, SHOWN = 60, CHOICES = 200;

    @Inject SubjectGroups groups;
    @Inject Decisions decisions;
    @Inject TriageTrail trail;
    @Inject Sweeping sweeping;
    @Inject transient City city;
    @Inject Ordinances ordinances;
    private String ordinance;
    private String subject;
    private String target;
    private Stance stance;
    private ActionAsked actionAsked;
    private SetAsideReason reason;
    private boolean rest = true;
    /** The last sweep of this group ended here, before all of it was looked at; 0: the next begins at the beginning. */
    private long behind;
    private List<SubjectGroups.Group> all;
    private List<Cases.Member> members;
    private Map<Long, Boolean> taken;
    private List<String> numbers;
    private List<Sweep.Made> swept;
    private String told;

    public void load() {
        if (all != null) return;
        numbers = ordinances.choices(List.of(), CHOICES);
        target = ordinance == null || ordinance.isBlank() ? null : ordinance;
        look();
    }

    private void look() {
        swept = sweeping.mine();
        all = groups.largest(GROUPS);
        members = subject == null ? List.of() : groups.members(group(), stance, SHOWN);
        taken = new HashMap<>();
        members.forEach(each -> taken.put(each.seen().id(), each.clear()));
    }

    private SubjectGroups.Group group() { return new SubjectGroups.Group(on(), subject, subject, 0); }

    private String on() { return ordinance == null ? "" : ordinance; }

    /** A stance is chosen: those with words of the other side come first, and are not taken along. */
    public void preview() {
        told = null;
        behind = 0;
        look();
    }

    public void file() {
        FileNumber number = ordinances.typed("target", target);
        if (stance == null) throw new Invalid("stance", "triage.stance.needed");
        sweep((onto, chosen) -> decisions.file(onto, chosen, number, new Coded(null, stance, actionAsked, List.of())), "triage.groups.filed");
    }

    public void setAside() {
        if (reason == null) throw new Invalid("reason", "field.required");
        sweep((onto, chosen) -> decisions.setAside(onto, chosen, reason), "triage.groups.aside");
    }

    /** Those ticked, and with them the rest of the group as far as nothing speaks against one; those that were shown and not ticked stay. */
    private void sweep(BiFunction<Long, List<Seen>, Sweep> decide, String words) {
        Sweep sweep = sweeping.sweep(new Sweeping.Shown(members, taken, behind), rest && isMore() ? (after, most) -> groups.members(group(), stance, after, most) : null, decide);
        if (sweep.confirmed() > 0) trail.went(new TriageTrail.Step(sweep.decision(), null, null, sweep.confirmed()));
        told = sweep.say(words, words());
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

    /** There are others than those shown. */
    public boolean isMore() { return all.stream().anyMatch(group -> group.is(on(), subject) && group.count() > members.size()); }

    public boolean here(SubjectGroups.Group group) { return group.is(on(), subject); }

    /** As one of them bears it. */
    public String getHeading() { return members.stream().map(Cases.Member::subject).findFirst().orElse(subject); }

    private static Words words() { return Words.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public List<SubjectGroups.Group> getAll() { return all; }

    public List<Cases.Member> getMembers() { return members; }

    public Map<Long, Boolean> getTaken() { return taken; }

    public List<String> getNumbers() { return numbers; }

    public Stance[] getStances() { return Stance.values(); }

    public ActionAsked[] getActions() { return ActionAsked.values(); }

    public SetAsideReason[] getReasons() { return SetAsideReason.values(); }

    public String getTold() { return told; }

    public String getOrdinance() { return ordinance; }

    public void setOrdinance(String ordinance) { this.ordinance = ordinance; }

    public String getSubject() { return subject; }

    public void setSubject(String subject) { this.subject = subject; }

    public String getTarget() { return target; }

    public void setTarget(String target) { this.target = target; }

    public Stance getStance() { return stance; }

    public void setStance(Stance stance) { this.stance = stance; }

    public ActionAsked getActionAsked() { return actionAsked; }

    public void setActionAsked(ActionAsked actionAsked) { this.actionAsked = actionAsked; }

    public SetAsideReason getReason() { return reason; }

    public void setReason(SetAsideReason reason) { this.reason = reason; }

    public boolean isRest() { return rest; }

    public void setRest(boolean rest) { this.rest = rest; }
}
