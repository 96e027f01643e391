package org.countersign.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentReaderTest {
    @Test void what_fills_a_form_is_found_and_a_couple_are_two() {
        assertEquals(List.of("name Jane Public", "name John Public", "name Bo Field", "email jane@example.org", "phone (860) 555-0142", "street 550 Main Street", "zip 06103"),
                read("We of 550 Main Street support it.\n\nSincerely,\nJane and John Public\nBo Field\nHartford, CT 06103\n(860) 555-0142 jane@example.org"));
        assertEquals(List.of(), read("I support it. 2026-14 is good.\nThank you"));
        assertEquals(List.of(), FragmentReader.read(null));
    }

    private static List<String> read(String text) { return FragmentReader.read(text).stream().map(each -> each.field() + " " + each.words()).toList(); }
}
