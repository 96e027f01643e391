package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a council member sees: the numbers everybody sees, their own district first, words without whoever wrote them, and nobody anywhere. */
class CouncilIT {
    private static final Application APPLICATION = Application.running();
    private static final Caller ADMIN = APPLICATION.as("admin"), STAFF = APPLICATION.as("staff");
    private static final String NO = "COUNCIL-" + Long.toHexString(System.nanoTime());
    private static final String SOUTH = "{\"type\":\"Feature\",\"properties\":{\"name\":\"Council South\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-72.72,41.72],[-72.64,41.72],[-72.64,41.755],[-72.72,41.755],[-72.72,41.72]]]}}",
            NORTH = "{\"type\":\"Feature\",\"properties\":{\"name\":\"Council North\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[-72.72,41.755],[-72.64,41.755],[-72.64,41.81],[-72.72,41.81],[-72.72,41.755]]]}}";
    /** Of the ordinance with people of our own. */
    private static final List<String> PAGES = List.of("/bill/show?id=", "/ordinance/show?no=", "/tally/show?places=1&no=", "/tally/show?asOf=2030-01-01&no=", "/tally/show?as=csv&no=", "/tally/list?what=PEOPLE&no=", "/tally/list?what=CONTACTS&no=", "/tally/list?what=HOUSEHOLDS&no=",
            "/tally/list?what=LEFT_OUT&no=", "/tally/list?what=PETITION_LINES&no=", "/tally/list?what=PETITION_SIGNERS&no=", "/tally/tally.xlsx?no=", "/tally/people.csv?no=", "/tally/people.xlsx?no=", "/tally/chart/people.svg?no=", "/tally/chart/trend.svg?no=",
            "/snapshot/list?no=", "/bill/show?no=", "/signing/show?no=", "/signing/memo?no=", "/decision/show?no=", "/version/show?no=", "/version/compare?no=", "/contact/list?ordinance=", "/contact/list.csv?ordinance=", "/search/list?find=", "/search/suggest?find=");

    @BeforeAll static void somebody_says_who_they_are() {
        assertEquals(201, STAFF.post("/api/ordinances", "{\"fileNumber\":\"" + NO + "\",\"title\":\"An ordinance on council seats\"}").statusCode());
        log("Perpetua", "Wexcombe", "perpetua@wexcombe.example", "860-555-0171", "71 Larkfield Terrace",
                "Dear Mayor, my name is Perpetua Wexcombe of 71 Larkfield Terrace. Call me at (860) 555-0171 or write to perpetua@wexcombe.example. The night buses matter to everyone on our street, and my neighbours and I would miss them. " + "They bring nurses home. ".repeat(20)
                + "\\nSincerely,\\nPerpetua Wexcombe", "41.74");
        log("Quentin", "Ollerton", "q.ollerton@wexcombe.example", "860-555-0172", "9 Ferry Lane", "Short and plain: keep the buses. Quentin, or ollerton, 860-5550172", "41.78");
        assertEquals(201, STAFF.post("/api/ordinances/" + NO + "/snapshots", "").statusCode());
    }

    private static void log(String given, String family, String mail, String phone, String street, String text, String latitude) {
        assertEquals(201, STAFF.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"EMAIL\",\"subject\":\"From " + given + " " + family + "\",\"text\":\"" + text + "\",\"latitude\":" + latitude + ",\"longitude\":-72.68,\"constituent\":{\"givenName\":\"" + given
                + "\",\"familyName\":\"" + family + "\",\"email\":\"" + mail + "\",\"phone\":\"" + phone + "\",\"street\":\"" + street + "\",\"city\":\"Hartford\",\"state\":\"CT\",\"zip\":\"06103\"},\"positions\":[{\"ordinance\":\"" + NO + "\",\"stance\":\"OPPOSE\"}]}").statusCode());
    }

    @Test void words_are_read_without_whoever_wrote_them() {
        try (Visitor member = Browser.visitor(1440).signIn("council").go("/tally/list?what=CONTACTS&no=" + NO)) {
            member.page().locator("details.said summary").click();
            String shown = member.mustBeAccessible().picture("council-words-1440").page().locator("main").innerText();
            assertTrue(shown.contains("my name is [name]") && shown.contains("Call me at [phone] or write to [e-mail]") && shown.contains("The night buses matter") && shown.contains("keep the buses. [name], or [name], [phone]"), shown);
            assertFalse(shown.matches("(?s).*(Perpetua|Wexcombe|[Oo]llerton|Quentin|017[12]|Larkfield).*"), shown);
        }
        try (Visitor member = Browser.visitor(390).signIn("mayor").go("/tally/list?what=CONTACTS&no=" + NO)) {
            member.mustBeAccessible().picture("council-words-390");
        }
        try (Visitor staff = Browser.visitor(1440).signIn("staff").go("/tally/list?what=CONTACTS&no=" + NO)) {
            assertTrue(staff.page().locator("main").innerText().contains("Perpetua Wexcombe"), "whoever works with people knows them");
        }
    }

    @Test void everybody_sees_the_same_numbers() {
        String path = "/api/ordinances/" + NO + "/tally?asOf=2030-01-01";
        assertEquals(STAFF.get(path).body(), APPLICATION.as("council").get(path).body());
    }

    @Test void an_administrator_says_whose_district_it_is_and_its_numbers_come_first() {
        long districts = Caller.json(201, ADMIN.post("/api/boundaries?layer=district&validFrom=2000-01-01&source=invented", "{\"type\":\"FeatureCollection\",\"features\":[" + SOUTH + "," + NORTH + "]}")).getInt("id");
        try (Visitor admin = Browser.visitor(1440).signIn("admin"); Visitor member = Browser.visitor(1440).signIn("council")) {
            log("Rosalba", "Thirkell", "rosalba@wexcombe.example", "860-555-0173", "12 Ferry Lane", "Keep them.", "41.74");
            seat(admin, "Council South");
            member.go("/tally/show?no=" + NO);
            Page page = member.mustBeAccessible().picture("council-own-1440").page();
            assertEquals("h-places", page.locator("section[aria-labelledby]").first().getAttribute("aria-labelledby"), "before everything else");
            assertTrue(page.locator("#by-districts tbody tr").first().innerText().startsWith("Council South your district"), page.locator("#by-districts").innerText());
            assertTrue(page.locator("#by-districts tbody").innerText().contains("hidden"), "one person is nobody’s number");
            assertTrue(page.locator("#told").innerText().startsWith("By place you are told what was so at the end of a day"), page.locator("#told").innerText());
            assertTrue(page.locator("#by-districts tbody").innerText().contains("Council North"), "a row that came with the first person would tell of them: " + page.locator("#by-districts").innerText());
            HttpResponse<String> places = APPLICATION.as("council").get("/api/ordinances/" + NO + "/places");
            assertTrue(places.body().contains("\"districts\":[{\"place\":\"Council South\""), places.body());
            seat(admin, "Council North");
            assertTrue(member.go("/tally/show?no=" + NO).page().locator("#by-districts tbody tr").first().innerText().startsWith("Council North"));
            seat(admin, "");
            assertEquals(0, member.go("/tally/show?no=" + NO).page().locator("#by-districts").count(), "counted when it is asked for");
        } finally {
            ADMIN.delete("/api/boundaries/" + districts);
        }
    }

    private static void seat(Visitor admin, String district) {
        Page page = admin.go("/staff/list").page();
        page.locator("#seats tr", new Page.LocatorOptions().setHas(page.locator("select"))).locator("select").first().selectOption(district);
        admin.mustBeAccessible().picture("council-seats");
        page.locator("#seats button").first().click();
        page.waitForLoadState();
        assertEquals(district, page.locator("#seats select").first().inputValue());
    }

    @Test void nobody_is_found_on_any_page_file_or_address_of_the_interface_that_opens() throws IOException {
        Map<String, EveryView.Visit> visits = EveryView.visits();
        Telling telling = Telling.everything(APPLICATION);
        assertTrue(telling.size() > 300, "there are people to be found: " + telling.size());
        assertEquals(Set.of("perpetua wexcombe"), telling.in("<b>Perpetua</b> Wexcombe".getBytes(StandardCharsets.UTF_8)), "and they would be");
        Map<String, String> told = new LinkedHashMap<>();
        Set<String> opened = new LinkedHashSet<>();
        try (Visitor member = Browser.visitor(1440).signIn("council")) {
            Set<String> paths = new LinkedHashSet<>(visits.values().stream().map(EveryView.Visit::path).toList());
            for (String no : List.of(NO, "2008-0811")) PAGES.forEach(page -> paths.add(page + (page.contains("find=") ? "Wexcombe" : no)));
            paths.add("/search/list?find=" + URLEncoder.encode("perpetua@wexcombe.example", StandardCharsets.UTF_8).replace("perpetua", "pérpetua"));
            for (String path : paths) {
                APIResponse answer = member.page().request().get(APPLICATION.at("/").resolve(path).toString());
                look(path, answer.status(), answer.body(), telling, told, opened);
            }
        }
        Caller member = APPLICATION.as("council");
        for (String path : addresses()) {
            for (String type : List.of("application/json", "text/csv")) {
                HttpResponse<byte[]> answer = bytes(member, path, type);
                look(path, answer.statusCode(), answer.body(), telling, told, opened);
            }
        }
        assertEquals(Map.of(), told);
        assertTrue(opened.size() > 60, "most of it opens: " + opened);
        for (String closed : List.of("/contact/list?ordinance=" + NO, "/tally/people.csv?no=" + NO, "/signing/memo?no=" + NO, "/api/contacts", "/api/contacts.csv", "/api/ordinances/" + NO + "/files/people.csv", "/outbox/list"))
            assertFalse(opened.contains(closed), closed);
    }

    private static void look(String path, int status, byte[] body, Telling telling, Map<String, String> told, Set<String> opened) {
        assertTrue(status < 500, path + " answers " + status);
        if (status == 200) opened.add(path);
        Set<String> found = telling.in(body);
        if (!found.isEmpty()) told.put(path, found.stream().limit(5).toList().toString());
    }

    private static HttpResponse<byte[]> bytes(Caller member, String path, String type) {
        try {
            return java.net.http.HttpClient.newHttpClient().send(member.request(path).header("Accept", type).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every address that the description says can be read, with numbers of things there are. */
    private static Set<String> addresses() throws IOException {
        Set<String> addresses = new LinkedHashSet<>();
        String path = null;
        for (String line : Files.readString(Path.of("src/main/resources/META-INF/openapi.yaml")).split("\n")) {
            Matcher at = Pattern.compile("^ {2}(/\\S+):$").matcher(line);
            if (at.find()) path = at.group(1);
            else if (line.equals("    get:")) for (String no : List.of(NO, "2008-0811")) for (long id : numbers()) addresses.add(filled(path, no, id));
        }
        return addresses;
    }

    private static String filled(String path, String no, long id) {
        String filled = path.replace("{no}", no).replace("{name}", "people.svg").replaceAll("\\{\\w+}", String.valueOf(id));
        if (filled.equals("/api/turns") || filled.equals("/api/taps")) return filled + "?ordinance=" + no;
        return filled.contains("/text/comparison") ? filled + "?from=1&to=1" : filled;
    }

    private static List<Long> numbers() {
        return List.of(1L, 2L, ((Number) APPLICATION.rows("SELECT MAX(contact_id) FROM `position` p JOIN ordinance o ON o.id = p.ordinance_id WHERE o.file_number = '" + NO + "'").get(0).get(0)).longValue(),
                ((Number) APPLICATION.rows("SELECT MAX(id) FROM snapshot").get(0).get(0)).longValue());
    }
}
