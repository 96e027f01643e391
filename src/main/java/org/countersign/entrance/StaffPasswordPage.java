package org.countersign.entrance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.countersign.http.Proxy;
import org.countersign.platform.Invalid;
import org.countersign.platform.Redirect;
import org.countersign.staff.Accounts;
import org.countersign.staff.SignIn;
import org.countersign.staff.Who;

/** One’s own password, changed by whoever knows the one before. Every other session and remembered sign-in of the account ends with it; this one goes on. */
@Named
@RequestScoped
public class StaffPasswordPage {
    @Inject SignIn signIn;
    @Inject Accounts accounts;
    @Inject Doorkeeper doorkeeper;
    @Inject Proxy proxy;
    @Inject Who who;
    private String before;
    private String password;
    private boolean changed;

    /** @throws Invalid where the old password is not the account's, or the new one will not do; wrong ones count as guesses at the sign-in do */
    public void change() {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        SignIn.Answer answer = signIn.with(who.name(), before == null ? "" : before, proxy.addressOf(request));
        if (answer.rests()) throw answer.refusal();
        if (answer.badge() == null) throw new Invalid("before", "staff.password.wrong");
        doorkeeper.letIn(request, accounts.changePassword(password));
        Redirect.to("/staff/password", "changed", "true");
    }

    public String getBefore() { return before; }

    public void setBefore(String before) { this.before = before; }

    public String getPassword() { return password; }

    public void setPassword(String password) { this.password = password; }

    public boolean isChanged() { return changed; }

    public void setChanged(boolean changed) { this.changed = changed; }
}
