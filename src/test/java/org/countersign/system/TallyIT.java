package org.countersign.system;

import static org.junit.jupiter.api.Assertions.*;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    /** Cells and figures that say a number above nought and link to nothing; but for places, of which the council has no lists. */
    static final String BARE = "except => [...document.querySelectorAll('#tally table tbody tr:not([aria-hidden]) td, #tally .stats b')].filter(cell => !cell.closest(except) && /[1-9]/.test(cell.textContent) && !cell.querySelector('a'))"
            + ".map(cell => (cell.closest('table, .stats').textContent.slice(0, 40) + ': ' + cell.textContent).replace(/\\s+/g, ' '))";
    /** A word in the name of everyone who wrote. */
    static final String NAME = "Quillfeather";

    @BeforeAll static void people_speak_of_an_ordinance() throws SQLException {
        Caller staff = APPLICATION.as("staff");
        if (staff.get(PATH).statusCode() == 200) return;
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + NO + "\",\"title\":\"An ordinance concerning the tally\"}").statusCode());
        List<String> stances = List.of("SUPPORT", "OPPOSE", "SUPPORT_IF_AMENDED", "OPPOSE_UNLESS_AMENDED", "NEUTRAL", "UNCLEAR", "NO_POSITION");
        List<String> channels = List.of("CALL", "EMAIL", "LETTER", "TESTIMONY", "WEB_FORM", "PETITION");
        List<String> places = List.of("resident", "West Hartford", "Boston, MA", "Connecticut", "", "Stamford");
        List<Long> aside = new ArrayList<>(), suggested = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            String person = i % 7 == 6 ? "{}" : "{\"givenName\":\"Person" + i % 23 + "\",\"familyName\":\"" + NAME + "\",\"email\":" + (i % 5 == 0 ? "null" : "\"p" + i % 23 + "@example.org\"") + "}";
            String contact = "{\"receivedAt\":\"2008-08-" + (10 + i % 6) + "T12:00:0" + i % 3 + "-04:00\",\"channel\":\"" + channels.get(i % 5 == 4 ? 3 + i % 3 : i % 4) + "\",\"constituent\":" + person
                    + ",\"residency\":\"" + places.get(i % places.size()) + "\",\"campaign\":" + (i % 3 == 0 ? "\"form letter\"" : "null") + ",\"representing\":" + (i == 8 ? "\"=Tenants of " + NAME.toLowerCase() + "’s Row\"" : "null")
                    + ",\"positions\":[{\"ordinance\":\"" + NO + "\"" + (i % 11 == 10 ? "" : ",\"stance\":\"" + stances.get(i * 5 % 7) + "\"") + "}]}";
            long id = Caller.json(201, staff.post("/api/contacts", contact)).getJsonNumber("id").longValue();
            if (i % 13 == 5) aside.add(id);
            if (i % 17 == 7) suggested.add(id);
        }
        amend("UPDATE contact SET set_aside = 'SPAM' WHERE id IN ", aside);
        amend("UPDATE `position` SET suggested = TRUE WHERE contact_id IN ", suggested);
        amend("UPDATE listed SET set_aside = TRUE WHERE contact_id IN ", aside);
        amend("UPDATE listed SET suggested = TRUE WHERE contact_id IN ", suggested);
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

    private static void amend(String sql, List<Long> contacts) throws SQLException {
        try (Connection connection = APPLICATION.database(); Statement update = connection.createStatement()) {
            assertTrue(update.executeUpdate(sql + contacts.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"))) > 0);
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
        Map<String, Integer> expected = TallyFigures.of(tally("mayor"));
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn(role).go(SHOW + "&asOf=2008-08-14&places=1");
            assertEquals("[]", visitor.page().evaluate(BARE, role.equals("council") ? "#by-districts, #by-outside" : ".none").toString(), "numbers that open nothing");
            Map<String, Integer> shown = numbers(visitor);
            shown.forEach((href, number) -> {
                String key = TallyFigures.key(href);
                if (expected.containsKey(key)) assertEquals(expected.get(key), number, key);
                APIResponse list = visitor.page().request().get(APPLICATION.at("/").resolve(href).toString(), RequestOptions.create());
                Matcher total = TOTAL.matcher(list.text());
                assertTrue(total.find(), href + " " + list.status());
                assertEquals(number, Integer.parseInt(total.group(1).replace(",", "")), href);
                assertEquals(number, rows(list.text()), href);
                if (role.equals("council")) assertFalse(list.text().contains(NAME) || list.text().contains("example.org"), href);
            });
            expected.forEach((key, number) -> assertTrue(number == 0 || shown.keySet().stream().anyMatch(href -> TallyFigures.key(href).equals(key)), key + " is " + number + " and not on the page"));
        }
    }

    @Test void lists_by_place_and_by_what_a_finding_leaves_open_are_as_long_as_their_numbers_and_the_council_has_none_by_place() {
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("staff").go(SHOW + "&asOf=2008-08-14&places=1");
            assertTrue(visitor.page().locator("#by-outside a").count() > 4 && visitor.page().locator("#by-districts a").count() > 1 && visitor.page().locator("#doubts a").count() > 0, visitor.page().locator("#h-places").textContent());
            String byPlace = visitor.page().locator("#by-districts a").first().getAttribute("href");
            assertEquals(200, visitor.page().request().get(APPLICATION.at("/").resolve(byPlace).toString()).status());
            visitor.page().context().clearCookies();
            visitor.signIn("council").go(SHOW + "&asOf=2008-08-14&places=1").mustBeAccessible();
            assertEquals(0, visitor.page().locator("#by-outside a, #by-districts a").count());
            assertEquals(404, visitor.page().request().get(APPLICATION.at("/").resolve(byPlace).toString()).status());
        }
    }

    private static int rows(String list) {
        int body = list.indexOf("<tbody");
        return body < 0 ? 0 : list.substring(body).split("<tr\\b", -1).length - 1;
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

    @Test void what_support_means_of_a_repeal_is_said_where_it_is_logged_and_where_it_is_counted() {
        String no = "REPEAL-" + System.nanoTime();
        assertEquals(201, APPLICATION.as("staff").post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance repealing chapter 9 of the code\"}").statusCode());
        try (Visitor visitor = Browser.visitor(390)) {
            visitor.signIn("staff");
            for (String page : List.of("/contact/log?ordinance=" + no, "/tally/show?no=" + no)) {
                visitor.go(page).mustBeAccessible();
                assertTrue(visitor.page().locator(".means").first().textContent().contains("of one that repeals another, wants the repeal"), page);
            }
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
