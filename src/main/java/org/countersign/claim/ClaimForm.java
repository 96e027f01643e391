package org.countersign.claim;

import java.io.Serializable;
import java.time.LocalDate;

/** What is typed about a claim. */
public class ClaimForm implements Serializable {
    private Long version;
    private String words;
    private String person;
    private String source;
    private String url;
    private LocalDate day;
    private String anchor;
    private String passage;
    private String note;
    private String why;

    static ClaimForm of(Said said) {
        ClaimForm form = new ClaimForm();
        form.version = said.version();
        form.words = said.words();
        form.person = said.told().person();
        form.source = said.told().source();
        form.url = said.told().url();
        form.day = said.told().day();
        form.anchor = said.anchor();
        form.passage = said.passage();
        form.note = said.note();
        return form;
    }

    Said said() { return new Said(version, words, new Said.Told(person, source, url, day), anchor, passage, note); }

    public Long getVersion() { return version; }

    public void setVersion(Long version) { this.version = version; }

    public String getWords() { return words; }

    public void setWords(String words) { this.words = words; }

    public String getPerson() { return person; }

    public void setPerson(String person) { this.person = person; }

    public String getSource() { return source; }

    public void setSource(String source) { this.source = source; }

    public String getUrl() { return url; }

    public void setUrl(String url) { this.url = url; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public String getAnchor() { return anchor; }

    public void setAnchor(String anchor) { this.anchor = anchor; }

    public String getPassage() { return passage; }

    public void setPassage(String passage) { this.passage = passage; }

    public String getNote() { return note; }

    public void setNote(String note) { this.note = note; }

    public String getWhy() { return why; }

    public void setWhy(String why) { this.why = why; }
}
