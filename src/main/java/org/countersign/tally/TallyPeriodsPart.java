package org.countersign.tally;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.action.Period;
import org.countersign.action.Periods;
import org.countersign.city.City;
import org.countersign.count.Area;
import org.countersign.count.Cell;
import org.countersign.count.CutOff;
import org.countersign.count.Matrix;
import org.countersign.count.Side;
import org.countersign.ledger.Ledger;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.stance.Stance;

/** The contacts of a measure before its passage, before presentment, in the signing window and after the decision; each number opens its list. */
@Named
@RequestScoped
public class TallyPeriodsPart {
    @Inject Ordinances ordinances;
    @Inject Ledger ledger;
    @Inject City city;
    private List<Row> rows;
    private Links links;

    /** @param since with what it begins, in words; empty: with the first contact */
    public record Row(Period period, String since, Matrix<Stance> contacts) {
        public int figure(Area area, Side side) { return contacts.of(area.residencies(), side.stances()); }
    }

    /** Counted once for a page. */
    public TallyPeriodsPart of(Ordinance ordinance, CutOff cutOff) {
        if (rows != null) return this;
        links = new Links(FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath(), ordinance.fileNumber(), cutOff);
        Periods periods = ordinance.periods(city.zone());
        rows = ledger.periods(ordinance.fileNumber(), cutOff).entrySet().stream().map(each -> row(each, periods)).toList();
        return this;
    }

    /** As of now, for a page that shows no tally. */
    public TallyPeriodsPart now(String no) {
        if (rows != null) return this;
        return of(FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")), CutOff.read("", city.zone()));
    }

    private Row row(Map.Entry<Period, Matrix<Stance>> of, Periods periods) {
        return new Row(of.getKey(), periods.begin(of.getKey()).map(at -> words().say("tally.period.since", when().minute(at))).orElse(""), of.getValue());
    }

    public List<Row> getRows() { return rows; }

    /** The list behind a number. @param side empty: any */
    public String to(Row row, String area, String side) { return links.to(Cell.What.CONTACTS.name(), area, side, row.period().name()); }

    /** The contacts of a period in the list where they are looked through and coded, for whoever may see them. */
    public String list(Row row) { return links.contacts("period=" + row.period().name() + "&state=STANDING"); }

    public List<Area> getAreas() { return Arrays.asList(Area.values()); }

    public List<Side> getSides() { return Arrays.asList(Side.values()); }

    public String place(Area area) { return words().say("tally.place." + area, city.name(), city.stateName()); }

    private When when() { return new When(city.zone(), locale()); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
