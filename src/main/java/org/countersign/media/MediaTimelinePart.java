package org.countersign.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** What happened to a measure and around it, and where the mayor stands in public, on the measure's page. */
@Named
@RequestScoped
public class MediaTimelinePart {
    @Inject Ordinances ordinances;
    @Inject MediaEvents events;
    @Inject City city;
    private Ordinance ordinance;
    private List<MediaEvent> around;
    private List<TimelineRow> rows;

    /** The rows of this measure, read once. */
    public List<TimelineRow> of(String no) {
        if (rows != null) return rows;
        ordinance = FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"));
        around = events.around(ordinance);
        rows = TimelineRow.all(ordinance, around, words(), when());
        return rows;
    }

    /** What the mayor last said of it in public, with its day and source; undeclared where nothing is told. */
    public String position(String no) {
        of(no);
        return MediaEvents.mayorsPosition(around).map(MediaEvent::telling).map(told -> words().say("media.position", told.headline(),
                told.day() == null ? words().say("media.day.unknown") : when().shortDay(told.day()), told.source() == null ? words().say("media.source.unknown") : told.source()))
                .orElseGet(() -> words().say("media.position.none"));
    }

    public boolean isMayWrite() { return ordinances.mayBeWritten(); }

    private When when() { return new When(city.zone(), locale()); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
