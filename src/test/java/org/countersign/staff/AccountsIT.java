package org.countersign.staff;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountsIT {
    static final AccountName NAME = new AccountName("mocando");
    static final String PASSWORD = "nine lamps over a wet street";
    final TestDatabase database = TestDatabase.fresh();
    Role role = Role.ADMIN;

    @BeforeEach void create() {
        StaffHouse.JOURNAL.clear();
        in(house -> house.accounts.create(NAME, "Maria Ocando", Role.ADMIN));
    }

    @AfterEach void close() { database.close(); }

    @Test void an_account_is_made_without_a_password_and_gets_one_through_its_link_once() {
        assertFalse(account().hasPassword());
        String key = key();
        assertEquals("mocando", in(house -> house.links.account(key)).orElseThrow().name());
        does(house -> house.links.setPassword(key, PASSWORD));
        assertTrue(account().hasPassword());
        assertEquals(List.of(List.of("mocando")), database.rows("SELECT who FROM journal WHERE what = 'account.passwordSet'"), "whoever uses the link is the account");
        assertThrows(Refused.class, () -> does(house -> house.links.setPassword(key, "another sentence of mine")));
        assertTrue(in(house -> house.signIn.with("Mocando ", PASSWORD, "192.0.2.1")).badge() != null);
        assertFalse(String.join("", StaffHouse.JOURNAL).contains(PASSWORD), "the journal knows no password");
        assertFalse(String.join("", StaffHouse.JOURNAL).contains(key), "nor a link");
    }

    @Test void a_password_that_will_not_do_leaves_the_link_good() {
        String key = key();
        assertThrows(Invalid.class, () -> does(house -> house.links.setPassword(key, "mocandomocando1")));
        does(house -> house.links.setPassword(key, PASSWORD));
    }

    @Test void a_new_link_voids_the_one_before_and_age_voids_it_too() {
        String first = key(), second = key();
        assertTrue(in(house -> house.links.account(first)).isEmpty());
        assertTrue(in(house -> house.links.account(second)).isPresent());
        database.doInTransaction(em -> em.createNativeQuery("UPDATE one_time_link SET expires_at = UTC_TIMESTAMP(6)").executeUpdate());
        assertTrue(in(house -> house.links.account(second)).isEmpty());
        assertTrue(in(house -> house.links.account(null)).isEmpty());
    }

    @Test void the_database_holds_no_secret() {
        String key = key(), token = in(house -> house.tokens.issue(new Token.Order("dashboard", Role.MAYOR, true, null)));
        String all = database.rows("SELECT HEX(token_hash) FROM one_time_link UNION SELECT HEX(token_hash) FROM api_token UNION SELECT CONCAT_WS(' ', who, what, before_json, after_json) FROM journal").toString();
        for (String secret : List.of(key, token)) assertFalse(all.contains(secret), all);
    }

    @Test void a_deactivated_account_signs_in_nowhere_and_its_badge_is_void_at_once() {
        other();
        Badge badge = signedIn();
        assertTrue(holds(badge));
        does(house -> house.accounts.deactivate(seen()));
        assertFalse(holds(badge));
        assertNull(in(house -> house.signIn.with("mocando", PASSWORD, "192.0.2.1")).badge());
        does(house -> house.accounts.reactivate(seen()));
        assertFalse(holds(badge), "the old badge stays void");
        assertNotNull(in(house -> house.signIn.with("mocando", PASSWORD, "192.0.2.1")).badge());
    }

    @Test void another_role_or_another_password_voids_the_badge() {
        other();
        Badge before = signedIn();
        does(house -> house.accounts.assign(seen(), Role.COUNCIL));
        assertFalse(holds(before));
        Badge after = in(house -> house.signIn.with("mocando", PASSWORD, "192.0.2.1")).badge();
        assertEquals(Role.COUNCIL, after.role());
        does(house -> house.accounts.setPassword(NAME, "a different sentence of mine"));
        assertFalse(holds(after));
    }

    @Test void to_export_is_a_right_of_its_own_that_comes_with_personal_data_and_is_taken_and_given_by_itself() {
        other();
        Badge before = signedIn();
        assertTrue(before.exports());
        does(house -> house.accounts.refuseExport(seen()));
        assertFalse(holds(before), "it opens less from now on");
        assertFalse(signedIn().exports());
        assertThrows(Refused.class, () -> does(house -> house.accounts.refuseExport(seen())));
        does(house -> house.accounts.assign(seen(), Role.CLERK));
        does(house -> house.accounts.allowExport(seen()));
        assertTrue(signedIn().exports() && !signedIn().role().seesPersonalData());
        does(house -> house.accounts.assign(seen(), Role.COUNCIL));
        assertFalse(signedIn().exports(), "another role begins anew");
        assertTrue(StaffHouse.JOURNAL.stream().anyMatch(entry -> entry.startsWith("account.exportRefused")));
    }

    @Test void the_last_administrator_who_can_sign_in_stays() {
        signedIn();
        assertThrows(Refused.class, () -> does(house -> house.accounts.deactivate(seen())));
        assertThrows(Refused.class, () -> does(house -> house.accounts.assign(seen(), Role.STAFF)));
        other();
        does(house -> house.accounts.deactivate(seen()));
    }

    @Test void a_name_is_taken_once_and_a_stale_page_changes_nothing() {
        assertThrows(Refused.class, () -> in(house -> house.accounts.create(NAME, "Again", Role.STAFF)));
        other();
        Seen stale = seen();
        does(house -> house.accounts.assign(stale, Role.STAFF));
        assertThrows(OptimisticLockException.class, () -> does(house -> house.accounts.deactivate(stale)));
        assertThrows(Missing.class, () -> does(house -> house.accounts.deactivate(new Seen(99_999, 0))));
        assertEquals(Role.STAFF, account().role());
    }

    @Test void nobody_but_an_administrator_changes_accounts_links_or_tokens() {
        Seen seen = seen();
        for (Role other : List.of(Role.STAFF, Role.CLERK, Role.HEARING, Role.COUNCIL, Role.MAYOR)) {
            role = other;
            assertThrows(SecurityException.class, () -> in(house -> house.accounts.create(new AccountName("x"), "X", Role.STAFF)), other.name());
            assertThrows(SecurityException.class, () -> does(house -> house.accounts.assign(seen, Role.STAFF)), other.name());
            assertThrows(SecurityException.class, () -> in(house -> house.links.issue(NAME)), other.name());
            assertThrows(SecurityException.class, () -> in(house -> house.tokens.issue(new Token.Order("x", Role.ADMIN, false, null))), other.name());
            assertThrows(SecurityException.class, () -> does(house -> house.tokens.revoke(seen)), other.name());
        }
    }

    private String key() { return in(house -> house.links.issue(NAME)).replaceFirst(".*=", ""); }

    private Badge signedIn() {
        does(house -> house.accounts.setPassword(NAME, PASSWORD));
        return in(house -> house.signIn.with("mocando", PASSWORD, "192.0.2.1")).badge();
    }

    /** Another administrator who can sign in. */
    private void other() {
        does(house -> {
            house.accounts.create(new AccountName("other"), "Another", Role.ADMIN);
            house.accounts.setPassword(new AccountName("other"), PASSWORD);
        });
    }

    private Account account() { return in(house -> house.accounts.byName(NAME)).orElseThrow(); }

    private Seen seen() { return Seen.of(account()); }

    private boolean holds(Badge badge) { return in(house -> house.badges.holds(badge)); }

    private <T> T in(Function<StaffHouse, T> work) { return database.inTransaction(em -> work.apply(new StaffHouse(em, role))); }

    private void does(java.util.function.Consumer<StaffHouse> work) { database.doInTransaction(em -> work.accept(new StaffHouse(em, role))); }
}
