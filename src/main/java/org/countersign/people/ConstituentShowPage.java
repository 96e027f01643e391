package org.countersign.people;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.constituent.Constituents;
import org.countersign.contact.Triage;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** One person or organisation: what they are known by, everything they said on everything, and who else they may be. */
@Named
@ViewScoped
public class ConstituentShowPage implements Serializable {
    private static final int LINES = 50;

    @Inject People people;
    @Inject Sayings sayings;
    @Inject Triage triage;
    @Inject Merging merging;
    @Inject Suggestions suggestions;
    @Inject Constituents constituents;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private long id;
    private Long before;
    private Integer seq;
    private Long merged;
    private Long sameAs;
    private Portrait it;
    private List<Subject> subjects;
    private List<Signature> signatures;
    private List<Suggestions.Pair> pairs;
    private Long other;
    private List<Suggestions.Apart> apart = List.of();

    /** @throws Missing where there is no such constituent */
    public void load() {
        it = people.byId(id).orElseThrow(() -> new Missing("constituent"));
        pairs = suggestions.of(id, LINES);
        apart = suggestions.apart(id, LINES);
        subjects = sayings.of(List.of(id));
        signatures = sayings.signatures(id, before == null ? Long.MAX_VALUE : before, seq == null ? Integer.MAX_VALUE : seq, LINES + 1);
    }

    public void unlink(Signature one) {
        triage.unlink(one.contact(), one.seq());
        Redirect.to("/contact/show?id=" + one.contact().id() + "&unlinked=" + id + "&seq=" + one.seq());
    }

    /** They are two after all. */
    public void undo(Portrait.Ended one) {
        merging.undo(one.seen());
        Redirect.to("/constituent/show", "id", String.valueOf(one.seen().id()));
    }

    /** Whoever they may be besides. */
    public List<Suggestions.Pair> getPairs() { return pairs; }

    /** This one and the other are two; nobody is asked again. */
    public void tellApart(Suggestions.Pair pair) {
        suggestions.tellApart(id, pair.otherThan(id));
        Redirect.to("/constituent/show?id=" + id + "&other=" + pair.otherThan(id));
    }

    /** Who was told apart from this one may be the same after all. @param told by the number of the other */
    public void askAgain(long told) {
        suggestions.askAgain(id, told);
        Redirect.to("/constituent/show", "id", String.valueOf(id));
    }

    /** Of whom it was said that they are not this one. */
    public List<Suggestions.Apart> getApart() { return apart; }

    /** The one that was just told apart from this one; null: nobody was, or it was taken back. */
    public Suggestions.Apart getJustApart() { return apart.stream().filter(each -> other != null && each.id() == other).findFirst().orElse(null); }

    /** Somebody is the same as this one though nothing tells so: the two are looked at side by side. @throws Invalid where nobody else of this kind has that number */
    public void compare() {
        if (sameAs == null) throw new Invalid("sameAs", "field.required");
        long other = constituents.today(sameAs).orElseThrow(() -> new Invalid("sameAs", "people.someone.nobody", String.valueOf(sameAs)));
        if (other == id) throw new Invalid("sameAs", "people.merge.oneself");
        if (people.byId(other).filter(one -> one.kind() == it.kind()).isEmpty()) throw new Invalid("sameAs", "people.merge.kinds");
        Redirect.to("/constituent/merge?id=" + id + "&other=" + other);
    }

    public Portrait getIt() { return it; }

    public List<Subject> getSubjects() { return subjects; }

    public boolean bothSidesOnOneDay(Subject subject) { return subject.bothSidesOnOneDay(city.zone()); }

    public List<Signature> getSignatures() { return signatures.subList(0, Math.min(LINES, signatures.size())); }

    /** The signature after which the next page begins; null on the last. */
    public Signature getOlder() { return signatures.size() <= LINES ? null : signatures.get(LINES - 1); }

    /** What was just merged into this one; null: nothing. */
    public Portrait.Ended getJustMerged() { return it.ended().stream().filter(each -> merged != null && each.seen().id() == merged).findFirst().orElse(null); }

    public Portrait.What[] getTraits() { return Portrait.What.values(); }

    public Portrait.What[] getShared() { return new Portrait.What[] {Portrait.What.EMAIL, Portrait.What.ADDRESS, Portrait.What.PHONE}; }

    public When when() { return new When(city.zone(), locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public long getId() { return id; }

    public void setId(long id) { this.id = id; }

    public Long getBefore() { return before; }

    public void setBefore(Long before) { this.before = before; }

    public Integer getSeq() { return seq; }

    public void setSeq(Integer seq) { this.seq = seq; }

    /** The number of whoever this one is too. */
    public Long getSameAs() { return sameAs; }

    public void setSameAs(Long sameAs) { this.sameAs = sameAs; }

    public Long getOther() { return other; }

    public void setOther(Long other) { this.other = other; }

    public Long getMerged() { return merged; }

    public void setMerged(Long merged) { this.merged = merged; }
}
