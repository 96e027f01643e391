package org.countersign.tally;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.count.Area;
import org.countersign.count.CutOff;
import org.countersign.count.Matrix;
import org.countersign.count.Side;
import org.countersign.count.Trend;
import org.countersign.ledger.Ledger;
import org.countersign.media.MediaEvents;
import org.countersign.media.Moments;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.stance.Stance;

/** When the contacts of a tally came, with what happened meanwhile, and windows of equal length before and after one of these events. */
@Named
@RequestScoped
public class TallyTrendPart {
    @Inject Ledger ledger;
    @Inject MediaEvents events;
    @Inject City city;
    private String around;
    private Trend days;
    private Trend trend;
    private CutOff cutOff;
    private FileNumber number;
    private List<Moment> moments;
    private LocalDate first;

    /** A day on which something happened. */
    public record Moment(String letter, LocalDate day, String when, String what) {}

    /** A row of figures, each with its list: three places, three sides each, and their sum. */
    public record Line(String label, List<Picture.Figure> figures, Picture.Figure contacts) {}

    /** Counts it for this page, once. */
    public TallyTrendPart of(Ordinance ordinance, CutOff at) {
        if (trend != null) return this;
        cutOff = at;
        number = ordinance.fileNumber();
        days = ledger.trend(ordinance.fileNumber(), at);
        Moments happened = days.empty() ? Moments.NONE : Moments.of(ordinance, events.around(ordinance), new Moments.Until(at.at(), at.lastDay(), city.zone()), words());
        days = days.reaching(happened.days().keySet());
        trend = days.readable();
        first = happened.article();
        moments = new ArrayList<>();
        happened.days().forEach((day, what) -> moments.add(new Moment(Moments.letter(moments.size()), day, when().shortDay(day), String.join("; ", what))));
        return this;
    }

    public boolean isSome() { return !trend.empty(); }

    /** How many weeks stand in one; 0: it is of days. */
    public int getWeeks() { return trend.weeks(); }

    public List<Moment> getMoments() { return moments; }

    public List<TrendPicture.Row> getRows() { return new TrendPicture(trend, moments.stream().map(Moment::day).toList(), words()).rows(); }

    public String getFirst() { return when().shortDay(trend.first()); }

    public String getLast() { return when().shortDay(trend.last()); }

    /** The event that is asked for, else the first article, else the first of all. */
    public Moment getChosen() {
        return asked().or(() -> Optional.ofNullable(first)).flatMap(day -> moments.stream().filter(moment -> moment.day().equals(day)).findFirst())
                .or(() -> moments.stream().findFirst()).orElse(null);
    }

    private Optional<LocalDate> asked() {
        try {
            return around == null || around.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(around.strip()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Before and after the chosen event, up to the cut-off: days on which nobody wrote are days too. Empty: its day is not over at the cut-off. */
    public List<Line> getWindows() {
        return Trend.Windows.around(getChosen().day(), cutOff.lastWholeDay()).map(windows -> List.of(line(windows.from(), windows.around().minusDays(1)), line(windows.around(), windows.to()))).orElse(List.of());
    }

    private Line line(LocalDate from, LocalDate to) {
        return line(words().say("tally.trend.window", when().shortDay(from), when().shortDay(to), to.toEpochDay() - from.toEpochDay() + 1), days.between(from, to), from, to);
    }

    /** @param from and to the days of it */
    private Line line(String label, Matrix<Stance> of, LocalDate from, LocalDate to) {
        Links links = new Links(FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath(), number, cutOff, "&from=" + from + "&to=" + to);
        List<Picture.Figure> figures = Stream.of(Area.values()).flatMap(area -> Stream.of(Side.values()).map(side -> new Picture.Figure(of.of(area.residencies(), side.stances()), links.to("CONTACTS", area.name(), side.name(), "")))).toList();
        return new Line(label, figures, new Picture.Figure(of.total(), links.to("CONTACTS", "", "", "")));
    }

    /** What the first column of the table is. */
    public String getHead() { return getWeeks() > 0 ? words().say("tally.trend.week", getWeeks()) : words().say("tally.trend.day"); }

    /** The panels as a table, with their sum. */
    public List<Line> getTable() {
        List<Line> lines = new ArrayList<>();
        for (int part = 0; part < trend.parts().size(); part++) lines.add(line(when().shortDay(trend.from(part)), trend.parts().get(part), trend.from(part), trend.from(part).plusDays(trend.step() - 1L)));
        lines.add(line(words().say("tally.trend.all"), trend.between(trend.first(), trend.last()), trend.first(), trend.last()));
        return lines;
    }

    private When when() { return new When(city.zone(), locale()); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public String getAround() { return around; }

    public void setAround(String around) { this.around = around; }
}
