package org.countersign.system;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.countersign.bench.Clicker;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

/**
 * Somebody of the staff at the pages, without a browser: opens a contact, or two people, fills in the form by chance and presses one of its
 * buttons. What a server that is gone did not answer was decided, or was not: both are right.
 */
final class Decider {
    private static final List<String> BUTTONS = List.of("confirm", "code", "drop", "add", "setAside", "takeBack", "unlink", "linkToNew", "link", "correct");
    private static final List<String> ZIPS = List.of("06103", "06105", "10001");
    private static final int CONTACTS = 120, PEOPLE = 12;

    private final Random chance;
    private Application office;
    private Clicker desk;

    Decider(Random chance) { this.chance = chance; }

    /** @return the button that was pressed and took; empty: there is no such contact, or it was refused, or nobody answered */
    Optional<String> decide(Application today) throws InterruptedException {
        if (today != office) desk = null;
        office = today;
        try {
            if (desk == null) desk = Clicker.signedIn(office, "staff");
            return chance.nextInt(4) == 0 ? merge() : contact();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception unanswered) {
            if (!String.valueOf(unanswered.getMessage()).endsWith(" 404")) desk = null;         // the server is gone, or who was signed in
            return Optional.empty();
        }
    }

    private Optional<String> contact() throws Exception {
        String path = "/contact/show?id=" + (1 + chance.nextInt(CONTACTS));
        FormElement form = form(path);
        List<Element> buttons = form.select("button[name]").stream().filter(each -> BUTTONS.contains(last(each.attr("name")))).toList();
        return press(path, form, pick(buttons));
    }

    private Optional<String> merge() throws Exception {
        String path = "/constituent/merge?id=" + (1 + chance.nextInt(PEOPLE)) + "&other=" + (1 + chance.nextInt(PEOPLE));
        FormElement form = form(path);
        pick(form.select("input[type=radio]")).attr("checked", "checked");
        return press(path, form, form.selectFirst("button[name$=:merge]"));
    }

    private FormElement form(String path) throws Exception { return (FormElement) Jsoup.parse(desk.open(path).text(), office.at("/").toString()).selectFirst("form#f"); }

    /** What stands beside the button is filled in; the rest stays as it is. */
    private Optional<String> press(String path, FormElement form, Element button) throws IOException, InterruptedException {
        String name = button.attr("name"), beside = name.substring(0, name.lastIndexOf(':') + 1);
        for (Element menu : form.select("select[name]")) if (menu.attr("name").startsWith(beside)) choose(menu.select("option"));
        for (Element field : form.select("input[name]")) if (field.attr("name").startsWith(beside)) fill(field);
        String body = form.formData().stream().map(each -> encoded(each.key(), each.value())).collect(Collectors.joining("&")) + "&" + encoded(name, name);
        HttpResponse<String> answer = desk.browser().send(HttpRequest.newBuilder(office.at(path)).timeout(Duration.ofMinutes(2)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        boolean taken = answer.statusCode() / 100 == 3 && !answer.headers().firstValue("Location").orElse("").contains("signin");
        return taken ? Optional.of(last(name)) : Optional.empty();
    }

    private void choose(Elements options) {
        options.removeAttr("selected");
        if (!options.isEmpty()) pick(options).attr("selected", "selected");
    }

    private void fill(Element field) {
        switch (last(field.attr("name"))) {
            case "constituent" -> field.val(String.valueOf(1 + chance.nextInt(PEOPLE)));
            case "ordinance" -> field.val(pick(BusyCaller.ORDINANCES));
            case "zip" -> field.val(pick(ZIPS));
            default -> { }
        }
    }

    private static String encoded(String key, String value) { return URLEncoder.encode(key, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8); }

    private static String last(String name) { return name.substring(name.lastIndexOf(':') + 1); }

    private <T> T pick(List<T> from) { return from.get(chance.nextInt(from.size())); }
}
