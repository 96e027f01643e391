package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding contacts and reading one: who it is, what else they said, the message as it came. */
class ContactShowIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test void a_list_of_many_goes_on_with_what_was_looked_for() {
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").go("/contact/list?ordinance=2008-0811&find=");
            Locator numbers = staff.page().locator("tbody td.n");
            int last = Integer.parseInt(numbers.last().textContent());
            staff.page().locator("a[rel=next]").click();
            staff.page().waitForURL(url -> url.contains("before="));
            assertTrue(staff.page().url().contains("ordinance=2008-0811"), staff.page().url());
            assertTrue(Integer.parseInt(numbers.first().textContent()) < last);
        }
    }

    @Test void a_signer_leads_to_everything_the_same_person_said() {
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").goUntil("/search/list?find=yvonne+zielinski", "[aria-labelledby=h-contacts] .hits a");
            staff.page().locator("[aria-labelledby=h-contacts] .hits a").first().click();
            staff.page().locator("a", new Page.LocatorOptions().setHasText("Yvonne Zielinski")).first().click();
            staff.page().waitForURL(url -> url.contains("/constituent/show"));
            staff.page().locator("a[href*='person=']").first().click();
            staff.page().waitForURL(url -> url.contains("person="));
            staff.mustBeAccessible();
            assertEquals("Contacts of Yvonne Zielinski", staff.page().locator("h1").textContent().strip());
            for (String name : staff.page().locator("tbody th").allTextContents()) assertTrue(name.contains("Zielinski"), name);
        }
    }

    @ParameterizedTest @ValueSource(strings = {"/contact/list?before=x", "/contact/list?person=x", "/contact/show?id=x", "/contact/saved?asked=find%3D%25zz", "/search/list?find=ann&before=x", "/contact/log?saved=x", "/ordinance/list?before=x",
        "/tally/show?no=2008-0811&asOf=soon", "/tally/list?no=2008-0811&what=PEOPLE&after=x"})
    void a_mistyped_address_leads_nowhere_and_is_no_incident(String path) {
        try (Visitor staff = Browser.visitor(1440)) {
            staff.expecting("404").signIn("staff").go(path, 404);
        }
    }

    @Test void the_message_as_it_came_can_be_saved_and_all_its_marks_are_said() throws IOException {
        String id = "shown-" + Long.toHexString(System.nanoTime());
        String letter = "From: Ann Shown <" + id + "@example.org>\nTo: mayor@example.gov\nMessage-ID: <" + id + "@example.org>\nDate: Mon, 11 Aug 2098 09:30:00 -0400\n"
                + "Auto-Submitted: auto-replied\nSubject: Out of office\n\nI am away.\n";
        long contact = imported(letter, id);
        for (int width : new int[] {390, 1440}) {
            try (Visitor staff = Browser.visitor(width)) {
                staff.signIn("staff").go("/contact/show?id=" + contact).mustBeAccessible().picture("contact-letter-" + width);
                String page = staff.page().locator("aside").textContent();
                assertTrue(page.contains("lay in the future") && page.contains("automatic reply"), page);
                Download saved = staff.page().waitForDownload(() -> staff.page().locator("[id^='letters:'][id$=save]").click());
                assertEquals(letter, Files.readString(saved.path(), StandardCharsets.UTF_8));
            }
        }
    }

    private static long imported(String letter, String id) {
        Caller staff = Application.running().as("staff");
        HttpResponse<String> accepted = staff.post("/api/imports?format=eml", "message/rfc822", BodyPublishers.ofString(letter));
        assertEquals(202, accepted.statusCode(), accepted.body());
        String run = URI.create(accepted.headers().firstValue("Location").orElseThrow()).getPath();
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); LockSupport.parkNanos(Duration.ofMillis(100).toNanos()))
            if (Caller.json(200, staff.get(run)).getString("state").equals("DONE")) break;
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("staff").goUntil("/contact/list?find=" + id + "@example.org", "tbody td.n");
            return Long.parseLong(visitor.page().locator("tbody td.n").first().textContent());
        }
    }
}
