package org.countersign.wording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.countersign.platform.Missing;
import org.countersign.wording.CommonReader.Common;

/** One campaign: how many sent its text alone and how many added words of their own, what its letters share, what single ones add. */
@Named
@RequestScoped
public class CampaignShowPage {
    @Inject Wordings wordings;
    private String name;
    private Wording figures;
    private List<Wording> ordinances;
    private Common common;
    private List<Added> added;

    /** @throws Missing where no campaign has this name */
    public void load() {
        if (name == null) throw new Missing("campaign");
        figures = wordings.one(name);
        ordinances = wordings.byOrdinance(name);
        common = wordings.common(name);
        added = wordings.added(name, common);
    }

    /** The list behind a number of all that stand. @param words OWN, FORM, UNTOLD; empty: all */
    public String to(String words) { return list("state=STANDING", words); }

    /** The list behind a number of those that count on an ordinance. */
    public String toOn(Wording row, String words) { return list("state=COUNTED&ordinance=" + coded(row.of()), words); }

    private String list(String more, String words) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/contact/list?campaign=" + coded(name) + "&" + more + (words.isEmpty() ? "" : "&words=" + words);
    }

    private static String coded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    public Wording getFigures() { return figures; }

    public List<Wording> getOrdinances() { return ordinances; }

    public Common getCommon() { return common; }

    /** Whether its letters have anything in common. */
    public boolean isShared() { return !common.isEmpty(); }

    public List<Added> getAdded() { return added; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }
}
