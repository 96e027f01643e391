package org.countersign.staff;

import jakarta.enterprise.context.ApplicationScoped;
import org.countersign.platform.Invalid;

/** What a password must be (NIST SP 800-63B: long, not common; no rules of composition). */
@ApplicationScoped
public class PasswordRule {
    static final int LEAST = 15;
    static final int MOST = 200;

    /** @throws Invalid with the reason, at the field "password" */
    public void check(String accountName, String password) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < LEAST) throw new Invalid("password", "staff.password.tooShort", String.valueOf(LEAST));
        if (length > MOST) throw new Invalid("password", "staff.password.tooLong", String.valueOf(MOST));
    }
}
