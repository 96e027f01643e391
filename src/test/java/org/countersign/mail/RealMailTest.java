package org.countersign.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.*;
import java.io.*;
import java.nio.file.*;
import java.time.Instant;
import java.util.*;
import java.util.stream.*;
import org.countersign.intake.ImportEntry;
import org.countersign.mime.Lettering;
import org.junit.jupiter.api.*;

/** Real mail, whole and broken, beside what others read in it. Only numbers are told, no names. */
class RealMailTest {
    static final Path DATA = Stream.of("../shared/data", "../../shared/data").map(Path::of).filter(Files::isDirectory).findFirst().orElse(Path.of("../shared/data"));
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private static final Map<String, String> TOLD = new TreeMap<>();

    @BeforeAll static void real_mail_is_at_hand() { assumeTrue(Files.isDirectory(DATA.resolve("mail")), "no collection of real mail beside this repository: ../shared/data/mail"); }

    /** For src/docs/measurements.md. */
    @AfterAll static void numbers_are_left_beside_the_reports() throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/real-mail.txt"), TOLD.entrySet().stream().map(Object::toString).toList());
    }

    @Test void every_message_is_taken_or_refused_with_a_reason() throws IOException {
        Map<String, int[]> table = new TreeMap<>();
        for (Path file : Stream.of(files("mail", "eml", "msg", "rlug"), files("formats/eml", "eml", "mbox-0")).flatMap(List::stream).toList()) {
            List<ImportEntry> entries = MailFormatTest.entries("eml", Files.readAllBytes(file));
            int messages = file.endsWith("mbox-0") ? 37 : file.endsWith("mbox.rlug") ? 5 : 1;
            assertEquals(messages, entries.size(), file.toString());
            int refused = (int) entries.stream().filter(entry -> entry.contact() == null && entry.errors().get(0).key().equals("mail.outlook")).count();
            int taken = (int) entries.stream().filter(entry -> entry.contact() != null && entry.errors().isEmpty()).count();
            assertEquals(messages, taken + refused, file.toString());
            assertEquals(file.toString().contains("outlook") ? 1 : 0, refused, file.toString());
            int[] row = table.computeIfAbsent(set(file), any -> new int[3]);
            row[0]++;
            row[1] += taken;
            row[2] += refused;
        }
        TOLD.put("files, taken, refused", table.entrySet().stream().map(row -> row.getKey() + " " + Arrays.toString(row.getValue())).collect(Collectors.joining("; ")));
    }

    @Test void the_mailboxes_have_as_many_messages_as_they_should() throws IOException {
        assertEquals(37, mailbox("formats/eml/mbox-0").size());
        for (String box : List.of("mail/mime4j/mbox/mbox-example/", "mail/mime4j/mbox/test-1/")) {
            List<byte[]> found = mailbox(box + "mbox.rlug");
            assertEquals(5, found.size());
            for (int i = 0; i < 5; i++) {
                byte[] expected = Files.readAllBytes(DATA.resolve(box + "mbox.rlug-" + i));
                assertEquals(words(new String(expected, UTF_8)), words(new String(found.get(i), UTF_8)), box + i);
            }
        }
    }

    @Test void what_another_parser_read_is_what_we_read() throws IOException {
        Score score = new Score();
        for (Path file : files("mail/stalwart", "eml")) {
            Path beside = file.resolveSibling(file.getFileName().toString().replace(".eml", ".json"));
            try (JsonReader json = Json.createReader(Files.newInputStream(beside))) {
                compare(LetterReader.read(Files.readAllBytes(file), NOW), json.readObject(), score, file);
            }
        }
        TOLD.put("stalwart", score.toString());
        assertTrue(score.right("subject") >= 60 && score.right("from") >= 60 && score.right("text") >= 45, score.toString());
    }

    @Test void the_first_text_of_a_decoded_message_is_in_ours() throws IOException {
        Score score = new Score();
        for (Path file : files("mail/mime4j", "msg")) {
            Optional<Path> first = firstText(file);
            if (first.isEmpty()) continue;
            byte[] expected = Files.readAllBytes(first.get());
            score.add("text", words(LetterReader.read(Files.readAllBytes(file), NOW).content().fullText()).contains(words(Lettering.guess(expected, 0, expected.length))), file);
        }
        TOLD.put("mime4j", score.toString());
        assertTrue(score.right("text") >= 68, score.toString());
    }

    @Test void machines_are_told_from_people() throws IOException {
        for (String line : Files.readAllLines(DATA.resolve("formats/eml/EXPECTED.csv")).subList(1, 24)) {
            String[] cells = line.split(",");
            if (!cells[0].endsWith(".eml")) continue;
            Set<Mark> marks = LetterReader.read(Files.readAllBytes(DATA.resolve("formats/eml/" + cells[0])), NOW).marks();
            Set<Mark> machine = cells[1].startsWith("old Hotmail") ? Set.of() : cells[0].startsWith("rfc3834") || cells[1].startsWith("unsubscribe") ? Set.of(Mark.AUTOMATIC_REPLY) : Set.of(Mark.COMPLAINT);
            assertEquals(machine, marks, line);
        }
    }

    @Test void replies_lose_their_quotes() throws IOException {
        for (Path file : files("mail/github-email_reply_parser", "txt")) {
            String own = OwnWordsReader.read(Lettering.storable(Files.readString(file)));
            assertTrue(own.lines().noneMatch(line -> line.startsWith(">")), file.toString());
            assertFalse(own.isBlank(), file.toString());
        }
    }

    private static void compare(Letter letter, JsonObject expected, Score score, Path file) {
        JsonArray parts = expected.getJsonArray("parts");
        for (JsonValue each : parts.getJsonObject(0).getJsonArray("headers")) {
            JsonObject header = each.asJsonObject();
            if (!(header.get("name") instanceof JsonString name) || !(header.get("value") instanceof JsonObject value)) continue;
            if (name.getString().equals("subject") && value.containsKey("Text"))
                score.add("subject", same(value.getString("Text"), letter.content().subject()), file);
            if (name.getString().equals("from")) address(value).filter(address -> address.matches("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"))
                    .ifPresent(address -> score.add("from", letter.envelope().sender().email().equals(Optional.of(address.toLowerCase(Locale.ROOT))), file));
        }
        List<String> texts = expected.getJsonArray("text_body").stream().map(no -> parts.getJsonObject(((JsonNumber) no).intValue()).get("body"))
                .map(body -> body instanceof JsonObject object && object.containsKey("Text") ? object.getString("Text") : null).toList();
        if (!texts.isEmpty() && texts.stream().allMatch(Objects::nonNull)) score.add("text", same(String.join(" ", texts), letter.content().fullText()), file);
    }

    private static Optional<String> address(JsonObject from) {
        JsonObject addresses = from.getJsonObject("Address");
        JsonArray list = addresses == null ? null : addresses.getJsonArray("List");
        return list == null || list.isEmpty() || list.getJsonObject(0).isNull("address") ? Optional.empty() : Optional.of(list.getJsonObject(0).getString("address"));
    }

    /** The same words; where the other parser gave a letter up, ours may have read it. */
    private static boolean same(String theirs, String ours) {
        String expected = words(theirs), found = words(ours);
        return expected.length() == found.length() && IntStream.range(0, found.length()).allMatch(i -> expected.charAt(i) == found.charAt(i) || expected.charAt(i) == '\uFFFD');
    }

    private static Optional<Path> firstText(Path message) throws IOException {
        String stem = message.getFileName().toString().replace(".msg", "_decoded_1");
        try (Stream<Path> beside = Files.list(message.getParent())) {
            return beside.filter(file -> file.getFileName().toString().startsWith(stem) && file.toString().endsWith(".txt")).min(Comparator.comparing(Path::toString));
        }
    }

    private static List<byte[]> mailbox(String file) throws IOException {
        List<byte[]> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(DATA.resolve(file))) {
            MboxReader.read(in, message -> found.add(message.raw()));
        }
        return found;
    }

    private static List<Path> files(String under, String... suffixes) throws IOException {
        try (Stream<Path> all = Files.walk(DATA.resolve(under))) {
            return all.filter(Files::isRegularFile).filter(file -> Stream.of(suffixes).anyMatch(suffix -> file.toString().endsWith("." + suffix) || file.endsWith(suffix))).sorted().toList();
        }
    }

    private static String set(Path file) { return DATA.relativize(file).subpath(0, 2).toString(); }

    private static String words(String text) { return text.replaceAll("[\\s\\u00a0\\uFEFF]+", " ").strip(); }

    private static final class Score {
        private final Map<String, List<Path>> right = new TreeMap<>(), wrong = new TreeMap<>();

        void add(String what, boolean isRight, Path file) { (isRight ? right : wrong).computeIfAbsent(what, any -> new ArrayList<>()).add(file.getFileName()); }

        int right(String what) { return right.getOrDefault(what, List.of()).size(); }

        @Override public String toString() {
            return Stream.of("subject", "from", "text").filter(what -> right.containsKey(what) || wrong.containsKey(what))
                    .map(what -> what + " right " + right(what) + ", wrong " + wrong.getOrDefault(what, List.of()).size() + " " + wrong.getOrDefault(what, List.of())).collect(Collectors.joining("; "));
        }
    }
}
