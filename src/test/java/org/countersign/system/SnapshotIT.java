package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tally frozen through the page and the interface, held against now, tampered with and found; and recounted by a stranger's script. */
class SnapshotIT {
    static final Application APPLICATION = Application.running();
    static final String NO = "SN-1", OF = "/api/ordinances/" + NO;
    @TempDir Path folder;

    @Test void a_snapshot_never_changes_says_what_changed_since_and_shows_who_meddled_with_it() throws SQLException {
        APPLICATION.as("clerk").post("/api/ordinances", "{\"fileNumber\":\"" + NO + "\",\"title\":\"Benches\"}");
        contact("snap one", "SUPPORT", "2026-03-01T10:00:00-05:00");
        contact("snap two", "OPPOSE", "2026-03-02T10:00:00-05:00");
        assertEquals(403, APPLICATION.as("clerk").post(OF + "/snapshots", "").statusCode());
        assertEquals(400, APPLICATION.as("mayor").post(OF + "/snapshots", "{\"asOf\":\"soon\"}").statusCode());
        assertEquals(404, APPLICATION.as("mayor").post("/api/ordinances/none/snapshots", "").statusCode());
        HttpResponse<String> made = APPLICATION.as("mayor").post(OF + "/snapshots", "{\"asOf\":\"2026-03-31\"}");
        JsonObject snapshot = Caller.json(201, made);
        assertEquals(64, snapshot.getString("sha256").length());
        assertEquals("2026-04-01T00:00:00-04:00", snapshot.getString("cutOff"));
        assertEquals(1, snapshot.getInt("definitionVersion"));
        assertEquals(2, snapshot.getJsonArray("ids").size());
        assertEquals(Caller.json(200, APPLICATION.as("council").get(OF + "/tally?asOf=2026-03-31")).getJsonObject("people"), snapshot.getJsonObject("figures").getJsonObject("people"));
        String address = OF + "/snapshots/" + snapshot.getInt("id");
        assertTrue(made.headers().firstValue("Location").orElseThrow().endsWith(address));
        assertEquals(snapshot, Caller.json(200, APPLICATION.as("council").get(address)));
        assertEquals("Nothing changed", Caller.json(200, APPLICATION.as("hearing").get(address + "/difference")).getString("said"));
        contact("snap three", "OPPOSE", "2026-03-03T10:00:00-05:00");
        contact("snap one", "OPPOSE", "2026-03-04T10:00:00-05:00");
        JsonObject since = Caller.json(200, APPLICATION.as("council").get(address + "/difference"));
        assertEquals("1 more person, 1 changed sides, 2 more contacts", since.getString("said"));
        assertEquals(snapshot, Caller.json(200, APPLICATION.as("council").get(address)), "it never changes");
        long second = Caller.json(201, APPLICATION.as("admin").post(OF + "/snapshots", "")).getInt("id");
        assertEquals(since.getString("said"), Caller.json(200, APPLICATION.as("council").get(address + "/difference?with=" + second)).getString("said"));
        assertEquals(404, APPLICATION.as("council").get(address + "/difference?with=999999").statusCode());
        assertEquals(400, APPLICATION.as("council").get(address + "/difference?with=x").statusCode());
        pages(snapshot);
        JsonObject told = Caller.json(200, APPLICATION.as("council").get(OF + "/bill")).getJsonObject("extras").getJsonObject("comment_tally");
        assertEquals(3, told.getJsonObject("figures").getJsonObject("people").getInt("total"), "the latest snapshot goes out with the bill");
        change("UPDATE snapshot SET body = REPLACE(body, '\"ids\":[', '\"ids\":[1,') WHERE id = " + snapshot.getInt("id"));
        assertFalse(Caller.json(200, APPLICATION.as("council").get(address)).getBoolean("intact"));
        for (String other : List.of("", "?with=" + second)) assertEquals(409, APPLICATION.as("council").get(address + "/difference" + other).statusCode(), "it may say anything");
        assertEquals(409, APPLICATION.as("council").get(OF + "/snapshots/" + second + "/difference?with=" + snapshot.getInt("id")).statusCode());
        try (Visitor mayor = Browser.visitor(1440).signIn("mayor")) {
            mayor.go("/snapshot/list?no=" + NO + "&from=" + second + "&to=" + snapshot.getInt("id")).mustBeAccessible();
            assertTrue(mayor.page().locator("#tampered").innerText().contains("may say anything") && mayor.page().locator("#difference").count() == 0);
        }
        change("UPDATE snapshot SET sha256 = SHA2(body, 256) WHERE id = " + snapshot.getInt("id"));
        assertFalse(Caller.json(200, APPLICATION.as("council").get(address)).getBoolean("intact"), "the journal knows another hash");
        change("UPDATE snapshot SET cut_off = cut_off - INTERVAL 1 DAY WHERE id = " + snapshot.getInt("id"));
        assertFalse(Caller.json(200, APPLICATION.as("council").get(address)).getBoolean("intact"), "the text says another cut-off");
        change("UPDATE snapshot SET cut_off = cut_off + INTERVAL 1 DAY WHERE id = " + snapshot.getInt("id"));
        change("UPDATE snapshot SET body = REPLACE(body, '\"ids\":[1,', '\"ids\":['), sha256 = '" + snapshot.getString("sha256") + "' WHERE id = " + snapshot.getInt("id"));
        assertTrue(Caller.json(200, APPLICATION.as("council").get(address)).getBoolean("intact"));
    }

    private static void pages(JsonObject snapshot) {
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("mayor").go("/tally/show?no=" + NO);
            visitor.page().locator("a[href*='/snapshot/list']").click();
            visitor.mustBeAccessible();
            assertTrue(visitor.page().locator("#snapshots").innerText().contains(snapshot.getString("sha256")));
            visitor.page().locator("#make\\:freeze").click();
            visitor.page().waitForCondition(() -> visitor.page().locator("#snapshots tbody tr").count() == 3);
            visitor.go("/snapshot/list?no=" + NO + "&from=" + snapshot.getInt("id") + "&to=now").mustBeAccessible().picture("snapshot-1440");
            assertEquals("1 more person, 1 changed sides, 2 more contacts", visitor.page().locator("#difference").innerText());
        }
    }

    @Test void a_stranger_recounts_the_demo_of_hartford_from_the_export() throws IOException, InterruptedException {
        assumeTrue(python(), "there is no Python here");
        String document = Files.readString(Path.of("src/docs/recount.md")), from = "```python recount.py\n";
        int at = document.indexOf(from) + from.length();
        Path script = Files.writeString(folder.resolve("recount.py"), document.substring(at, document.indexOf("```", at)));
        Path export = Files.writeString(folder.resolve("contacts.csv"), APPLICATION.as("staff").get("/api/contacts.csv?ordinance=2008-0811").body());
        String cut = "2008-08-18T00:00:00-04:00";
        Process recount = new ProcessBuilder("python3", script.toString(), export.toString(), "2008-0811", cut).redirectErrorStream(true).start();
        String said = new String(recount.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, recount.waitFor(), said);
        JsonObject tally = Caller.json(200, APPLICATION.as("staff").get("/api/ordinances/2008-0811/tally?asOf=" + cut)), contacts = tally.getJsonObject("contacts"), people = tally.getJsonObject("people");
        Set<String> expected = new TreeSet<>(Set.of("contacts " + contacts.getInt("total") + " people " + people.getInt("total") + " changedSides " + people.getInt("changedSides")));
        cells(expected, "contacts", contacts.getJsonObject("matrix"));
        cells(expected, "people", people.getJsonObject("matrix"));
        assertTrue(people.getInt("total") > 10 && expected.size() > 10, "the demo has people");
        assertEquals(expected, new TreeSet<>(said.lines().toList()));
    }

    private static void cells(Set<String> all, String name, JsonObject matrix) {
        matrix.keySet().forEach(residency -> matrix.getJsonObject(residency).forEach((stance, number) -> { if (!number.toString().equals("0")) all.add(name + " " + residency + " " + stance + " " + number); }));
    }

    private static boolean python() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "pass").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static void contact(String name, String stance, String at) {
        Caller.json(201, APPLICATION.as("staff").post("/api/contacts", "{\"receivedAt\":\"" + at + "\",\"channel\":\"CALL\",\"constituent\":{\"givenName\":\"" + name + "\",\"email\":\"" + name.replace(' ', '.')
                + "@example.org\"},\"positions\":[{\"ordinance\":\"" + NO + "\",\"stance\":\"" + stance + "\"}]}"));
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = APPLICATION.database(); Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }
}
