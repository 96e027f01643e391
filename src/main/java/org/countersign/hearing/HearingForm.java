package org.countersign.hearing;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.countersign.ordinance.FileNumber;

/** What is typed about a hearing; no time means that only the day is known. */
public class HearingForm implements Serializable {
    private String body;
    private LocalDate day;
    private LocalTime time;
    private String place;
    private String note;
    private List<String> agenda = new ArrayList<>();

    static HearingForm of(Notice notice, ZoneId zone) {
        HearingForm form = new HearingForm();
        ZonedDateTime at = notice.startsAt().atZone(zone);
        form.body = notice.body();
        form.day = at.toLocalDate();
        form.time = notice.dateOnly() ? null : at.toLocalTime();
        form.place = notice.place();
        form.note = notice.note();
        notice.agenda().forEach(number -> form.agenda.add(number.value()));
        return form;
    }

    Notice notice(ZoneId zone) {
        ZonedDateTime at = day == null ? null : time == null ? day.atStartOfDay(zone) : day.atTime(time).atZone(zone);
        return new Notice(body, at == null ? null : at.toInstant(), time == null, place, note, agenda.stream().map(FileNumber::new).toList());
    }

    void takeUp(String number) {
        if (!agenda.contains(number)) agenda.add(number);
    }

    public String getBody() { return body; }

    public void setBody(String body) { this.body = body; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public LocalTime getTime() { return time; }

    public void setTime(LocalTime time) { this.time = time; }

    public String getPlace() { return place; }

    public void setPlace(String place) { this.place = place; }

    public String getNote() { return note; }

    public void setNote(String note) { this.note = note; }

    /** File numbers. */
    public List<String> getAgenda() { return agenda; }

    public void setAgenda(List<String> agenda) { this.agenda = agenda; }
}
