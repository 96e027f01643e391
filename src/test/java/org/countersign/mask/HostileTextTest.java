package org.countersign.mask;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A text that somebody made to be read for hours is masked as soon as any other of its length: in the time that is given here, a text of a quarter of its length would not be, were it read from each of its signs to its end. */
class HostileTextTest {
    private static final int LONG = 120_000;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Known KNOWN = new Known().unread().signer("Orla Orla Orla", "Quandt", "Orla Orla Neighbors", "orla@desk", "860-555-1234", "14 Wren Wren Road", "Apt 3").name("a\u0301", "-");
    private static final List<String> UNITS = List.of("a", "A", "é", "1", "-", ".", " ", "\n", "\r\n", "\t", "\u00A0", ",", "@", "#", "(", "[", "a.", "a-", "a@", "@a", "a@a.", "a ", "A ", "a\n", "1 ", "1 a ", "1-", "12-", "860-", "860 ", "+1 ", "N ", "Apt ", "(at) ",
            "a(at)", "[ at ] b . ", "a\u0301\u0323", "\u0301", "Orla ", "Orla", "Quandt ", "Quandt, ", "[name] ", "Wren ", "14 Wren ", "Dr. ", "I am ", "I am A ", "Name: ", "Name: A ", "Calle ", "Calle a ", "P O ", "P.O. Box ", "CT ", "CT 0610", "Thanks\n", "Thanks, ",
            "http://", "www.", "www.-", "1 Main St ", "1 Main St, ", "best\n\n", "’", "A’");
    private static final List<String> HEADS = List.of("", "a@", "a (at) b", "a@b", "5 ", "5 Main St", "5 Main St Apt", "Calle", "Calle Sol", "P.O. Box", "Thanks", "Thanks\n", "My name is ", "I am Orla", "Dr.", "860-555-0142", "860-555-0142 x", "http://", "CT ", "Orla", "Wren", "[name]", "SSN 12");

    @TestFactory Stream<DynamicTest> it_is_masked_soon() {
        return UNITS.stream().map(unit -> DynamicTest.dynamicTest(named(unit), () -> assertTimeoutPreemptively(SOON, () -> mask(unit.repeat(LONG / unit.length()) + "!"))));
    }

    @TestFactory Stream<DynamicTest> also_behind_what_could_begin_something() {
        return HEADS.stream().map(head -> DynamicTest.dynamicTest(named(head), () -> assertTimeoutPreemptively(SOON, () -> {
            for (String unit : List.of(" ", "\n", "a", "A.", "1")) mask(head + unit.repeat(LONG / 4 / unit.length()) + "x".repeat(100) + "!");
        })));
    }

    private static void mask(String text) { MaskReader.mask(text, KNOWN, Marks.in("en")); }

    private static String named(String text) { return text.isEmpty() ? "nothing" : text.codePoints().mapToObj(each -> each > ' ' && each < 127 ? Character.toString(each) : String.format("<%x>", each)).collect(java.util.stream.Collectors.joining()); }
}
