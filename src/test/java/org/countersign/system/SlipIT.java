package org.countersign.system;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Dates that moved: an introduction that slips, a clock that ends on another day because a meeting was called off; whoever asked is told by a step somebody takes. */
class SlipIT {
    private static final Application APPLICATION = Application.running();

    private static List<JsonObject> slips(String no) { return Caller.json(200, APPLICATION.as("council").get("/api/ordinances/" + no + "/slips")).getJsonArray("items").getValuesAs(JsonObject.class); }

    private static void asks(String no, String person) {
        Caller.json(201, APPLICATION.as("staff").post("/api/contacts", "{\"channel\":\"EMAIL\",\"receivedAt\":\"2024-01-02T12:00:00-05:00\",\"wantsDecisionNotice\":true,\"constituent\":{\"givenName\":\"" + person
                + "\",\"familyName\":\"Quillfeather\",\"email\":\"" + person + "." + no.toLowerCase() + "@example.org\"},\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"OPPOSE\"}]}"));
    }

    @Test void an_introduction_that_slips_is_told_once_to_whoever_asked_with_its_reason() {
        String no = Charters.measure("ordinance");
        Caller.json(201, Charters.clerk().post("/api/ordinances/" + no + "/events", "{\"kind\":\"SCHEDULE_CHANGE\",\"headline\":\"The introduction was put off\",\"planned\":\"2016-05-16\",\"note\":\"The cards were not ready.\"}"));
        JsonObject slip = slips(no).get(0);
        assertEquals("schedule 2016-05-16 0", slip.getString("kind") + " " + slip.getString("planned") + " " + slip.getInt("told"));
        String notices = "/api/ordinances/" + no + "/slips/" + slip.getString("id") + "/notices";
        assertEquals(409, Charters.clerk().post(notices, "").statusCode(), "nobody asked");
        asks(no, "ada");
        asks(no, "bea");
        assertEquals(403, APPLICATION.as("mayor").post(notices, "").statusCode());
        assertEquals(404, Charters.clerk().post(notices.replace(slip.getString("id"), "clock-1"), "").statusCode());
        try (Visitor clerk = Browser.visitor(390)) {
            clerk.signIn("clerk").go("/decision/show?no=" + no).settled();
            String shown = clerk.page().locator("section.slips").innerText();
            assertTrue(shown.contains("The introduction was put off") && shown.contains("Why: The cards were not ready."), shown);
            clerk.page().locator("section.slips details.preview summary").click();
            assertTrue(clerk.page().locator("section.slips details.preview").innerText().contains("A date has changed"));
            clerk.mustBeAccessible().picture("slip-390").page().locator("section.slips input[type=submit], section.slips button").first().click();
            clerk.page().locator("section.slips >> text=Told: 2.").waitFor();
        }
        assertEquals(0, Caller.json(200, Charters.clerk().post(notices, "")).getInt("told"), "nobody is told twice");
        await(no);
        assertEquals(2, letters(no, "%The cards were not ready.%"));
    }

    @Test void a_meeting_that_is_called_off_moves_the_clock_and_whoever_asked_can_be_told() {
        Charters.rule("ordinance", "2032-01-01", "\"validTo\":\"2032-12-31\",\"clockType\":\"meeting\"");
        String no = Charters.measure("ordinance");
        int soon = Charters.meeting("2032-03-10T19:00:00-05:00"), later = Charters.meeting("2032-03-24T19:00:00-04:00");
        try {
            Charters.done(no, "passage", "2032-03-01");
            Charters.done(no, "executive-receipt", "2032-03-02");
            asks(no, "cal");
            until(() -> noted(no), "the date is noted");
            assertEquals(List.of(), slips(no), "nothing has moved");
            assertEquals(204, Charters.clerk().delete("/api/meetings/" + soon).statusCode());
            until(() -> !slips(no).isEmpty(), "it moved");
            JsonObject slip = slips(no).get(0);
            assertEquals("clock 2032-03-10T19:00:00-05:00 2032-03-24T19:00:00-04:00", slip.getString("kind") + " " + slip.getString("was") + " " + slip.getString("became"));
            assertEquals(0, slip.getInt("told"), "nobody is told by the program alone");
            try (Visitor clerk = Browser.visitor(390)) {
                clerk.signIn("clerk").go("/").settled();
                assertTrue(clerk.page().locator("section.untold").innerText().contains(no), "so that nobody forgets");
                clerk.mustBeAccessible().page().locator("section.untold li:has-text('" + no + "') a").click();
                clerk.page().locator("section.slips details.preview summary").first().waitFor();
                assertEquals(1, Caller.json(200, Charters.clerk().post("/api/ordinances/" + no + "/slips/" + slip.getString("id") + "/notices", "")).getInt("told"));
                clerk.go("/").settled();
                assertEquals(0, clerk.page().locator("section.untold li:has-text('" + no + "')").count());
            }
            await(no);
            assertEquals(1, letters(no, "%Nobody has held the rule%"), "and that the rule is not verified");
        } finally {
            for (int each : new int[] {soon, later}) Charters.clerk().delete("/api/meetings/" + each);
        }
    }

    private static void await(String no) { until(() -> slips(no).get(0).getInt("waiting") == 0, "the job takes what waits"); }

    private static void until(java.util.function.BooleanSupplier done, String what) {
        for (long end = System.nanoTime() + 120_000_000_000L; !done.getAsBoolean(); LockSupport.parkNanos(500_000_000L)) assertTrue(System.nanoTime() < end, what);
    }

    private static boolean noted(String no) { return count("SELECT COUNT(*) FROM clock_date d JOIN ordinance o ON o.id = d.ordinance_id WHERE o.file_number = ?", no) == 1; }

    private static int letters(String no, String like) { return count("SELECT COUNT(*) FROM outbox_letter l JOIN ordinance o ON o.id = l.ordinance_id WHERE o.file_number = ? AND l.kind = 'NOTICE' AND l.body LIKE ?", no, like); }

    private static int count(String sql, String... values) {
        try (Connection database = APPLICATION.database(); PreparedStatement query = database.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) query.setString(at + 1, values[at]);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
