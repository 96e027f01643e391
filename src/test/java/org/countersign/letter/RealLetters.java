package org.countersign.letter;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.mime.Leaf;
import org.countersign.mime.Lettering;
import org.countersign.mime.MimeReader;

/**
 * Reads the public collections of mail that come with what others read in them, and tells right and wrong for each set and field: a program
 * ({@link #main}) for whoever works on the reader, and what {@code RealLettersTest} holds it to. It tells files and numbers, never a name.
 */
final class RealLetters {
    static final Path DATA = Stream.of("../shared/data", "../../shared/data").map(Path::of).filter(Files::isDirectory).findFirst().orElse(Path.of("../shared/data"));
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    /** By set, then by field. */
    final Map<String, Map<String, Score>> scores = new TreeMap<>();

    static final class Score {
        final List<String> right = new ArrayList<>(), wrong = new ArrayList<>();
    }

    public static void main(String... none) throws IOException {
        RealLetters all = new RealLetters();
        all.read();
        System.out.print(all.table());
        all.scores.forEach((set, fields) -> fields.forEach((field, score) -> { if (!score.wrong.isEmpty()) System.out.println(set + " " + field + " wrong: " + score.wrong); }));
    }

    void read() throws IOException {
        stalwart();
        mime4j();
        automatic();
        replies();
        outlook();
    }

    private void note(String set, String field, boolean right, Path file) {
        Score score = scores.computeIfAbsent(set, any -> new TreeMap<>()).computeIfAbsent(field, any -> new Score());
        (right ? score.right : score.wrong).add(file.getParent().getFileName() + "/" + file.getFileName());
    }

    String table() {
        StringBuilder table = new StringBuilder("| set | field | right | wrong |\n|---|---|---:|---:|\n");
        scores.forEach((set, fields) -> fields.forEach((field, score) -> table.append("| ").append(set).append(" | ").append(field).append(" | ").append(score.right.size()).append(" | ").append(score.wrong.size()).append(" |\n")));
        return table.toString();
    }

    /** Each message with the parse of another program beside it. */
    private void stalwart() throws IOException {
        for (Path file : files("mail/stalwart", "eml")) {
            Path beside = file.resolveSibling(file.getFileName().toString().replace(".eml", ".json"));
            try (JsonReader json = Json.createReader(Files.newInputStream(beside))) {
                compare(LetterReader.read(Files.readAllBytes(file), NOW), json.readObject(), file);
            }
        }
    }

    private void compare(Letter letter, JsonObject expected, Path file) {
        JsonArray parts = expected.getJsonArray("parts");
        for (JsonValue each : parts.getJsonObject(0).getJsonArray("headers")) {
            JsonObject header = each.asJsonObject();
            if (header.get("name") instanceof JsonString name && header.get("value") instanceof JsonObject value) header(letter, name.getString(), value, file);
        }
        List<String> texts = expected.getJsonArray("text_body").stream().map(no -> parts.getJsonObject(((JsonNumber) no).intValue()).get("body"))
                .map(body -> body instanceof JsonObject object && object.containsKey("Text") ? object.getString("Text") : null).toList();
        if (!texts.isEmpty() && texts.stream().allMatch(Objects::nonNull)) note("stalwart", "text", same(String.join(" ", texts), letter.content().fullText()), file);
        Set<Integer> attached = Stream.of("attachments").flatMap(key -> expected.getJsonArray(key).stream()).map(no -> ((JsonNumber) no).intValue()).collect(Collectors.toSet());
        note("stalwart", "attachments", attached.size() == letter.content().attachments().size() || texts.size() > 1, file);
    }

    private void header(Letter letter, String name, JsonObject value, Path file) {
        switch (name) {
            case "subject" -> { if (value.containsKey("Text")) note("stalwart", "subject", same(value.getString("Text"), letter.content().subject()), file); }
            case "from" -> addresses(value).stream().findFirst().filter(address -> address.matches("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"))
                    .ifPresent(address -> note("stalwart", "sender", letter.envelope().sender().email().equals(Optional.of(address.toLowerCase(Locale.ROOT))), file));
            case "to" -> note("stalwart", "recipients", addresses(value).equals(letter.envelope().recipients().stream().map(Mailbox::address).filter(address -> !address.isEmpty()).toList()), file);
            case "message_id" -> { if (value.containsKey("Text")) note("stalwart", "message id", value.getString("Text").equals(letter.envelope().messageId()), file); }
            case "date" -> { if (value.containsKey("DateTime")) note("stalwart", "written", letter.envelope().written().equals(Optional.of(instant(value.getJsonObject("DateTime")))), file); }
            default -> { }
        }
    }

    private static Instant instant(JsonObject at) {
        return OffsetDateTime.parse("%04d-%02d-%02dT%02d:%02d:%02d%s%02d:%02d".formatted(at.getInt("year"), at.getInt("month"), at.getInt("day"), at.getInt("hour"), at.getInt("minute"), at.getInt("second"),
                at.getBoolean("tz_before_gmt") ? "-" : "+", at.getInt("tz_hour"), at.getInt("tz_minute"))).toInstant();
    }

    private static List<String> addresses(JsonObject value) {
        JsonObject box = value.getJsonObject("Address");
        if (box == null) return List.of();
        Stream<JsonValue> list = box.containsKey("List") ? box.getJsonArray("List").stream() : box.getJsonArray("Group").stream().flatMap(group -> group.asJsonObject().getJsonArray("addresses").stream());
        return list.map(JsonValue::asJsonObject).filter(each -> !each.isNull("address")).map(each -> each.getString("address")).toList();
    }

    /** Each message with its decoded parts beside it. */
    private void mime4j() throws IOException {
        for (Path file : files("mail/mime4j", "msg")) {
            byte[] raw = Files.readAllBytes(file);
            Letter letter = LetterReader.read(raw, NOW);
            Optional<Path> first = beside(file, ".txt").stream().findFirst();
            if (first.isPresent()) {
                byte[] expected = Files.readAllBytes(first.get());
                String charset = MimeReader.read(raw).type().parameter("charset").orElse(null);
                note("mime4j", "first text", Stream.of(Lettering.guess(expected, 0, expected.length), Lettering.read(expected, charset)).anyMatch(text -> words(letter.content().fullText()).contains(words(text))), file);
            }
            for (Path part : beside(file, ".bin")) {
                byte[] expected = Files.readAllBytes(part);
                note("mime4j", "attached bytes", leaves(raw, 5).anyMatch(leaf -> java.util.Arrays.equals(expected, leaf.decoded(8 << 20).bytes())), part);
            }
        }
    }

    /** Those of messages inside it too. */
    private static Stream<Leaf> leaves(byte[] raw, int deepest) {
        return MimeReader.read(raw).leaves().stream().flatMap(leaf -> deepest > 0 && leaf.type().is("message/rfc822") ? leaves(leaf.decoded(8 << 20).bytes(), deepest - 1) : Stream.of(leaf));
    }

    private static List<Path> beside(Path message, String suffix) throws IOException {
        String stem = message.getFileName().toString().replace(".msg", "_decoded_1");
        try (Stream<Path> beside = Files.list(message.getParent())) {
            return beside.filter(file -> file.getFileName().toString().startsWith(stem) && file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    /** What machines sent, by the kind that stands in EXPECTED.csv. */
    private void automatic() throws IOException {
        List<String> lines = Files.readAllLines(DATA.resolve("formats/eml/EXPECTED.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            if (!cells[0].endsWith(".eml")) continue;
            Path file = DATA.resolve("formats/eml/" + cells[0]);
            Letter letter = LetterReader.read(Files.readAllBytes(file), NOW);
            String kind = letter.report().map(Report::kind).orElse(letter.marks().contains(Mark.AUTOMATIC_REPLY) ? "auto-reply" : "person");
            String expected = switch (cells[1]) {
                case "complaint (abuse)" -> "abuse";
                case "opt-out report" -> "opt-out";
                case "authentication report" -> "auth-failure";
                case "old Hotmail complaint" -> "person";
                default -> "auto-reply";
            };
            note("automatic", "kind", kind.equals(expected), file);
            note("automatic", "no answer goes back", letter.route().answerTo().isEmpty() || expected.equals("person"), file);
        }
        for (Path file : files("mail/mikel-mail/emails/multipart_report_emails", "eml")) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            Letter letter = LetterReader.read(Files.readAllBytes(file), NOW);
            long blocks = java.util.regex.Pattern.compile("(?im)^Final-Recipient:").matcher(text).results().count();
            note("bounces", "recipients", letter.report().map(report -> report.recipients().size() == blocks).orElse(false), file);
        }
    }

    /** Replies with the first and the last of their writer's own lines, as a person reads them, and a word they must not have. */
    private void replies() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/test/resources/mail/replies.tsv"))) {
            String[] cells = line.split("\t", -1);
            Path file = DATA.resolve("mail/github-email_reply_parser/" + cells[0]);
            List<String> own = OwnWordsReader.read(Lettering.storable(Files.readString(file))).lines().toList();
            boolean right = !own.isEmpty() && own.get(0).strip().equals(cells[1]) && own.get(own.size() - 1).strip().equals(cells[2]) && (cells[3].isEmpty() || own.stream().noneMatch(each -> each.contains(cells[3])));
            note("replies", "own words", right, file);
        }
    }

    /** Outlook's files: what a person saw in them in another program, names and subjects as hashes. */
    private void outlook() throws IOException {
        for (String line : Files.readAllLines(Path.of("src/test/resources/mail/outlook.tsv"))) {
            String[] cells = line.split("\t", -1);
            Path file = DATA.resolve("mail/outlook/" + cells[0]);
            Letter letter = null;
            try {
                letter = LetterReader.open(Files.readAllBytes(file), NOW);
            } catch (org.countersign.mime.OutlookReader.Unreadable unreadable) {
                note("outlook", "read", false, file);
                continue;
            }
            note("outlook", "subject", hash(letter.content().subject()).equals(cells[1]), file);
            note("outlook", "sender", hash(letter.envelope().sender().email().orElse("")).equals(cells[2]), file);
            note("outlook", "recipients", letter.envelope().recipients().size() == Integer.parseInt(cells[3]), file);
            note("outlook", "attachments", letter.content().attachments().size() == Integer.parseInt(cells[4]), file);
            note("outlook", "own words", hash(letter.content().ownWords().lines().filter(each -> !each.isBlank()).findFirst().orElse("")).equals(cells[5]), file);
        }
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.strip().getBytes(StandardCharsets.UTF_8))).substring(0, 12);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> files(String under, String... suffixes) throws IOException {
        try (Stream<Path> all = Files.walk(DATA.resolve(under))) {
            return all.filter(Files::isRegularFile).filter(file -> Stream.of(suffixes).anyMatch(suffix -> file.toString().endsWith("." + suffix) || file.endsWith(suffix))).sorted().toList();
        }
    }

    /** The same words; where the other parser gave a letter up, ours may have read it. */
    private static boolean same(String theirs, String ours) {
        String expected = words(theirs), found = words(ours);
        return expected.length() == found.length() && IntStream.range(0, found.length()).allMatch(i -> expected.charAt(i) == found.charAt(i) || expected.charAt(i) == '\uFFFD');
    }

    private static String words(String text) { return text.replaceAll("[\\s\\u00a0\\uFEFF]+", " ").strip(); }
}
