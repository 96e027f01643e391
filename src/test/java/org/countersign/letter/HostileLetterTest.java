package org.countersign.letter;

import static java.nio.charset.StandardCharsets.*;
import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.*;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the reader answers, soon, with something that can be stored; the raw bytes are never touched. */
class HostileLetterTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    static final String VALID = LetterReaderTest.HEAD + "Received: from a (b [192.0.2.1]) by c; Tue, 12 May 2026 09:31:00 -0400\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=\"=_outer\"\r\n\r\npreamble\r\n--=_outer\r\nContent-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nS=C3=AD, firme.\r\n\r\nOn Monday the city wrote:\r\n> q\r\n--inner\r\n"
            + "Content-Type: text/html\r\n\r\n<p>S&iacute;</p><div class=\"gmail_quote\"><blockquote>q</blockquote></div>\r\n--inner--\r\n--=_outer\r\n"
            + "Content-Type: application/pdf; name=\"=?utf-8?B?w6EucGRm?=\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\nJVBERi0xLjQK\r\n--=_outer--\r\n";

    @Test void base64_that_is_cut_off_or_spoilt_gives_what_is_there() {
        String head = "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n";
        assertEquals("I support it", text(head + "SSBzdXBwb3J0IGl0L"));
        assertEquals("I support it", text(head + "SSBz*dXBw#b3J0IGl0"));
        assertEquals("Hi there", text(head + "SGk=\nIHRoZXJl"));
    }

    @Test void a_multipart_without_its_end_or_start_or_boundary_is_read_as_far_as_it_goes() {
        String head = "Content-Type: multipart/mixed; boundary=b\n\n";
        assertEquals("one", text(head + "--b\n\none"));
        assertEquals("just text", text(head + "just text"));
        assertEquals("just text", text("Content-Type: multipart/mixed\n\njust text"));
        assertEquals("one", text(head + "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\none\n--b--\nepilogue"));
    }

    @Test void endless_nesting_ends() {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 50_000; i++) nested.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
        assertTrue(soon(nested.append("\ndeep inside").toString()).marks().contains(Mark.CUT));
        assertTrue(soon("Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(100_000)).marks().contains(Mark.CUT));
        assertTrue(soon("Content-Type: message/rfc822\n\n".repeat(50_000)).content().text().length() < 1_000_000);
        assertTrue(soon("Content-Type: text/html\n\n" + "<div>".repeat(200_000) + "deep").content().text().contains("deep"));
        assertNotNull(soon("Content-Type: text/html\n\n" + "<blockquote><table><td>".repeat(50_000)));
    }

    @Test void headers_without_measure_are_cut() {
        Letter many = soon("Subject: first\n" + "X-A: b\n".repeat(100_000) + "\nbody");
        assertEquals("first", many.content().subject());
        assertEquals("body", many.content().ownWords());
        assertEquals(Set.of(Mark.CUT, Mark.RECEIVED_CLAMPED), many.marks());
        Letter longOne = soon("Subject: " + "long ".repeat(2_000_000) + "\nFrom: " + "\"a\" <".repeat(1_000_000) + "\nTo: " + "a@example.org,".repeat(500_000) + "\n\nbody");
        assertEquals(1_000, longOne.content().subject().length());
        assertEquals("body", longOne.content().ownWords());
        assertNotNull(soon("Subject: " + "=?utf-8?q?x?= ".repeat(700_000) + "\nContent-Type: text/plain" + "; a=b".repeat(500_000) + "\nDate: " + "1 ".repeat(1_000_000) + "\n\nx"));
        assertNotNull(soon("X: " + " \n ".repeat(2_000_000)));
    }

    @Test void a_header_cannot_smuggle_another() {
        Letter letter = soon("Subject: =?utf-8?Q?a=0D=0ABcc:_all@example.org?=\nFrom: \"x\r\n Bcc: y\" <j@example.org>\n\nbody");
        assertEquals("a Bcc: all@example.org", letter.content().subject());
        assertFalse(letter.envelope().sender().givenName().contains("\n"));
    }

    @Test void what_cannot_be_stored_is_replaced() {
        Letter letter = soon("Subject: a\0b\u0007\nFrom: J\0ane <j@example.org>\nMessage-ID: <a\0b@c>\n\nwords\0and\u0001more \uFFFF \uD83C\uDFDB");
        assertEquals("a\uFFFDb\uFFFD", letter.content().subject());
        assertEquals("words\uFFFDand\uFFFDmore \uFFFF \uD83C\uDFDB", letter.content().ownWords());
        assertTrue(letter.envelope().externalId().startsWith("sha256:"), "an id that cannot be stored as it is");
        assertStorable(letter);
        assertStorable(LetterReader.read("Content-Type: text/plain; charset=utf-16\n\n\uD83C\n".getBytes(UTF_16BE), LetterReaderTest.NOW));
    }

    @Test void a_zip_bomb_stays_packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            for (int i = 0; i < 500; i++) zip.write(new byte[1 << 20]);
        }
        Letter letter = soon("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee attached.\n--b\nContent-Type: text/plain; name=a.txt\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(bytes.toByteArray()) + "\n--b--");
        assertEquals(List.of(new Letter.Attachment("a.txt", "application/zip", bytes.size())), letter.content().attachments());
        assertEquals("See attached.", letter.content().ownWords());
    }

    @Test void a_text_longer_than_any_book_is_cut() {
        Letter letter = soon("Subject: x\n\n" + "On Monday the city wrote:\n\n> a\n-- \n".repeat(1_000_000));
        assertTrue(letter.marks().contains(Mark.CUT));
        assertTrue(letter.content().fullText().length() <= 1_000_000);
        assertNotNull(soon("Subject: x\n\n" + "On ".repeat(2_000_000)));
        assertNotNull(soon("Subject: x\n\n" + "From: a\n".repeat(500_000)));
    }

    @Test void signed_and_sealed_letters_are_read_or_say_that_they_cannot_be() {
        Letter signed = soon("Content-Type: multipart/signed; boundary=b; protocol=\"application/pgp-signature\"\n\n--b\n\nSigned words\n--b\nContent-Type: application/pgp-signature\n\nxyz\n--b--");
        assertEquals("Signed words", signed.content().ownWords());
        Letter sealed = soon("Content-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nxyz\n--b--");
        assertTrue(sealed.marks().contains(Mark.SEALED));
        assertEquals(2, sealed.content().attachments().size());
    }

    @Test void almost_nothing_is_still_a_letter() {
        assertEquals("", soon("").content().text());
        assertEquals("", soon("Subject: only a header").content().text());
        assertEquals("no header at all\nbut words", soon("no header at all\nbut words").content().ownWords());
        assertEquals("words", soon("\nwords").content().ownWords());
        assertEquals("b", soon("Subject: a\r\rb\r".replace("\r\r", "\r\r")).content().ownWords());
    }

    @Property(tries = 3_000) void a_spoilt_letter_is_read_and_its_bytes_stay(@ForAll("spoilt") byte[] raw) {
        byte[] before = raw.clone();
        Letter letter = LetterReader.read(raw, LetterReaderTest.NOW);
        assertArrayEquals(before, raw);
        assertStorable(letter);
    }

    @Property(tries = 1_000) void any_bytes_are_read(@ForAll byte[] raw) { assertStorable(LetterReader.read(raw, LetterReaderTest.NOW)); }

    /** Of every kind that is read in a way of its own: parts, a report, a form, something passed on, quotes and signatures of several languages. */
    private static final java.util.List<String> KINDS = java.util.List.of(VALID,
            LetterReaderTest.HEAD + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@example.org\nAction: failed\nStatus: 5.1.1\n--b\n"
                    + "Content-Type: message/rfc822\n\nMessage-ID: <reply-7-0123456789abcdef@example.gov>\n\nx\n--b--\n",
            LetterReaderTest.HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nsee\n--b\nContent-Type: text/xml\n\n" + CwcReaderTest.FORM.formatted("<ProOrCon>pro</ProOrCon>") + "\n--b--\n",
            LetterReaderTest.HEAD + "\nFYI\n\n---------- Forwarded message ---------\nFrom: Jane <jane@example.org>\nDate: Mon, 4 May 2026 09:00 +0000\nSubject: x\nTo: y\n\nPlease veto.\n\nSincerely,\nJane Public\n1 Main St\nHartford, CT 06103\n860-555-0142\n",
            LetterReaderTest.HEAD + "\nJa.\n\nAm Mo., 4. Mai 2026 um 09:00 Uhr schrieb Stadt <c@example.org>:\n> Hallo\n\nMit freundlichen Gr\u00fc\u00dfen\nJan Bo\n\nDiese E-Mail ist vertraulich und nur f\u00fcr den Empf\u00e4nger bestimmt; irrt\u00fcmlich erhaltene bitte l\u00f6schen.\n");

    /** A letter of some kind with some stretches overwritten, doubled or torn out. */
    @Provide Arbitrary<byte[]> spoilt() {
        Arbitrary<String> junk = Arbitraries.of("", "\0", "\r\n\r\n", "--inner", "=?", "?=", "\"", "(", "<", ";", "=", "\u00e9", "Content-Type:", " ", "\n ", "--=_outer--\r\n", "--b--\n", "From: ", "<CWC>", "&x;", "> ", "wrote:", "rfc822;", "-- \n", ":");
        Arbitrary<java.util.List<Spoil>> spoils = Combinators.combine(Arbitraries.integers().between(0, 2_000), Arbitraries.integers().between(0, 60), junk).as(Spoil::new).list().ofMinSize(1).ofMaxSize(6);
        return Combinators.combine(Arbitraries.of(KINDS), spoils).as((kind, torn) -> {
            StringBuilder text = new StringBuilder(kind);
            torn.forEach(spoil -> {
                int at = text.isEmpty() ? 0 : spoil.at % text.length();
                text.replace(at, Math.min(at + spoil.length, text.length()), spoil.junk);
            });
            return text.toString().getBytes(ISO_8859_1);
        });
    }

    private record Spoil(int at, int length, String junk) {}

    private static void assertStorable(Letter letter) {
        Letter.Content content = letter.content();
        Letter.Envelope envelope = letter.envelope();
        for (String text : List.of(content.subject(), content.ownWords(), content.fullText(), envelope.externalId(), envelope.messageId(), envelope.sender().givenName(),
                envelope.sender().familyName(), envelope.recipients().toString(), content.attachments().toString(), letter.route().toString(), letter.report().toString(), content.signature().toString(),
                content.forwarded().toString(), FragmentReader.read(content.fullText()).toString(), letter.form().flatMap(CwcReader::read).toString()))
            assertTrue(text.codePoints().noneMatch(c -> c < ' ' && c != '\n' && c != '\t' || c >= 0xD800 && c <= 0xDFFF), text);
        assertTrue(envelope.externalId().length() <= 200 && !envelope.externalId().isBlank());
        assertFalse(envelope.received().isAfter(LetterReaderTest.NOW) || envelope.received().isBefore(LetterDates.OLDEST));
    }

    private static Letter soon(String message) { return assertTimeoutPreemptively(SOON, () -> LetterReaderTest.read(message)); }

    private static String text(String message) { return soon(message).content().text(); }
}
