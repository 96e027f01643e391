package org.countersign.stance;

import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;

class OwnWordsTest {
    @Test void what_is_quoted_at_the_end_begins_where_nothing_of_ones_own_follows() {
        assertEquals("I agree.\n".length(), OwnWords.end("I agree.\n\n> A question?\n \n  > Another\n"));
        assertEquals("> A question?\r\nI agree.\r\n".length(), OwnWords.end("> A question?\r\nI agree.\r\n\r\n> Another"));
        assertEquals("I agree.\n\n".length(), OwnWords.end("I agree.\n\nOn Monday City Hall wrote:\nDear all"));
        assertEquals("I agree.".length(), OwnWords.end("I agree."));
        assertEquals(0, OwnWords.end(""));
    }

    @Test void any_number_of_quoted_or_blank_lines_comes_to_an_end() {
        for (String line : new String[] {">\n", "\n", " \t\r\n", "> > x\n"}) {
            assertEquals("Mine.\n".length(), OwnWords.end("Mine.\n" + line.repeat(10_000)));
            assertEquals(0, OwnWords.end(line.repeat(10_000)));
        }
    }

    @Test void what_stands_after_a_quoted_character_that_takes_two_places_stays_in_its_place() {
        for (String written : new String[] {"“Yes 🎉🎉” I oppose it", "> 🎉 yes\nI oppose it"}) assertEquals(written.indexOf("oppose"), OwnWords.of(written).text().indexOf("oppose"));
        String answered = "Mine\n-----Original Message-----\n🎉 x";
        assertEquals(answered.length(), OwnWords.of(answered).text().length());
    }
}
