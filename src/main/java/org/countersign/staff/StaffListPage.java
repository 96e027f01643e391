package org.countersign.staff;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.http.Proxy;
import org.countersign.platform.Invalid;
import org.countersign.platform.Seen;

/** For administrators: who works here. A one-time link is shown once, until the next button. */
@Named
@ViewScoped
public class StaffListPage implements Serializable {
    @Inject Accounts accounts;
    @Inject Links links;
    @Inject Sessions sessions;
    @Inject Proxy proxy;
    private List<Row> rows;
    private Map<String, String> assigned;
    private Map<String, List<Sessions.Session>> open;
    private String name;
    private String displayName;
    private Role role = Role.STAFF;
    private transient String link;                                           // not kept with a session that leaves this node

    /** An account as it stood when the page was shown. */
    public record Row(String name, String displayName, Role role, boolean active, boolean exports, boolean hasPassword, Seen seen) implements Serializable {
        static Row of(Account account) {
            return new Row(account.name(), account.displayName(), account.role(), account.active(), account.exports(), account.hasPassword(), Seen.of(account));
        }
    }

    @PostConstruct void load() {
        rows = accounts.all().stream().map(Row::of).toList();
        open = sessions.open();
        assigned = rows.stream().collect(Collectors.toMap(Row::name, row -> row.role().name(), (one, other) -> one, LinkedHashMap::new));
    }

    /** The whole address, as the administrator's own browser or the proxy before us was asked for it. @param path of the link, and its query */
    private String addressed(String path) {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String asked = request.getRequestURL().toString();
        String base = asked.substring(0, asked.indexOf('/', asked.indexOf("//") + 2));
        return (proxy.secure(request) ? base.replaceFirst("^http:", "https:") : base) + path;
    }

    public void create() {
        AccountName read = AccountName.read(name).orElseThrow(() -> new Invalid("name", "staff.account.nameShape"));
        accounts.create(read, displayName, role);
        link = addressed(links.issue(read));
        name = null;
        displayName = null;
        load();
    }

    public void newLink(Row row) { link = addressed(links.issue(new AccountName(row.name()))); }

    public void assign(Row row) {
        link = null;
        accounts.assign(row.seen(), Role.valueOf(assigned.get(row.name())));
        load();
    }

    public void deactivate(Row row) {
        link = null;
        accounts.deactivate(row.seen());
        load();
    }

    public void reactivate(Row row) {
        link = null;
        accounts.reactivate(row.seen());
        load();
    }

    public void allowExport(Row row) {
        link = null;
        accounts.allowExport(row.seen());
        load();
    }

    public void refuseExport(Row row) {
        link = null;
        accounts.refuseExport(row.seen());
        load();
    }

    public void endSessions(Row row) {
        link = null;
        accounts.endSessions(row.seen());
        load();
    }

    public List<Row> getRows() { return rows; }

    /** Where an account is signed in now, latest seen first. */
    public List<Sessions.Session> sessions(Row row) { return open.getOrDefault(row.name(), List.of()); }

    /** The role chosen in each row, by the account's name. */
    public Map<String, String> getAssigned() { return assigned; }

    public Role[] getRoles() { return Role.values(); }

    /** The address to be given to whoever it is for; null when there is nothing to show. */
    public String getLink() { return link; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public String getDisplayName() { return displayName; }

    public void setDisplayName(String displayName) { this.displayName = displayName; }

    public Role getRole() { return role; }

    public void setRole(Role role) { this.role = role; }
}
