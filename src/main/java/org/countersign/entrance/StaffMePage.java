package org.countersign.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.journal.Entries;
import org.countersign.journal.JournalRow;
import org.countersign.journal.JournalWords;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.staff.AccountName;
import org.countersign.staff.Accounts;
import org.countersign.staff.JournalEntry;
import org.countersign.staff.Sessions;
import org.countersign.staff.Who;

/** One's own page: what one did lately, where one is signed in, the language, the way to another password. */
@Named
@RequestScoped
public class StaffMePage {
    private static final int LINES = 30;

    @Inject Entries entries;
    @Inject Accounts accounts;
    @Inject Sessions sessions;
    @Inject Doorkeeper doorkeeper;
    @Inject Who who;
    @Inject City city;
    private Long before;
    private boolean ended;
    private List<JournalEntry> found = List.of();

    public void load() { found = entries.mine(before == null ? Long.MAX_VALUE : before, LINES + 1); }

    /** This session goes on; wherever else the account is signed in, it is signed out. */
    public void endOthers() {
        doorkeeper.letIn(request(), accounts.endOtherSessions());
        Redirect.to("/staff/me", "ended", "true");
    }

    public List<JournalRow> getRows() { return found.stream().limit(LINES).map(each -> JournalRow.of(each, words())).toList(); }

    /** The id before which older ones go on; null on the last page. */
    public Long getOlder() { return found.size() > LINES ? found.get(LINES - 1).id() : null; }

    public List<Sessions.Session> getSessions() { return sessions.of(new AccountName(who.name())); }

    /** The session this page is shown in. */
    public boolean here(Sessions.Session session) { return session.id() == doorkeeper.session(request()); }

    public When when() { return words().when(); }

    private JournalWords words() {
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return new JournalWords(Words.in(locale), new When(city.zone(), locale));
    }

    private static HttpServletRequest request() { return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest(); }

    public Long getBefore() { return before; }

    public void setBefore(Long before) { this.before = before; }

    public boolean isEnded() { return ended; }

    public void setEnded(boolean ended) { this.ended = ended; }
}
