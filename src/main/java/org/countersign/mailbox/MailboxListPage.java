package org.countersign.mailbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.platform.When;

/** The mailboxes that are read, and how each goes. */
@Named
@RequestScoped
public class MailboxListPage {
    @Inject Mailboxes mailboxes;
    @Inject City city;
    private List<Mailbox> rows;

    public List<Mailbox> getRows() {
        if (rows == null) rows = mailboxes.all();
        return rows;
    }

    public String trouble(Mailbox box) { return box.course().trouble() == null ? "" : box.course().trouble().in(locale()); }

    public When when() { return new When(city.zone(), locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
