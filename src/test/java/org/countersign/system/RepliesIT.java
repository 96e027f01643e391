package org.countersign.system;

import static org.junit.jupiter.api.Assertions.*;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.countersign.Patience;
import org.junit.jupiter.api.Test;

/** Replies as people write, read, approve and take them back; the demo sends none of them. */
class RepliesIT {
    private static int drawn;
    private final Caller staff = Application.running().as("staff");
    private final String no = "RP-" + ++drawn + "7";

    private long contact(String name, String stance) {
        JsonObject made = Caller.json(201, staff.post("/api/contacts", "{\"receivedAt\":\"2026-05-12T12:00:00-04:00\",\"channel\":\"EMAIL\",\"constituent\":{\"givenName\":\"" + name + "\",\"familyName\":\"Quandt" + no + "\",\"email\":\"" + name + no
                + "@example.org\"},\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"" + stance + "\"}],\"text\":\"What I think of it.\"}"));
        return made.getJsonNumber("id").longValue();
    }

    private long number(String sql) { return ((Number) Application.running().rows(sql).get(0).get(0)).longValue(); }

    private static void fill(Page page, String id, String text) { page.locator("[id='f:" + id + "']").fill(text); }

    @Test void words_are_written_tried_drafted_approved_by_somebody_else_and_taken_back() {
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"Of quiet streets\"}").statusCode());
        long orla = contact("Orla", "SUPPORT"), bo = contact("Bo", "OPPOSE");
        String name = "Thanks " + no;
        try (Visitor writer = Browser.visitor(1440); Visitor approver = Browser.visitor(390)) {
            Page page = writer.signIn("staff").go("/reply/template").page();
            fill(page, "name", name);
            fill(page, "tryOn", String.valueOf(orla));
            fill(page, "subjectEn", "About {{ordinance}}");
            fill(page, "bodyEn", "Dear {{nmae}}, thank you.");
            page.locator(".preview .msg.bad", new Page.LocatorOptions().setHasText("{{nmae}}")).first().waitFor();
            writer.mustBeAccessible().picture("reply-template-wrong");
            fill(page, "subjectEs", "Sobre {{ordinance}}");
            fill(page, "bodyEs", "{{salutation}}\n\nGracias.");
            page.locator("[id='f:save']").click();
            page.locator("[id='f:bodyEn-error']", new Page.LocatorOptions()).locator("text=nmae").waitFor();
            assertEquals("Gracias.", page.locator("[id='f:bodyEs']").inputValue().split("\n\n")[1], "what was typed is still there");
            fill(page, "bodyEn", "");
            page.locator("[id='f:bodyEn']").focus();
            page.locator("[data-field='{{salutation}}']").click();
            page.keyboard().type("\n\nThank you for writing about {{title}}.");
            page.locator(".preview", new Page.LocatorOptions().setHasText("Dear Orla Quandt" + no + ",")).first().waitFor();
            page.locator("[id='f:save']").click();
            page.waitForURL(url -> url.contains("/reply/template?id="));
            writer.mustBeAccessible().picture("reply-template-1440");
            long template = number("SELECT id FROM reply_template WHERE name = '" + name + "'");

            writer.go("/reply/people?template=" + template);
            page.locator("#ordinance").fill(no);
            page.locator("#stance").selectOption("SUPPORT");
            page.locator("form.filters button[type=submit]").click();
            page.locator("#side").waitFor();
            writer.mustBeAccessible().picture("reply-people-1440");
            page.locator("[id='f:draft']").click();
            page.waitForURL(url -> url.contains("/reply/mailing?id="));
            page.locator(".drafts li", new Page.LocatorOptions().setHasText("Dear Orla Quandt" + no)).waitFor();
            writer.go(page.url().replaceFirst("https?://[^/]+", "")).mustBeAccessible().picture("reply-mailing-1440");
            assertEquals(1, page.locator(".drafts li").count(), "the other side is not written to");
            assertEquals(0, page.locator("[id='f:approve']").count(), "the writer does not approve");
            assertTrue(page.locator("#others").isVisible());
            String mailing = page.url().replaceFirst("https?://[^/]+", "");

            Page other = approver.signIn("admin").go(mailing).mustBeAccessible().picture("reply-mailing-390").page();
            other.locator("[id='f:approve']").click();
            other.locator("#approved").waitFor();
            Patience.until("the outbox", Duration.ofSeconds(30), () -> number("SELECT COUNT(*) FROM outbox_letter WHERE contact_id = " + orla) == 1);
            assertEquals("WITHHELD", Application.running().rows("SELECT state FROM outbox_letter WHERE contact_id = " + orla).get(0).get(0), "a demo sends nothing");
            approver.go("/contact/show?id=" + orla).mustBeAccessible();
            assertTrue(other.locator("section[aria-labelledby=h-answers]").textContent().contains("About " + no));
            approver.go("/constituent/show?id=" + number("SELECT constituent_id FROM signer WHERE contact_id = " + orla)).mustBeAccessible();
            assertTrue(other.locator("section[aria-labelledby=h-written]").textContent().contains("About " + no));
            approver.go(mailing).page().locator("[id='f:takeBack']").click();
            other.waitForCondition(() -> "RECALLED".equals(Application.running().rows("SELECT state FROM outbox_letter WHERE contact_id = " + orla).get(0).get(0)));
            approver.mustBeAccessible().picture("reply-taken-back-390");
            assertEquals(0, number("SELECT COUNT(*) FROM outbox_letter WHERE contact_id = " + bo));
            for (int width : new int[] {390, 1440}) try (Visitor looker = Browser.visitor(width)) {
                looker.signIn("staff").go("/reply/list").mustBeAccessible().picture("reply-list-" + width);
                looker.go("/reply/template?id=" + template).mustBeAccessible().picture("reply-template-again-" + width);
            }
        }
    }

    @Test void one_reply_is_written_beside_its_contact_and_sent_twice_it_is_one() {
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"Of quiet streets\"}").statusCode());
        long orla = contact("Orla", "SUPPORT");
        try (Visitor one = Browser.visitor(390)) {
            Page page = one.signIn("staff").go("/contact/show?id=" + orla).page();
            page.locator("section[aria-labelledby=h-answers] a.btn").click();
            page.waitForURL(url -> url.contains("/reply/write?contact=" + orla));
            one.mustBeAccessible().picture("reply-write-390");
            assertTrue(page.locator("[id='f:text']").inputValue().startsWith("Dear Orla Quandt" + no + ","));
            fill(page, "text", "<b>Dear</b> Orla");
            page.locator("[id='f:send']").click();
            page.locator("[id='f:text-error']").locator("text=plain text").waitFor();
            fill(page, "text", "Dear {{given_name}},\n\nit was signed.");
            page.locator("[id='f:send']").dblclick();
            page.waitForURL(url -> url.contains("/contact/show"));
            assertTrue(page.locator("section[aria-labelledby=h-answers] li").first().textContent().contains("Your message to the city"), page.locator("section[aria-labelledby=h-answers]").textContent());
            assertEquals("Dear Orla,\n\nit was signed.", Application.running().rows("SELECT body FROM outbox_letter WHERE contact_id = " + orla).get(0).get(0));
            assertEquals(1, number("SELECT COUNT(*) FROM outbox_letter WHERE contact_id = " + orla));
        }
    }

    @Test void whoever_answers_what_somebody_answered_meanwhile_is_shown_that_first() {
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"Of quiet streets\"}").statusCode());
        long orla = contact("Orla", "SUPPORT");
        try (Visitor one = Browser.visitor(390); Visitor other = Browser.visitor(1440)) {
            Page slow = one.signIn("staff").go("/reply/write?contact=" + orla).page(), fast = other.signIn("admin").go("/reply/write?contact=" + orla).page();
            fill(fast, "text", "It was signed.");
            fast.locator("[id='f:send']").click();
            fast.waitForURL(url -> url.contains("/contact/show"));
            fill(slow, "text", "I think that it was signed.");
            slow.locator("[id='f:send']").click();
            slow.locator("#meanwhile").waitFor();
            assertEquals(1, slow.locator(".answered li").count());
            assertEquals("I think that it was signed.", slow.locator("[id='f:text']").inputValue());
            one.mustBeAccessible().picture("reply-meanwhile-390");
            assertEquals(1, number("SELECT COUNT(*) FROM outbox_letter WHERE contact_id = " + orla));
            slow.locator("[id='f:send']").click();
            slow.waitForURL(url -> url.contains("/contact/show"));
            assertEquals(2, number("SELECT COUNT(*) FROM outbox_letter WHERE contact_id = " + orla));
        }
    }
}
