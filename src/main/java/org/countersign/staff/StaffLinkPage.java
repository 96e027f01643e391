package org.countersign.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.countersign.platform.Redirect;

/** Where a one-time link leads: the account's name, and a password for it. A plain form, as at the sign-in. */
@Named
@RequestScoped
public class StaffLinkPage {
    @Inject Links links;
    private String key;
    private Account account;

    public void load() {
        FacesContext.getCurrentInstance().getViewRoot().setTransient(true);                  // before PrimeFaces keeps its nonce in a session
        account = links.account(key).orElse(null);
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (!((HttpServletRequest) external.getRequest()).getMethod().equals("POST")) return;
        links.setPassword(key, external.getRequestParameterMap().getOrDefault("password", ""));
        Redirect.to("/staff/signin", "name", account.name());
    }

    public boolean isHolds() { return account != null; }

    public String getName() { return account == null ? "" : account.name(); }

    public String getKey() { return key; }

    public void setKey(String key) { this.key = key; }
}
