package org.countersign.system;

import static org.countersign.system.Chamber.inTheLine;
import static org.countersign.system.Chamber.press;
import static org.countersign.system.Chamber.sent;
import static org.countersign.system.Chamber.shows;
import static org.countersign.system.Chamber.signUp;
import static org.countersign.system.Chamber.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The hands of a clerk at the console: who Enter calls is who it says, what is half typed stays, and a key that is held does nothing twice. */
class HearingHandsIT {
    private Chamber chamber;

    @BeforeEach void an_ordinance_is_up_for_comment(TestInfo test) { chamber = new Chamber("HANDS-" + test.getTestMethod().orElseThrow().getName().hashCode()); }

    @Test void whoever_was_only_moved_or_whose_card_was_corrected_is_not_called_before_the_next() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            Page page = clerk.page();
            signUp(page, "Ann Field", "Bo Reed", "Cy Moss");
            press(page, "ArrowUp");
            shows(page, "#line-hint", "calls number 3");
            press(page, "Alt+ArrowUp");
            shows(page, "#line-hint", "calls number 1");
            press(page, "Enter");
            shows(page, "#cur", "Ann Field");
            press(page, "Escape", "ArrowDown", "ArrowDown", "c");
            assertEquals("Bo Reed, ", page.locator("#line").inputValue());
            type(page, "s");
            press(page, "Enter");
            shows(page, "#line-hint", "calls number 3");
            press(page, "Enter");
            shows(page, "#cur", "Cy Moss");
        }
    }

    @Test void what_is_half_typed_comes_back_after_a_walk_up_a_card_or_a_reload() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            Page page = clerk.page();
            signUp(page, "Ann Field");
            press(page, "Enter");
            type(page, "s wants la");
            press(page, "Escape", "e");
            type(page, "Bo Reed, o");
            clerk.go(chamber.path("console"));
            assertEquals("Bo Reed, o", page.locator("#line").inputValue());
            press(page, "Enter");
            shows(page, "#queue", "Bo Reed");
            inTheLine(page);
            assertEquals("s wants la", page.locator("#line").inputValue());
            press(page, "Escape", "c", "Escape");
            assertEquals("s wants la", page.locator("#line").inputValue());
            press(page, "Escape");
            type(page, "mps");
            press(page, "Enter");
            chamber.await(1, "gist", "wants lamps");
            chamber.await(2, "status", "CALLED");
        }
    }

    @Test void a_key_that_is_held_down_does_nothing_twice() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            Page page = clerk.page();
            signUp(page, "Ann Field", "Bo Reed", "Cy Moss");
            for (int i = 0; i < 5; i++) page.keyboard().down("Enter");
            page.keyboard().up("Enter");
            shows(page, "#cur", "Ann Field");
            press(page, "Escape");
            for (int i = 0; i < 4; i++) page.keyboard().down(" ");
            page.keyboard().up(" ");
            chamber.await(1, "status", "SPEAKING");
            assertTrue(chamber.text(1, "runningSince") != null, "started once, not stopped again");
            for (int i = 0; i < 5; i++) page.keyboard().down("Enter");
            page.keyboard().up("Enter");
            chamber.await(2, "status", "CALLED");
            sent(page);
            assertEquals("SIGNED_UP", chamber.text(3, "status"));
        }
    }

    @Test void whoever_only_registered_and_is_called_speaks_and_the_board_shows_them() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            Page page = clerk.page();
            signUp(page, "Di Registered, s g");
            press(page, "Escape", "ArrowDown", "Enter");
            shows(page, "#cur", "Di Registered");
            chamber.await(1, "mode", "IN_PERSON");
            type(page, "s b wants lamps");
            press(page, "Enter");
            chamber.await(1, "status", "DONE");
            assertEquals("b", chamber.text(1, "lives"));
            shows(page, "#done", "Suburb");
            String minutes = clerk.go(chamber.path("minutes")).page().locator("main").innerText();
            assertTrue(minutes.contains("The following spoke in favour: Di Registered."), minutes);
        }
    }

    @Test void a_late_clerk_undoes_no_hearing_and_the_words_of_both_are_kept() {
        try (Visitor late = chamber.clerk("hearing"); Visitor other = chamber.clerk("clerk")) {
            signUp(late.page(), "Ann Field", "Bo Reed", "Cy Moss");
            press(late.page(), "Enter");
            shows(other.page(), "#cur", "Ann Field");
            late.page().context().setOffline(true);
            type(late.page(), "s from the first");
            press(late.page(), "Enter");
            shows(late.page(), "#cur", "Bo Reed");
            type(other.page(), "from the second");
            press(other.page(), "Enter");
            shows(other.page(), "#cur", "Bo Reed");
            type(other.page(), "o");
            press(other.page(), "Enter");
            chamber.await(2, "status", "DONE");
            late.page().context().setOffline(false);
            sent(late.page());
            shows(late.page(), "#cur", "Cy Moss");
            chamber.await(1, "gist", "from the second · from the first");
            assertEquals("DONE", chamber.text(2, "status"));
            assertNull(chamber.text(3, "gist"));
        }
    }

    /** As a test of the reader alone would: what is typed, and what it means. */
    @Test void letters_and_figures_that_are_words_stay_words() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            for (String[] each : new String[][] {{"en", "i live nearby", "|i live nearby"}, {"en", "s i", "Connecticut|"}, {"en", "s i, wants lamps", "Connecticut|wants lamps"}, {"en", "si wants lamps", "Connecticut|wants lamps"},
                {"en", "20000 units are too many", "|20000 units are too many"}, {"en", "06103", "06103|"}, {"en", "s 06103 wants lamps", "06103|wants lamps"}, {"en", "s r wants lamps", "r|wants lamps"}, {"en", "o w against lamps", "w|against lamps"},
                {"es", "o sea está a favor", "|o sea está a favor"}, {"es", "si se construye", "|si se construye"}, {"es", "o quiere luces", "|quiere luces"}, {"en", "o t", "t|"}})
                assertEquals(each[2], clerk.page().evaluate("([language, text]) => { const {set} = Line.parse(text, {agenda: ['A'], item: 'A', state: 'Connecticut', language, kind: 'entry'}); return (set.lives || '') + '|' + (set.gist || ''); }",
                        java.util.List.of(each[0], each[1])), each[1]);
        }
    }
}
