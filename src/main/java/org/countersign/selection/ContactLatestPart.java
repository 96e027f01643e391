package org.countersign.selection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.city.City;
import org.countersign.platform.When;

/** The contacts on the desk that came in last. */
@Named
@RequestScoped
public class ContactLatestPart {
    private static final int LATEST = 8;

    @Inject Selections selections;
    @Inject City city;
    private List<ContactRow> rows;

    public List<ContactRow> getRows() {
        if (rows == null) rows = selections.page(Selection.ALL, Turn.OLDER, null, LATEST);
        return rows;
    }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
