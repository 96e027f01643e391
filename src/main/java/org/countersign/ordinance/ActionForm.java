package org.countersign.ordinance;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.MemberVoteReader;
import org.countersign.action.RollCall.Figures;
import org.countersign.action.RollCall;

/** What is typed about an action; no time means that only the day is known, a figure left blank that nobody recorded it. */
public class ActionForm implements Serializable {
    private ActionType type;
    private LocalDate day;
    private LocalTime time;
    private String body;
    private Integer yes;
    private Integer no;
    private Integer abstain;
    private Integer absent;
    private Integer excused;
    private Integer vacant;
    private Integer seats;
    private String members;
    private String note;
    private String why;

    static ActionForm of(OrdinanceAction action, ZoneId zone) {
        ActionForm form = new ActionForm();
        ZonedDateTime at = action.at().atZone(zone);
        form.type = action.type();
        form.day = at.toLocalDate();
        form.time = action.dateOnly() ? null : at.toLocalTime();
        form.body = action.body();
        form.note = action.note();
        action.vote().map(RollCall::figures).ifPresent(form::fill);
        form.members = action.vote().map(vote -> MemberVoteReader.typed(vote.members())).orElse(null);
        return form;
    }

    private void fill(Figures told) {
        yes = told.yes();
        no = told.no();
        abstain = told.abstain();
        absent = told.absent();
        excused = told.excused();
        vacant = told.vacant();
        seats = told.seats();
    }

    Deed deed(ZoneId zone) {
        RollCall vote = RollCall.of(new Figures(yes, no, abstain, absent, excused, vacant, seats), MemberVoteReader.read(members)).orElse(null);
        return new Deed(type, at(zone), time == null, body, vote, note);
    }

    private Instant at(ZoneId zone) { return time == null || day == null ? Deed.startOf(day, zone) : day.atTime(time).atZone(zone).toInstant(); }

    public ActionType getType() { return type; }

    public void setType(ActionType type) { this.type = type; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public LocalTime getTime() { return time; }

    public void setTime(LocalTime time) { this.time = time; }

    public String getBody() { return body; }

    public void setBody(String body) { this.body = body; }

    public Integer getYes() { return yes; }

    public void setYes(Integer yes) { this.yes = yes; }

    public Integer getNo() { return no; }

    public void setNo(Integer no) { this.no = no; }

    public Integer getAbstain() { return abstain; }

    public void setAbstain(Integer abstain) { this.abstain = abstain; }

    public Integer getAbsent() { return absent; }

    public void setAbsent(Integer absent) { this.absent = absent; }

    public Integer getExcused() { return excused; }

    public void setExcused(Integer excused) { this.excused = excused; }

    public Integer getVacant() { return vacant; }

    public void setVacant(Integer vacant) { this.vacant = vacant; }

    public Integer getSeats() { return seats; }

    public void setSeats(Integer seats) { this.seats = seats; }

    public String getMembers() { return members; }

    public void setMembers(String members) { this.members = members; }

    public String getNote() { return note; }

    public void setNote(String note) { this.note = note; }

    public String getWhy() { return why; }

    public void setWhy(String why) { this.why = why; }
}
