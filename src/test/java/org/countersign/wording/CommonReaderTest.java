package org.countersign.wording;

import static org.junit.jupiter.api.Assertions.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.wording.CommonReader.Common;
import org.junit.jupiter.api.Test;

class CommonReaderTest {
    private static final String FORM = "Dear Mayor:\nPlease light every corner. Dark streets are not safe!\n\nSincerely,";

    @Test void what_most_letters_have_is_the_form_and_the_rest_is_their_own() {
        Common common = CommonReader.read(texts(FORM + "\nAnn Field", 40, "dear mayor\nPLEASE light   every corner. My street has been dark since March. Dark streets are not safe.\nSincerely\nBo Field", 1));
        assertEquals(List.of("Dear Mayor:", "Please light every corner.", "Dark streets are not safe!", "Sincerely,", "Ann Field"), common.sentences());
        assertEquals("My street has been dark since March. Bo Field", Wordings.own(common.apart("dear mayor\nPLEASE light   every corner. My street has been dark since March. Dark streets are not safe.\nSincerely\nBo Field")));
        assertEquals("Dear Mayor: Please light every corner. Dark streets are not safe! Sincerely,", Wordings.form(common.apart(FORM)), "as written");
        assertEquals("", Wordings.own(common.apart(FORM)));
    }

    @Test void a_sentence_of_less_than_a_quarter_is_nobodys_form() {
        Map<String, Integer> texts = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) texts.put("Please light every corner. " + (i < 2 ? "I am a baker." : "I am number " + i + "."), 1);
        Common common = CommonReader.read(texts);
        assertEquals(List.of("Please light every corner."), common.sentences());
        assertEquals("I am a baker.", Wordings.own(common.apart("Please light every corner. I am a baker.")));
    }

    @Test void one_letter_alone_and_letters_that_share_nothing_have_no_form() {
        assertTrue(CommonReader.read(Map.of()).isEmpty());
        assertTrue(CommonReader.read(texts(FORM, 1)).isEmpty());
        assertTrue(CommonReader.read(texts("One thing.", 1, "Another thing.", 1)).isEmpty());
        assertEquals(List.of("One thing."), CommonReader.read(texts("One thing.", 2)).sentences(), "two that say the same share it");
    }

    @Test void what_somebody_repeats_in_one_letter_is_not_shared_with_anyone() {
        assertTrue(CommonReader.read(texts("No. No. No.", 1, "Yes.", 1)).isEmpty());
    }

    @Test void signs_alone_are_no_sentence_and_any_text_is_read() {
        Common common = CommonReader.read(texts("¡Más luz, por favor! *** \n—\n", 3));
        assertEquals(List.of("¡Más luz, por favor!"), common.sentences());
        assertTimeoutPreemptively(java.time.Duration.ofSeconds(2), () -> CommonReader.read(texts("a. ".repeat(50_000), 2, "?".repeat(50_000), 2, " ".repeat(50_000), 2)));
    }

    private static Map<String, Integer> texts(Object... pairs) {
        Map<String, Integer> texts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) texts.put((String) pairs[i], (Integer) pairs[i + 1]);
        return texts;
    }
}
