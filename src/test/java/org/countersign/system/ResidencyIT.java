package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidencyIT {
    private final Application application = Application.running();

    @Test void whoever_has_an_account_learns_where_somebody_lives_and_why() {
        for (String account : List.of("admin", "staff", "clerk", "hearing", "council", "mayor")) {
            JsonObject found = Caller.json(200, application.as(account).post("/api/residency", "{\"zip\":\"6105\"}"));
            assertEquals("[residency, evidence, conflict, district, why]", found.keySet().toString());
            assertEquals("INDETERMINATE", found.getString("residency"));
            assertEquals("NONE", found.getString("evidence"));
            assertFalse(found.getBoolean("conflict"));
            assertTrue(found.isNull("district"));
            assertEquals("93 % of ZIP 06105 lies in Hartford: ask for the street.", found.getString("why"));
        }
    }

    @Test void what_they_said_against_the_zip_is_a_conflict() {
        JsonObject found = Caller.json(200, application.as("staff").post("/api/residency",
                "{\"street\":\"12 Main St\",\"city\":\"West Hartford\",\"state\":\"CT\",\"zip\":\"06107\",\"declared\":\"resident\"}"));
        assertEquals("SUBURB", found.getString("residency"));
        assertEquals("CONSISTENT", found.getString("evidence"));
        assertTrue(found.getBoolean("conflict"));
        assertTrue(found.getString("why").contains("“resident”"), found.getString("why"));
    }

    @Test void nothing_known_is_an_answer_too() {
        assertEquals("UNKNOWN", Caller.json(200, application.as("staff").post("/api/residency", "{}")).getString("residency"));
    }

    @Test void wrong_fields_are_named_all_at_once_and_a_stranger_learns_nothing() {
        JsonObject problem = Caller.json(400, application.as("staff").post("/api/residency", "{\"latitude\":91,\"zip\":6105}"));
        assertTrue(problem.getJsonArray("errors").toString().matches(".*\"latitude\".*"), problem.toString());
        assertTrue(problem.getJsonArray("errors").toString().contains("\"zip\""), problem.toString());
        assertTrue(problem.getJsonArray("errors").toString().contains("\"longitude\""), problem.toString());
        assertEquals(401, application.asStranger().post("/api/residency", "{}").statusCode());
    }
}
