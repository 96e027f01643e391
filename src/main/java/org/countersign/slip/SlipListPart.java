package org.countersign.slip;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** The dates of a measure that moved, what would be written of each, and the step by which it is. */
@Named
@RequestScoped
public class SlipListPart {
    @Inject Slips slips;
    @Inject Ordinances ordinances;
    @Inject City city;
    private List<Row> rows;

    /** @param said what moved, in sentences @param noted when it was seen or recorded @param letter what would be written, in the reader's language */
    public record Row(String key, String said, String noted, int told, int waiting, String subject, String letter) {}

    public List<Row> of(Ordinance ordinance) {
        if (rows == null) rows = slips.of(ordinance).stream().map(slip -> row(ordinance, slip)).toList();
        return rows;
    }

    private Row row(Ordinance ordinance, Slip slip) {
        Letter letter = slips.words(ordinance, slip);
        When when = new When(city.zone(), locale());
        String language = locale().getLanguage();
        return new Row(slip.key(), letter.said(Words.in(locale()), when), when.minute(slip.noted()), slip.told(), slip.waiting(), letter.in(language).subject(), letter.in(language).text());
    }

    public boolean isMayTell() { return ordinances.mayBeWritten(); }

    public void tell(Ordinance ordinance, String key) {
        slips.tell(ordinance, key);
        Redirect.to("/decision/show", "no", ordinance.fileNumber().value());
    }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
