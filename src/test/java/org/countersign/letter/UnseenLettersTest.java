package org.countersign.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Letters of the kinds that offices get and no collection has: what mail programs of several languages make of an answer or of a forwarded
 * letter, wrong charsets and broken parts, odd headers, notices of mail systems, advocacy platforms. In {@code mail/unseen}: for each its name,
 * what a careful person would read in it, and the letter, in which {@code \xE9} is a byte; %HEAD stands for the header of somebody's letter to
 * the mayor with this subject, %STAFF for that of a clerk's. Each is read with both line ends.
 */
class UnseenLettersTest {
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:n|u([0-9a-fA-F]{4}))");
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");
    private static final String HEAD = "Return-Path: <jane@example.org>\nReceived: from mail.example.org (mail.example.org [192.0.2.1]) by mx.example.gov; Tue, 12 May 2026 10:00:05 -0400\n"
            + "From: Jane Public <jane@example.org>\nTo: Mayor <mayor@example.gov>\nDate: Tue, 12 May 2026 10:00:00 -0400\nMessage-ID: <unseen@example.org>\nSubject: $1";
    private static final String STAFF = "Received: from mail.example.gov by mx.example.gov; Tue, 12 May 2026 10:00:05 -0400\nFrom: Bo Clerk <bo@example.gov>\nTo: Mayor <mayor@example.gov>\n"
            + "Date: Tue, 12 May 2026 10:00:00 -0400\nSubject: $1";

    /** @param expected by the name of what is read */
    record Unseen(String name, Map<String, String> expected, String message) {
        @Override public String toString() { return name; }

        static Unseen read(String block) {
            String[] halves = block.split("(?m)^----\n", 2), lines = halves[0].split("\n");
            Map<String, String> expected = new LinkedHashMap<>(Map.of("marks", ""));
            if (halves[1].startsWith("%HEAD")) expected.putAll(Map.of("from", "Jane|Public|jane@example.org", "received", "2026-05-12T14:00:05Z", "answer", "jane@example.org"));
            if (halves[1].startsWith("%STAFF")) expected.put("from", "Bo|Clerk|bo@example.gov");
            Stream.of(lines).skip(1).map(line -> line.split(": ?", 2)).forEach(pair -> expected.put(pair[0], ESCAPED.matcher(pair[1]).replaceAll(UnseenLettersTest::letter)));
            return new Unseen(lines[0], expected, halves[1].replaceFirst("(?m)^%HEAD (.*)$", HEAD).replaceFirst("(?m)^%STAFF (.*)$", STAFF)
                    .replaceFirst("(?m)^%UTF8$", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit"));
        }
    }

    @ParameterizedTest @MethodSource("unseen") void a_letter_is_read_as_a_careful_person_reads_it(Unseen unseen) {
        for (String lineEnd : new String[] {"\n", "\r\n"}) {
            Map<String, String> found = found(LetterReader.read(bytes(unseen.message().replace("\n", lineEnd)), LetterReaderTest.NOW));
            unseen.expected().forEach((name, expected) -> assertEquals(expected, found.get(name), name));
        }
    }

    @ParameterizedTest @ValueSource(strings = {">", "<mailto:", "-- \n", "caution outside\n\n", "<div class=gmail_quote>a<blockquote>b</blockquote>", "<div id=appendonsend></div>a", "<div><div id=appendonsend>", "b<",
        "begin 644 a\n#86)C\n", "<a@example.org>:\n", "<div hidden>x</div>a", "<div style=\"font-size:0\">", "(", "--b\nContent-Type: x\n"})
    void a_quarter_of_a_million_letters_of_anything_neither_hang_nor_overflow(String piece) {
        String much = piece.repeat((1 << 18) / piece.length());
        for (String head : new String[] {"Subject: x\n\n", "Content-Type: text/html\n\n<p>", "Content-Type: multipart/mixed\n\n", "From: MAILER-DAEMON@example.org\n\n", "From: "})
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> LetterReaderTest.read(head + much), head);
    }

    @Test void the_set_is_there() throws IOException { assertTrue(unseen().count() >= 140); }

    static Stream<Unseen> unseen() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/mail/unseen"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.sorted().toList()) all.append(Files.readString(file));
            return Stream.of(all.toString().split("(?m)^==== ")).filter(block -> !block.isBlank()).map(Unseen::read);
        }
    }

    private static String letter(MatchResult escaped) {
        return escaped.group(1) == null ? "\n" : Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }

    private static byte[] bytes(String message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher escaped = BYTE.matcher(message);
        int at = 0;
        for (; escaped.find(); at = escaped.end()) {
            bytes.writeBytes(message.substring(at, escaped.start()).getBytes(UTF_8));
            bytes.write(Integer.parseInt(escaped.group(1), 16));
        }
        bytes.writeBytes(message.substring(at).getBytes(UTF_8));
        return bytes.toByteArray();
    }

    private static Map<String, String> found(Letter letter) {
        Letter.Content content = letter.content();
        Map<String, String> found = new LinkedHashMap<>();
        found.put("from", who(letter.envelope().sender()));
        found.put("received", letter.envelope().received().toString());
        found.put("id", letter.envelope().messageId());
        found.put("answer", letter.route().answerTo().orElse(""));
        found.put("platform", letter.route().platform().orElse(""));
        found.put("marks", letter.marks().stream().map(Mark::name).collect(Collectors.joining(" ")));
        found.put("subject", content.subject());
        found.put("own", content.ownWords());
        found.put("full", content.fullText());
        found.put("language", content.language().orElse(""));
        found.put("phone", content.signature().flatMap(Signature::phone).orElse(""));
        found.put("place", content.signature().map(Signature::place).map(at -> Stream.of(at.street(), at.unit(), at.city(), at.state(), at.zip()).map(part -> part == null ? "" : part).collect(Collectors.joining("|"))).orElse(""));
        found.put("attachments", content.attachments().stream().map(each -> each.name() + " " + each.type()).collect(Collectors.joining(", ")));
        content.forwarded().ifPresent(passed -> {
            found.put("forwarded", who(passed.sender()) + "|" + passed.subject() + "|" + passed.words() + "|" + passed.written().map(Instant::toString).orElse(""));
            found.put("forwardedPhone", passed.signature().flatMap(Signature::phone).orElse(""));
        });
        letter.report().ifPresent(report -> {
            found.put("gone", String.join(" ", report.gone()));
            found.put("about", String.join(" ", report.about()));
            found.put("kind", report.kind());
        });
        return found;
    }

    private static String who(Sender sender) { return sender.givenName() + "|" + sender.familyName() + "|" + sender.email().orElse(""); }
}
