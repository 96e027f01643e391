package org.countersign.ordinance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.countersign.action.ActionType;
import org.countersign.city.City;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;

/** Records what a body or the mayor did; with an action in the address, corrects that one or says that it never happened. */
@Named
@ViewScoped
public class OrdinanceActionPage implements Serializable {
    @Inject Ordinances ordinances;
    @Inject transient City city;                                             // a value: the view that is kept does not need it
    private String no;
    private Long wrong;
    private String title;
    private ActionForm form;

    public void load() {
        if (form != null) return;
        Ordinance ordinance = FileNumber.read(no).flatMap(ordinances::byNumber).orElseThrow(() -> new Missing("ordinance"));
        title = ordinance.title();
        form = wrong == null ? new ActionForm() : ActionForm.of(ordinance.action(wrong), city.zone());
    }

    public void record() {
        ordinances.record(new FileNumber(no), form.deed(city.zone()));
        show();
    }

    public void correct() {
        ordinances.correct(new FileNumber(no), wrong, form.getWhy(), form.deed(city.zone()));
        show();
    }

    public void strike() {
        ordinances.strike(new FileNumber(no), wrong, form.getWhy());
        show();
    }

    private void show() { Redirect.to("/ordinance/show", "no", no); }

    public ActionType[] getTypes() { return ActionType.values(); }

    public String getTitle() { return title; }

    public ActionForm getForm() { return form; }

    public String getNo() { return no; }

    public void setNo(String no) { this.no = no; }

    public Long getWrong() { return wrong; }

    public void setWrong(Long wrong) { this.wrong = wrong; }
}
