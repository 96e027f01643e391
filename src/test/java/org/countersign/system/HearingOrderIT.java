package org.countersign.system;

import static org.countersign.system.Chamber.inTheLine;
import static org.countersign.system.Chamber.press;
import static org.countersign.system.Chamber.shows;
import static org.countersign.system.Chamber.signUp;
import static org.countersign.system.Chamber.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Who is called when, and how long they have: the chair decides, and nobody is out of sight. */
class HearingOrderIT {
    private Chamber chamber;

    @BeforeEach void an_ordinance_is_up_for_comment(TestInfo test) { chamber = new Chamber("ORDER-" + test.getTestMethod().orElseThrow().getName().hashCode()); }

    @Test void whoever_did_not_come_passed_or_gave_their_time_away_comes_back_by_a_key() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            Page page = clerk.page();
            signUp(page, "Ann Field, s", "Bo Reed, o c:1", "Cy Moss, n", "Di Registered, s g");
            shows(page, "#aside", "gave their time to number 1");
            shows(page, "#aside", "Di Registered");
            press(page, "Escape", "ArrowDown", "x");
            shows(page, "#aside", "gave their time to number 1; did not appear");
            press(page, "ArrowDown", "ArrowDown", "l");
            shows(page, "#queue", "Ann Field");
            press(page, "ArrowDown", "ArrowDown", "ArrowDown", "c");
            type(page, " c:0");
            press(page, "Enter");
            shows(page, "#queue", "Bo Reed");
            inTheLine(page);
            press(page, "Escape", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "c");
            assertEquals("Di Registered, s g", page.locator("#line").inputValue());
        }
    }

    @Test void the_chairs_move_makes_the_shown_order_the_chairs_and_is_taken_back_as_the_last_act() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            Page page = clerk.page();
            signUp(page, "Ann For, s", "Bea For, s", "Cy Against, o");
            page.locator("#orderBy").selectOption("ALTERNATING");
            order(page, "1", "3", "2");
            page.locator("#stage").focus();
            press(page, "ArrowDown", "ArrowDown", "ArrowDown", "Alt+ArrowUp");
            order(page, "1", "2", "3");
            assertEquals("CHAIR", page.locator("#orderBy").inputValue());
            press(page, "Alt+ArrowUp");
            order(page, "2", "1", "3");
            press(page, "z", "z");
            order(page, "1", "3", "2");
            assertEquals("ALTERNATING", page.locator("#orderBy").inputValue());
            press(page, "z");
            order(page, "1", "2", "3");
            page.locator("#net[data-unsent='0']").waitFor();
            assertEquals(0, page.locator("#refused li").count());
            page.locator("#timeRule").selectOption("60");
            page.locator("#stage").focus();
            press(page, "z");
            page.waitForFunction("document.getElementById('timeRule').value === '180'");
        }
    }

    @Test void time_follows_the_card_what_is_ceded_and_what_the_chair_grants() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            Page page = clerk.page();
            signUp(page, "Ann Field, s");
            press(page, "Enter");
            shows(page, "#timer", "3:00");
            press(page, "Escape", "+");
            shows(page, "#timer", "4:00");
            press(page, "c");
            type(page, " l:Spanish");
            press(page, "Enter");
            shows(page, "#timer", "7:00");
            signUp(page, "Bo Reed, s c:1");
            shows(page, "#timer", "13:00");
            press(page, "Escape", "-", "-");
            shows(page, "#timer", "11:00");
            chamber.await(1, "allotted", "660");
            shows(page, "#cur", "Ann Field");
        }
    }

    @Test void the_board_of_the_room_shows_no_one_who_gave_their_time_away_and_says_when_it_is_cut_off() {
        try (Visitor clerk = chamber.clerk("hearing"); Visitor room = Browser.visitor(1440).expecting("ERR_INTERNET_DISCONNECTED|Failed to load resource")) {
            signUp(clerk.page(), "Ann Field, s", "Bo Reed, s c:1", "Cy Moss, o");
            room.go(chamber.path("board"));
            shows(room.page(), "#net", "open the board again from the console");
            room.page().evaluate("link => { location.href = link; }", clerk.page().locator("#board").getAttribute("href"));
            shows(room.page(), "#next", "Cy Moss");
            shows(room.page(), "#of", "City Council");
            assertTrue(!room.page().url().contains("#"), "the room does not read the pass");
            assertEquals(0, room.page().locator("header, nav, input, button").count(), "nothing of whoever opened it");
            room.page().reload();
            shows(room.page(), "#next", "Cy Moss");
            assertEquals(0, room.page().locator("#next li", new Page.LocatorOptions().setHasText("Bo Reed")).count());
            room.page().context().setOffline(true);
            shows(room.page(), "#net", "Not connected since");
            shows(room.page(), "#next", "Cy Moss");
            room.mustBeAccessible();
            room.page().context().setOffline(false);
            room.page().waitForFunction("() => document.getElementById('net').textContent === ''");
        }
    }

    private static void order(Page page, String... numbers) {
        page.waitForFunction("numbers => [...document.querySelectorAll('#queue td.n')].map(each => each.textContent).join() === numbers", String.join(",", numbers));
        assertEquals(List.of(numbers), page.locator("#queue td.n").allTextContents());
    }
}
