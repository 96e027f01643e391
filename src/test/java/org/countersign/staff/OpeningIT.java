package org.countersign.staff;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpeningIT {
    static final String WELCOME = "countersign.welcome";
    static final String PASSWORD = "nine lamps over a wet street";
    final TestDatabase database = TestDatabase.fresh();

    @AfterEach void close() {
        database.close();
        System.clearProperty(WELCOME);
    }

    @Test void the_demo_has_one_account_for_each_role_and_they_open_with_the_given_password() {
        open(PASSWORD);
        assertEquals(List.of("admin ADMIN", "clerk CLERK", "council COUNCIL", "hearing HEARING", "mayor MAYOR", "staff STAFF"),
                in(house -> house.accounts.all()).stream().map(account -> account.name() + " " + account.role()).toList());
        for (String name : List.of("admin", "staff", "clerk", "hearing", "council", "mayor")) assertTrue(opens(name, PASSWORD), name);
        assertNull(System.getProperty(WELCOME));
    }

    @Test void a_second_start_changes_nothing_and_another_password_takes_the_place_of_the_first() {
        open(PASSWORD);
        List<List<Object>> before = database.rows("SELECT name, credential_no, version FROM account ORDER BY name");
        open(PASSWORD);
        assertEquals(before, database.rows("SELECT name, credential_no, version FROM account ORDER BY name"));
        open("four herons, one tin boat");
        assertFalse(opens("clerk", PASSWORD));
        assertTrue(opens("clerk", "four herons, one tin boat"));
    }

    @Test void an_office_gets_one_account_and_a_new_link_at_every_start_until_it_is_used() {
        open(null);
        String first = System.getProperty(WELCOME);
        open(null);
        String second = System.getProperty(WELCOME);
        assertTrue(second.startsWith("/staff/link?key=") && !second.equals(first), second);
        assertTrue(in(house -> house.links.account(first.replaceFirst(".*=", ""))).isEmpty());
        assertEquals(List.of(List.of("admin", "ADMIN")), database.rows("SELECT name, role FROM account"));
        database.doInTransaction(em -> new StaffHouse(em, null).links.setPassword(second.replaceFirst(".*=", ""), PASSWORD));
        System.clearProperty(WELCOME);
        open(null);
        assertNull(System.getProperty(WELCOME), "an administrator can sign in");
    }

    private boolean opens(String name, String password) { return in(house -> house.signIn.with(name, password, "192.0.2.1")).badge() != null; }

    private void open(String password) {
        database.doInTransaction(em -> {
            StaffHouse house = new StaffHouse(em, null);
            Opening opening = new Opening();
            opening.accounts = house.accounts;
            opening.links = house.links;
            opening.hashes = house.accounts.hashes;
            opening.open(password);
        });
    }

    private <T> T in(Function<StaffHouse, T> work) { return database.inTransaction(em -> work.apply(new StaffHouse(em, null))); }
}
