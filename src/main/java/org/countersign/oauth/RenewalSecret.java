package org.countersign.oauth;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.http.Json;

/**
 * What is shown at the token endpoint, kept as one secret.
 *
 * @param client of the client itself; null: it has none
 * @param refreshToken null: the client asks in its own name (RFC 6749, 4.4)
 */
public record RenewalSecret(String client, String refreshToken) {
    /** @return null: nothing was given */
    public static RenewalSecret of(String client, String refreshToken) {
        RenewalSecret secret = new RenewalSecret(given(client), given(refreshToken));
        return secret.client == null && secret.refreshToken == null ? null : secret;
    }

    private static String given(String typed) { return typed == null || typed.isBlank() ? null : typed.strip(); }

    static RenewalSecret read(String written) {
        JsonObject kept = Json.readObject(written);
        return new RenewalSecret(kept.getString("client", null), kept.getString("refreshToken", null));
    }

    public String written() {
        Map<String, Object> all = new LinkedHashMap<>();
        if (client != null) all.put("client", client);
        if (refreshToken != null) all.put("refreshToken", refreshToken);
        return Json.of(all).toString();
    }

    /** Some providers give another refresh token with each access token, and the one before is worth nothing then. */
    RenewalSecret with(String newRefreshToken) { return newRefreshToken == null || refreshToken == null ? this : new RenewalSecret(client, newRefreshToken); }

    @Override public String toString() { return "RenewalSecret"; }
}
