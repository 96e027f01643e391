package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.countersign.Patience;
import org.junit.jupiter.api.Test;

/** What waits for a person, worked off: by keyboard alone, taken back, done again. */
class TriagePagesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final Caller staff = Application.running().as("staff");
    private final String no = "TR-" + Long.toHexString(System.nanoTime());

    @Test void ten_mails_are_triaged_by_keyboard_alone_taken_back_and_triaged_again() {
        ordinance();
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) all.add(mail("Garden " + i + " " + no, i % 2 == 0 ? "I oppose this ordinance. Please veto it." : "Here is my view of gardens, number " + i + "."));
        until(() -> tally().getInt("suggested") == 5);
        assertEquals(0, counted(), "what is only suggested counts nowhere");
        try (Visitor one = Browser.visitor(1440)) {
            one.signIn("staff").go("/contact/triage?queue=SUGGESTED&ordinance=" + no).mustBeAccessible().picture("triage-1440");
            Page page = one.page();
            decideLeaningOnTheKey(page);
            for (int i = 0; i < 4; i++) decide(page, "Enter");
            one.go("/contact/triage?queue=UNCODED&ordinance=" + no);
            for (int i = 0; i < 4; i++) decide(page, i % 2 == 0 ? "s" : "o", "Enter");
            decide(page, "d", "aside");
            until(() -> counted() == 9);
            for (int i = 0; i < 10; i++) {
                String told = page.locator("[id=told]").textContent();
                page.keyboard().press("z");
                page.waitForCondition(() -> !page.locator("[id=told]").textContent().equals(told));
                page.waitForCondition(() -> page.evaluate("document.activeElement.id").equals("subj"));
            }
            assertEquals(0, counted());
            assertEquals(5, tally().getInt("suggested"));
            assertEquals(5, tally().getInt("uncoded"));
            one.go("/contact/triage?queue=SUGGESTED&ordinance=" + no);
            for (int i = 0; i < 5; i++) decide(page, "o", "Enter");
            one.go("/contact/triage?queue=UNCODED&ordinance=" + no);
            for (int i = 0; i < 5; i++) decide(page, "n", "Enter");
            assertEquals(10, counted());
            one.mustBeAccessible();
        }
    }

    /** A key that is held decides one contact, not those after it that nobody has read. */
    private static void decideLeaningOnTheKey(Page page) {
        String before = page.locator("#subj").getAttribute("data-contact");
        page.keyboard().down("Enter");
        arrived(page, before);
        String next = page.locator("#subj").getAttribute("data-contact");
        for (int i = 0; i < 3; i++) page.keyboard().down("Enter");
        page.keyboard().up("Enter");
        assertEquals(true, page.evaluate("PrimeFaces.ajax.Queue.isEmpty()"));
        assertEquals(next, page.locator("#subj").getAttribute("data-contact"));
    }

    /** Keys, and the heading of another contact has the focus. */
    private static void decide(Page page, String... keys) {
        String before = page.locator("#subj").getAttribute("data-contact");
        for (String key : keys) {
            if (key.equals("aside")) {
                page.locator("[id='f:reason']").focus();
                page.keyboard().press("ArrowDown");
                page.locator("[id='f:setAside']").press("Enter");
            } else page.keyboard().press(key);
        }
        arrived(page, before);
    }

    private static void arrived(Page page, String before) {
        page.waitForCondition(() -> {
            Locator heading = page.locator("#subj");
            return heading.count() == 1 && !before.equals(heading.getAttribute("data-contact")) && page.evaluate("document.activeElement.id").equals("subj");
        });
    }

    @Test void a_group_that_rests_on_the_same_is_confirmed_at_once_and_taken_back_whole() {
        ordinance();
        for (int i = 0; i < 4; i++) mail("Gardens " + i, "I support this ordinance." + (i == 2 ? " Others oppose it." : ""));
        until(() -> tally().getInt("suggested") == 4);
        for (int width : new int[] {390, 1440}) try (Visitor one = Browser.visitor(width)) {
            one.signIn("staff").go("/contact/triage?queue=SUGGESTED&ordinance=" + no);
            one.page().keyboard().press("g");
            one.page().waitForURL(url -> url.contains("/contact/sweep"));
            one.mustBeAccessible().picture("triage-sweep-" + width);
            assertEquals(4, one.page().locator("tbody tr").count());
            assertTrue(one.page().locator("tbody tr").first().textContent().contains("Words of the other side"));
            one.page().locator("[id='f:confirm']").click();
            one.page().waitForCondition(() -> one.page().locator("#told").textContent().contains("3 contacts are confirmed"));
            assertEquals(3, counted());
            one.page().locator("[id='f:undo']").click();
            one.page().waitForCondition(() -> one.page().locator("#told").textContent().contains("as they were"));
            assertEquals(0, counted());
        }
    }

    @Test void the_rule_that_is_stopped_is_the_one_in_whose_line_one_clicked() {
        ordinance();
        String mine = "old oaks " + no.replace("-", " ").toLowerCase(java.util.Locale.ROOT), later = mine.replace("old oaks", "young elms");
        mail(mine, "As attached, number one.");
        teach();
        try (Visitor one = Browser.visitor(1440)) {
            one.signIn("staff").go("/contact/rules");
            mail(later, "As attached, number two.");
            teach();                                                           // stands above, in a list read anew
            one.page().locator("tbody tr", new Page.LocatorOptions().setHasText(mine)).getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
            one.page().waitForLoadState();
            assertTrue(line(one, mine).contains("Stopped by staff"), line(one, mine));
            assertTrue(!line(one, later).contains("Stopped"), line(one, later));
        }
    }

    /** Codes what waits, so that its subject is learned. */
    private void teach() {
        try (Visitor other = Browser.visitor(1440)) {
            other.signIn("admin").go("/contact/triage?queue=UNCODED&ordinance=" + no);
            other.page().waitForCondition(() -> other.page().evaluate("document.activeElement.id").equals("subj"));      // then the keys are heard
            other.page().keyboard().press("s");
            other.page().keyboard().press("Enter");
            other.page().waitForCondition(() -> other.page().locator("#told").textContent().strip().length() > 0);
        }
    }

    private static String line(Visitor one, String subject) { return one.page().locator("tbody tr", new Page.LocatorOptions().setHasText(subject)).textContent(); }

    @Test void every_queue_and_page_is_accessible_in_both_languages_and_on_a_telephone() {
        ordinance();
        long conflict = contact("\"subject\":\"My street\",\"text\":\"I live at 27 Sorrel Place, 06105.\\n\\n> I support this ordinance\",\"residency\":\"Texas\",\"constituent\":{\"givenName\":\"Leo\",\"familyName\":\"Fenn" + no + "\",\"zip\":\"06105\"}");
        mail("Lawn care " + no, "I oppose this ordinance unless it is amended.");
        String shared = no.toLowerCase(java.util.Locale.ROOT) + "@example.org";
        for (String name : List.of("Ann", "Bo")) contact("\"constituent\":{\"givenName\":\"" + name + "\",\"familyName\":\"Twin\",\"email\":\"" + shared + "\"}");
        contact("\"constituent\":{\"email\":\"" + shared + "\"},\"subject\":\"Who am I\"");
        assertTrue(conflict > 0);
        until(() -> tally().getInt("suggested") == 1);
        for (int width : new int[] {390, 1440}) for (String language : List.of("en", "es")) try (Visitor one = Browser.visitor(width)) {
            one.signIn("staff");
            speak(one, language);
            for (String queue : List.of("SUGGESTED", "UNCODED", "SEVERAL", "REVIEW", "UNTRIAGED"))
                one.go("/contact/triage?queue=" + queue + "&ordinance=" + no).mustBeAccessible().picture("triage-" + queue.toLowerCase(java.util.Locale.ROOT) + "-" + language + "-" + width);
            one.go("/contact/rules").mustBeAccessible().picture("triage-rules-" + language + "-" + width);
            one.go("/contact/sweep").mustBeAccessible();
            speak(one, "en");
        }
    }

    /** The account remembers it: whoever changes it puts it back. */
    private static void speak(Visitor one, String language) {
        one.page().evaluate("language => fetch('/language', {method: 'POST', headers: {'Content-Type': 'application/x-www-form-urlencoded'}, body: 'language=' + language + '&to=/'})", language);
    }

    @Test void the_right_one_of_many_who_share_a_mailbox_is_found_by_name_with_the_keyboard_alone() {
        ordinance();
        String mailbox = "\"email\":\"" + no.toLowerCase(java.util.Locale.ROOT) + "@example.org\"";
        for (int i = 0; i < 11; i++) signed("\"givenName\":\"Ann" + (char) ('a' + i) + "\",\"familyName\":\"Quillfeather\"," + mailbox);
        signed(mailbox);
        try (Visitor one = Browser.visitor(1440)) {
            one.signIn("staff").goUntil("/constituent/list?find=Annk+Quillfeather", "tbody tr").go("/contact/triage?queue=SEVERAL&ordinance=" + no);
            Page page = one.page();
            assertTrue(page.locator("#others").textContent().startsWith("2 more people"), page.locator("#others").textContent());
            page.locator("[id='f:someone']").focus();
            page.keyboard().type("zz");
            page.keyboard().press("Enter");
            page.locator("[id='f:someone-error'] .err").waitFor();
            one.mustBeAccessible().picture("triage-someone");
            page.locator("[id='f:someone']").fill("");
            page.keyboard().type("annk quillf");
            page.locator("#known [role=option]", new Page.LocatorOptions().setHasText("Annk Quillfeather")).waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertTrue(page.locator("[id='f:someone']").inputValue().matches("\\d+"), page.locator("[id='f:someone']").inputValue());
            assertEquals("Annk Quillfeather", page.locator("#known-says").textContent());
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.locator("#told").textContent().contains("is linked"));
        }
        assertEquals(11, Caller.json(200, staff.get("/api/ordinances/" + no + "/tally")).getJsonObject("people").getInt("total"));
    }

    @Test void what_a_letter_says_below_its_words_is_looked_for_with_a_click_where_several_are_told_apart() {
        ordinance();
        String mailbox = no.toLowerCase(java.util.Locale.ROOT) + "@example.org";
        for (String name : List.of("Ann", "Bo")) signed("\"givenName\":\"" + name + "\",\"familyName\":\"Quince\",\"email\":\"" + mailbox + "\"");
        String letter = "From: " + mailbox + "\nTo: mayor@example.gov\nMessage-ID: <" + no + "@example.org>\nDate: Mon, 11 Aug 2008 09:30:00 -0400\nSubject: " + no + "\n\nPlease sign it.\n\n-- \n(860) 555-0143\n12 Elm Street\n";
        assertEquals(202, staff.post("/api/imports?format=eml&ordinance=" + no, "message/rfc822", java.net.http.HttpRequest.BodyPublishers.ofString(letter)).statusCode());
        try (Visitor one = Browser.visitor(1440)) {
            Page page = one.signIn("staff").goUntil("/contact/triage?queue=SEVERAL&ordinance=" + no, ".fragments [data-fill=someone]").mustBeAccessible().page();
            assertEquals(List.of("(860) 555-0143", "12 Elm Street"), page.locator(".fragments [data-fill=someone]").allTextContents());
            page.locator(".fragments [data-fill=someone]").first().click();
            assertEquals("(860) 555-0143", page.locator("[id='f:someone']").inputValue());
            assertTrue((Boolean) page.evaluate("() => document.activeElement.id === 'f:someone'"));
        }
    }

    @Test void whoever_is_new_is_made_where_several_are_told_apart_out_of_what_their_letter_says_and_taken_back() {
        ordinance();
        String mailbox = no.toLowerCase(java.util.Locale.ROOT) + "@example.org";
        for (String name : List.of("Ann", "Bo")) signed("\"givenName\":\"" + name + "\",\"familyName\":\"Quince\",\"email\":\"" + mailbox + "\"");
        long letter = contact("\"text\":\"Please sign it.\\n\\nCleo Quince\\n(860) 555-0143\\n12 Elm Street\",\"constituent\":{\"email\":\"" + mailbox + "\"}");
        for (boolean typed : new boolean[] {true, false}) try (Visitor one = Browser.visitor(1440)) {
            Page page = one.signIn("staff").go("/contact/triage?queue=SEVERAL&ordinance=" + no).mustBeAccessible().picture("triage-new-1440").page();
            page.waitForCondition(() -> page.evaluate("document.activeElement.id").equals("subj"));
            if (typed) {
                page.keyboard().press("w");
                page.keyboard().type("Cleo Quince");
            } else for (String field : List.of("phone", "street", "name")) page.locator("[data-fill=new-" + field + "]").click();
            assertEquals("Cleo Quince", page.locator("[id='f:new-name']").inputValue());
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.locator("#told").textContent().contains("is linked"));
            JsonObject sender = Caller.json(200, staff.get("/api/contacts/" + letter)).getJsonObject("constituent");
            assertEquals(typed ? "Quince null" : "Quince (860) 555-0143", sender.getString("familyName") + " " + (sender.isNull("phone") ? "null" : sender.getString("phone")));
            assertEquals(1, Caller.json(200, staff.get("/api/contacts/" + letter)).getJsonArray("constituents").size());
            page.keyboard().press("z");
            page.waitForCondition(() -> page.evaluate("document.activeElement.id").equals("subj") && page.locator("[id='f:pickNew']").count() == 1);
            assertEquals(0, Caller.json(200, staff.get("/api/contacts/" + letter)).getJsonArray("constituents").size());
        }
    }

    @Test void only_people_are_offered_where_an_organisation_would_be_refused() {
        ordinance();
        String ann = "\"givenName\":\"Ann\",\"familyName\":\"Pellew\"", name = "Quince" + Long.toString(System.nanoTime(), 26).replaceAll("\\d", "x"), phone = ",\"phone\":\"860" + (2_000_000 + System.nanoTime() % 7_000_000) + "\"";
        List<String> mails = List.of(",\"email\":\"ann" + no + "@example.org\"", ",\"email\":\"other" + no + "@example.org\"");
        for (String mail : mails) signed(ann + mail);
        for (String mail : mails) signed(ann + mail + phone);
        for (String who : List.of("\"organisation\":\"" + name + " Forum\"", "\"givenName\":\"Ivy\",\"familyName\":\"" + name + "\",\"email\":\"ivy" + no + "@example.org\"", ann + phone)) signed(who);
        try (Visitor one = Browser.visitor(1440)) {
            Page page = one.signIn("staff").goUntil("/constituent/list?find=" + name, "tbody tr:nth-child(2)").go("/contact/triage?queue=SEVERAL&ordinance=" + no).page();
            page.locator("[id='f:someone']").focus();
            page.keyboard().type(name);
            page.locator("#known [role=option]").first().waitFor();
            assertEquals(List.of("Ivy " + name), page.locator("#known [role=option]").evaluateAll("all => all.map(one => one.firstChild.textContent)"));
            assertTrue(String.valueOf(page.evaluate("fetch('/search/suggest?people=true&find=" + name + "').then(answer => answer.text())")).contains("Forum"), "at the phone desk anybody is");
        }
    }

    private void signed(String who) {
        assertEquals(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"EMAIL\",\"constituent\":{" + who + "},\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"OPPOSE\"}]}").statusCode());
    }

    @Test void whoever_comes_second_is_told_so_and_goes_on() {
        ordinance();
        mail("First " + no, "x");
        mail("Second " + no, "y");
        try (Visitor one = Browser.visitor(1440); Visitor other = Browser.visitor(1440)) {
            one.signIn("staff").go("/contact/triage?queue=UNCODED&ordinance=" + no);
            other.signIn("admin").go("/contact/triage?queue=UNCODED&ordinance=" + no);
            decide(one.page(), "s", "Enter");
            decide(other.page(), "o", "Enter");
            assertTrue(other.page().locator("#told").textContent().contains("Someone else decided"));
            assertTrue(other.page().locator("#subj").textContent().contains("Second"));
        }
        assertEquals(1, counted());
    }

    private void ordinance() { assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"On gardens\",\"measureClass\":\"ordinance\"}").statusCode()); }

    private long mail(String subject, String text) { return contact("\"subject\":\"" + subject + "\",\"text\":\"" + text + "\",\"constituent\":{\"givenName\":\"Ann\",\"familyName\":\"Field\",\"email\":\"" + Long.toHexString(System.nanoTime()) + "@example.org\"}"); }

    private long contact(String rest) {
        return Caller.json(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"EMAIL\",\"positions\":[{\"ordinance\":\"" + no + "\"}]," + rest + "}")).getJsonNumber("id").longValue();
    }

    private JsonObject tally() { return Caller.json(200, staff.get("/api/ordinances/" + no + "/tally")).getJsonObject("leftOut"); }

    private int counted() { return Caller.json(200, staff.get("/api/ordinances/" + no + "/tally")).getJsonObject("contacts").getInt("total"); }

    private static void until(BooleanSupplier there) { Patience.until("the queue", PATIENCE, there); }
}
