package org.countersign.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.*;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Letters as people meet them: what one holds, many of one subject at once, whose forwarding is believed. */
class LetterPagesIT {
    /** More than the demo has of any subject: the largest groups come first. */
    private static final int LETTERS = 15;
    private static int drawn;
    private final Caller staff = Application.running().as("staff");
    private final String no = "LP-" + ++drawn + "9";

    @Test void a_letter_shows_what_it_holds_and_its_words_fill_a_form() {
        ordinance();
        long id = take("From: Jane Public <jane" + no + "@example.org>\nTo: mayor@example.gov\nMessage-ID: <" + no + "@example.org>\nDate: Mon, 11 Aug 2008 09:30:00 -0400\nSubject: " + no + "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                + "--b\n\nWe support it.\n\nSincerely,\nJane and John Public\n(860) 555-0142\n--b\nContent-Type: image/png; name=\"plan.png\"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\nJVBERi0xLjQK\n--b--\n");
        for (int width : new int[] {390, 1440}) try (Visitor one = Browser.visitor(width)) {
            one.signIn("staff").go("/contact/show?id=" + id).mustBeAccessible();
            String letter = one.page().locator("section[aria-labelledby=h-letters]").textContent();
            assertTrue(letter.contains("plan.png") && letter.contains("application/pdf"), letter);
            one.page().locator("#coSigner summary, details[id$='coSigner'] summary").first().click();
            one.page().locator("[data-into=name]", new Page.LocatorOptions().setHasText("John Public")).click();
            assertEquals("John Public", one.page().locator("input[id$='name']").first().inputValue());
            one.mustBeAccessible();
        }
    }

    @Test void letters_of_one_subject_are_filed_together_and_taken_back_together() {
        ordinance();
        String subject = "Trees on the green " + no.replace("-", " ");
        StringBuilder mailbox = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) mailbox.append("From bo@example.org Tue Aug 12 09:30:05 2008\nFrom: Bo Field <bo" + i + no + "@example.org>\nMessage-ID: <" + i + no + "g@example.org>\nDate: Mon, 11 Aug 2008 09:30:00 -0400\nSubject: " + subject
                + "\n\nSee what I wrote, number " + i + "." + (i == 0 ? " It is a long story.".repeat(20) : "") + "\n\n");
        take(mailbox.toString());
        untilRead(subject);
        for (int width : new int[] {390, 1440}) try (Visitor one = Browser.visitor(width)) {
            one.signIn("staff").goUntil("/contact/groups", "a:has-text('" + subject + "')");
            one.page().locator("a", new Page.LocatorOptions().setHasText(subject)).click();
            one.page().waitForURL(url -> url.contains("subject="));
            one.mustBeAccessible().picture("triage-groups-" + width);
            assertEquals(LETTERS, one.page().locator("tbody tr").count());
            one.page().locator("details.fold summary").click();
            assertEquals(1, one.page().locator("details.fold[open]").count(), "a long one unfolds");
            one.mustBeAccessible();
            one.page().locator("[id='f:target']").fill(no);
            one.page().locator("[id='f:stance']").selectOption("OPPOSE");
            one.page().locator("[id='f:file']").click();
            one.page().waitForCondition(() -> one.page().locator("#told").textContent().contains(LETTERS + " letters are filed"));
            assertEquals(LETTERS, counted());
            one.go("/contact/groups").mustBeAccessible().picture("triage-swept-" + width);
            one.page().locator("section[aria-labelledby=h-swept] li", new Page.LocatorOptions().setHasText(LETTERS + " contacts coded")).first().getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
            one.page().waitForCondition(() -> one.page().locator("#told").textContent().contains("as they were"));
            assertEquals(0, counted());
        }
    }

    @Test void somebody_deals_with_a_message_in_quarantine_and_says_what_became_of_it() {
        execute("INSERT INTO mailbox (name, address, host, port, security, user_name, active, next_at) VALUES ('Box " + no + "', 'box@office.example', '127.0.0.1', 1, 'NONE', 'x', FALSE, NOW())");
        for (int uid = 1; uid <= 2; uid++) execute("INSERT INTO mailbox_message (mailbox_id, uid_validity, uid, size, fetched_at, state, errors) SELECT id, 1, " + uid + ", 10, NOW(), 'QUARANTINED', '[[\"message\",\"mail.binary\"]]' FROM mailbox WHERE name = 'Box " + no + "'");
        for (int width : new int[] {390, 1440}) try (Visitor one = Browser.visitor(width)) {
            one.signIn("staff").go("/mailbox/quarantine").mustBeAccessible();
            com.microsoft.playwright.Locator first = one.page().locator("li", new Page.LocatorOptions().setHasText("Box " + no)).first();
            first.locator("[id$=':deal']").click();
            one.page().waitForCondition(() -> one.page().locator("main").textContent().contains("This is needed."));
            first.locator("input[id$=':note']").fill("An advertisement " + width);
            first.locator("[id$=':deal']").click();
            one.page().waitForCondition(() -> one.page().locator("li", new Page.LocatorOptions().setHasText("Box " + no)).count() == (width == 390 ? 1 : 0));
            one.go("/mailbox/quarantine?dealt=true").mustBeAccessible();
            assertTrue(one.page().locator("main").textContent().contains("An advertisement " + width));
        }
        execute("DELETE q FROM mailbox_message q JOIN mailbox m ON m.id = q.mailbox_id WHERE m.name = 'Box " + no + "'");
        execute("DELETE FROM mailbox WHERE name = 'Box " + no + "'");
    }

    private static void execute(String sql) {
        try (var database = Application.running().database(); var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test void what_failed_is_sent_again_from_the_list_of_what_failed() {
        execute("INSERT INTO outbox_letter (id, put_key, kind, state, address, subject, body, language, message_id, refs, put_by, put_at, due_at, settled_at, why) VALUES (NEXTVAL(outbox_letter_id), '" + no + "', 'REPLY', 'FAILED', 'orla@example.org', 'Failed " + no
                + "', 'x', 'en', '" + no + "@office.example', '', 'x', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'outbox.why.refused')");
        try (Visitor one = Browser.visitor(1440)) {
            one.signIn("staff").go("/outbox/list?state=FAILED").mustBeAccessible();
            one.page().locator("[id='failed:again']").click();
            one.page().waitForCondition(() -> one.page().locator("#messages").textContent().contains("This is a demo: nothing is sent."));
        }
        execute("DELETE FROM outbox_letter WHERE put_key = '" + no + "'");
    }

    @Test void an_administrator_lists_who_passes_letters_on() {
        String address = "bo." + no.toLowerCase(java.util.Locale.ROOT) + "@example.gov";
        try (Visitor one = Browser.visitor(1440)) {
            one.signIn("admin").go("/mail/forwarders").mustBeAccessible();
            one.page().locator("input[id$='address']").fill("not an address");
            one.page().locator("[id='f:add']").click();
            one.page().waitForLoadState();
            one.page().locator("input[id$='address']").fill("Bo <" + address + ">");
            one.page().evaluate("document.querySelector(\"input[id$='address']\").form.noValidate = true");
            one.page().locator("[id='f:add']").click();
            one.page().waitForCondition(() -> one.page().locator("section[aria-labelledby=h-listed]").textContent().contains(address));
            long id = take("From: Bo <" + address + ">\nMessage-ID: <" + no + "f@example.gov>\nDate: Tue, 12 Aug 2008 09:30:00 -0400\nSubject: Fwd: lawns\n\n---------- Forwarded message ---------\nFrom: Ann Hill <ann" + no + "@example.org>\n"
                    + "Date: Mon, 11 Aug 2008 09:30:00 -0400\nSubject: lawns\nTo: " + address + "\n\nPlease sign it.\n");
            JsonObject contact = Caller.json(200, staff.get("/api/contacts?after=" + (id - 1) + "&limit=1")).getJsonArray("items").getJsonObject(0);
            assertEquals("Ann", contact.getJsonObject("constituent").getString("givenName"), contact.toString());
            assertEquals("Please sign it.", contact.getString("text"));
            one.go("/mail/forwarders").page().locator("li", new Page.LocatorOptions().setHasText(address)).getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
            one.page().waitForCondition(() -> !one.page().locator("section[aria-labelledby=h-listed]").textContent().contains(address));
        }
        try (Visitor other = Browser.visitor(1440)) {
            other.expecting("403").signIn("staff").go("/mail/forwarders", 403);
        }
    }

    private void ordinance() { assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"Of " + no + "\"}").statusCode()); }

    private int counted() { return Caller.json(200, staff.get("/api/ordinances/" + no + "/tally")).getJsonObject("contacts").getInt("total"); }

    /** What waits is read in the order it came in, and the demo came in before. */
    private static void untilRead(String subject) {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        while (number("SELECT COUNT(*) FROM waiting w JOIN contact c ON c.id = w.contact_id WHERE w.subject_key IS NOT NULL AND c.subject = '" + subject + "'") < LETTERS) {
            assertTrue(Instant.now().isBefore(end), "the letters of this subject were not read");
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    private static long number(String query) {
        try (var database = Application.running().database(); var statement = database.createStatement(); var found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the contact it became: the newest */
    private long take(String letter) {
        HttpResponse<String> accepted = staff.post("/api/imports?format=eml", "message/rfc822", BodyPublishers.ofByteArray(letter.getBytes(UTF_8)));
        assertEquals(202, accepted.statusCode(), accepted.body());
        String path = URI.create(accepted.headers().firstValue("Location").orElseThrow()).getPath();
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        JsonObject seen = Caller.json(200, staff.get(path));
        for (; !seen.getString("state").equals("DONE"); seen = Caller.json(200, staff.get(path))) {
            assertTrue(Instant.now().isBefore(end), seen.toString());
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertEquals(seen.getInt("read"), seen.getInt("accepted"), seen.toString());
        return number("SELECT MAX(id) FROM contact WHERE import_id = " + seen.getInt("id"));
    }
}
