package org.countersign.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IcsWriterTest {
    static final Instant AT = Instant.parse("2026-03-08T07:30:00Z");

    @Test void an_event_says_until_when_and_rings_before() {
        String written = written("Act; by, then\nnow", true);
        assertTrue(written.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && written.endsWith("END:VCALENDAR\r\n"), written);
        assertTrue(written.contains("\r\nDTSTART:20260308T073000Z\r\nSUMMARY:Act\\; by\\, then\\nnow\r\n"), written);
        assertTrue(written.contains("TRIGGER:-PT24H") && written.contains("STATUS:CONFIRMED"), written);
        assertTrue(written("x", false).contains("STATUS:TENTATIVE"));
    }

    @Test void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        String title = "Über die Straße 🏛 ".repeat(30), written = written(title, true);
        assertTrue(Arrays.stream(written.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75), written);
        assertTrue(written.replace("\r\n ", "").contains("SUMMARY:" + title));
    }

    @Test void nothing_in_a_title_becomes_a_line_of_its_own() {
        assertEquals(1, Arrays.stream(written("x\r\nBEGIN:VEVENT\u0000", true).split("\r\n")).filter(line -> line.equals("BEGIN:VEVENT")).count());
    }

    private static String written(String summary, boolean certain) { return IcsWriter.write("Clocks", List.of(new IcsWriter.Event("1@x", AT, summary, "", certain, List.of(24))), AT); }
}
