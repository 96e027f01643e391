package org.countersign.wording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The campaigns by how many wrote, those with own words apart from the text of a form. */
@Named
@RequestScoped
public class CampaignListPage {
    private static final int LINES = 200;

    @Inject Wordings wordings;
    private String find;
    private List<Wording> rows;

    public void load() { rows = wordings.all(find, LINES + 1); }

    public List<Wording> getRows() { return rows.subList(0, Math.min(LINES, rows.size())); }

    /** There are more than are shown. */
    public boolean isMore() { return rows.size() > LINES; }

    public String getFind() { return find; }

    public void setFind(String find) { this.find = find; }
}
