package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.countersign.Patience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The night of a hearing at the console, by keyboard events alone. */
class ConsoleIT {
    private static final Application APPLICATION = Application.running();
    private static final int AT_ONCE = 30;
    private final Caller staff = APPLICATION.as("staff");
    private String ordinance;
    private int strokes;

    @BeforeEach void an_ordinance_is_up_for_comment(TestInfo test) {
        ordinance = "NIGHT-" + test.getTestMethod().orElseThrow().getName().hashCode();
        staff.post("/api/ordinances", "{\"fileNumber\":\"" + ordinance + "\",\"title\":\"An ordinance on quiet streets\",\"nicknames\":[],\"summary\":\"\",\"sponsors\":[],\"measureClass\":\"ordinance\"}");
    }

    @Test void sixty_speakers_are_heard_although_the_network_is_gone_in_the_middle_and_each_arrives_once() {
        try (Visitor clerk = atTheConsole("hearing", 1440).expecting("ERR_INTERNET_DISCONNECTED|Failed to load resource")) {
            Page page = clerk.page();
            for (int i = 1; i <= 60; i++) {
                if (i == 21) page.context().setOffline(true);
                if (i == 41) cutFor20Seconds(page);
                strokes = 0;
                signUp(page, i);
                hear(page, i);
                assertTrue(strokes <= 10, i + " took " + strokes + " keystrokes beside the name and the gist");
                assertEquals("line", page.evaluate("document.activeElement.id"), "the focus is in the line");
            }
            page.locator("#net[data-unsent='0'][data-state=here]").waitFor();
            assertEquals(60, page.locator("#done tr").count());
            clerk.mustBeAccessible().picture("console-1440");
        }
        JsonObject tally = tally();
        assertEquals(60, tally.getJsonObject("contacts").getJsonObject("byChannel").getInt("TESTIMONY"), "each once");
        assertEquals(48, tally.getJsonObject("hearing").getInt("testified"), "every fifth gave no name: a contact and no person");
        JsonObject said = tally.getJsonObject("contacts").getJsonObject("matrix").getJsonObject("RESIDENT");
        assertEquals(List.of(30, 30), List.of(said.getInt("SUPPORT"), said.getInt("OPPOSE")));
        assertEquals(0, tally.getJsonObject("leftOut").getJsonObject("setAside").getInt("ENTERED_IN_ERROR"));
    }

    /** It was gone since speaker 21; what was noted waits and shows. */
    private static void cutFor20Seconds(Page page) {
        page.locator("#net[data-state=gone]").waitFor();
        assertTrue(Integer.parseInt(page.locator("#net").getAttribute("data-unsent")) >= 40, "unsent entries are counted");
        assertTrue(page.locator("#done").textContent().contains("kept here"));
        page.waitForTimeout(8_000);
        page.context().setOffline(false);
        page.locator("#net[data-unsent='0'][data-state=here]").waitFor(new Locator.WaitForOptions().setTimeout(AT_ONCE * 1000.0));
    }

    @Test void what_waited_is_sent_when_the_page_is_opened_again() {
        try (Visitor clerk = atTheConsole("hearing", 1440).expecting("ERR_INTERNET_DISCONNECTED|Failed to load resource")) {
            Page page = clerk.page();
            String address = page.url().replaceFirst("^https?://[^/]+", "");
            page.context().setOffline(true);
            signUp(page, 1);
            hear(page, 1);
            page.context().setOffline(false);
            clerk.go(address);
            page.locator("#net[data-unsent='0'][data-state=here]").waitFor();
            page.locator("#done tr", new Page.LocatorOptions().setHasText("yes")).waitFor();
        }
        assertEquals(1, tally().getJsonObject("contacts").getInt("total"));
    }

    @Test void two_clerks_see_each_others_entries_within_a_second() {
        try (Visitor one = atTheConsole("hearing", 1440); Visitor other = Browser.visitor(1440).signIn("clerk").go(one.page().url().replaceFirst("^https?://[^/]+", ""))) {
            other.page().locator("#net[data-state=here]").waitFor();
            for (int i = 1; i <= 6; i++) {
                Visitor typing = i % 2 == 0 ? one : other, looking = i % 2 == 0 ? other : one;
                Keyboard keyboard = typing.page().keyboard();
                keyboard.press("+");
                keyboard.type("Quill Number" + i + ", s");
                keyboard.press("Enter");
                looking.page().locator("#queue th", new Page.LocatorOptions().setHasText("Quill Number" + i)).waitFor(new Locator.WaitForOptions().setTimeout(1_000));
            }
            assertEquals(List.of("1", "2", "3", "4", "5", "6"), numbers(one.page()));
            assertEquals(numbers(one.page()), numbers(other.page()));
        }
    }

    @Test void the_last_act_is_taken_back_and_counts_no_more() {
        try (Visitor clerk = atTheConsole("hearing", 1440)) {
            Page page = clerk.page();
            signUp(page, 1);
            hear(page, 1);
            page.locator("#net[data-unsent='0']").waitFor();
            await(() -> tally().getJsonObject("contacts").getInt("total") == 1);
            page.keyboard().press("Escape");
            page.keyboard().press("z");
            page.locator("#cur", new Page.LocatorOptions().setHasText("Orla Number1")).waitFor();
            await(() -> tally().getJsonObject("contacts").getInt("total") == 0);
            page.keyboard().press("s");
            page.keyboard().press("a");
            page.keyboard().press("Enter");
            await(() -> tally().getJsonObject("contacts").getJsonObject("matrix").getJsonObject("RESIDENT").getInt("SUPPORT_IF_AMENDED") == 1);
            assertEquals(1, tally().getJsonObject("contacts").getInt("total"), "noted anew, counted once");
        }
    }

    @Test void the_order_alternates_and_the_chair_decides() {
        try (Visitor clerk = atTheConsole("hearing", 1440)) {
            Page page = clerk.page();
            for (String who : List.of("Ada For, s", "Ben For, s", "Cal For, sa", "Dot Against, o", "Eli Against, oa", ", n", "Fay Registered, s g", "Gus Writes, o k")) {
                page.keyboard().press("+");
                page.keyboard().type(who);
                page.keyboard().press("Enter");
            }
            assertEquals(List.of("1", "2", "3", "4", "5", "6"), numbers(page));
            assertTrue(page.locator("#queue").textContent().contains("Speaker 6"), "no name has to be given");
            assertTrue(page.locator("#queue-more").textContent().contains("1 registered"), page.locator("#queue-more").textContent());
            page.locator("#orderBy").focus();
            page.keyboard().type("by");
            page.keyboard().press("Tab");
            page.locator("#queue tr:nth-child(2) td:first-child", new Page.LocatorOptions().setHasText("4")).waitFor();
            assertEquals(List.of("1", "4", "2", "5", "3", "6"), numbers(page));
            page.locator("#line").focus();
            page.keyboard().press("ArrowUp");
            page.locator("#queue tr.selected", new Page.LocatorOptions().setHasText("Speaker 6")).waitFor();
            page.keyboard().press("Enter");
            page.locator("#cur", new Page.LocatorOptions().setHasText("Speaker 6")).waitFor();
            clerk.mustBeAccessible().picture("console-order-1440");
        }
        await(() -> tally().getJsonObject("contacts").getInt("total") == 2);
        assertEquals(1, tally().getJsonObject("contacts").getJsonObject("byChannel").getInt("POSITION_SLIP"), "registered without testifying");
        assertEquals(1, tally().getJsonObject("contacts").getJsonObject("byChannel").getInt("WRITTEN_TESTIMONY"));
    }

    @Test void the_timer_doubles_for_an_interpreter_and_the_board_shows_it_and_no_place() {
        try (Visitor clerk = atTheConsole("hearing", 1440)) {
            Page page = clerk.page();
            page.keyboard().press("+");
            page.keyboard().type("Dorian Pellew, s 06103, fs:Larkfield Neighbors, l:Spanish, d:ramp");
            page.keyboard().press("Enter");
            page.keyboard().press("+");
            page.keyboard().type("Ceding Friend, s c:1");
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            page.locator("#timer", new Page.LocatorOptions().setHasText("12:00")).waitFor();
            page.keyboard().press(" ");
            page.locator(".timer[data-state=running]").waitFor();
            page.locator("#coded", new Page.LocatorOptions().setHasText("Resident")).waitFor();
            try (Visitor room = Browser.visitor(1440).go(page.locator("#board").getAttribute("href"))) {
                room.page().locator("#cur", new Page.LocatorOptions().setHasText("Dorian Pellew")).waitFor();
                room.page().locator(".timer[data-state=running]").waitFor();
                assertTrue(!room.page().content().contains("06103"), "no place on the board");
                room.mustBeAccessible().picture("board-1440");
            }
            page.keyboard().press("Escape");
            page.keyboard().press("c");
            assertEquals("Dorian Pellew, s 06103 fs:Larkfield Neighbors, l:Spanish, d:ramp", page.locator("#line").inputValue(), "the card as it would be typed");
            page.locator("#line").fill("Dorian Pellew, o 06103");
            page.keyboard().press("Enter");
            page.locator("#coded", new Page.LocatorOptions().setHasText("Oppose")).waitFor();
            assertTrue(!page.locator("#cur-more").textContent().contains("Spanish"), "what the card says no more");
            page.keyboard().press("Escape");
            page.keyboard().press("x");
            page.locator("#told", new Page.LocatorOptions().setHasText("did not appear")).waitFor();
        }
        assertEquals(0, tally().getJsonObject("contacts").getInt("total"), "who did not speak is not on the record");
    }

    @Test void minutes_are_drafted_corrected_with_a_reason_taken_away_and_locked() {
        try (Visitor clerk = atTheConsole("hearing", 1440)) {
            Page page = clerk.page();
            for (String who : List.of("Ada For, s r", "Dot Against, o @West Hartford", ", n w")) {
                page.keyboard().press("+");
                page.keyboard().type(who);
                page.keyboard().press("Enter");
            }
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            page.keyboard().type("sa e:Map of the streets, would rather have signs");
            page.keyboard().press("Enter");
            page.keyboard().press("Escape");
            page.keyboard().press("x");
            page.locator("#net[data-unsent='0'][data-state=here]").waitFor();
            String at = page.url().replaceFirst("^https?://[^/]+", "").replace("console", "minutes"), id = at.replaceAll(".*id=", "");
            String minutes = clerk.go(at).page().locator("main").innerText();
            assertTrue(minutes.contains("The following spoke in favour: Ada For.") && minutes.contains("The following spoke in favour if amended: Dot Against."), minutes);
            assertTrue(minutes.contains("Nobody is on the record as having spoken against") && minutes.contains("Speaker 3 did not appear"), minutes);
            assertTrue(minutes.contains("Dot Against: Map of the streets") && minutes.contains("the card says Oppose, heard was Support if amended"), minutes);
            clerk.mustBeAccessible().picture("minutes-1440");
            clerk.go("/hearing/correct?id=" + id + "&number=2");
            page.locator("[id='f:stance0']").selectOption("OPPOSE");
            page.locator("[id='f:save']").click();
            page.locator("[id='f:reason-error'] .err").waitFor();
            clerk.mustBeAccessible();
            page.locator("[id='f:reason']").fill("The recording says otherwise");
            page.locator("[id='f:save']").click();
            page.waitForURL(url -> url.contains("/hearing/minutes"));
            assertTrue(page.locator("main").innerText().contains("The following spoke against: Dot Against."));
            assertEquals(1, tally().getJsonObject("contacts").getJsonObject("matrix").getJsonObject("SUBURB").getInt("OPPOSE"));
            assertEquals(2, tally().getJsonObject("contacts").getInt("total"));
            page.locator("#ask").click();
            page.locator("[id='approval:approve']").click();
            page.locator("#ask").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            Caller hearing = APPLICATION.as("hearing");
            JsonObject late = Caller.json(200, hearing.post("/api/hearings/" + id + "/acts", act("00000000-0000-4000-8000-00000000000a")));
            assertEquals("REFUSED", late.getJsonArray("results").getJsonObject(0).getString("outcome"));
            assertTrue(hearing.get("/api/hearings/" + id + "/minutes.csv").body().contains("Dot Against,,SPOKE," + ordinance + ",OPPOSE,OPPOSE,SUBURB,STATED"));
            assertTrue(hearing.get("/api/hearings/" + id + "/minutes.pdf").body().startsWith("%PDF-1"));
            assertTrue(page.locator("main").innerText().contains("SHA-256 of what was approved"));
            clerk.go(at.replace("minutes", "testimony")).mustBeAccessible();
            assertEquals(0, page.locator("[id='f:enter'], #f\\:roster button").count(), "nothing is entered or taken back any more");
        }
    }

    @Test void what_is_wrong_with_one_act_is_refused_alone_and_a_pass_opens_its_hearing_only() {
        try (Visitor clerk = atTheConsole("hearing", 1440)) {
            String id = clerk.page().url().replaceAll(".*id=", ""), pass = clerk.page().locator("#console").getAttribute("data-pass");
            String several = "{\"acts\":[7,{\"id\":\"00000000-0000-4000-8000-00000000000b\"}," + act("00000000-0000-4000-8000-00000000000c").replaceAll("^\\{\"acts\":\\[|]}$", "") + "]}";
            for (String outcome : List.of("TAKEN", "REPEATED")) {
                JsonObject answer = Caller.json(200, withPass(pass, "/api/hearings/" + id + "/acts", several));
                assertEquals(List.of("REFUSED", "REFUSED", outcome), answer.getJsonArray("results").stream().map(each -> each.asJsonObject().getString("outcome")).toList());
            }
            assertEquals(400, withPass(pass, "/api/hearings/" + id + "/acts", "{\"acts\":1}").statusCode());
            assertEquals(400, withPass(pass, "/api/hearings/" + id + "/acts", "not json").statusCode());
            assertEquals(403, withPass(pass, "/api/ordinances", "{}").statusCode());
            assertEquals(403, withPass(pass, "/api/hearings/" + id + "0/acts", several).statusCode());
            assertEquals(401, withPass(pass + "x", "/api/hearings/" + id + "/acts", several).statusCode());
            assertEquals(1, tally().getJsonObject("leftOut").getInt("uncoded"), "they spoke, and nobody noted a position");
        }
    }

    private static java.net.http.HttpResponse<String> withPass(String pass, String path, String body) {
        return APPLICATION.asStranger().send(java.net.http.HttpRequest.newBuilder(APPLICATION.at(path)).header("Authorization", "Bearer " + pass).header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String act(String id) {
        return "{\"acts\":[{\"id\":\"" + id + "\",\"kind\":\"signUp\",\"changes\":[{\"speaker\":\"" + id + "\",\"set\":{\"name\":\"Late Comer\",\"status\":\"DONE\"}}]}]}";
    }

    @Test void the_pages_of_a_night_are_accessible_and_fit_a_telephone_in_both_languages() {
        try (Visitor clerk = atTheConsole("hearing", 390)) {
            signUp(clerk.page(), 1);
            signUp(clerk.page(), 2);
            hear(clerk.page(), 1);
            String console = clerk.page().url().replaceFirst("^https?://[^/]+", "");
            for (String language : List.of("es", "en"))
                for (String view : List.of("console", "board", "minutes")) clerk.go(console.replace("console", view)).speak(language).settled().mustBeAccessible().picture("night-" + view + "-" + language + "-390");
        }
    }

    private static List<String> numbers(Page page) { return page.locator("#queue td.n").allTextContents(); }

    /** Every fifth gives no name. */
    private void signUp(Page page, int i) {
        stroke(page, "+");
        if (i % 5 != 0) page.keyboard().type("Orla Number" + i);
        for (String key : List.of(",", i % 2 == 0 ? "s" : "o", " ", "r", "Enter")) stroke(page, key);
    }

    /** The first is called with Enter; after that each Enter calls the next, of whom there is none yet. */
    private void hear(Page page, int i) {
        stroke(page, "Enter");
        stroke(page, " ");
        page.keyboard().type("gist of number " + i);
        stroke(page, "Enter");
    }

    private void stroke(Page page, String key) {
        page.keyboard().press(key);
        strokes++;
    }

    private JsonObject tally() { return Caller.json(200, staff.get("/api/ordinances/" + ordinance + "/tally")); }

    private static void await(java.util.function.BooleanSupplier there) { Patience.until("what was entered", Duration.ofSeconds(10), there); }

    /** Announces a hearing of today by the page, and stands at its console. */
    private Visitor atTheConsole(String account, int width) {
        Visitor visitor = Browser.visitor(width).signIn(account).go("/hearing/edit");
        visitor.page().locator("[id='hearing:body']").fill("City Council");
        visitor.page().locator("[id='hearing:day']").fill(java.time.LocalDate.now(java.time.ZoneId.of("America/New_York")).toString());
        visitor.page().locator("[id='hearing:agenda']").selectOption(ordinance);
        visitor.page().locator("[id='hearing:save']").click();
        visitor.page().waitForURL(url -> url.contains("/hearing/testimony"));
        visitor.go(visitor.page().url().replaceFirst("^https?://[^/]+", "").replace("testimony", "console"));
        visitor.page().locator("#net[data-state=here]").waitFor();
        visitor.page().locator("#line:focus").waitFor();
        return visitor;
    }
}
