package org.countersign.ordinance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.platform.Missing;
import org.countersign.platform.When;

/** One measure: what it is and its versions; what happened to it and around it stands in a part of the room media. */
@Named
@RequestScoped
public class OrdinanceShowPage {
    @Inject Ordinances ordinances;
    @Inject City city;
    private String no;
    private Ordinance ordinance;

    public void load() {
        ordinance = FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"));
    }

    public boolean isMayWrite() { return ordinances.mayBeWritten(); }

    public Ordinance getOrdinance() { return ordinance; }

    /** When the mayor acted, in words; empty: not yet. */
    public String getDecided() { return ordinance.decidedAt().map(when()::day).orElse(""); }

    public String joined(List<String> names) { return String.join(" · ", names); }

    public When when() { return new When(city.zone(), locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }
}
