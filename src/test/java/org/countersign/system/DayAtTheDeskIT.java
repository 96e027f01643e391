package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.countersign.Patience;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A whole day of an intern: ten calls, ten mails, one who called under two names, a spreadsheet with a mistake in it, and the tally in the end. Every
 * page is come to by what is on the page before.
 */
class DayAtTheDeskIT {
    private final Caller staff = Application.running().as("staff");
    private Hands hands;
    private String no;
    private Page page;

    @ParameterizedTest @EnumSource(Hands.class) void a_day_at_the_desk(Hands worked) throws IOException {
        hands = worked;
        no = "DAY-" + hands.name().charAt(0) + Long.toHexString(System.nanoTime());
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on lamps\",\"measureClass\":\"ordinance\"}").statusCode());
        tenMailsCameInOverNight();
        try (Visitor intern = Browser.visitor(1440)) {
            page = intern.go("/staff/signin").page();
            signsIn();
            logsTenCalls();
            assertEquals(List.of(10, 10), contactsAndPeople());
            triagesTenMails();
            assertEquals(List.of(19, 19), contactsAndPeople());
            mergesTwoAndThinksBetterOfIt();
            importsASheetWithAReject();
            readsTheTally();
        }
    }

    private void tenMailsCameInOverNight() {
        StringBuilder mailbox = new StringBuilder();
        for (int i = 0; i < 10; i++)
            mailbox.append("From writer%1$d@example.org Tue Aug 12 09:3%1$d:05 2008\nFrom: Writer %1$d <%2$s.writer%1$d@example.org>\nMessage-ID: <%2$s.%1$d@example.org>\nDate: Tue, 12 Aug 2008 09:3%1$d:05 -0400\nSubject: Lamps %1$d\n\n%3$s\n\n"
                    .formatted(i, no.toLowerCase(Locale.ROOT), i < 5 ? "I oppose this ordinance. Please veto it." : "Here is what I think of lamps."));
        assertEquals(202, staff.post("/api/imports?format=mbox&ordinance=" + no, "application/mbox", BodyPublishers.ofString(mailbox.toString())).statusCode());
        until(() -> tally().getJsonObject("leftOut").getInt("suggested") == 5 && tally().getJsonObject("leftOut").getInt("uncoded") == 5);
    }

    private void signsIn() {
        hands.write(page.locator("#name"), "staff");
        hands.write(page.locator("#password"), Application.PASSWORD);
        hands.press(page.locator("#signin button.primary"));
        page.waitForURL(url -> !url.contains("/staff/signin"));
    }

    private void logsTenCalls() {
        hands.follow(page.locator("main .head a[href$='/contact/log']"), "/contact/log");
        hands.press(page.locator("#pins summary"));
        hands.write(page.locator("[id='f:ordinance']"), no);
        for (int i = 0; i < 10; i++) {
            hands.mark(page.locator("#first input[value=" + (i % 5 < 3 ? "SUPPORT" : "OPPOSE") + "]"));
            hands.write(page.locator("[id='f:zip']"), i % 2 == 0 ? "06103" : "75201");
            hands.write(page.locator("[id='f:name']"), i == 3 ? "Robert Lampwick" + no : i == 6 ? "Bob Lampwick" + no : "Caller " + i + " Wren");
            hands.write(page.locator("[id='f:email']"), i == 3 || i == 6 ? no + "@example.org" : no + i + "@example.org");
            hands.write(page.locator("[id='f:text']"), "What caller " + i + " said");
            String before = page.url();
            hands.press(page.locator("[id='f:save']"));
            page.waitForURL(url -> !url.equals(before) && url.contains("saved="));
            page.locator("#told").waitFor();
        }
    }

    private void triagesTenMails() {
        hands.follow(page.locator(".mast a.word"), "/");
        hands.follow(page.locator("section[aria-labelledby=h-waiting] a[href*='queue=SUGGESTED']").first(), "queue=SUGGESTED");
        hands.write(page.locator("#which"), no);
        hands.follow(page.locator(".triage-head button"), "ordinance=" + no);
        for (int i = 0; i < 5; i++) decide("[id='f:confirm']");
        hands.follow(page.locator(".tabs a[href*='queue=UNCODED']"), "queue=UNCODED");
        for (int i = 0; i < 4; i++) {
            hands.mark(page.locator("[data-input=stance] input[value=" + (i % 2 == 0 ? "SUPPORT" : "OPPOSE") + "]"));
            decide("[id='f:confirm']");
        }
        hands.press(page.locator("[data-opens-aside]"));
        hands.choose(page.locator("[id='f:reason']"), page.locator("[id='f:reason'] option[value=SPAM]").textContent());
        decide("[id='f:setAside']");
        until(() -> tally().getJsonObject("leftOut").getInt("uncoded") == 0);
    }

    /** Another contact is open then, or none is left. */
    private void decide(String button) {
        String before = page.locator("#subj").getAttribute("data-contact");
        hands.press(page.locator(button));
        page.waitForCondition(() -> page.locator("#subj").count() == 1 && !before.equals(page.locator("#subj").getAttribute("data-contact")));
        page.waitForCondition(() -> page.evaluate("document.activeElement.id").equals("subj"));
    }

    private void mergesTwoAndThinksBetterOfIt() {
        Locator found = page.locator(".hits a[href*='/constituent/show']");
        until(() -> {
            seek("Lampwick" + no);
            return found.count() == 2;
        });
        hands.follow(found.first(), "/constituent/show");
        hands.follow(page.locator("a[href*='/constituent/merge']").first(), "/constituent/merge");
        hands.press(page.locator("[id='f:merge']"));
        page.waitForURL(url -> url.contains("merged="));
        assertEquals(List.of(19, 18), contactsAndPeople());
        hands.press(page.locator("[id='f:takeBack']"));
        page.waitForURL(url -> !url.contains("merged="));
        assertEquals(List.of(19, 19), contactsAndPeople());
    }

    private void seek(String words) {
        hands.write(page.locator("#seek"), words);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/search/list") || url.contains("/show"));
    }

    private void importsASheetWithAReject() throws IOException {
        hands.follow(page.locator(".mast a.word"), "/");
        hands.follow(page.locator("main .head a[href$='/contact/import']"), "/contact/import");
        hands.bring(page.locator("[id='bring:file']"), new FilePayload("lamps.csv", "text/csv", ("received_at,channel,stance,first_name,last_name,email,zip\n2008-08-11,CALL,SUPPORT,Ann,Sheet,ann" + no
                + "@example.org,06103\n2008-08-11,CALL,SIDEWAYS,Bo,Sheet,,\n2008-08-11,LETTER,OPPOSE,Cy,Sheet,cy" + no + "@example.org,75201\n").getBytes(StandardCharsets.UTF_8)));
        hands.write(page.locator("[id='bring:ordinance']"), no);
        hands.press(page.locator("[id='bring:start']"));
        page.waitForURL(url -> url.contains("/contact/map"));
        hands.press(page.locator("[id='map:start']"));
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("lamps.csv")).first();
        row.getByText("done", new Locator.GetByTextOptions().setExact(true)).waitFor();
        assertTrue(row.innerText().replaceAll("\\s+", " ").contains("done 3 2 0 1"), row.innerText());
        Download rejects = page.waitForDownload(() -> hands.press(row.locator("a").first()));
        assertTrue(Files.readString(rejects.path()).contains("SIDEWAYS"));
    }

    private void readsTheTally() {
        seek(no);
        hands.follow(page.locator("a[href*='/ordinance/show']").last(), "/ordinance/show");
        hands.follow(page.locator("main .head a[href*='/tally/show']"), "/tally/show");
        assertEquals(List.of(21, 21), contactsAndPeople());
        Locator figure = page.locator("main table a").first();
        int shown = Integer.parseInt(figure.textContent().replaceAll("\\D", ""));
        hands.follow(figure, "/tally/list");
        assertEquals(String.valueOf(shown), page.locator("#total").textContent().strip(), "a number opens the list of its length");
        assertEquals(shown, page.locator("main tbody tr").count());
    }

    private List<Integer> contactsAndPeople() {
        JsonObject tally = tally();
        return List.of(tally.getJsonObject("contacts").getInt("total"), tally.getJsonObject("people").getInt("total"));
    }

    private JsonObject tally() { return Caller.json(200, staff.get("/api/ordinances/" + no + "/tally")); }

    private static void until(BooleanSupplier there) { Patience.until("the day to go on", Duration.ofSeconds(60), there); }
}
