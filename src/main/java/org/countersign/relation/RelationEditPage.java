package org.countersign.relation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;

/** Tells what a measure hangs together with; with a relation in the address, says that it is not so. */
@Named
@ViewScoped
public class RelationEditPage implements Serializable {
    @Inject Ordinances ordinances;
    @Inject Relations relations;
    private String no;
    private Long wrong;
    private String title;
    private Kind kind;
    private String other;
    private String name;
    private String url;
    private LocalDate day;
    private String note;
    private String why;

    public void load() {
        title = ordinance().title();
        if (wrong != null) relations.one(ordinance(), wrong);
    }

    private Ordinance ordinance() { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }

    public void relate() {
        relations.relate(ordinance(), new Link(kind, other, name, url, day, note));
        Redirect.to("/ordinance/show", "no", no);
    }

    public void strike() {
        relations.strike(ordinance(), wrong, why);
        Redirect.to("/ordinance/show", "no", no);
    }

    public Kind[] getKinds() { return Kind.values(); }

    public String getTitle() { return title; }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public Long getWrong() { return wrong; }

    public void setWrong(Long wrong) { this.wrong = wrong; }

    public Kind getKind() { return kind; }

    public void setKind(Kind kind) { this.kind = kind; }

    public String getOther() { return other; }

    public void setOther(String other) { this.other = other; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public String getUrl() { return url; }

    public void setUrl(String url) { this.url = url; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public String getNote() { return note; }

    public void setNote(String note) { this.note = note; }

    public String getWhy() { return why; }

    public void setWhy(String why) { this.why = why; }
}
