package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A part of a tally, chosen on its page: by days, by version, by channel. The choice is an address, its numbers add up to the whole, and each opens its list. */
class ChoiceIT {
    private static final Application APPLICATION = Application.running();
    private static final String NO = "2008-0811";

    @BeforeAll static void the_demo_is_counted() { assertTrue(whole().getJsonObject("contacts").getInt("total") > 50); }

    private static JsonObject whole() { return Caller.json(200, APPLICATION.as("mayor").get("/api/ordinances/" + NO + "/tally?asOf=2030-01-01")); }

    @Test void the_parts_of_all_channels_are_the_whole() {
        JsonObject channels = whole().getJsonObject("contacts").getJsonObject("byChannel");
        try (Visitor mayor = Browser.visitor(1440).signIn("mayor")) {
            int sum = 0;
            for (String channel : List.of("CALL", "EMAIL", "TESTIMONY")) {
                assertEquals(channels.getInt(channel), contacts(mayor, "&channel=" + channel), channel);
                sum += channels.getInt(channel);
            }
            assertTrue(sum > 0);
        }
    }

    @Test void two_windows_that_meet_are_the_whole_and_a_person_in_both_counts_in_each() {
        try (Visitor mayor = Browser.visitor(1440).signIn("mayor")) {
            int all = contacts(mayor, ""), before = contacts(mayor, "&to=2008-08-11"), after = contacts(mayor, "&from=2008-08-12");
            assertTrue(before > 0 && after > 0);
            assertEquals(all, before + after);
        }
    }

    @Test void the_choice_is_made_on_the_page_stands_in_the_address_and_every_number_opens_its_list() {
        try (Visitor mayor = Browser.visitor(1440).signIn("mayor").go("/tally/show?no=" + NO + "&asOf=2030-01-01")) {
            mayor.page().locator(".chosen summary").click();
            mayor.page().locator("#from").fill("2008-08-01");
            mayor.page().locator("#channel").selectOption("CALL");
            mayor.page().locator(".chosen button").click();
            mayor.page().waitForURL(url -> url.contains("channel=CALL") && url.contains("from=2008-08-01") && url.contains("asOf=2030-01-01"));
            assertTrue(mayor.mustBeAccessible().picture("tally-chosen-1440").page().locator("#chosen").innerText().startsWith("since Aug 1, 2008 · Phone call") || mayor.page().locator("#chosen").innerText().startsWith("since Aug 1, 2008 · "), mayor.page().locator("#chosen").innerText());
            int looked = 0;
            for (Locator link : mayor.page().locator(".three a.big, table.mx tr.lead a, .cht tr.sum a").all()) {
                String list = mayor.page().request().get(APPLICATION.at("/").resolve(link.getAttribute("href")).toString()).text();
                Matcher total = TallyIT.TOTAL.matcher(list);
                assertTrue(total.find(), link.getAttribute("href"));
                assertEquals(link.textContent().replaceAll("\\D", ""), total.group(1).replace(",", ""), link.getAttribute("href"));
                looked++;
            }
            assertTrue(looked > 8, looked + " numbers");
            assertEquals(0, mayor.page().locator("#live").count());
            String csv = mayor.page().request().get(APPLICATION.at("/tally/show?no=" + NO + "&from=2008-08-01&channel=CALL&as=csv").toString()).text();
            assertTrue(csv.contains("part,,from,2008-08-01") && csv.contains("part,,channel,CALL"), "a part says that it is one: " + csv.substring(0, 300));
            assertTrue(!mayor.page().request().get(APPLICATION.at("/tally/show?no=" + NO + "&as=csv").toString()).text().contains("part,"), "the whole does not");
        }
        try (Visitor mayor = Browser.visitor(390).signIn("mayor").go("/tally/show?no=" + NO + "&channel=CALL")) {
            mayor.mustBeAccessible().picture("tally-chosen-390");
        }
    }

    @Test void each_number_by_campaign_opens_a_list_of_its_length_and_who_sees_no_names_sees_none() {
        String no = "CAMPAIGNS-" + Long.toHexString(System.nanoTime());
        Caller staff = APPLICATION.as("staff");
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on porch lamps\"}").statusCode());
        for (int i = 0; i < 5; i++)
            assertEquals(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"EMAIL\",\"campaign\":" + (i == 4 ? "null" : "\"Lamps & more\"") + ",\"ownWords\":" + (i == 0) + ",\"constituent\":{\"givenName\":\"Ida\",\"familyName\":\"Porchlight" + i % 3 + "\",\"email\":\"ida" + i % 3 + "@porchlamps.example\"},\"positions\":[{\"ordinance\":\"" + no
                    + "\",\"stance\":\"" + (i == 1 ? "OPPOSE" : "SUPPORT") + "\"}]}").statusCode());
        try (Visitor council = Browser.visitor(1440).signIn("council").go("/tally/show?no=" + no)) {
            Locator row = council.mustBeAccessible().page().locator("#sent tbody tr");
            assertEquals("Lamps & more 3 1 3 0 4 3 1", row.innerText().replaceAll("\\s+", " ").replaceAll(" (people|contacts)\\b", "").strip());
            for (Locator link : row.locator("a").all()) {
                String list = council.page().request().get(APPLICATION.at("/").resolve(link.getAttribute("href")).toString()).text();
                Matcher total = TallyIT.TOTAL.matcher(list);
                assertTrue(total.find(), link.getAttribute("href"));
                assertEquals(link.textContent().replaceAll("\\D", ""), total.group(1), link.getAttribute("href"));
                assertTrue(!list.contains("Porchlight"));
            }
        }
    }

    @Test void whoever_named_a_version_is_found_by_it() {
        String no = "CHOICE-" + Long.toHexString(System.nanoTime());
        Caller staff = APPLICATION.as("staff");
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance in two versions\",\"versions\":[{\"label\":\"as filed\",\"text\":\"Section 1.\"},{\"label\":\"as amended\",\"text\":\"Section 2.\"}]}").statusCode());
        for (String version : List.of("as filed", "As Filed", "as amended"))
            assertEquals(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"CALL\",\"constituent\":{\"givenName\":\"Ida\",\"familyName\":\"Versionist\"},\"positions\":[{\"ordinance\":\"" + no + "\",\"version\":\"" + version + "\",\"stance\":\"OPPOSE\"}]}").statusCode());
        try (Visitor mayor = Browser.visitor(1440).signIn("mayor")) {
            mayor.go("/tally/show?no=" + no + "&version=as+filed");
            assertEquals("2", mayor.page().locator(".three a.big[href*='what=CONTACTS'] b").textContent());
            mayor.go("/tally/show?no=" + no + "&version=as+amended");
            assertEquals("1", mayor.page().locator(".three a.big[href*='what=CONTACTS'] b").textContent());
        }
    }

    @Test void who_said_what_else_ties_them_to_the_city_is_a_list_as_long_as_its_number() {
        String no = "TIED-" + Long.toHexString(System.nanoTime());
        Caller staff = APPLICATION.as("staff");
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on shop signs\"}").statusCode());
        for (String stance : List.of("OPPOSE", "OPPOSE_UNLESS_AMENDED", "SUPPORT")) {
            long id = Caller.json(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"CALL\",\"constituent\":{\"givenName\":\"Ida\",\"familyName\":\"Tied" + stance.length() + "\"},\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"" + stance + "\"}]}")).getJsonNumber("id").longValue();
            assertEquals(200, staff.put("/api/contacts/" + id + "/ties", "{\"ties\":[\"OWNS_BUSINESS\"]}").statusCode());
        }
        try (Visitor mayor = Browser.visitor(1440).signIn("mayor").go("/tally/show?no=" + no)) {
            Locator opposed = mayor.page().locator("#tied a[href*='OPPOSE_SIDE']");
            assertEquals(1, opposed.count());
            String opposedText = opposed.textContent();
            String list = mayor.page().request().get(APPLICATION.at("/").resolve(opposed.getAttribute("href")).toString()).text();
            assertEquals(List.of("OWNS_BUSINESS", "OWNS_BUSINESS"), mayor.go("/tally/show?no=" + no + "&tie=OWNS_BUSINESS").page().locator("input[name=tie]").all().stream().map(Locator::inputValue).toList(), "another day or window keeps it");
            assertTrue(opposedText.startsWith("2") && list.contains("id=\"total\">2<"), opposedText);
        }
    }

    @Test void an_address_that_cannot_be_read_leads_nowhere_and_a_window_told_backwards_is_the_same() {
        try (Visitor mayor = Browser.visitor(1440).signIn("mayor").expecting("404|Failed to load")) {
            for (String wrong : List.of("&from=soon", "&to=99999-01-01", "&channel=PIGEON", "&tie=FRIEND", "&version=none")) mayor.go("/tally/show?no=" + NO + wrong, 404);
            assertEquals(contacts(mayor, "&from=2008-08-01&to=2008-08-11"), contacts(mayor, "&from=2008-08-11&to=2008-08-01"));
            assertTrue(mayor.page().locator("#chosen").innerText().startsWith("since Aug 1, 2008 · up to Aug 11, 2008"), mayor.page().locator("#chosen").innerText());
        }
    }

    private static int contacts(Visitor mayor, String part) {
        return Integer.parseInt(mayor.go("/tally/show?no=" + NO + "&asOf=2030-01-01" + part).page().locator(".three a.big[href*='what=CONTACTS'] b").textContent().replaceAll("\\D", ""));
    }
}
