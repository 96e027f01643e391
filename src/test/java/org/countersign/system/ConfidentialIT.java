package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever takes part in an address-confidentiality programme: what was written in place of an address is kept, and nobody sees it or finds anyone by it. */
class ConfidentialIT {
    private static final Application APPLICATION = Application.running();
    private static final String STREET = "77 Wychwood Lane";
    private final Caller staff = APPLICATION.as("staff");

    @Test void the_address_of_a_programme_is_shown_nowhere_and_nobody_is_known_by_it() {
        String no = "GUARDED-" + Long.toHexString(System.nanoTime());
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on hedges\"}").statusCode());
        JsonObject one = log(no), other = log(no);
        long id = one.getJsonNumber("id").longValue();
        for (JsonObject each : List.of(one, other)) {
            assertEquals("UNKNOWN", each.getJsonObject("finding").getString("residency"), "it tells nothing of where they live");
            assertTrue(each.getJsonObject("finding").getString("why").contains("address-confidentiality"), each.toString());
        }
        assertNotEquals(constituent(one), constituent(other), "one name and one such address are no identity");
        for (String answer : List.of(one.toString(), staff.get("/api/contacts/" + id).body(), staff.get("/api/contacts?ordinance=" + no).body(), staff.get("/api/contacts.csv?ordinance=" + no).body()))
            assertFalse(answer.contains("Wychwood") || answer.contains("41.76"), answer);
        try (Visitor visitor = Browser.visitor(1440).signIn("staff")) {
            for (String page : List.of("/contact/show?id=" + id, "/constituent/show?id=" + constituent(one), "/contact/list?ordinance=" + no)) {
                String shown = visitor.go(page).page().content();
                assertTrue(shown.contains("Sidonie") && !shown.contains("Wychwood"), page);
            }
        }
        assertEquals(List.of(List.of(2L)), APPLICATION.rows("SELECT COUNT(*) FROM signer s JOIN `position` p ON p.contact_id = s.contact_id JOIN ordinance o ON o.id = p.ordinance_id WHERE o.file_number = '" + no
                + "' AND s.substitute LIKE '%Wychwood%' AND s.street IS NULL AND s.zip IS NULL AND s.household_key IS NULL"));
        assertEquals(List.of(List.of(0L)), APPLICATION.rows("SELECT COUNT(*) FROM journal WHERE CONCAT_WS(' ', before_json, after_json) LIKE '%Wychwood%'"));
        assertEquals(List.of(List.of(0L)), APPLICATION.rows("SELECT COUNT(*) FROM contact WHERE latitude IS NOT NULL AND id IN (" + id + "," + other.getJsonNumber("id").longValue() + ")"));
    }

    @Test void whoever_takes_part_and_calls_again_is_marked_when_they_are_chosen_and_a_point_stays_until_it_is_dropped() {
        String no = "AGAIN-" + Long.toHexString(System.nanoTime()), name = "Quillon" + Long.toHexString(System.nanoTime());
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on hedges\"}").statusCode());
        String contact = "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"LETTER\",\"latitude\":41.7637,\"longitude\":-72.6851,\"constituent\":{\"givenName\":\"Ida\",\"familyName\":\"%s\"%s},\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"OPPOSE\"}]}";
        Caller.json(201, staff.post("/api/contacts", contact.formatted(name, ",\"street\":\"" + STREET + "\",\"confidential\":true")));
        long pointed = Caller.json(201, staff.post("/api/contacts", contact.formatted("Opensworth", ""))).getJsonNumber("id").longValue();
        try (Visitor visitor = Browser.visitor(1440).signIn("staff")) {
            visitor.goUntil("/search/list?find=" + name, "[aria-labelledby=h-contacts] .hits a");
            Page page = visitor.go("/contact/log?no=" + no).page();
            page.locator("#first input:focus").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.keyboard().press("s");
            page.locator("[id='f:name']").focus();
            page.keyboard().type(name.toLowerCase(java.util.Locale.ROOT));
            page.locator("#known [role=option]").first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.locator(".caller a").first().waitFor();
            assertTrue(page.locator("[id='f:guarded']").isChecked());
            assertEquals("", page.locator("[id='f:street']").inputValue());
            visitor.go("/contact/show?id=" + pointed);
            page.locator("details:has([id$=':pointDropped']) > summary").click();
            page.locator("[id$=':0:zip']").fill("06103");
            assertTrue(page.locator("label:has([id$=':pointDropped'])").innerText().contains("41.7637, -72.6851"));
            visitor.mustBeAccessible();
            page.locator("[id$=':pointDropped']").check();
            page.waitForNavigation(() -> page.locator("[id$=':correct']").click());
            assertEquals(0, page.locator("[id$=':pointDropped']").count());
        }
        assertEquals(List.of(List.of("06103", "CONSISTENT")), APPLICATION.rows("SELECT s.zip, s.evidence FROM signer s JOIN contact c ON c.id = s.contact_id WHERE c.latitude IS NULL AND c.id = " + pointed));
    }

    @Test void another_address_in_their_words_is_shown_for_review_and_never_one_of_whom_a_programme_guards() {
        String no = "SECOND-" + Long.toHexString(System.nanoTime());
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on hedges\"}").statusCode());
        JsonObject open = letter(no, ""), guarded = letter(no, ",\"confidential\":true");
        assertEquals("RESIDENT", open.getJsonObject("finding").getString("residency"));
        assertTrue(open.getJsonObject("finding").getString("why").contains(" In their words another address stands as theirs, “4 Quarry Bend Road, Austin, TX 78701” – "), open.toString());
        assertFalse(guarded.getJsonObject("finding").getString("why").contains("Quarry"), guarded.toString());
        assertEquals(List.of(List.of(1L)), APPLICATION.rows("SELECT COUNT(*) FROM signer s JOIN `position` p ON p.contact_id = s.contact_id JOIN ordinance o ON o.id = p.ordinance_id WHERE o.file_number = '" + no + "' AND s.review"));
        try (Visitor visitor = Browser.visitor(390).signIn("staff")) {
            visitor.go("/contact/triage?queue=REVIEW&ordinance=" + no).mustBeAccessible();
            assertTrue(visitor.page().locator(".q .kv").innerText().contains("4 Quarry Bend Road, Austin, TX 78701") && visitor.page().locator(".q .kv").innerText().contains("5 Main Street"), "both addresses");
            visitor.page().keyboard().press("Enter");
            visitor.page().locator(".none").waitFor();
        }
        assertEquals("RESIDENT", Caller.json(200, staff.get("/api/contacts/" + open.getJsonNumber("id").longValue())).getJsonObject("finding").getString("residency"), "a look changes nothing of the finding");
    }

    private JsonObject letter(String no, String more) {
        return Caller.json(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"LETTER\",\"text\":\"No to " + no + more.length() + ".\\n\\nSincerely,\\nOdile Fenwright\\n4 Quarry Bend Road\\nAustin, TX 78701\",\"constituent\":{\"givenName\":\"Odile\",\"familyName\":\"Fenwright\",\"street\":\"5 Main Street\",\"city\":\"Hartford\",\"state\":\"CT\",\"zip\":\"06103\"" + more + "},\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"OPPOSE\"}]}"));
    }

    private JsonObject log(String no) {
        return Caller.json(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"LETTER\",\"latitude\":41.7637,\"longitude\":-72.6851,\"constituent\":{\"givenName\":\"Sidonie\",\"familyName\":\"Marchbank\",\"street\":\"" + STREET + "\",\"city\":\"Hartford\",\"state\":\"CT\",\"zip\":\"06103\",\"confidential\":true},\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"OPPOSE\"}]}"));
    }

    private static long constituent(JsonObject contact) { return contact.getJsonArray("constituents").getJsonObject(0).getJsonNumber("id").longValue(); }
}
