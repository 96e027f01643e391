package org.countersign.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.countersign.platform.Sha256;
import org.countersign.platform.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferenceTest {
    static final Path DOCUMENT = Path.of("src/docs/recount.md");
    @TempDir Path folder;

    @Test void what_became_of_a_count_is_said_in_words() {
        Frozen before = frozen(Map.of("RESIDENT", Map.of("SUPPORT", range(1, 10), "OPPOSE", range(11, 12))), range(1, 20));
        Frozen now = frozen(Map.of("RESIDENT", Map.of("SUPPORT", range(4, 8), "OPPOSE", range(1, 3), "NEUTRAL", range(11, 11)), "SUBURB", Map.of("OPPOSE", range(12, 12), "SUPPORT", range(100, 140))), range(3, 60));
        Difference difference = Difference.between(before, now, gone -> { assertEquals(Set.of(9L, 10L), gone); return Set.of(9L, 10L); });
        assertEquals("41 more people, 3 changed sides, 2 merged, 1 say something else, 1 placed elsewhere, 40 more contacts, 2 contacts no longer counted", difference.say(Words.in(Locale.ENGLISH)));
        assertEquals("41 personas más, 3 cambiaron de lado, 2 fusionadas, 1 dicen otra cosa, 1 situadas en otro lugar, 40 contactos más, 2 contactos que ya no se cuentan", difference.say(Words.in(new Locale("es"))));
        assertEquals(List.of(new Difference.Figure("contacts.total", 20, 58)), difference.figures());
    }

    @Test void of_the_same_count_nothing_changed() {
        Frozen one = frozen(Map.of("RESIDENT", Map.of("SUPPORT", range(1, 3))), range(1, 3));
        Difference none = Difference.between(one, Frozen.read(one.canonical()), gone -> new HashSet<>(gone));
        assertTrue(none.none());
        assertEquals("Nothing changed", none.say(Words.in(Locale.ENGLISH)));
    }

    @Test void the_canonical_text_is_one_whatever_the_order_and_the_characters() {
        Map<String, Object> one = new LinkedHashMap<>(), other = new TreeMap<>();
        one.put("b", List.of(1L, 2L));
        one.put("a", "é🏛\"\\\n\t\u0001/\u007f עברית");
        one.put("c", true);
        other.putAll(one);
        assertEquals(Canonical.of(one), Canonical.of(other));
        assertEquals("{\"a\":\"é🏛\\\"\\\\\\n\\t\\u0001/\u007f עברית\",\"b\":[1,2],\"c\":true}", Canonical.of(one));
        assertThrows(IllegalArgumentException.class, () -> Canonical.of(Map.of("a", 1.5)));
    }

    @Test void anyone_verifies_a_snapshot_with_the_lines_of_the_document_and_finds_what_was_tampered_with() throws IOException, InterruptedException {
        assumeTrue(python("import sys") == 0, "there is no Python here");
        Frozen frozen = frozen(Map.of("RESIDENT", Map.of("SUPPORT", range(1, 3), "OPPOSE", range(4, 4))), range(1, 9));
        String text = frozen.canonical(), hash = HexFormat.of().formatHex(Sha256.of(text)), file = "{\"id\":7,\"sha256\":\"" + hash + "\",\"intact\":true," + text.substring(1);
        assertEquals(0, verify(file));
        assertEquals(1, verify(file.replace("\"SUPPORT\":[1,2,3]", "\"SUPPORT\":[1,2,5]")), "a person exchanged");
        assertEquals(1, verify(file.replace("\"ids\":[1,", "\"ids\":[")), "a contact less");
        assertEquals(1, verify(file.replace("José", "Jose")), "an accent");
        assertEquals(1, verify(file.replace(hash, hash.replace(hash.charAt(0), hash.charAt(0) == 'a' ? 'b' : 'a'))), "another hash");
        assertEquals(1, verify(file.replace(":00-04:00", ":01-04:00")), "another cut-off");
    }

    private int verify(String snapshot) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("snapshot.json"), snapshot), script = Files.writeString(folder.resolve("verify.py"), lines("verify.py"));
        return new ProcessBuilder("python3", script.toString(), file.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    static int python(String line) throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException none) {
            return -1;
        }
    }

    /** A script as the document has it. */
    static String lines(String script) throws IOException {
        String text = Files.readString(DOCUMENT, StandardCharsets.UTF_8), from = "```python " + script + "\n";
        int at = text.indexOf(from) + from.length();
        return text.substring(at, text.indexOf("```", at));
    }

    private static Frozen frozen(Map<String, Object> people, List<Long> ids) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("ordinance", "José’s n.º 7");
        values.put("definitionVersion", 1);
        values.put("cutOff", "2026-08-13T00:00:00-04:00");
        values.put("people", people);
        values.put("ids", ids);
        values.put("petitionLines", List.of());
        long count = people.values().stream().flatMap(row -> ((Map<?, ?>) row).values().stream()).mapToLong(some -> ((List<?>) some).size()).sum();
        values.put("figures", Map.of("definitionVersion", 1L, "contacts", Map.of("total", (long) ids.size()), "people", Map.of("total", people.containsKey("SUBURB") ? 12L : Math.min(count, 12))));
        return new Frozen(values);
    }

    private static List<Long> range(long from, long to) {
        List<Long> ids = new ArrayList<>();
        for (long id = from; id <= to; id++) ids.add(id);
        return ids;
    }
}
