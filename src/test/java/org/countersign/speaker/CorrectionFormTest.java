package org.countersign.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.platform.Invalid;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** The page of a correction sends what was changed there, and nothing else. */
class CorrectionFormTest {
    private static final String NO = "2008-0811", OTHER = "2008-0900";
    private final Speaker speaker = new Speaker("key", 7, 0, 1, 3, Map.of(Field.NAME, "Ann Field", Field.STATUS, "DONE", Field.CARD, "{\"" + NO + "\":\"SUPPORT\"}"));

    @Test void nothing_changed_is_no_correction() { assertThrows(Invalid.class, () -> form().act()); }

    @Test void one_field_changed_is_sent_alone_with_what_stood_there() {
        CorrectionForm form = form();
        form.getNoted().put("gist", " wants lamps ");
        Act.Change change = form.act().changes().get(0);
        assertEquals(Map.of(Field.GIST, "wants lamps"), change.set());
        assertFalse(change.moved(speaker));
        assertFalse(change.moved(speaker.with(Map.of(Field.NAME, "Anne Field"), 4)), "another field moved");
        assertTrue(change.moved(speaker.with(Map.of(Field.GIST, "against lamps"), 4)));
    }

    @Test void a_blank_stance_is_none_noted_whatever_the_card_says() {
        CorrectionForm form = form();
        form.getSaid().get(0).setStance(null);
        Map<Field, String> set = form.act().changes().get(0).set();
        assertEquals(Set.of(Field.SPOKEN), set.keySet());
        Speaker after = speaker.with(set, 4);
        assertEquals(Map.of(), after.said());
        assertFalse(after.differs());
        CorrectionForm again = new CorrectionForm(after, List.of(NO, OTHER));
        again.setReason("the recording");
        again.getSaid().get(1).setStance(Stance.OPPOSE);
        assertEquals(Map.of(OTHER, Stance.OPPOSE), after.with(again.act().changes().get(0).set(), 5).said(), "what was said of the first stays none");
    }

    @Test void exhibits_card_interpreter_and_time_are_corrected_too() {
        CorrectionForm form = form();
        form.getNoted().put("exhibits", "map\r\nletter \r\n");
        form.getNoted().put("interpreter", "CITY");
        form.getNoted().put("language", "Spanish");
        form.setUsed("2:45");
        form.getSaid().get(0).setCard(null);
        form.getSaid().get(1).setCard(Stance.OPPOSE);
        assertEquals(Map.of(Field.SPOKEN, "{\"" + NO + "\":\"SUPPORT\"}", Field.EXHIBITS, "map\nletter", Field.INTERPRETER, "CITY", Field.LANGUAGE, "Spanish", Field.USED, "165", Field.CARD, "{\"" + OTHER + "\":\"OPPOSE\"}"), form.act().changes().get(0).set());
        assertEquals(Map.of(NO, Stance.SUPPORT, OTHER, Stance.OPPOSE), speaker.with(form.act().changes().get(0).set(), 4).said(), "the position that was shown stays");
        for (String wrong : List.of("two minutes", "2:75", "9999:59")) {
            form.setUsed(wrong);
            assertEquals("used", assertThrows(Invalid.class, form::act, wrong).errors().get(0).field());
        }
        CorrectionForm timed = new CorrectionForm(speaker.with(Map.of(Field.USED, "605"), 4), List.of(NO));
        assertEquals("10:05", timed.getUsed());
        timed.setReason("the recording");
        assertThrows(Invalid.class, timed::act, "nothing is otherwise");
    }

    private CorrectionForm form() {
        CorrectionForm form = new CorrectionForm(speaker, List.of(NO, OTHER));
        form.setReason("the recording");
        return form;
    }
}
