package org.countersign.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.countersign.http.Json;
import org.countersign.platform.Refused;

/** Access tokens that are good now: fetched when the last one ends, by its refresh token or in the client's own name (RFC 6749, 6 and 4.4). Nothing here is kept but in memory. */
@ApplicationScoped
public class AccessTokens {
    private static final Duration CONNECT = Duration.ofSeconds(10), ANSWER = Duration.ofSeconds(20), EARLY = Duration.ofMinutes(2);
    /** Where the provider does not say how long a token holds. */
    private static final int USUAL_SECONDS = 300, MOST_BYTES = 1 << 16, LONGEST = 200;
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();

    private final Map<Key, Access> good = new ConcurrentHashMap<>();

    private record Key(Renewal renewal, String secret) {
        @Override public String toString() { return "Key of " + renewal; }
    }

    /** @param secret what is to be shown next time: another one than was shown, where the provider changed it */
    public record Access(String token, Instant until, String secret) {
        @Override public String toString() { return "Access until " + until; }
    }

    /**
     * @param secret as {@link RenewalSecret#written} wrote it
     * @throws Refused where none is to be had: said in words, with what the provider answered
     */
    public Access of(Renewal renewal, String secret) {
        if (secret == null) throw new Refused("oauth.noSecret", renewal.host());
        Instant soon = Instant.now().plus(EARLY);
        Access access = good.compute(new Key(renewal, secret), (key, last) -> last != null && last.until().isAfter(soon) ? last : fetched(renewal, RenewalSecret.read(secret)));
        if (!access.secret().equals(secret)) good.put(new Key(renewal, access.secret()), access);
        good.values().removeIf(each -> each.until().isBefore(soon) && !each.equals(access));
        return access;
    }

    /** It was not taken, whatever was said of it: the next one is fetched. */
    public void forget(Renewal renewal) { good.keySet().removeIf(key -> key.renewal().equals(renewal)); }

    private static Access fetched(Renewal renewal, RenewalSecret secret) {
        JsonObject answer = asked(renewal, secret);
        String token = answer.getString("access_token", "");
        if (token.isBlank()) throw new Refused("oauth.malformed", renewal.host());
        Instant until = Instant.now().plusSeconds(Math.max(0, Math.min(answer.getInt("expires_in", USUAL_SECONDS), Duration.ofDays(1).toSeconds())));
        return new Access(token, until, secret.with(answer.getString("refresh_token", null)).written());
    }

    private static JsonObject asked(Renewal renewal, RenewalSecret secret) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", secret.refreshToken() == null ? "client_credentials" : "refresh_token");
        form.put("refresh_token", secret.refreshToken());
        form.put("client_id", renewal.client());
        form.put("client_secret", secret.client());
        form.put("scope", renewal.scope());
        String body = form.entrySet().stream().filter(each -> each.getValue() != null).map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(renewal.endpoint())).timeout(ANSWER).header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream bytes = answer.body()) {
                return read(renewal, answer.statusCode(), new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            }
        } catch (IOException away) {
            throw new Refused("oauth.unreachable", renewal.host());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Refused("oauth.unreachable", renewal.host());
        }
    }

    private static JsonObject read(Renewal renewal, int status, String body) {
        JsonObject answer;
        try {
            answer = Json.readObject(body);
        } catch (JsonException noJson) {
            throw new Refused(status == 200 ? "oauth.malformed" : "oauth.refused", renewal.host(), "HTTP " + status);
        }
        if (status != 200 || answer.containsKey("error")) throw new Refused("oauth.refused", renewal.host(), said(answer, status));
        return answer;
    }

    /** RFC 6749, 5.2: what a person can look up. */
    private static String said(JsonObject answer, int status) {
        String line = (answer.getString("error", "HTTP " + status) + " " + Objects.requireNonNullElse(answer.getString("error_description", null), "")).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
