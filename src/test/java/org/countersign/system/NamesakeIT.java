package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Same names beside what chance predicts: the number opens who they are, for those who may see it. */
class NamesakeIT {
    private static final Application APPLICATION = Application.running();

    @Test void the_pairs_open_a_list_as_long_as_their_number_for_those_who_may_see_names() {
        String no = "NAMES-" + Long.toHexString(System.nanoTime());
        Caller staff = APPLICATION.as("staff");
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on name plates\"}").statusCode());
        for (String mail : List.of("one", "two", "three"))
            assertEquals(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"CALL\",\"constituent\":{\"givenName\":\"Ida\",\"familyName\":\"Nameplate\",\"email\":\"" + mail + "@nameplates.example\"},\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"OPPOSE\"}]}").statusCode());
        try (Visitor visitor = Browser.visitor(1440).signIn("staff").go("/tally/show?no=" + no + "&names=1")) {
            assertTrue(visitor.page().locator("#namesakes").innerText().contains("3 pairs have"), visitor.page().locator("#namesakes").innerText());
            visitor.page().locator("#namesakes a").click();
            visitor.page().waitForURL(url -> url.contains("/namesake/list"));
            Page page = visitor.mustBeAccessible().picture("namesake-list-1440").page();
            assertEquals("3", page.locator("#total").innerText());
            assertEquals(3, page.locator("#names tbody tr td a").count());
            assertTrue(page.locator("#names tbody").innerText().startsWith("Ida Nameplate"), page.locator("#names tbody").innerText());
        }
        try (Visitor council = Browser.visitor(390).signIn("council").go("/tally/show?no=" + no + "&names=1")) {
            assertEquals(0, council.page().locator("#namesakes a").count());
            assertEquals(403, council.page().request().get(APPLICATION.at("/namesake/list?no=" + no + "&among=PEOPLE").toString()).status());
        }
    }
}
