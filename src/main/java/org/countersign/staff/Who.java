package org.countersign.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Who is at work in this request: the account or token that signed in, a stranger, or the program itself. The doorkeeper says it, once a request. */
@Named
@RequestScoped
public class Who {
    private Badge badge;
    private boolean stranger;

    /** For the rest of this request. */
    public void is(Badge signedIn) { badge = signedIn; }

    /** Someone came over HTTP and did not sign in. */
    public void isStranger() {
        badge = null;
        stranger = true;
    }

    public boolean signedIn() { return badge != null; }

    /** The account's name, "token:" and its label, or "system" where nobody is signed in. */
    public String name() { return badge == null ? "system" : badge.name(); }

    /** As pages show it; empty where nobody is signed in. */
    public String displayName() { return badge == null ? "" : badge.displayName(); }

    /** null where nobody is signed in. */
    public Role role() { return badge == null ? null : badge.role(); }

    /** "en" or "es" as the account chose; null where nobody is signed in. */
    public String language() { return badge == null ? null : badge.language(); }

    public boolean seesPersonalData() { return role() != null && role().seesPersonalData(); }

    /** Whether records may be taken away: a right of its own, which an administrator gives and takes; what they hold the role decides. */
    public boolean exports() { return badge == null ? administers() || seesPersonalData() : badge.exports(); }

    /** Whether more is done than read: a token can be for that alone. */
    public boolean changes() { return badge == null || !badge.readOnly(); }

    /** An administrator, or the program itself (a job, the start), but never a stranger. */
    public boolean administers() { return role() == Role.ADMIN || role() == null && !stranger; }
}
