package org.countersign.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Invalid;
import org.countersign.platform.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser may send of a speaker: every field, empty, too long, of the wrong kind. */
class FieldTest {
    private static final String ID = "\"id\":\"7b0c2a34-1c3e-4c1a-9b1f-0123456789ab\"", SPEAKER = "\"speaker\":\"7b0c2a34-1c3e-4c1a-9b1f-0123456789ac\"";

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
            NAME          | " Ann Field "                   | Ann Field
            NAME          | ""                              |
            NAME          | null                            |
            NAME          | 5                               | !
            STATUS        | "DONE"                          | DONE
            STATUS        | "done"                          | !
            MODE          | "REGISTERED"                    | REGISTERED
            INTERPRETER   | "NOBODY"                        | !
            TURN          | 1500.5                          | 1500.5
            TURN          | 1e300                           | !
            USED          | 61                              | 61
            USED          | -1                              | !
            USED          | 1.5                             | !
            ALLOTTED      | 36001                           | !
            CALLED_AT     | "2008-07-21T19:30:00.123Z"      | 2008-07-21T19:30:00.123Z
            SPOKEN        | {"B":"OPPOSE","A":null}         | {"A":null,"B":"OPPOSE"}
            CARD          | {"B":"OPPOSE","A":null}         | {"B":"OPPOSE"}
            ITEM          | "2008-0811"                     | 2008-0811
            CALLED_AT     | "half past seven"               | !
            CALLED_AT     | "+999999-01-01T00:00:00Z"       | !
            CARD          | {"b":"OPPOSE","a":"SUPPORT"}    | {"a":"SUPPORT","b":"OPPOSE"}
            CARD          | {"a":null}                      |
            CARD          | {"a":"MAYBE"}                   | !
            CARD          | "SUPPORT"                       | !
            """)
    void a_field_is_read_or_refused(Field field, String json, String kept) {
        FieldErrors errors = new FieldErrors();
        String read = field.read(object("{\"x\":" + json + "}").get("x"), errors);
        if ("!".equals(kept)) assertEquals(1, errors.count(), field + " " + json);
        else assertEquals(0, errors.count(), () -> errors.found().toString());
        if ("!".equals(kept)) assertNull(read);
        else assertEquals(kept, read);
    }

    @Test void what_is_too_long_or_cannot_be_stored_is_refused() {
        for (String text : new String[] {"x".repeat(201), "a\u0000b", "\uD800"}) {
            FieldErrors errors = new FieldErrors();
            assertNull(Field.GIST.read(Json.createValue(text), errors));
            assertEquals(1, errors.count(), text);
        }
    }

    @Test void every_field_has_words_in_the_journal() {
        Words words = Words.in(Locale.ENGLISH);
        for (Field field : Field.values()) assertTrue(words.know("journal.field." + field.json()), field.json());
        for (String name : Night.of(1).shown().keySet()) assertTrue(words.know("journal.field." + name), name);
    }

    @Test void an_act_without_an_id_or_with_nothing_in_it_is_refused() {
        assertThrows(Invalid.class, () -> Act.read(object("{\"kind\":\"done\",\"changes\":[{" + SPEAKER + ",\"set\":{}}]}")));
        assertThrows(Invalid.class, () -> Act.read(object("{" + ID + ",\"kind\":\"done\"}")));
        assertThrows(Invalid.class, () -> Act.read(object("{" + ID + ",\"kind\":\"done\",\"changes\":[{\"speaker\":\"1\",\"set\":{}}]}")));
        assertThrows(Invalid.class, () -> Act.read(object("{" + ID + ",\"changes\":[{" + SPEAKER + ",\"set\":{}}]}")));
        Act act = Act.read(object("{" + ID + ",\"kind\":\"done\",\"at\":\"2999-01-01T00:00:00Z\",\"changes\":[{" + SPEAKER + ",\"set\":{\"gist\":null}}]}"));
        assertTrue(act.changes().get(0).set().containsKey(Field.GIST));
        assertTrue(act.at().isBefore(java.time.Instant.parse("2999-01-01T00:00:00Z")), "a clock that is ahead is not believed");
    }

    @Test void a_night_is_run_by_rules_that_can_be_kept() {
        FieldErrors errors = new FieldErrors();
        Night night = Night.of(1).with(object("{\"orderBy\":\"ALTERNATING\",\"timeRule\":\"15:120 24:90 60\",\"groupSeconds\":300,\"item\":\"2008-0811\"}"), Set.of("2008-0811"), errors);
        assertEquals(0, errors.count());
        assertEquals("15:120 24:90 60", night.timeRule());
        Night.of(1).with(object("{\"orderBy\":\"LOUDEST\",\"timeRule\":\"0\",\"groupSeconds\":-1,\"item\":\"unheard-of\"}"), Set.of("2008-0811"), errors);
        assertEquals(4, errors.count());
    }

    private static JsonObject object(String json) { return Json.createReader(new StringReader(json)).readObject(); }
}
