package org.countersign.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the program is, for the administrator in words and for monitoring in figures. */
class HealthPageIT {
    static final Application APPLICATION = Application.running();

    @ParameterizedTest @ValueSource(ints = {390, 1440}) void every_part_says_how_it_is_in_both_languages(int width) {
        try (Visitor admin = Browser.visitor(width)) {
            Page page = admin.signIn("admin").go("/city/health").mustBeAccessible().picture("health-" + width).page();
            for (String part : new String[] {"Database", "Clocks", "Disk of the data directory", "Imports", "Version"}) assertThat(page.locator("main table")).containsText(part);
            assertThat(page.locator("main table")).containsText("The schema is at " + schema());
            page.getByText("Español").click();
            assertThat(page.locator("h1")).hasText("Cómo está este programa");
            admin.mustBeAccessible().picture("health-es-" + width);
            page.getByText("English").click();
            assertThat(page.locator("h1")).hasText("How this program is");
        }
    }

    @Test void the_page_is_for_administrators() {
        for (String other : new String[] {"staff", "mayor"})
            try (Visitor visitor = Browser.visitor(1440).expecting("403")) {
                visitor.signIn(other).go("/city/health", 403);
            }
    }

    @Test void figures_are_read_in_prometheus_text_and_move_with_what_happens() {
        double contacts = figure("contacts_logged"), failures = figure("sign_in_failures");
        Caller.json(201, APPLICATION.as("staff").post("/api/contacts", "{\"receivedAt\":\"2008-08-11T12:00:00Z\",\"channel\":\"CALL\"}"));
        assertTrue(figure("contacts_logged") >= contacts + 1);
        new Caller(APPLICATION, "no-such-account", "a wrong password indeed").get("/api/ordinances");
        assertTrue(figure("sign_in_failures") >= failures + 1);
        for (String name : new String[] {"imports_running", "imports_failed", "incidents", "waiting_untriaged", "waiting_uncoded", "waiting_suggested"}) assertTrue(figure(name) >= 0, name);
    }

    private static double figure(String name) {
        String all = APPLICATION.as("admin").get("/metrics").body();
        Matcher line = Pattern.compile("(?m)^(?:application_)?" + name + "(?:\\{[^}]*})? (\\S+)").matcher(all);
        assertTrue(line.find(), name + " is not in:\n" + all.lines().filter(each -> each.contains("application")).toList());
        return Double.parseDouble(line.group(1));
    }

    private static String schema() {
        try (var database = APPLICATION.database(); var found = database.createStatement().executeQuery("SELECT MAX(CAST(version AS UNSIGNED)) FROM flyway_schema_history")) {
            found.next();
            return found.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
