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
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What is typed at the console is for whoever had the floor when it was begun, and is never lost. */
class HearingLineIT {
    private static final Pattern ACTS = Pattern.compile("/acts\\?");
    private Chamber chamber;

    @BeforeEach void an_ordinance_is_up_for_comment(TestInfo test) { chamber = new Chamber("LINE-" + test.getTestMethod().orElseThrow().getName().hashCode()); }

    @Test void words_left_in_the_line_are_saved_for_whom_they_were_typed_when_the_next_is_called_from_the_queue() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            Page page = clerk.page();
            signUp(page, "Ann Field", "Bo Reed", "Cy Moss");
            press(page, "Enter");
            type(page, "s r wants lamps");
            press(page, "Escape", "ArrowDown", "ArrowDown", "Enter");
            shows(page, "#cur", "Cy Moss");
            inTheLine(page);
            assertEquals("", page.locator("#line").inputValue());
            chamber.await(1, "gist", "wants lamps");
            chamber.await(3, "status", "CALLED");
            assertNull(chamber.text(3, "gist"));
        }
    }

    @Test void words_of_one_clerk_stay_with_their_speaker_although_another_clerk_called_the_next() {
        try (Visitor one = chamber.clerk("hearing"); Visitor other = chamber.clerk("clerk")) {
            signUp(one.page(), "Ann Field", "Bo Reed");
            press(one.page(), "Enter");
            shows(other.page(), "#cur", "Ann Field");
            type(other.page(), "o w against lamps");
            press(one.page(), "Enter");
            shows(other.page(), "#cur", "Bo Reed");
            shows(other.page(), "#line-label", "Begun for number 1");
            press(other.page(), "Enter");
            chamber.await(1, "gist", "against lamps");
            assertEquals("CALLED", chamber.text(2, "status"), "who has the floor is not done with another's words");
            assertNull(chamber.text(2, "gist"));
            inTheLine(other.page());
            type(other.page(), "s");
            press(other.page(), "Enter");
            chamber.await(2, "status", "DONE");
        }
    }

    @Test void a_line_kept_over_a_reload_knows_whose_it_is() {
        try (Visitor one = chamber.clerk("hearing"); Visitor other = chamber.clerk("clerk")) {
            signUp(one.page(), "Ann Field", "Bo Reed");
            press(one.page(), "Enter");
            shows(other.page(), "#cur", "Ann Field");
            type(other.page(), "s kept words");
            press(one.page(), "Enter");
            chamber.await(2, "status", "CALLED");
            other.go(chamber.path("console"));
            shows(other.page(), "#cur", "Bo Reed");
            assertEquals("s kept words", other.page().locator("#line").inputValue());
            press(other.page(), "Enter");
            chamber.await(1, "gist", "kept words");
            assertNull(chamber.text(2, "gist"));
        }
    }

    @Test void whoever_two_clerks_called_at_once_without_a_network_is_shown_and_comes_back_in_line() {
        try (Visitor one = chamber.clerk("hearing"); Visitor other = chamber.clerk("clerk")) {
            signUp(one.page(), "Ann Field", "Bo Reed");
            shows(other.page(), "#queue", "Bo Reed");
            one.page().context().setOffline(true);
            press(one.page(), "Enter");
            press(other.page(), "ArrowDown", "ArrowDown", "Enter");
            chamber.await(2, "status", "CALLED");
            one.page().context().setOffline(false);
            sent(one.page());
            shows(one.page(), "#aside", "Ann Field");
            shows(one.page(), "#cur-more", "called at the same time: 1");
            press(one.page(), "Escape", "ArrowDown", "l");
            shows(one.page(), "#queue", "Ann Field");
            shows(other.page(), "#queue", "Ann Field");
            one.mustBeAccessible();
        }
    }

    @Test void what_the_server_refuses_shows_all_that_was_typed_and_goes_back_into_the_line() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            Page page = clerk.page();
            page.route(ACTS, route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("{\"now\":\"" + Instant.now()
                    + "\",\"change\":0,\"night\":{\"orderBy\":\"SIGN_UP\",\"timeRule\":\"180\",\"groupSeconds\":0,\"locked\":false},\"speakers\":[],\"results\":[{\"outcome\":\"REFUSED\",\"detail\":\"Not today.\"}]}")));
            signUp(page, "Ann Field, s r f:Hill Neighbors d:ramp");
            shows(page, "#refused li", "Not today.");
            shows(page, "#refused li", "Hill Neighbors");
            shows(page, "#refused li", "ramp");
            page.unroute(ACTS);
            clerk.mustBeAccessible();
            page.locator("#refused [data-back]").click();
            inTheLine(page);
            assertEquals("Ann Field, s r f:Hill Neighbors, d:ramp", page.locator("#line").inputValue());
            press(page, "Enter");
            shows(page, "#queue", "Ann Field");
            assertEquals(0, page.locator("#refused li").count());
        }
    }

    @Test void a_note_that_is_refused_takes_no_call_along() {
        try (Visitor late = chamber.clerk("hearing"); Visitor other = chamber.clerk("clerk")) {
            Page page = late.page();
            signUp(page, "Ann Field", "Bo Reed", "Cy Moss");
            press(page, "Enter");
            shows(other.page(), "#cur", "Ann Field");
            page.context().setOffline(true);
            type(page, "s from the first");
            press(page, "ArrowDown", "ArrowDown", "Enter");
            type(other.page(), "o from the second");
            press(other.page(), "Enter");
            chamber.await(1, "gist", "from the second");
            page.context().setOffline(false);
            chamber.await(3, "status", "CALLED");
            shows(page, "#cur-more", "called at the same time: 3");
            shows(page, "#refused li", "Another clerk noted another position of number 1");
            assertEquals(1, page.locator("#refused li").count(), "only what was refused is told");
            assertTrue(page.locator("#refused li").textContent().contains("from the first"));
            press(page, "Escape", "z");
            chamber.await(3, "status", "SIGNED_UP");
            page.locator("#refused [data-back]").click();
            assertEquals("s from the first", page.locator("#line").inputValue());
            press(page, "Enter");
            chamber.await(1, "gist", "from the second · from the first");
            assertTrue(chamber.text(1, "spoken").contains("SUPPORT"));
        }
    }

    @Test void position_and_place_may_be_pressed_one_after_the_other_and_a_field_ends_where_the_next_begins() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            Page page = clerk.page();
            signUp(page, "Ann Field, l:Spanish s r f:Hill Neighbors d:ramp", "Bo Reed, d:" + "x".repeat(201));
            shows(page, "#told", "up to 200 characters");
            press(page, "Escape", "Escape");
            chamber.await(1, "language", "Spanish");
            assertEquals("Hill Neighbors", chamber.text(1, "speaksFor"));
            assertTrue(chamber.text(1, "card").contains("SUPPORT"));
            press(page, "Enter", "Escape", "o", "r", "Enter");
            chamber.await(1, "status", "DONE");
            assertTrue(chamber.text(1, "spoken").contains("OPPOSE"));
            assertEquals("r", chamber.text(1, "lives"));
        }
    }
}
