package org.countersign.staff;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.platform.Invalid;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensIT {
    final TestDatabase database = TestDatabase.fresh();

    @AfterEach void close() { database.close(); }

    @Test void a_token_opens_what_it_was_issued_for() {
        String secret = in(house -> house.tokens.issue(new Token.Order(" budget dashboard ", Role.MAYOR, true, null)));
        Badge badge = badge(secret).orElseThrow();
        assertEquals(List.of("token:budget dashboard", Role.MAYOR, true), List.of(badge.name(), badge.role(), badge.readOnly()));
        assertTrue(holds(badge));
        for (String wrong : List.of("", secret + "x", secret.substring(1), secret.toUpperCase(java.util.Locale.ROOT))) assertTrue(badge(wrong).isEmpty(), wrong);
    }

    @Test void a_revoked_token_opens_nothing_and_is_revoked_once() {
        String secret = in(house -> house.tokens.issue(new Token.Order("x", Role.STAFF, false, null)));
        Badge badge = badge(secret).orElseThrow();
        revoke();
        assertTrue(badge(secret).isEmpty());
        assertFalse(holds(badge), "nor does one that is remembered");
        assertThrows(Refused.class, this::revoke);
        assertEquals(List.of(List.of("token.issued"), List.of("token.revoked")), database.rows("SELECT what FROM journal ORDER BY id"));
    }

    @Test void a_token_ends_when_its_time_is_over() {
        String secret = in(house -> house.tokens.issue(new Token.Order("x", Role.STAFF, false, Instant.now().plus(Duration.ofDays(1)))));
        Badge badge = badge(secret).orElseThrow();
        database.doInTransaction(em -> em.createNativeQuery("UPDATE api_token SET expires_at = UTC_TIMESTAMP(6)").executeUpdate());
        assertTrue(badge(secret).isEmpty());
        assertFalse(holds(badge));
    }

    @Test void an_order_that_makes_no_sense_is_refused_whole() {
        Invalid refused = assertThrows(Invalid.class, () -> in(house -> house.tokens.issue(new Token.Order(" ", null, false, Instant.EPOCH))));
        assertEquals(List.of("label", "role", "expires"), refused.errors().stream().map(error -> error.field()).toList());
        assertThrows(Invalid.class, () -> in(house -> house.tokens.issue(new Token.Order("x".repeat(55), Role.STAFF, false, null))));
        in(house -> house.tokens.issue(new Token.Order("🏛".repeat(54), Role.STAFF, false, null)));
    }

    private void revoke() {
        in(house -> {
            house.tokens.revoke(Seen.of(house.tokens.all().get(0)));
            return null;
        });
    }

    private Optional<Badge> badge(String secret) { return in(house -> house.tokens.badge(secret)); }

    private boolean holds(Badge badge) { return in(house -> house.badges.holds(badge)); }

    private <T> T in(Function<StaffHouse, T> work) { return database.inTransaction(em -> work.apply(new StaffHouse(em, Role.ADMIN))); }
}
