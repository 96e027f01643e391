package org.countersign.decision;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.countersign.action.Deed;

/** What is typed about a decision; no time means that only the day is known; items one on each line. */
public class DecisionForm implements Serializable {
    private Outcome outcome;
    private LocalDate day;
    private LocalTime time;
    private String reasons;
    private String items;
    private String returnedTo;
    private String actingAs;
    private LocalDate absentSince;

    Ruling ruling(ZoneId zone) {
        Instant at = time == null || day == null ? Deed.startOf(day, zone) : day.atTime(time).atZone(zone).toInstant();
        return new Ruling(outcome, at, time == null, reasons, items == null ? List.of() : items.lines().toList(), returnedTo, Ruling.Acting.of(actingAs, absentSince));
    }

    public Outcome getOutcome() { return outcome; }

    public void setOutcome(Outcome outcome) { this.outcome = outcome; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public LocalTime getTime() { return time; }

    public void setTime(LocalTime time) { this.time = time; }

    public String getReasons() { return reasons; }

    public void setReasons(String reasons) { this.reasons = reasons; }

    public String getItems() { return items; }

    public void setItems(String items) { this.items = items; }

    public String getReturnedTo() { return returnedTo; }

    public void setReturnedTo(String returnedTo) { this.returnedTo = returnedTo; }

    public String getActingAs() { return actingAs; }

    public void setActingAs(String actingAs) { this.actingAs = actingAs; }

    public LocalDate getAbsentSince() { return absentSince; }

    public void setAbsentSince(LocalDate absentSince) { this.absentSince = absentSince; }
}
