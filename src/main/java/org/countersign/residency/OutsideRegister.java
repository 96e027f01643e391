package org.countersign.residency;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An outside service that knows addresses. It is sent {@code {"street","unit","city","state","zip"}} as JSON and answers
 * {@code {"found":true,"inCity":true,"district":"3","latitude":41.76,"longitude":-72.68}}; all but found may be missing. While it does not
 * answer it is left alone for a minute, so that nobody waits for it again and again.
 */
public final class OutsideRegister {
    private static final Duration PATIENCE = Duration.ofSeconds(2), PAUSE = Duration.ofMinutes(1);
    private static final int MOST_BYTES = 20_000, LONGEST_NAME = 100;

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final AtomicLong pausedUntil = new AtomicLong(Long.MIN_VALUE);

    OutsideRegister(URI address) { this.address = address; }

    /** What it said. @param inCity null: it did not say; so for all that follow */
    record Answer(State state, Boolean inCity, String district, Double latitude, Double longitude) {
        static final Answer SILENT = new Answer(State.SILENT, null, null, null, null), UNKNOWN = new Answer(State.UNKNOWN, null, null, null, null);
    }

    /** Whether it said anything. */
    enum State { FOUND, UNKNOWN, SILENT }

    Answer ask(Claim claim) {
        if (System.nanoTime() < pausedUntil.get()) return Answer.SILENT;
        try {
            HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body(claim))).build();
            HttpResponse<String> answer = inTime(client.sendAsync(request, headers -> new BoundedText(MOST_BYTES)));
            if (answer.statusCode() == 200) return read(answer.body());
        } catch (ExecutionException | TimeoutException | RuntimeException broken) {
            // told in the finding; the log would say it for every address
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pausedUntil.set(System.nanoTime() + PAUSE.toNanos());
        return Answer.SILENT;
    }

    /** All of it: a request's own limit ends with the headers. */
    private static <T> T inTime(CompletableFuture<T> answer) throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private static String body(Claim claim) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        String[] names = {"street", "unit", "city", "state", "zip"}, values = {claim.street(), claim.unit(), claim.city(), claim.state(), claim.zip()};
        for (int i = 0; i < names.length; i++) if (values[i] != null) body.add(names[i], values[i]);
        return body.build().toString();
    }

    private static Answer read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject said = reader.readObject();
            if (!said.getBoolean("found", false)) return Answer.UNKNOWN;
            Boolean inCity = said.get("inCity") == JsonValue.TRUE ? Boolean.TRUE : said.get("inCity") == JsonValue.FALSE ? Boolean.FALSE : null;
            String district = said.get("district") instanceof JsonString name && !name.getString().isBlank() ? name.getString().strip() : null;
            Double latitude = number(said.get("latitude"), 90), longitude = number(said.get("longitude"), 180);
            if (inCity == null && (latitude == null || longitude == null)) return Answer.UNKNOWN;
            return new Answer(State.FOUND, inCity, district == null || district.length() <= LONGEST_NAME ? district : district.substring(0, LONGEST_NAME), longitude == null ? null : latitude, latitude == null ? null : longitude);
        }
    }

    private static Double number(JsonValue value, int most) { return value instanceof JsonNumber number && Math.abs(number.doubleValue()) <= most ? number.doubleValue() : null; }

    /** The body of an answer as UTF-8 text; one that is too long is broken off there, whatever else comes. */
    private static final class BoundedText implements HttpResponse.BodySubscriber<String> {
        private final int mostBytes;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private final CompletableFuture<String> text = new CompletableFuture<>();
        private Flow.Subscription source;

        BoundedText(int mostBytes) { this.mostBytes = mostBytes; }

        @Override public void onSubscribe(Flow.Subscription subscription) {
            source = subscription;
            source.request(Long.MAX_VALUE);
        }

        @Override public void onNext(List<ByteBuffer> pieces) {
            for (ByteBuffer piece : pieces) {
                if (read.size() + piece.remaining() > mostBytes) {
                    source.cancel();
                    text.completeExceptionally(new IOException("an answer of more than " + mostBytes + " bytes"));
                    return;
                }
                byte[] bytes = new byte[piece.remaining()];
                piece.get(bytes);
                read.writeBytes(bytes);
            }
        }

        @Override public void onError(Throwable broken) { text.completeExceptionally(broken); }

        @Override public void onComplete() { text.complete(read.toString(StandardCharsets.UTF_8)); }

        @Override public CompletionStage<String> getBody() { return text; }
    }
}
