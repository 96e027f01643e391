package org.countersign.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal as an administrator reads it. */
class JournalPageIT {
    private static final int MORE_THAN_A_PAGE = 52;
    static final Application APPLICATION = Application.running();

    /** Whatever ran before. */
    @BeforeAll static void muchIsDone() {
        Caller staff = APPLICATION.as("staff");
        String no = "JOURNAL-" + Long.toHexString(System.nanoTime());
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on journals\"}").statusCode());
        for (int i = 0; i < MORE_THAN_A_PAGE; i++)
            assertEquals(201, staff.post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00-04:00\",\"channel\":\"CALL\",\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"NEUTRAL\"}]}").statusCode());
    }

    @ParameterizedTest @ValueSource(ints = {390, 1440}) void what_changed_is_found_and_read_in_both_languages(int width) {
        try (Visitor admin = Browser.visitor(width)) {
            admin.signIn("admin").go("/staff/journal").mustBeAccessible();
            admin.go("/staff/journal?what=account").picture("journal-" + width);
            Page page = admin.page();
            page.locator("#what").selectOption("account.passwordSet");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Find").setExact(true)).click();
            assertThat(page.locator(".entries tbody tr").first()).containsText("Password set");
            assertThat(page.locator(".entries")).containsText("password:");
            page.locator(".entries tbody td a").first().click();
            assertTrue(page.url().contains("entry="), page.url());
            assertThat(page.locator(".entries tbody tr")).hasCount(1);
            admin.go("/staff/journal?type=account&subject=clerk").mustBeAccessible();
            assertThat(page.locator("h1")).containsText("Account clerk");
            admin.go("/staff/journal?who=nobody");
            assertThat(page.locator("main")).containsText("No entry fits");
            admin.go("/staff/journal");
            if (width < 760) return;
            page.getByText("Español").click();
            assertThat(page.locator("h1")).hasText("Diario");
            admin.mustBeAccessible().picture("journal-es-" + width);
            page.getByText("English").click();
            assertThat(page.locator("h1")).hasText("Journal");
        }
    }

    @Test void one_turns_its_pages_in_both_directions() {
        try (Visitor admin = Browser.visitor(1440)) {
            Page page = admin.signIn("admin").go("/staff/journal?type=contact").page();
            String first = page.locator(".entries tbody a").first().getAttribute("href");
            page.getByText("Older entries").click();
            page.getByText("Newer entries").click();
            assertEquals(first, page.locator(".entries tbody a").first().getAttribute("href"));
        }
    }

    @Test void whatever_things_are_offered_have_had_something_done_to_them() {
        try (Visitor admin = Browser.visitor(1440)) {
            Page page = admin.signIn("admin").go("/staff/journal").page();
            List<String> types = page.locator("#type option").all().stream().map(each -> each.getAttribute("value")).filter(each -> !each.isEmpty()).toList();
            assertTrue(types.containsAll(List.of("account", "contact", "ordinance")), types.toString());
            for (String type : types) assertThat(admin.go("/staff/journal?type=" + type).page().locator(".entries tbody tr").first()).isVisible();
        }
    }

    @Test void taking_it_away_as_a_file_is_an_entry_itself() throws IOException {
        try (Visitor admin = Browser.visitor(1440)) {
            Page page = admin.signIn("admin").go("/staff/journal?what=account").page();
            Download file = page.waitForDownload(() -> page.getByText("As a file (CSV)").click());
            assertTrue(Files.readString(file.path()).startsWith("id,at,who,what,subject_type,subject_id,before,after\r\n"));
            admin.go("/staff/journal?what=journal.exported");
            assertThat(page.locator(".entries tbody tr").first()).containsText("Journal taken away as a file");
        }
    }

    @Test void who_may_not_export_reads_it_and_takes_nothing_away() {
        exports(false);
        try (Visitor admin = Browser.visitor(1440).signIn("admin").go("/staff/journal")) {
            assertThat(admin.page().locator(".entries tbody tr").first()).isVisible();
            assertThat(admin.page().getByText("As a file (CSV)")).hasCount(0);
            admin.expecting("403").go("/staff/journal?as=csv", 403);
        } finally {
            exports(true);
        }
    }

    private static void exports(boolean may) {
        try (java.sql.Connection connection = APPLICATION.database(); java.sql.Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE account SET exports = " + may + " WHERE name = 'admin'");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test void nobody_else_opens_it() {
        for (String account : new String[] {"staff", "clerk", "hearing", "council", "mayor"})
            try (Visitor other = Browser.visitor(1440)) {
                other.expecting("403").signIn(account).go("/staff/journal", 403);
            }
    }
}
