package org.countersign.mailbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.countersign.city.City;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** Messages that could not be taken in: why, their bytes to be saved, and another try. */
@Named
@RequestScoped
public class MailboxQuarantinePage {
    private static final int LINES = 200;

    @Inject Quarantine quarantine;
    @Inject City city;
    private List<Quarantine.Held> rows;

    public List<Quarantine.Held> getRows() {
        if (rows == null) rows = quarantine.latest(LINES);
        return rows;
    }

    public String reason(Quarantine.Held held) { return held.reason(FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    /** To be saved and looked at elsewhere; never shown by us, whatever it is. */
    public void download(Quarantine.Held held) throws IOException {
        byte[] raw = quarantine.raw(held.id());
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseContentType("application/octet-stream");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + held.fileName() + "\"");
        external.getResponseOutputStream().write(raw);
        FacesContext.getCurrentInstance().responseComplete();
    }

    public void tryAgain() {
        quarantine.tryAgain();
        Redirect.to("/mailbox/quarantine");
    }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }
}
