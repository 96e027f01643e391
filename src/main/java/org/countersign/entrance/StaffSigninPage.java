package org.countersign.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.countersign.http.Proxy;
import org.countersign.platform.Redirect;
import org.countersign.staff.SignIn;
import org.countersign.staff.Who;

/** The way in. A plain form without view state, so that a stranger gets no session and it works without scripts; the doorkeeper turns away other sites' forms. */
@Named
@RequestScoped
public class StaffSigninPage {
    @Inject SignIn signIn;
    @Inject Doorkeeper doorkeeper;
    @Inject Proxy proxy;
    @Inject Who who;
    private String name;
    private String to;

    public void load() {
        FacesContext.getCurrentInstance().getViewRoot().setTransient(true);                  // before PrimeFaces keeps its nonce in a session
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        if (request.getMethod().equals("POST")) enter(request, external.getRequestParameterMap().getOrDefault("password", ""));
        else if (who.signedIn()) Redirect.to(getTo());
    }

    private void enter(HttpServletRequest request, String password) {
        SignIn.Answer answer = signIn.with(name, password, proxy.addressOf(request));
        if (answer.badge() == null) throw answer.refusal();
        doorkeeper.letIn(request, answer.badge());
        Redirect.to(getTo());
    }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    /** Checked: a page of ours. */
    public String getTo() { return Destination.read(to).address(); }

    public void setTo(String to) { this.to = to; }
}
