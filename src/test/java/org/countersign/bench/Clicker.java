package org.countersign.bench;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.countersign.system.Application;

/** Somebody who is signed in and opens pages, as a browser does but for what it keeps anyway: styles, scripts, pictures. */
public record Clicker(Application application, HttpClient browser) {

    /** A page as it came. @param millis until its last byte */
    public record Page(String text, double millis) {}

    public static Clicker signedIn(Application application, String account) throws Exception {
        Clicker clicker = new Clicker(application, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build());
        String form = "to=&name=" + account + "&password=" + URLEncoder.encode(Application.PASSWORD, StandardCharsets.UTF_8);
        HttpResponse<String> answer = clicker.browser.send(HttpRequest.newBuilder(application.at("/staff/signin")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3) throw new IllegalStateException("signing in answered " + answer.statusCode());
        return clicker;
    }

    public Page open(String path) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(application.at(path)).timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString());
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " answered " + answer.statusCode());
        return new Page(answer.body(), millis);
    }
}
