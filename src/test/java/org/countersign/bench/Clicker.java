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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /**
     * Presses a button of a page, as its script does: what stands in the form is sent with what was typed, and only what came of it is answered.
     *
     * @param opened the page at this path
     * @param typed by the names of the inputs
     */
    public Page press(String path, Page opened, String button, Map<String, String> typed) throws Exception {
        String form = button.substring(0, button.indexOf(':'));
        Map<String, String> sent = held(opened.text, form);
        sent.putAll(typed);
        sent.putAll(Map.of(form, form, button, button, "jakarta.faces.partial.ajax", "true", "jakarta.faces.source", button, "jakarta.faces.partial.execute", form, "jakarta.faces.partial.render", form + " messages"));
        String body = sent.entrySet().stream().map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue())).collect(Collectors.joining("&"));
        long start = System.nanoTime();
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(application.at(path)).timeout(Duration.ofMinutes(2)).header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("Faces-Request", "partial/ajax").header("X-Requested-With", "XMLHttpRequest").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) throw new IllegalStateException(button + " of " + path + " answered " + answer.statusCode());
        return new Page(answer.body(), millis);
    }

    /** What the form holds as it was opened: hidden inputs, filled ones, and what is selected. */
    private static Map<String, String> held(String page, String form) {
        Matcher own = Pattern.compile("<form id=\"" + form + "\".*?</form>", Pattern.DOTALL).matcher(page);
        if (!own.find()) throw new IllegalStateException("no form " + form);
        Map<String, String> held = new LinkedHashMap<>();
        Matcher input = Pattern.compile("<input\\b([^>]*)>").matcher(own.group());
        while (input.find()) if (!input.group(1).matches("(?s).*type=\"(checkbox|radio|submit|button|file)\".*")) attribute(input.group(1), "name").ifPresent(name -> held.put(name, attribute(input.group(1), "value").orElse("")));
        Matcher select = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL).matcher(own.group());
        while (select.find()) {
            Matcher option = Pattern.compile("<option\\b([^>]*\\bselected\\b[^>]*)>").matcher(select.group(2));
            String value = option.find() ? attribute(option.group(1), "value").orElse("") : "";
            attribute(select.group(1), "name").ifPresent(name -> held.put(name, value));
        }
        return held;
    }

    private static Optional<String> attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? Optional.of(found.group(1).replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")) : Optional.empty();
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    public Page open(String path) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = browser.send(HttpRequest.newBuilder(application.at(path)).timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString());
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " answered " + answer.statusCode());
        return new Page(answer.body(), millis);
    }
}
