package org.countersign.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import org.countersign.intake.ImportEntry;
import org.junit.jupiter.api.*;

/** Real mail, whole and broken: every message is taken. What is read in it, {@code letter.RealLettersTest} compares. */
class RealMailTest {
    static final Path DATA = Stream.of("../shared/data", "../../shared/data").map(Path::of).filter(Files::isDirectory).findFirst().orElse(Path.of("../shared/data"));

    @BeforeAll static void real_mail_is_at_hand() { assumeTrue(Files.isDirectory(DATA.resolve("mail")), "no collection of real mail beside this repository: ../shared/data/mail"); }

    @Test void every_message_is_taken() throws IOException {
        for (Path file : Stream.of(files("mail", "eml", "msg", "rlug"), files("formats/eml", "eml", "mbox-0")).flatMap(List::stream).toList()) {
            List<ImportEntry> entries = MailFormatTest.entries("eml", Files.readAllBytes(file));
            int messages = file.endsWith("mbox-0") ? 37 : file.endsWith("mbox.rlug") ? 5 : 1;
            assertEquals(messages, entries.size(), file.toString());
            assertEquals(messages, entries.stream().filter(entry -> entry.contact() != null && entry.errors().isEmpty()).count(), file.toString());
        }
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

    private static String words(String text) { return text.replaceAll("[\\s\\u00a0\\uFEFF]+", " ").strip(); }
}
