package org.countersign.mailbox;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** Messages that could not be taken in: why, their bytes to be saved, another try, and that somebody has dealt with one. */
@Named
@ViewScoped
public class MailboxQuarantinePage implements Serializable {
    private static final int LINES = 50;

    @Inject Quarantine quarantine;
    @Inject City city;
    private boolean dealt;
    private Long before;
    private List<Line> found;

    /** One message with what is typed beside it; the page keeps them, so that a button means the one it stood beside. */
    public static final class Line implements Serializable {
        private final Quarantine.Held held;
        private String note;

        private Line(Quarantine.Held held) { this.held = held; }

        public Quarantine.Held getHeld() { return held; }

        public String getReason() { return held.reason(locale()); }

        public String getNote() { return note; }

        public void setNote(String note) { this.note = note; }
    }

    private List<Line> found() {
        long from = before == null ? Long.MAX_VALUE : before;
        if (found == null) found = (dealt ? quarantine.dealtWith(from, LINES + 1) : quarantine.latest(from, LINES + 1)).stream().map(Line::new).toList();
        return found;
    }

    public List<Line> getRows() { return found().subList(0, Math.min(LINES, found().size())); }

    /** Where the list goes on; null: this is all. */
    public Long getOlder() { return found().size() > LINES ? found().get(LINES - 1).held.id() : null; }

    /** To be saved and looked at elsewhere; never shown by us, whatever it is. */
    public void download(Line line) throws IOException {
        byte[] raw = quarantine.raw(line.held.id());
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseContentType("application/octet-stream");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + line.held.fileName() + "\"");
        external.getResponseOutputStream().write(raw);
        FacesContext.getCurrentInstance().responseComplete();
    }

    public void tryAgain() {
        quarantine.tryAgain();
        Redirect.to("/mailbox/quarantine");
    }

    public void tryAgain(Line line) {
        quarantine.tryAgain(line.held.id());
        Redirect.to("/mailbox/quarantine");
    }

    public void dealWith(Line line) {
        quarantine.dealWith(line.held.id(), line.note);
        Redirect.to("/mailbox/quarantine");
    }

    public When when() { return new When(city.zone(), locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public boolean isDealt() { return dealt; }

    public void setDealt(boolean dealt) { this.dealt = dealt; }

    public Long getBefore() { return before; }

    public void setBefore(Long before) { this.before = before; }
}
