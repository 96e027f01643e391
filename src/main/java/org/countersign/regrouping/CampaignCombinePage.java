package org.countersign.regrouping;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Seen;
import org.countersign.wording.Wording;
import org.countersign.wording.Wordings;

/** Two campaigns side by side: whether they are one, and under which name. */
@Named
@ViewScoped
public class CampaignCombinePage implements Serializable {
    private static final int CHOICES = 200;

    @Inject Wordings wordings;
    @Inject RegroupingTrail trail;
    @Inject Regroupings regroupings;
    private String name;
    private String other;
    private String remains;
    private List<Wording> both = List.of();
    private Seen one;
    private Seen second;

    /** @throws Missing where one of them is not known */
    public void load() {
        if (name == null) throw new Missing("campaign");
        one = trail.seen(name);
        if (other == null || other.isBlank()) return;
        other = other.strip();
        second = trail.seen(other);
        both = List.of(wordings.one(name), wordings.one(other));
        remains = both.get(0).contacts() >= both.get(1).contacts() ? name : other;
    }

    public void combine() {
        boolean first = remains.equals(name);
        Redirect.to("/campaign/regrouping", "id", String.valueOf(regroupings.combine(first ? second : one, first ? one : second)));
    }

    /** Nothing is chosen yet, or both are shown. */
    public List<Wording> getBoth() { return both; }

    /** Names of others. */
    public List<String> getNames() { return wordings.all(null, CHOICES).stream().map(Wording::of).filter(of -> !of.equals(name)).toList(); }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public String getOther() { return other; }

    public void setOther(String other) { this.other = other; }

    public String getRemains() { return remains; }

    public void setRemains(String remains) { this.remains = remains; }
}
