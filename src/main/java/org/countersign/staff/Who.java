package org.countersign.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.util.Arrays;

/** Who is at work in this request: the account that signed in, or the program itself. */
@Named
@RequestScoped
public class Who {
    @Inject SecurityContext security;

    /** The account's name; "system" where nobody is signed in. */
    public String name() { return security.getCallerPrincipal() == null ? "system" : security.getCallerPrincipal().getName(); }

    /** null where nobody is signed in. */
    public Role role() { return Arrays.stream(Role.values()).filter(role -> security.isCallerInRole(role.name())).findFirst().orElse(null); }

    public boolean seesPersonalData() { return role() != null && role().seesPersonalData(); }
}
