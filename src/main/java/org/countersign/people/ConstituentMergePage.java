package org.countersign.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.countersign.platform.Again;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;

/** Two side by side: which of them remains, and what every tally would say then. */
@Named
@ViewScoped
public class ConstituentMergePage implements Serializable {
    @Inject People people;
    @Inject Sayings sayings;
    @Inject Merging merging;
    private long id;
    private long other;
    private List<Portrait> both;
    private List<Change> changes;
    private Long survivor;

    /** @throws Missing where one of them is not known */
    public void load() {
        both = List.of(portrait(id), portrait(other));
        survivor = both.get(0).contacts() >= both.get(1).contacts() ? id : other;
        changes = Change.between(both.get(0).kind(), sayings.of(List.of(id)), sayings.of(List.of(other)));
    }

    private Portrait portrait(long one) { return people.byId(one).orElseThrow(() -> new Missing("constituent")); }

    public void merge() {
        Portrait kept = both.get(survivor == id ? 0 : 1), ended = both.get(survivor == id ? 1 : 0);
        Again.ifBrokenOff(() -> {
            merging.merge(kept.seen(), ended.seen());
            return null;
        });
        Redirect.to("/constituent/show?id=" + survivor + "&merged=" + ended.seen().id());
    }

    public List<Portrait> getBoth() { return both; }

    public List<Change> getChanges() { return changes; }

    public Portrait.What[] getTraits() { return Portrait.What.values(); }

    public Long getSurvivor() { return survivor; }

    public void setSurvivor(Long survivor) { this.survivor = survivor; }

    public long getId() { return id; }

    public void setId(long id) { this.id = id; }

    public long getOther() { return other; }

    public void setOther(long other) { this.other = other; }
}
