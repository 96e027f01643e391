package org.countersign.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberReaderTest {
    private final NumberReader reader = new NumberReader(List.of(measure("2026-14"), measure("2008-0811"), measure("1423"), measure("CB 20-1"), measure("24-0600-S112"), measure("A")));

    @Test void a_number_is_found_where_it_stands_alone() {
        assertEquals(Set.of("2026-14"), reader.read("Re: Ordinance 2026-14."));
        assertEquals(Set.of("2026-14", "24-0600-S112"), reader.read("(2026-14)", "and council file 24-0600-s112!"));
        assertEquals(Set.of("CB 20-1"), reader.read("I oppose cb\n20-1"));
        assertEquals(Set.of(), reader.read("12026-14, 2026-145, 2026-14-3, 2026 -14", null, ""));
    }

    @Test void a_number_of_digits_alone_needs_a_word_before_it() {
        assertEquals(Set.of("1423"), reader.read("ordinance no. 1423"));
        assertEquals(Set.of("1423"), reader.read("#1423"));
        assertEquals(Set.of(), reader.read("I live at 1423 Main Street"));
    }

    @Test void an_address_may_carry_a_number() {
        assertEquals("2026-14", reader.tag(List.of("mayor@example.gov", "comment+2026-14@example.gov")));
        assertEquals("2026-14", reader.tag(List.of("2026_14@example.gov")));
        assertEquals("24-0600-S112", reader.tag(List.of("x+240600s112@example.gov")));
        assertEquals("", reader.tag(List.of("a+2026-14@example.gov", "a+2008-0811@example.gov")), "two numbers leave a doubt");
        assertEquals("", reader.tag(List.of("a@example.gov", "no address", "+@", "@")));
    }

    private static Measure measure(String number) { return new Measure(number.hashCode(), number, List.of()); }
}
