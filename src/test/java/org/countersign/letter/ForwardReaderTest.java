package org.countersign.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForwardReaderTest {
    @Test void what_was_passed_on_is_its_writers_however_the_program_puts_it() {
        String body = "\n\nPlease veto.\n\nSincerely,\nJane Public\n1 Main St";
        for (String head : new String[] {
            "FYI\n\n---------- Forwarded message ---------\nFrom: Jane Public <jane@example.org>\nDate: Mon, May 4, 2026 at 9:00 AM\nSubject: The ordinance\nTo: <bo@example.gov>",
            "-----Original Message-----\nFrom: Jane Public [mailto:jane@example.org]\nSent: Monday, May 4, 2026 9:00 AM\nTo: Bo\nSubject: The ordinance",
            "Begin forwarded message:\n\n> From: Jane Public <jane@example.org>\n> Subject: The ordinance\n> Date: May 4, 2026 at 9:00:00 AM EDT\n> To: bo@example.gov",
            "________________________________\nDe: Jane Public <jane@example.org>\nEnviado: lunes, 4 de mayo de 2026\nPara: Bo\nAsunto: The ordinance",
            "*From:* Jane Public <jane@example.org>\n*Sent:* Monday, May 4, 2026\n*To:* Bo\n*Subject:* The ordinance"}) {
            Letter.Forwarded passed = ForwardReader.read(head + body, ZoneOffset.UTC).orElseThrow(() -> new AssertionError(head));
            assertEquals(new Sender("Jane", "Public", Optional.of("jane@example.org")), passed.sender(), head);
            assertEquals("The ordinance", passed.subject(), head);
            assertEquals("Please veto.", passed.words(), head);
            assertEquals("Jane Public", passed.signature().orElseThrow().name(), head);
        }
        assertEquals(Optional.empty(), ForwardReader.read("From: the heart.\nI am for it.", ZoneOffset.UTC));
    }

    @Test void a_letter_attached_to_another_is_read_as_a_letter() {
        Letter letter = LetterReaderTest.read("From: Bo <bo@example.gov>\nSubject: FW: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee attached.\n--b\nContent-Type: message/rfc822\n\n" + LetterReaderTest.HEAD
                + "\nI support it.\n--b--\n");
        Letter.Forwarded passed = letter.content().forwarded().orElseThrow();
        assertEquals("Abc.1@Example.ORG", passed.messageId());
        assertEquals(Optional.of("jane@example.org"), passed.sender().email());
        assertEquals(Optional.of(Instant.parse("2026-05-12T13:30:00Z")), passed.written());
        assertEquals("I support it.", passed.words());
        assertEquals("See attached.", letter.content().ownWords());
    }
}
