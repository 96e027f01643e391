package org.countersign.staff;

import java.io.Serializable;

/**
 * Who signed in, as the session and the request carry it.
 *
 * @param holder "account:" or "token:" and its number
 * @param name as the journal writes it: the account's name, or "token:" and the token's label
 * @param language "en" or "es"
 * @param credentialNo that of the account when it signed in; when the account's has grown since, the badge is void
 * @param exports whether it takes records out of the house
 * @param readOnly true for a token that was issued for reading alone
 * @param scope how the addresses begin that it opens; null: whatever its role opens
 */
public record Badge(String holder, String name, String displayName, Role role, String language, long credentialNo, boolean exports, boolean readOnly, String scope) implements Serializable {
    static Badge of(Account account) {
        return new Badge("account:" + account.id(), account.name(), account.displayName(), account.role(), account.language(), account.credentialNo(), account.exports(), false, null);
    }

    /** @throws NumberFormatException for a token */
    long accountId() { return Long.parseLong(holder.replaceFirst("account:", "")); }

    public Badge speaking(String other) { return new Badge(holder, name, displayName, role, other, credentialNo, exports, readOnly, scope); }

    /** Whether it may be shown at this address. */
    public boolean opens(String path) { return scope == null || path.startsWith(scope); }
}
