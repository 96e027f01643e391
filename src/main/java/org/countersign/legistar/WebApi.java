package org.countersign.legistar;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Legistar's Web API, asked politely: one call at a time, again after a pause where it stumbles, and never for ever. It gives lists of at
 * most a thousand a page, which may overlap; what it answers is bounded and read without trust.
 */
final class WebApi {
    static final int PAGE = 1000;
    private static final int MOST_PAGES = 500, MOST_BYTES = 64 << 20, TRIES = 3;
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    /** Of its database, where members were not called on one by one: it says so as often as it is asked. */
    private static final String NO_VOTES = "The cast to value type 'System.Int32' failed";

    private final Source source;
    private final String token;
    private final Duration pause, patience;

    WebApi(Source source, String token) { this(source, token, Duration.ofSeconds(2), Duration.ofSeconds(60)); }

    /** @param pause before the second try, twice as long before the third @param patience with one answer */
    WebApi(Source source, String token, Duration pause, Duration patience) {
        this.source = source;
        this.token = token;
        this.pause = pause;
        this.patience = patience;
    }

    private record Answer(int status, byte[] body) {
        boolean passing() { return status == 429 || status >= 500; }

        String text() { return new String(body, StandardCharsets.UTF_8); }
    }

    /** All of a list, each once. @param step such as matters/7/histories @param id the field that tells one from another */
    List<Fields> all(String step, Map<String, String> asked, String id) {
        Map<String, Fields> found = new LinkedHashMap<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            Map<String, String> more = new LinkedHashMap<>(asked);
            if (page > 0) more.put("$skip", String.valueOf(page * PAGE));
            JsonArray rows = rows(step, get(address(step, more)));
            int before = found.size();
            for (JsonValue row : rows) if (row instanceof JsonObject object) found.putIfAbsent(key(object, id, found.size()), new Fields(object));
            if (rows.size() < PAGE || found.size() == before) return List.copyOf(found.values());
        }
        throw new Unanswered("legistar.endless", step);
    }

    private static String key(JsonObject row, String id, int nth) { return row.get(id) == null || row.get(id) == JsonValue.NULL ? "row " + nth : row.get(id).toString(); }

    /** What there is at most one of; empty: it is gone. */
    Optional<Fields> one(String step) {
        Answer answer = get(address(step, Map.of()));
        if (answer.status == 404 || answer.status == 410) return Optional.empty();
        return parsed(step, good(step, answer)) instanceof JsonObject object ? Optional.of(new Fields(object)) : Optional.empty();
    }

    /** The page of a matter for the public; empty: the office keeps it to itself. */
    Optional<String> publicPage(long matter) {
        URI gateway = URI.create(source.pages().replace("{client}", source.client()) + "/gateway.aspx?m=l&id=" + matter);
        Answer answer = tried(HttpRequest.newBuilder(gateway).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        if (answer.status == 200) return Optional.empty();
        if (answer.status / 100 == 3) return Optional.of(gateway.toString());
        throw new Unanswered("legistar.refused", gateway.getPath(), String.valueOf(answer.status));
    }

    private JsonArray rows(String step, Answer answer) {
        boolean nothing = answer.status == 404 || answer.status == 410 || answer.status == 500 && answer.text().contains(NO_VOTES);
        if (nothing && !step.equals("matters")) return JsonValue.EMPTY_JSON_ARRAY;
        if (parsed(step, good(step, answer)) instanceof JsonArray rows) return rows;
        throw new Unanswered("legistar.notAList", step);
    }

    private static Answer good(String step, Answer answer) {
        if (answer.status == 401 || answer.status == 403) throw new Unanswered("legistar.tokenRefused", step);
        if (answer.status != 200) throw new Unanswered("legistar.refused", step, String.valueOf(answer.status));
        return answer;
    }

    private static JsonValue parsed(String step, Answer answer) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body))) {
            return reader.readValue();
        } catch (RuntimeException malformed) {                                  // JsonException, and a plain one where it is nested too deeply
            throw new Unanswered("legistar.malformed", step);
        }
    }

    private URI address(String step, Map<String, String> asked) {
        Map<String, String> all = new LinkedHashMap<>(asked);
        if (token != null) all.put("token", token);
        StringBuilder address = new StringBuilder(source.address()).append('/').append(source.client()).append('/').append(step);
        all.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")));
        return URI.create(address.toString());
    }

    private Answer get(URI address) { return tried(HttpRequest.newBuilder(address).header("Accept", "application/json")); }

    private Answer tried(HttpRequest.Builder request) {
        Unanswered last = null;
        for (int nth = 1; nth <= TRIES; nth++) {
            try {
                Answer answer = once(request.build());
                if (!answer.passing() || answer.text().contains(NO_VOTES)) return answer;
                last = new Unanswered("legistar.stumbles", String.valueOf(answer.status));
            } catch (Unanswered no) {
                last = no;
            }
            if (nth < TRIES) rest(pause.multipliedBy(nth));
        }
        throw last;
    }

    private Answer once(HttpRequest request) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> asked = CLIENT.sendAsync(request, info -> HttpResponse.BodySubscribers.ofByteArrayConsumer(piece -> piece.ifPresent(bytes -> take(body, bytes))));
        try {
            int status = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return new Answer(status, body.toByteArray());
        } catch (TimeoutException slow) {
            asked.cancel(true);
            throw new Unanswered("legistar.slow", String.valueOf(patience.toSeconds()));
        } catch (ExecutionException no) {
            throw new Unanswered("legistar.unreachable", request.uri().getHost());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unanswered("legistar.stopped");
        }
    }

    private static void take(ByteArrayOutputStream body, byte[] bytes) {
        if (body.size() + bytes.length > MOST_BYTES) throw new IllegalStateException("more than " + MOST_BYTES + " bytes");
        body.writeBytes(bytes);
    }

    private static void rest(Duration howLong) {
        try {
            Thread.sleep(howLong.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unanswered("legistar.stopped");
        }
    }

    /** Legistar did not answer, or not with what was asked for; said by a key of the bundle, never with the address, which may carry the token. */
    static class Unanswered extends RuntimeException {
        private final String key;
        private final List<String> values;

        Unanswered(String key, String... values) {
            super(key + " " + List.of(values));
            this.key = key;
            this.values = List.of(values);
        }

        String key() { return key; }

        List<String> values() { return values; }
    }
}
