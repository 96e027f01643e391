package org.countersign.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.countersign.platform.Invalid;
import org.countersign.platform.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
    private final TokenEndpoint provider = endpoint();
    private final AccessTokens tokens = new AccessTokens();
    private final Renewal renewal = provider.renewal();

    private static TokenEndpoint endpoint() {
        try {
            return new TokenEndpoint();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach void stop() { provider.close(); }

    @Test void a_token_is_fetched_once_and_asked_for_again_only_when_it_ends() {
        String secret = RenewalSecret.of("quiet", "refresh-0").written();
        AccessTokens.Access first = tokens.of(renewal, secret);
        assertEquals("access", first.token());
        assertEquals(Map.of("grant_type", "refresh_token", "refresh_token", "refresh-0", "client_id", "office", "client_secret", "quiet", "scope", "mail.read"), provider.asked.get(0));
        assertEquals(first, tokens.of(renewal, secret));
        assertEquals(first, tokens.of(renewal, first.secret()), "with what is shown from now on it is the same token");
        assertEquals(1, provider.asked.size());
    }

    @Test void the_refresh_token_that_came_with_it_is_shown_next_time() {
        provider.seconds = 60;
        String secret = RenewalSecret.of(null, "refresh-0").written();
        for (int i = 0; i < 3; i++) secret = tokens.of(renewal, secret).secret();
        assertEquals(List.of("refresh-0", "refresh-1", "refresh-2"), provider.asked.stream().map(each -> each.get("refresh_token")).toList());
        assertFalse(provider.asked.get(0).containsKey("client_secret"));
        assertEquals(new RenewalSecret(null, "refresh-3"), RenewalSecret.read(secret));
    }

    @Test void a_client_without_a_refresh_token_asks_in_its_own_name() {
        String secret = RenewalSecret.of("quiet", " ").written();
        assertEquals(secret, tokens.of(renewal, secret).secret());
        assertEquals("client_credentials", provider.asked.get(0).get("grant_type"));
    }

    @Test void what_a_mail_server_does_not_take_is_fetched_anew() {
        String secret = RenewalSecret.of("quiet", null).written();
        tokens.of(renewal, secret);
        tokens.forget(renewal);
        tokens.of(renewal, secret);
        assertEquals(2, provider.asked.size());
    }

    @Test void why_there_is_none_is_said_and_no_secret_with_it() {
        String secret = RenewalSecret.of("quiet", "used-before").written();
        Refused refused = assertThrows(Refused.class, () -> tokens.of(renewal, secret));
        assertEquals("oauth.refused", refused.key());
        assertEquals(List.of("127.0.0.1", "invalid_grant it was used before"), List.of(refused.values()));
        provider.wrong = "<html>";
        assertEquals(List.of("127.0.0.1", "HTTP 400"), List.of(assertThrows(Refused.class, () -> tokens.of(renewal, secret)).values()));
        provider.close();
        assertEquals("oauth.unreachable", assertThrows(Refused.class, () -> tokens.of(renewal, secret)).key());
        assertEquals("oauth.noSecret", assertThrows(Refused.class, () -> tokens.of(renewal, null)).key());
        assertFalse((RenewalSecret.read(secret) + " " + new AccessTokens.Access("seen", null, secret)).matches(".*(quiet|used-before|seen).*"));
    }

    @Test void a_secret_goes_encrypted_or_stays_on_this_machine() {
        for (String bad : List.of("http://login.example.com/token", "login.example.com", "https:///token", "https://a:b@login.example.com/token", "ftp://localhost/token", "https://exa mple.com"))
            assertTrue(assertThrows(Invalid.class, () -> new Renewal(bad, "office", null)).errors().stream().anyMatch(each -> each.field().equals("endpoint")), bad);
        assertThrows(Invalid.class, () -> new Renewal("https://login.example.com/token", " ", null));
        assertEquals("login.example.com", new Renewal(" https://login.example.com/token ", "office", " ").host());
    }
}
