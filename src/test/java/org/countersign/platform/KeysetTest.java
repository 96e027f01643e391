package org.countersign.platform;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import org.countersign.http.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysetTest {
    @ParameterizedTest @CsvSource({",,0,100", "7,5,7,5", ",1000,0,1000", ",5000,0,1000", "'  ',' 3 ',0,3"})
    void parameters_left_out_take_what_is_usual_and_a_page_never_passes_a_thousand(String after, String limit, long from, int most) {
        assertEquals(new Keyset(from, most), Keyset.read(after, limit));
    }

    @ParameterizedTest @CsvSource({"x,1,after", "-1,1,after", "1,abc,limit", "1,0,limit", "1,-5,limit", "1,99999999999999999999,limit"})
    void what_is_no_such_number_is_named(String after, String limit, String field) {
        assertEquals(field, assertThrows(Invalid.class, () -> Keyset.read(after, limit)).errors().get(0).field());
    }

    @Test void next_is_the_last_id_given_out_and_null_on_the_last_page() {
        Keyset two = new Keyset(0, 2);
        assertEquals("{\"items\":[1,2],\"next\":2}", Json.of(two.answer(List.of(1L, 2L, 3L), id -> id, id -> id)).toString());
        assertEquals("{\"items\":[1,2],\"next\":null}", Json.of(two.answer(List.of(1L, 2L), id -> id, id -> id)).toString());
    }
}
