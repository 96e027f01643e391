package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** Someone at the HTTP interface, with HTTP Basic on every request; a stranger without. Redirects are shown, not followed. */
public record Caller(Application application, String account, String password) {
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    private static final String JSON = "application/json;charset=UTF-8";

    public HttpResponse<String> get(String path) { return send(request(path).GET()); }

    public HttpResponse<String> post(String path, String json) { return send(request(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(json))); }

    public HttpResponse<String> put(String path, String json) { return send(request(path).header("Content-Type", JSON).PUT(BodyPublishers.ofString(json))); }

    public HttpResponse<String> delete(String path) { return send(request(path).DELETE()); }

    /** A file as the body, streamed. */
    public HttpResponse<String> postFile(String path, String contentType, Path file) throws IOException { return post(path, contentType, BodyPublishers.ofFile(file)); }

    public HttpResponse<String> post(String path, String contentType, BodyPublisher body) { return send(request(path).header("Content-Type", contentType).POST(body)); }

    /** The start of a request of this account, for what the methods above do not say. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(application.at(path)).timeout(Duration.ofMinutes(2));
        if (account.isEmpty()) return request;
        return request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The body of an answer that must have this status, as JSON. */
    public static JsonObject json(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.request().method() + " " + answer.uri() + " answered " + answer.body());
        return read(answer.body());
    }

    public static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
