package org.countersign.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Words;
import org.countersign.staff.Who;

/** The contacts of a measure by the language of their text, on its tally; each number opens its list for whoever may see it. */
@Named
@RequestScoped
public class LanguageCountsPart {
    private static final int AT_ONCE = 20_000;

    @Inject Languages languages;
    @Inject Who who;
    private List<Spoken> rows;
    private String address;

    /** Up to so many contacts they are counted with the page; of more, when somebody asks. @param contacts of the ordinance */
    public boolean opens(String asked, int contacts) { return asked != null && !asked.isEmpty() || contacts <= AT_ONCE; }

    /** Counted once for a page. */
    public List<Spoken> of(Ordinance ordinance, CutOff cutOff) {
        if (rows != null) return rows;
        rows = languages.count(ordinance.fileNumber(), cutOff);
        address = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/contact/list?ordinance=" + coded(ordinance.fileNumber().value()) + "&state=COUNTED&asOf="
                + coded(cutOff.inTheCity().toString());
        return rows;
    }

    public String name(Spoken row) { return row.told() ? words().languageNamed(row.tag()) : words().say("language.none"); }

    /** The list behind a number; empty for those who see no contacts. */
    public String to(Spoken row, Side side) {
        if (!who.administers() && !who.seesPersonalData()) return "";
        return address + "&language=" + coded(row.tag()) + (side == null ? "" : "&side=" + side);
    }

    public Side[] getSides() { return Side.values(); }

    private static Words words() { return Words.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    private static String coded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
}
