package org.countersign.system;

import static org.junit.jupiter.api.Assertions.*;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From contacts at the interface to numbers on a page: the page, the interface and the CSV say the same, and every number opens a list of its length. */
class TallyIT {
    static final String NO = "2008-0777 tally";
    static final String PATH = "/api/ordinances/2008-0777%20tally";
    static final String SHOW = "/tally/show?no=2008-0777%20tally";
    static final Pattern TOTAL = Pattern.compile("id=\"total\">([\\d,]+)<");
    static final Application APPLICATION = Application.running();
    /** A word in the name of everyone who wrote. */
    static final String NAME = "Quillfeather";

    @BeforeAll static void people_speak_of_an_ordinance() throws SQLException {
        Caller staff = APPLICATION.as("staff");
        if (staff.get(PATH).statusCode() == 200) return;
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + NO + "\",\"title\":\"An ordinance concerning the tally\"}").statusCode());
        List<String> stances = List.of("SUPPORT", "OPPOSE", "SUPPORT_IF_AMENDED", "OPPOSE_UNLESS_AMENDED", "NEUTRAL", "UNCLEAR", "NO_POSITION");
        List<String> channels = List.of("CALL", "EMAIL", "LETTER", "TESTIMONY", "WEB_FORM", "PETITION");
        List<String> places = List.of("resident", "West Hartford", "Boston, MA", "Connecticut", "", "Stamford");
        for (int i = 0; i < 48; i++) {
            String person = i % 7 == 6 ? "{}" : "{\"givenName\":\"Person" + i % 23 + "\",\"familyName\":\"" + NAME + "\",\"email\":" + (i % 5 == 0 ? "null" : "\"p" + i % 23 + "@example.org\"") + "}";
            String contact = "{\"receivedAt\":\"2008-08-" + (10 + i % 6) + "T12:00:0" + i % 3 + "-04:00\",\"channel\":\"" + channels.get(i % 5 == 4 ? 3 + i % 3 : i % 4) + "\",\"constituent\":" + person
                    + ",\"residency\":\"" + places.get(i % places.size()) + "\",\"campaign\":" + (i % 3 == 0 ? "\"form letter\"" : "null") + ",\"representing\":" + (i == 8 ? "\"=Tenants of " + NAME.toLowerCase() + "’s Row\"" : "null")
                    + ",\"positions\":[{\"ordinance\":\"" + NO + "\"" + (i % 11 == 10 ? "" : ",\"stance\":\"" + stances.get(i * 5 % 7) + "\"") + "}]}";
            assertEquals(201, staff.post("/api/contacts", contact).statusCode(), contact);
        }
        amend("UPDATE contact c JOIN `position` p ON p.contact_id = c.id JOIN ordinance o ON o.id = p.ordinance_id SET c.set_aside = 'SPAM' WHERE o.file_number = ? AND c.id % 13 = 0");
        amend("UPDATE `position` p JOIN ordinance o ON o.id = p.ordinance_id SET p.suggested = TRUE WHERE o.file_number = ? AND p.contact_id % 17 = 0");
        writeTheBooksUp();
    }

    /** Nobody told the ledger what was amended. */
    private static void writeTheBooksUp() throws SQLException {
        try (Connection connection = APPLICATION.database(); Statement books = connection.createStatement()) {
            books.executeUpdate("UPDATE ledger_book SET state = 'CLOSED'");
            for (Instant end = Instant.now().plus(Duration.ofMinutes(2)); Instant.now().isBefore(end); LockSupport.parkNanos(Duration.ofMillis(100).toNanos())) {
                try (ResultSet kept = books.executeQuery("SELECT 1 FROM ledger_book WHERE state = 'KEPT'")) {
                    if (kept.next()) return;
                }
            }
        }
        fail("the books are not kept");
    }

    private static void amend(String sql) throws SQLException {
        try (Connection connection = APPLICATION.database(); PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, NO);
            assertTrue(update.executeUpdate() > 0);
        }
    }

    @ParameterizedTest @ValueSource(strings = {"admin", "staff", "clerk", "hearing", "council", "mayor"}) void every_role_reads_the_tally(String role) {
        assertTrue(tally(role).getJsonObject("people").getInt("total") > 10);
    }

    @Test void what_cannot_be_counted_is_said() {
        assertEquals(401, APPLICATION.asStranger().get(PATH + "/tally").statusCode());
        assertEquals(404, APPLICATION.as("mayor").get("/api/ordinances/nothing/tally").statusCode());
        HttpResponse<String> bad = APPLICATION.as("mayor").get(PATH + "/tally?asOf=soon");
        assertEquals("asOf", Caller.json(400, bad).getJsonArray("errors").getJsonObject(0).getString("field"));
    }

    @Test void csv_has_the_figures_of_json_and_runs_no_formula() {
        Caller mayor = APPLICATION.as("mayor");
        HttpResponse<String> answer = mayor.send(mayor.request(PATH + "/tally?asOf=2008-08-14").header("Accept", "text/csv").GET());
        assertEquals("text/csv;charset=UTF-8", answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""));
        Map<String, String> csv = new HashMap<>();
        CsvReader.builder().ofCsvRecord(answer.body()).forEach(row -> csv.put(row.getField(0) + "|" + row.getField(1) + "|" + row.getField(2), row.getField(3)));
        JsonObject json = tally("mayor");
        assertEquals(String.valueOf(json.getJsonObject("people").getInt("total")), csv.get("people.total||"));
        json.getJsonObject("people").getJsonObject("matrix").forEach((place, row) -> row.asJsonObject().forEach((stance, count) ->
                assertEquals(count.toString(), csv.get("people.matrix|" + place + "|" + stance))));
        assertTrue(csv.keySet().stream().anyMatch(key -> key.startsWith("organisations||'=Tenants")), csv.toString());
    }

    @ParameterizedTest @ValueSource(strings = {"staff", "council"}) void every_number_of_the_page_is_that_of_the_interface_and_opens_a_list_of_its_length(String role) {
        Map<String, Integer> expected = figures(tally("mayor"));
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn(role).go(SHOW + "&asOf=2008-08-14");
            Map<String, Integer> shown = numbers(visitor);
            shown.forEach((href, number) -> {
                String key = key(href);
                if (expected.containsKey(key)) assertEquals(expected.get(key), number, key);
                APIResponse list = visitor.page().request().get(APPLICATION.at("/").resolve(href).toString(), RequestOptions.create());
                Matcher total = TOTAL.matcher(list.text());
                assertTrue(total.find(), href + " " + list.status());
                assertEquals(number, Integer.parseInt(total.group(1).replace(",", "")), href);
                assertEquals(number, rows(list.text()), href);
                if (role.equals("council")) assertFalse(list.text().contains(NAME) || list.text().contains("example.org"), href);
            });
            expected.forEach((key, number) -> assertTrue(number == 0 || shown.keySet().stream().anyMatch(href -> key(href).equals(key)), key + " is " + number + " and not on the page"));
        }
    }

    private static int rows(String list) {
        int body = list.indexOf("<tbody>");
        return body < 0 ? 0 : list.substring(body).split("<tr>", -1).length - 1;
    }

    /** Every link to a list, with the number it stands under; in folded tables too. */
    private static Map<String, Integer> numbers(Visitor visitor) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Locator link : visitor.page().locator("a[href*='/tally/list?']").all()) {
            Matcher number = Pattern.compile("[\\d,]+").matcher(link.textContent());
            assertTrue(number.find());
            Integer count = Integer.parseInt(number.group().replace(",", "")), before = numbers.put(link.getAttribute("href"), count);
            assertTrue(before == null || before.equals(count), link.getAttribute("href") + " is " + before + " and " + count);
        }
        assertTrue(numbers.size() > 40, numbers.toString());
        return numbers;
    }

    /** What narrows the list, but for the ordinance and the cut-off. */
    private static String key(String href) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : URI.create(href).getRawQuery().split("&")) parameters.put(pair.split("=")[0], URLDecoder.decode(pair.split("=")[1], StandardCharsets.UTF_8));
        return parameters.get("what") + "|" + parameters.getOrDefault("residency", "") + "|" + parameters.getOrDefault("stance", "") + "|" + parameters.getOrDefault("only", "");
    }

    private static Map<String, Integer> figures(JsonObject tally) {
        Map<String, Integer> figures = new HashMap<>();
        JsonObject people = tally.getJsonObject("people"), contacts = tally.getJsonObject("contacts"), leftOut = tally.getJsonObject("leftOut");
        figures.put("PEOPLE|||", people.getInt("total"));
        figures.put("CONTACTS|||", contacts.getInt("total"));
        figures.put("HOUSEHOLDS|||", people.getInt("households"));
        figures.put("PEOPLE|||NAME_ONLY", people.getInt("nameOnly"));
        figures.put("PEOPLE|||CHANGED_SIDES", people.getInt("changedSides"));
        figures.put("PEOPLE|||INDIVIDUAL", people.getInt("individual"));
        figures.put("PEOPLE|||THROUGH_CAMPAIGN", people.getInt("throughCampaign"));
        figures.put("PEOPLE|||TESTIFIED", tally.getJsonObject("hearing").getInt("testified"));
        figures.put("PEOPLE|||CONTACTED_OTHERWISE", tally.getJsonObject("hearing").getInt("contactedOtherwise"));
        figures.put("PEOPLE|||BOTH", tally.getJsonObject("hearing").getInt("both"));
        figures.put("PETITION_LINES|||", tally.getJsonObject("petitions").getInt("lines"));
        figures.put("PETITION_SIGNERS|||", tally.getJsonObject("petitions").getInt("distinct"));
        figures.put("LEFT_OUT|||AFTER_CUT_OFF", leftOut.getInt("afterCutOff"));
        figures.put("LEFT_OUT|||SUGGESTED", leftOut.getInt("suggested"));
        figures.put("LEFT_OUT|||UNCODED", leftOut.getInt("uncoded"));
        leftOut.getJsonObject("setAside").forEach((reason, count) -> figures.put("LEFT_OUT|||" + reason, Integer.parseInt(count.toString())));
        contacts.getJsonObject("byChannel").forEach((channel, count) -> figures.put("CONTACTS|||" + channel, Integer.parseInt(count.toString())));
        people.getJsonObject("matrix").forEach((place, row) -> row.asJsonObject().forEach((stance, count) -> figures.put("PEOPLE|" + place + "|" + stance + "|", Integer.parseInt(count.toString()))));
        contacts.getJsonObject("matrix").forEach((place, row) -> row.asJsonObject().forEach((stance, count) -> figures.put("CONTACTS|" + place + "|" + stance + "|", Integer.parseInt(count.toString()))));
        people.getJsonObject("evidence").forEach((place, row) -> row.asJsonObject().forEach((evidence, count) -> figures.put("PEOPLE|" + place + "||" + evidence, Integer.parseInt(count.toString()))));
        return figures;
    }

    @ParameterizedTest @CsvSource({"390,en", "1440,en", "390,es", "1440,es"}) void the_page_reads_well_at_every_width_in_both_languages(int width, String language) {
        try (Visitor visitor = Browser.visitor(width)) {
            visitor.signIn("council").go(SHOW);
            speak(visitor, language);
            visitor.mustBeAccessible().picture("tally-" + width + "-" + language);
            visitor.page().locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
            visitor.mustBeAccessible().picture("tally-open-" + width + "-" + language);
            visitor.page().locator("a.big").first().click();
            visitor.page().waitForURL(url -> url.contains("/tally/list"));
            visitor.mustBeAccessible().picture("tally-list-" + width + "-" + language);
            speak(visitor, "en");
        }
    }

    /** The account keeps its language, so it may speak the right one already. */
    private static void speak(Visitor visitor, String language) {
        Locator asked = visitor.page().locator("html[lang=" + language + "]");
        if (asked.count() == 0) visitor.page().locator("button[name=language]").click();
        asked.waitFor();
    }

    @Test void another_cut_off_is_a_link_to_send() {
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("mayor").go(SHOW);
            visitor.page().locator("#asOf").fill("2008-08-11");
            visitor.page().locator(".asof button").click();
            visitor.page().waitForURL(url -> url.contains("asOf=2008-08-11"));
            assertEquals(APPLICATION.as("mayor").get(PATH + "/tally?asOf=2008-08-11").body().replaceAll("(?s).*?\"contacts\":\\{\"total\":(\\d+).*", "$1"),
                    visitor.page().locator("a.big b").nth(1).textContent().strip());
            String csv = visitor.page().request().get(APPLICATION.at("/").resolve(visitor.page().locator("a[href*='as=csv']").getAttribute("href")).toString()).text();
            assertTrue(csv.startsWith("figure,residency,of,value\r\nordinance,,," + NO), csv);
        }
    }

    @Test void without_an_ordinance_there_is_a_choice_of_them() {
        try (Visitor visitor = Browser.visitor(390)) {
            visitor.signIn("mayor").go("/tally/show").mustBeAccessible();
            assertTrue(visitor.page().locator(".choose").textContent().contains(NO));
        }
    }

    private static JsonObject tally(String role) { return Caller.json(200, APPLICATION.as(role).get(PATH + "/tally?asOf=2008-08-14")); }
}
