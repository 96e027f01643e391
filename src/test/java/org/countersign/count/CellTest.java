package org.countersign.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.countersign.platform.Missing;
import org.countersign.platform.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    @ParameterizedTest @CsvSource({"district:South End, South End", "district:, no district known", "place:CT|Hartford|West Hartford, West Hartford", "place:TX||, Texas", "'place:SUBURB', 'Suburb, place not known'"})
    void a_place_is_said_as_people_say_it(String only, String said) { assertEquals(said, Cell.place(only, Words.in(Locale.ENGLISH))); }

    @ParameterizedTest @ValueSource(strings = {"place:", "place:||", "finding:NOTHING"}) void what_is_no_place_is_no_figure(String only) {
        assertThrows(Missing.class, () -> {
            if (only.startsWith(Cell.PLACE)) Cell.place(only, Words.in(Locale.ENGLISH));
            Cell.read("CONTACTS", "", "", only);
        });
    }
}
