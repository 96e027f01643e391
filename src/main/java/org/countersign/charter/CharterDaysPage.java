package org.countersign.charter;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.countersign.action.Deed;
import org.countersign.city.City;
import org.countersign.clock.Meeting;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** The days clocks run over: holidays of the country and the city's own, and the meetings of the council. */
@Named
@ViewScoped
public class CharterDaysPage implements Serializable {
    @Inject Holidays holidays;
    @Inject Meetings meetings;
    @Inject Rules rules;
    @Inject transient City city;
    private Integer year;
    private LocalDate day;
    private String name;
    private boolean worked;
    private String body;
    private LocalDate meets;
    private LocalTime hour;
    private Meeting.Kind kind = Meeting.Kind.REGULAR;

    /** @param id of a meeting; null: a holiday's @param own the city says it */
    public record Row(Long id, LocalDate date, String day, String name, String kind, boolean own) {}

    public void load() {
        if (year == null || year < 1600 || year > 9998) year = LocalDate.now(city.zone()).getYear();
    }

    public List<Row> getHolidays() {
        Map<LocalDate, CityDay> own = holidays.own().stream().filter(each -> each.day().getYear() == year).collect(java.util.stream.Collectors.toMap(CityDay::day, each -> each));
        java.util.stream.Stream<Row> country = CountryDays.in(year).stream().filter(each -> !own.containsKey(each.getKey())).map(each -> new Row(null, each.getKey(), when().day(each.getKey()), each.getValue(), "country", false));
        return java.util.stream.Stream.concat(country, own.values().stream().map(each -> new Row(null, each.day(), when().day(each.day()), each.name(), each.kept() ? "city" : "worked", true)))
                .sorted(java.util.Comparator.comparing(Row::date)).toList();
    }

    public List<Row> getMeetings() {
        return meetings.all().stream().filter(each -> each.meeting().at().atZone(city.zone()).getYear() == year).map(each -> new Row(each.id(), null,
                each.meeting().dateOnly() ? when().day(each.meeting().at()) : when().minute(each.meeting().at()), each.meeting().body(), each.meeting().kind().toString(), true)).toList();
    }

    public void keep() {
        FieldErrors errors = new FieldErrors().text("name", name, 200);
        if (day == null) errors.add("day", "field.required");
        errors.throwIfAny();
        holidays.keep(new CityDay(day, name, !worked));
        again(day.getYear());
    }

    public void forget(LocalDate which) {
        holidays.forget(which);
        again(year);
    }

    public void call() {
        FieldErrors errors = new FieldErrors().needed("body", body).text("body", body, 200);
        if (meets == null) errors.add("meets", "field.required");
        errors.throwIfAny();
        meetings.call(new Meeting(body.strip(), hour == null ? Deed.startOf(meets, city.zone()) : meets.atTime(hour).atZone(city.zone()).toInstant(), hour == null, kind));
        again(meets.getYear());
    }

    public void takeOff(Long id) {
        meetings.takeOff(id);
        again(year);
    }

    private static void again(int year) { Redirect.to("/charter/days", "year", String.valueOf(year)); }

    private When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public Meeting.Kind[] getKinds() { return Meeting.Kind.values(); }

    public boolean isMayWrite() { return rules.mayBeWritten(); }

    public Integer getYear() { return year; }

    public void setYear(Integer year) { this.year = year; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    /** The country keeps it, the city works on it. */
    public boolean isWorked() { return worked; }

    public void setWorked(boolean worked) { this.worked = worked; }

    public String getBody() { return body; }

    public void setBody(String body) { this.body = body; }

    public LocalDate getMeets() { return meets; }

    public void setMeets(LocalDate meets) { this.meets = meets; }

    public LocalTime getHour() { return hour; }

    public void setHour(LocalTime hour) { this.hour = hour; }

    public Meeting.Kind getKind() { return kind; }

    public void setKind(Meeting.Kind kind) { this.kind = kind; }
}
