package org.countersign.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
    @ParameterizedTest @CsvSource({"state,SUPORT", "channel,call", "stance,YES", "from,2008-13-01", "to,yesterday", "person,abc", "import,-1", "reply,true", "residency,HERE"})
    void what_a_list_overlooks_is_refused_to_whoever_takes_contacts_away(String parameter, String asked) {
        assertEquals(Selection.ALL, Selection.read(Map.of(parameter, asked)::get));
        Invalid refused = assertThrows(Invalid.class, () -> Selection.exactly(Map.of(parameter, asked, "by", "staff")::get));
        assertEquals(parameter, refused.errors().get(0).field());
        assertEquals(1, refused.errors().size());
    }

    @Test void nor_are_words_handed_out_that_are_too_many_to_be_looked_for() {
        assertThrows(Invalid.class, () -> Selection.exactly(Map.of("find", "x".repeat(301))::get));
        assertEquals("x".repeat(300), Selection.exactly(Map.of("find", " " + "x".repeat(300))::get).of(Facet.FIND).orElseThrow());
        assertEquals(Selection.ALL, Selection.exactly(Map.of("state", " ", "order", "received")::get), "what is not asked is not refused");
    }

    @ParameterizedTest @ValueSource(strings = {"find=%zz", "find=%", "channel=LETTER&find=%2"}) void an_address_that_was_not_written_here_leads_nowhere(String query) {
        assertThrows(Missing.class, () -> Selection.parse(query));
    }
}
