package org.countersign.regrouping;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Seen;

/** A campaign by what its contacts say: some of them are another's, or nobody's. */
@Named
@ViewScoped
public class CampaignSplitPage implements Serializable {
    private static final int LINES = 100;

    @Inject RegroupingTrail trail;
    @Inject Regroupings regroupings;
    private String name;
    private String find;
    private String other;
    private Seen seen;
    private List<Same> rows = List.of();
    private final Map<Long, Boolean> chosen = new HashMap<>();

    /** @throws Missing where no campaign has this name */
    public void load() {
        if (name == null) throw new Missing("campaign");
        seen = trail.seen(name);
        rows = trail.same(name, find, LINES + 1);
    }

    /** @throws Invalid where no name is typed */
    public void split() {
        if (other == null || other.isBlank()) throw new Invalid("name", "field.required");
        split(other);
    }

    public void toNone() { split(""); }

    private void split(String into) {
        Redirect.to("/campaign/regrouping", "id", String.valueOf(regroupings.split(seen, rows.stream().map(Same::text).filter(text -> chosen.getOrDefault(text, false)).toList(), into)));
    }

    public List<Same> getRows() { return rows.subList(0, Math.min(LINES, rows.size())); }

    /** There are more than are shown. */
    public boolean isMore() { return rows.size() > LINES; }

    /** By text. */
    public Map<Long, Boolean> getChosen() { return chosen; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public String getFind() { return find; }

    public void setFind(String find) { this.find = find; }

    public String getOther() { return other; }

    public void setOther(String other) { this.other = other; }
}
