package org.countersign.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Words;

/** The contacts of a measure by the language of their text, on its tally; each number opens its list. */
@Named
@RequestScoped
public class LanguageCountsPart {
    @Inject Languages languages;
    private List<Spoken> rows;

    /** @param atOnce as {@link org.countersign.count.Tally#atOnce} */
    public boolean opens(String asked, boolean atOnce) { return asked != null && !asked.isEmpty() || atOnce; }

    /** Counted once for a page. */
    public List<Spoken> of(Ordinance ordinance, CutOff cutOff) {
        if (rows == null) rows = languages.count(ordinance.fileNumber(), cutOff);
        return rows;
    }

    public String name(Spoken row) { return row.told() ? words().languageNamed(row.tag()) : words().say("language.none"); }

    public Side[] getSides() { return Side.values(); }

    private static Words words() { return Words.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
