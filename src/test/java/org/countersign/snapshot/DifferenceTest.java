package org.countersign.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.contact.SetAsideReason;
import org.countersign.count.CutOff;
import org.countersign.count.Matrix;
import org.countersign.count.Tally;
import org.countersign.count.TallyJson;
import org.countersign.http.Json;
import org.countersign.intake.Channel;
import org.countersign.platform.Sha256;
import org.countersign.platform.Words;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferenceTest {
    static final Path DOCUMENT = Path.of("src/docs/recount.md");
    @TempDir Path folder;
    private String said;

    @Test void what_became_of_a_count_is_said_in_words() {
        Frozen before = frozen(Map.of("RESIDENT", Map.of("SUPPORT", range(1, 10), "OPPOSE", range(11, 12))), range(1, 20));
        Frozen now = frozen(Map.of("RESIDENT", Map.of("SUPPORT", range(4, 8), "OPPOSE", range(1, 3), "NEUTRAL", range(11, 11)), "SUBURB", Map.of("OPPOSE", range(12, 12), "SUPPORT", range(100, 140))), range(3, 60));
        Difference difference = Difference.between(before, now, gone -> { assertEquals(Set.of(9L, 10L), gone); return Set.of(9L, 10L); });
        assertEquals("41 more people, 3 changed sides, 2 merged, 1 say something else, 1 placed elsewhere, 40 more contacts, 2 contacts no longer counted", difference.say(Words.in(Locale.ENGLISH)));
        assertEquals("41 personas más, 3 cambiaron de lado, 2 fusionadas, 1 dicen otra cosa, 1 situadas en otro lugar, 40 contactos más, 2 contactos que ya no se cuentan", difference.say(Words.in(new Locale("es"))));
        assertEquals(List.of(new Figure("contacts.total", 20, 58)), difference.figures());
    }

    @Test void who_signs_petitions_is_told_where_both_counts_know_it() {
        Frozen before = frozen(Map.of(), List.of(), range(1, 6)), now = frozen(Map.of(), List.of(), range(3, 9));
        assertEquals("3 more petition signers, 1 petition signer merged, 1 petition signer no longer counted", Difference.between(before, now, gone -> gone.contains(2L) ? Set.of(2L) : Set.of()).say(Words.in(Locale.ENGLISH)));
        before.values().remove(Frozen.PETITIONERS);
        Difference older = Difference.between(before, now, gone -> Set.of());
        assertEquals(List.of(new Figure("petitions.distinct", 6, 7)), older.figures());
        assertEquals("The same people and contacts, with other figures", older.say(Words.in(Locale.ENGLISH)));
    }

    @Test void every_figure_has_its_words() {
        CutOff cutOff = new CutOff(Instant.parse("2026-04-01T04:00:00Z"), ZoneId.of("America/New_York"));
        Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
        for (Channel each : Channel.values()) channels.put(each, 0);
        Map<SetAsideReason, Integer> reasons = new EnumMap<>(SetAsideReason.class);
        for (SetAsideReason each : SetAsideReason.values()) reasons.put(each, 0);
        Tally tally = new Tally("2026-1", cutOff, new Tally.Contacts(0, 0, channels, new Matrix<>(Stance.class)), new Tally.People(0, 0, 0, 0, 0, 0, new Matrix<>(Stance.class), new Matrix<>(ResidencyEvidence.class)), new Tally.Petitions(0, 0, 0), List.of(),
                new Tally.Hearing(0, 0, 0), new Tally.LeftOut(reasons, 0, 0, 0), 0);
        Set<String> names = Frozen.read("{\"figures\":" + Json.of(TallyJson.of(tally)) + "}").figures().keySet();
        assertTrue(names.size() > 150, names.toString());
        for (Locale language : List.of(Locale.ENGLISH, new Locale("es"))) {
            Set<String> said = names.stream().map(name -> new Figure(name, 0, 1).say(Words.in(language))).collect(Collectors.toSet());
            assertEquals(names.size(), said.size(), "no two are called the same");
            assertEquals(List.of(), said.stream().filter(each -> each.matches(".*[a-zA-Z][._][a-zA-Z].*|.*[A-Z]{4}.*|.*\\{.*")).toList());
        }
        assertEquals("People: Resident, Support", new Figure("people.matrix.RESIDENT.SUPPORT", 1, 2).say(Words.in(Locale.ENGLISH)));
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
        String text = frozen.canonical(), hash = HexFormat.of().formatHex(Sha256.of(text)), file = file(text, true);
        assertEquals(0, verify(file));
        assertEquals(1, verify(file.replace("\"SUPPORT\":[1,2,3]", "\"SUPPORT\":[1,2,5]")), "a person exchanged");
        assertEquals(1, verify(file.replace("\"ids\":[1,", "\"ids\":[")), "a contact less");
        assertEquals(1, verify(file.replace("José", "Jose")), "an accent");
        assertEquals(1, verify(file.replace(hash, hash.replace(hash.charAt(0), hash.charAt(0) == 'a' ? 'b' : 'a'))), "another hash");
        assertEquals(1, verify(file.replace(":00-04:00", ":01-04:00")), "another cut-off");
        assertEquals(1, verify(file.replace("\"petitioners\":[21,", "\"petitioners\":[")), "a signer less");
        frozen.values().remove(Frozen.PETITIONERS);
        assertEquals(0, verify(file(frozen.canonical(), true)), "made before signers were named");
        for (String changed : List.of("", text.replace("[1,2,3]", "[1,2]"), text)) {
            assertEquals(1, verify(file(changed, false)), changed);
            assertTrue(said.endsWith("DOES NOT HOLD\n") && said.startsWith("sha256 "), said);
        }
    }

    /** As it leaves the house. */
    private static String file(String text, boolean intact) {
        CutOff cutOff = new CutOff(Instant.parse("2026-08-13T04:00:00Z"), ZoneId.of("America/New_York"));
        return SnapshotFile.of(new Snapshot(7, "José’s n.º 7", cutOff.at(), "mayor", 1, cutOff, HexFormat.of().formatHex(Sha256.of(text)), intact), text);
    }

    private int verify(String snapshot) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("snapshot.json"), snapshot), script = Files.writeString(folder.resolve("verify.py"), lines("verify.py"));
        Process verify = new ProcessBuilder("python3", script.toString(), file.toString()).redirectErrorStream(true).start();
        said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return verify.waitFor();
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

    private static Frozen frozen(Map<String, Object> people, List<Long> ids) { return frozen(people, ids, range(21, 24)); }

    private static Frozen frozen(Map<String, Object> people, List<Long> ids, List<Long> petitioners) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("ordinance", "José’s n.º 7");
        values.put("definitionVersion", 1);
        values.put("cutOff", "2026-08-13T00:00:00-04:00");
        values.put("people", people);
        values.put("ids", ids);
        values.put("petitionLines", List.of());
        values.put(Frozen.PETITIONERS, petitioners);
        long count = people.values().stream().flatMap(row -> ((Map<?, ?>) row).values().stream()).mapToLong(some -> ((List<?>) some).size()).sum();
        values.put("figures", Map.of("definitionVersion", 1L, "contacts", Map.of("total", (long) ids.size()), "petitions", Map.of("distinct", (long) petitioners.size()), "people", Map.of("total", people.containsKey("SUBURB") ? 12L : Math.min(count, 12))));
        return new Frozen(values);
    }

    private static List<Long> range(long from, long to) {
        List<Long> ids = new ArrayList<>();
        for (long id = from; id <= to; id++) ids.add(id);
        return ids;
    }
}
