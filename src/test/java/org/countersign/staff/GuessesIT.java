package org.countersign.staff;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuessesIT {
    static final String HERE = "192.0.2.1";
    final TestDatabase database = TestDatabase.fresh();
    Instant now = Instant.parse("2026-03-08T06:59:59.999999Z");

    @AfterEach void close() { database.close(); }

    @Test void the_tenth_wrong_password_brings_a_rest_that_doubles_up_to_a_quarter_of_an_hour() {
        for (int left = 9; left > 0; left--) assertEquals(left, failed("staff", HERE));
        assertEquals(Duration.ZERO, rest("staff", HERE));
        assertEquals(0, failed("staff", HERE));
        for (int seconds : new int[] {30, 60, 120, 240, 480, 900, 900}) {
            assertEquals(Duration.ofSeconds(seconds), rest("staff", HERE));
            now = now.plusSeconds(seconds);
            assertEquals(Duration.ZERO, rest("staff", HERE), "then it may be tried again");
            failed("staff", HERE);
        }
    }

    @Test void one_account_resting_for_one_address_disturbs_nobody_else() {
        fail("staff", HERE, 10);
        assertNotEquals(Duration.ZERO, rest("staff", HERE));
        assertEquals(Duration.ZERO, rest("staff", "192.0.2.2"), "its owner elsewhere");
        assertEquals(Duration.ZERO, rest("clerk", HERE), "a colleague beside");
    }

    @Test void the_right_password_forgets_the_wrong_ones_of_this_address_alone() {
        fail("staff", HERE, 9);
        in(guesses -> {
            guesses.succeeded("staff", HERE);
            return null;
        });
        assertEquals(9, failed("staff", HERE));
        assertEquals(10, database.rows("SELECT failures FROM sign_in_guess WHERE guess_key = 'address:" + HERE + "'").get(0).get(0), "or one account of one’s own would be a way to guess on");
    }

    @Test void an_address_that_tries_many_accounts_rests_for_all_of_them() {
        for (int i = 0; i < 50; i++) failed("name" + i, HERE);
        assertEquals(Duration.ofSeconds(30), rest("another", HERE));
        assertEquals(Duration.ZERO, rest("another", "192.0.2.2"));
    }

    @Test void an_account_tried_from_many_addresses_rests_for_all_of_them() {
        for (int i = 0; i < 100; i++) failed("staff", "198.51.100." + i);
        assertEquals(Duration.ofSeconds(30), rest("staff", HERE));
        assertEquals(Duration.ZERO, rest("clerk", HERE));
    }

    @Test void one_address_trying_as_often_as_it_may_for_a_week_never_locks_the_owner_out() {
        for (Instant end = now.plus(Duration.ofDays(7)); now.isBefore(end);) {
            now = now.plus(rest("staff", HERE));
            failed("staff", HERE);
            assertEquals(Duration.ZERO, rest("staff", "192.0.2.2"), now.toString());
        }
    }

    @Test void the_addresses_of_one_network_count_as_one_and_are_forgotten_after_a_day() {
        fail("staff", "2001:db8:1:2::1", 9);
        assertEquals(0, failed("staff", "2001:db8:1:2:ffff::9"));
        assertEquals(9, failed("staff", "2001:db8:1:3::1"));
        now = now.plus(Duration.ofHours(25));
        failed("clerk", HERE);
        assertEquals(3L, database.rows("SELECT COUNT(*) FROM sign_in_guess").get(0).get(0));
    }

    @Test void a_name_nobody_has_is_slowed_like_any_other_and_answered_alike() {
        for (int i = 1; i < 10; i++) assertFalse(in(house -> house.signIn.with("nobody", "x", HERE), null).rests());
        SignIn.Answer tenth = in(house -> house.signIn.with("nobody", "x", HERE), null);
        assertNull(tenth.badge());
        assertTrue(tenth.rests());
        assertEquals("staff.signin.rests", tenth.refusal().key());
        assertTrue(in(house -> house.signIn.with("NOBODY ", "x", HERE), null).rests(), "one name in two spellings is one count");
        for (int i = 0; i < 12; i++) in(house -> house.signIn.with("'; DROP TABLE account; --", "x", HERE), null);
        assertTrue(in(house -> house.signIn.with("<not a name>", "x", HERE), null).rests(), "what can be no name is one count too");
    }

    private void fail(String name, String address, int times) { for (int i = 0; i < times; i++) failed(name, address); }

    private int failed(String name, String address) { return in(guesses -> guesses.failed(name, address, now)); }

    private Duration rest(String name, String address) { return in(guesses -> guesses.rest(name, address, now)); }

    private <T> T in(Function<Guesses, T> work) { return in(house -> work.apply(house.guesses), null); }

    private <T> T in(Function<StaffHouse, T> work, Role role) { return database.inTransaction(em -> work.apply(new StaffHouse(em, role))); }
}
