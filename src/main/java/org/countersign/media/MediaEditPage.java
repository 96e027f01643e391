package org.countersign.media;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;

/** Records what happened around a measure; with an event in the address, corrects that one or says that it never happened. */
@Named
@ViewScoped
public class MediaEditPage implements Serializable {
    @Inject Ordinances ordinances;
    @Inject MediaEvents events;
    private String no;
    private Long wrong;
    private String title;
    private EventForm form;

    public void load() {
        if (form != null) return;
        Ordinance ordinance = ordinance();
        title = ordinance.title();
        form = wrong == null ? new EventForm() : EventForm.of(events.one(ordinance, wrong).telling());
    }

    private Ordinance ordinance() { return FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance")); }

    public void record() {
        events.record(ordinance(), form.telling());
        show();
    }

    public void correct() {
        events.correct(ordinance(), wrong, form.getWhy(), form.telling());
        show();
    }

    public void strike() {
        events.strike(ordinance(), wrong, form.getWhy());
        show();
    }

    private void show() { Redirect.to("/ordinance/show", "no", no); }

    public EventKind[] getKinds() { return EventKind.values(); }

    public Stand.Speaker[] getSpeakers() { return Stand.Speaker.values(); }

    public Stand.Leaning[] getLeanings() { return Stand.Leaning.values(); }

    public String getTitle() { return title; }

    public EventForm getForm() { return form; }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public Long getWrong() { return wrong; }

    public void setWrong(Long wrong) { this.wrong = wrong; }
}
