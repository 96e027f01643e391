package org.countersign.media;

import java.io.Serializable;
import java.time.LocalDate;

/** What is typed about an event; a day left blank is not known. */
public class EventForm implements Serializable {
    private EventKind kind;
    private LocalDate day;
    private String headline;
    private String person;
    private String source;
    private String url;
    private boolean verified = true;
    private String note;
    private Boolean commentsOpen;
    private String ask;
    private String channels;
    private Integer headCount;
    private LocalDate planned;
    private Stand.Speaker speaker;
    private Stand.Leaning leaning;
    private String why;

    static EventForm of(Telling told) {
        EventForm form = new EventForm();
        form.kind = told.kind();
        form.day = told.day();
        form.headline = told.headline();
        form.person = told.person();
        form.source = told.source();
        form.url = told.url();
        form.verified = told.verified();
        form.note = told.note();
        form.commentsOpen = told.particulars().commentsOpen();
        form.ask = told.particulars().ask();
        form.channels = told.particulars().channels();
        form.headCount = told.particulars().headCount();
        form.planned = told.particulars().planned();
        form.speaker = told.particulars().stand().speaker();
        form.leaning = told.particulars().stand().leaning();
        return form;
    }

    Telling telling() { return new Telling(kind, day, headline, person, source, url, verified, note, new Telling.Particulars(commentsOpen, ask, channels, headCount, planned, new Stand(speaker, leaning))); }

    public EventKind getKind() { return kind; }

    public void setKind(EventKind kind) { this.kind = kind; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public String getHeadline() { return headline; }

    public void setHeadline(String headline) { this.headline = headline; }

    public String getPerson() { return person; }

    public void setPerson(String person) { this.person = person; }

    public String getSource() { return source; }

    public void setSource(String source) { this.source = source; }

    public String getUrl() { return url; }

    public void setUrl(String url) { this.url = url; }

    public boolean isVerified() { return verified; }

    public void setVerified(boolean verified) { this.verified = verified; }

    public String getNote() { return note; }

    public void setNote(String note) { this.note = note; }

    public Boolean getCommentsOpen() { return commentsOpen; }

    public void setCommentsOpen(Boolean commentsOpen) { this.commentsOpen = commentsOpen; }

    public String getAsk() { return ask; }

    public void setAsk(String ask) { this.ask = ask; }

    public String getChannels() { return channels; }

    public void setChannels(String channels) { this.channels = channels; }

    public Integer getHeadCount() { return headCount; }

    public void setHeadCount(Integer headCount) { this.headCount = headCount; }

    public LocalDate getPlanned() { return planned; }

    public void setPlanned(LocalDate planned) { this.planned = planned; }

    public Stand.Speaker getSpeaker() { return speaker; }

    public void setSpeaker(Stand.Speaker speaker) { this.speaker = speaker; }

    public Stand.Leaning getLeaning() { return leaning; }

    public void setLeaning(Stand.Leaning leaning) { this.leaning = leaning; }

    public String getWhy() { return why; }

    public void setWhy(String why) { this.why = why; }
}
