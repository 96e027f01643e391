package org.countersign.speaker;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.hearing.Appearance;
import org.countersign.hearing.HearingRow;
import org.countersign.http.Csv;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/** The draft of a hearing's minutes: in sentences, in figures, as a file; approved once, and then it is as it is. */
@Named
@RequestScoped
public class HearingMinutesPage {
    @Inject Nights nights;
    @Inject City city;
    private Long id;
    private String as;
    private boolean ask;
    private Minutes minutes;
    private MinutesText text;
    private HearingRow hearing;

    public void load() throws IOException {
        if (id == null) throw new Missing("hearing");
        minutes = nights.minutes(id);
        text = new MinutesText(minutes, Words.in(locale()));
        hearing = HearingRow.of(minutes.hearing(), when());
        if ("csv".equals(as)) new MinutesCsv(minutes).write(file("csv", Csv.TYPE));
        if ("pdf".equals(as)) new MinutesPdf(minutes, when(), locale()).write(file("pdf", "application/pdf"));
    }

    private java.io.OutputStream file(String ending, String type) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseContentType(type);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"hearing-" + id + "." + ending + "\"");
        FacesContext.getCurrentInstance().responseComplete();
        return external.getResponseOutputStream();
    }

    public void approve() {
        nights.approve(id);
        Redirect.to("/hearing/minutes", "id", id.toString());
    }

    private When when() { return new When(city.zone(), locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public List<Stance> getColumns() { return Minutes.order().stream().filter(each -> each != null).toList(); }

    public Appearance[] getAppearances() { return Appearance.values(); }

    public Residency[] getResidencies() { return Residency.values(); }

    public Minutes getMinutes() { return minutes; }

    public MinutesText getText() { return text; }

    public HearingRow getHearing() { return hearing; }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }

    public String getAs() { return as; }

    public void setAs(String as) { this.as = as; }

    /** Asked twice, because nobody opens minutes again. */
    public boolean isAsk() { return ask; }

    public void setAsk(boolean ask) { this.ask = ask; }
}
