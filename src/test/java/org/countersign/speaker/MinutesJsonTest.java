package org.countersign.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** Minutes come back from what is kept of them as they were approved. */
class MinutesJsonTest {
    @Test void what_is_kept_says_what_was_approved() throws IOException {
        Minutes drafted = MinutesPdfTest.minutes(MinutesPdfTest.row(1, "Ana Núñez \"<b>\"", Stance.SUPPORT), MinutesPdfTest.row(2, "", Stance.OPPOSE));
        Minutes.Line heard = new Minutes.Line(drafted.lines().get(0).row(), Map.of("2008-0811", Stance.NEUTRAL), 90, List.of("A map", "A list"), true, true);
        Minutes before = new Minutes(drafted.hearing(), true, List.of(heard, drafted.lines().get(1)), List.of(new Minutes.Unheard(3, "Bo Reed", "NO_SHOW")), null);
        Minutes after = MinutesJson.read(MinutesJson.write(before), before.hearing(), "ab");
        assertEquals(csv(before), csv(after));
        assertEquals(before.unheard(), after.unheard());
        assertEquals(List.of(heard), after.differing().stream().map(each -> new Minutes.Line(heard.row(), each.card(), each.seconds(), each.exhibits(), each.differs(), true)).toList());
        assertTrue(after.locked());
        assertEquals("ab", after.hash());
        assertFalse(after.lines().stream().anyMatch(Minutes.Line::correctable), "nobody corrects what is approved");
    }

    private static String csv(Minutes minutes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new MinutesCsv(minutes).write(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
