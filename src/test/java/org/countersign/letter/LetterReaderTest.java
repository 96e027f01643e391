package org.countersign.letter;

import static java.nio.charset.StandardCharsets.*;
import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

public class LetterReaderTest {
    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    public static final String HEAD = "From: Jane Q. Public <jane@example.org>\r\nTo: The Mayor <mayor@example.gov>, clerk@example.gov\r\nMessage-ID:  <Abc.1@Example.ORG> \r\n"
            + "Date: Tue, 12 May 2026 09:30:00 -0400\r\nSubject: Please sign it\r\n";

    @Test void a_plain_letter_is_read() {
        Letter letter = read(HEAD + "\r\nI support it.\r\n-- \r\nJane\r\n");
        assertEquals("Abc.1@Example.ORG", letter.envelope().messageId());
        assertEquals("Abc.1@Example.ORG", letter.envelope().externalId());
        assertEquals(new Sender("Jane Q.", "Public", Optional.of("jane@example.org")), letter.envelope().sender());
        assertEquals("[The Mayor <mayor@example.gov>, clerk@example.gov]", letter.envelope().recipients().toString());
        assertEquals(Instant.parse("2026-05-12T13:30:00Z"), letter.envelope().received());
        assertEquals(letter.envelope().received(), letter.envelope().written().orElseThrow());
        assertEquals("Please sign it", letter.content().subject());
        assertEquals("I support it.", letter.content().ownWords());
        assertEquals("I support it.\n-- \nJane", letter.content().fullText());
        assertEquals(Set.of(), letter.marks());
    }

    @Test void the_first_believable_received_header_says_when_it_came() {
        String traces = "Received: by ours.example; broken clock\r\nReceived: by mx.example.gov with SMTP;\r\n\tTue, 12 May 2026 10:00:05 -0400 (EDT)\r\n"
                + "Received: by theirs.example; Mon, 11 May 2026 10:00:00 +0000\r\n";
        Letter letter = read(traces + HEAD + "\r\nx");
        assertEquals(Instant.parse("2026-05-12T14:00:05Z"), letter.envelope().received());
        assertEquals(Instant.parse("2026-05-12T13:30:00Z"), letter.envelope().written().orElseThrow());
    }

    @Test void a_date_from_the_future_or_before_mail_is_clamped_and_flagged_and_stays_as_written() {
        Letter future = read("Date: Tue, 12 May 2099 09:30:00 +0000\n\nx"), old = read("Date: Thu, 1 Jan 1970 00:00:00 +0000\n\nx"), none = read("Subject: no date\n\nx");
        assertEquals(NOW, future.envelope().received());
        assertEquals(Instant.parse("2099-05-12T09:30:00Z"), future.envelope().written().orElseThrow());
        assertEquals(LetterDates.OLDEST, old.envelope().received());
        assertEquals(NOW, none.envelope().received());
        for (Letter each : List.of(future, old, none)) assertEquals(Set.of(Mark.RECEIVED_CLAMPED), each.marks());
    }

    @Test void of_an_alternative_the_plain_text_is_read_unless_it_is_empty() {
        String both = HEAD + "Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\n%s\n--b\nContent-Type: text/html\n\n<p>I am <b>against</b> it</p>\n--b--\n";
        assertEquals("plain words", read(both.formatted("plain words")).content().ownWords());
        assertEquals("I am against it", read(both.formatted(" ")).content().ownWords());
    }

    @Test void html_is_shown_as_text_and_no_script_remains() {
        String html = "<html><head><title>t</title><style>p{}</style></head><body><p>First&nbsp;line<br>second</p><script>alert(1)</script><ul><li>one<li>two</ul>&lt;b&gt; stays text</body></html>";
        assertEquals("First line\nsecond\n\n- one\n- two\n<b> stays text", read("Date: 12 May 2026 09:30 +0000\nContent-Type: text/html\n\n" + html).content().fullText());
    }

    @Test void what_clients_mark_as_quoted_is_not_the_senders_own() {
        for (String quote : List.of("<div class=\"gmail_quote\"><div class=gmail_attr>On May 1 City wrote:</div><blockquote>Dear all</blockquote></div>",
                "<div class=\"protonmail_quote\">Dear all</div>", "<div id=\"appendonsend\"></div><hr><div>Dear all</div>", "<div name=\"quote\" style=\"x\">Dear all</div>",
                "<div class=\"yahoo_quoted\" id=\"yahoo_quoted_12\">Dear all</div>", "<div id=\"divRplyFwdMsg\">From: City</div><div>Dear all</div>",
                "<blockquote type=\"cite\">Dear all</blockquote>", "<div><div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p>From: City</p></div></div><p>Dear all</p>")) {
            Letter letter = read("Content-Type: text/html\n\n<body><p>I agree.</p>" + quote + "</body>");
            assertEquals("I agree.", letter.content().ownWords(), quote);
            assertTrue(letter.content().fullText().contains("Dear all"), quote);
        }
        assertEquals("Before\nBetween", read("Content-Type: text/html\n\n<div>Before</div><div class=gmail_quote><blockquote>q</blockquote>Between<blockquote>r</blockquote></div>").content().ownWords());
    }

    @Test void a_letter_that_only_forwards_shows_what_it_forwards() {
        Letter letter = read(HEAD + "Content-Type: message/rfc822\n\nSubject: inner\n\nThe inner words\n");
        assertEquals("", letter.content().ownWords());
        assertEquals("The inner words", letter.content().text());
        assertEquals("message/rfc822", letter.content().attachments().get(0).type());
    }

    @Test void charsets_are_read_as_promised_and_guessed_where_the_promise_is_empty() {
        assertEquals("Café €", body("windows-1252", "Café €".getBytes(Charset.forName("windows-1252"))));
        assertEquals("Café €", body("x-nobody-knows", "Café €".getBytes(Charset.forName("windows-1252"))));
        assertEquals("Café €", body("iso-8859-1", "Café €".getBytes(Charset.forName("windows-1252"))));
        assertEquals("Café €", body("us-ascii", "Café €".getBytes(UTF_8)));
        assertEquals("Café €", body("utf-8", "Café €".getBytes(Charset.forName("windows-1252"))));
        assertEquals("日本語", body("iso-2022-jp", "日本語".getBytes(Charset.forName("iso-2022-jp"))));
        assertEquals("한국어", body("ks_c_5601-1987", "한국어".getBytes(Charset.forName("x-windows-949"))));
    }

    @Test void encoded_words_are_decoded_even_when_characters_are_cut_between_them() {
        assertEquals("Ordenanza de identificación 🏛", subject("=?utf-8?Q?Ordenanza_de_identificaci=C3?=\r\n =?utf-8?Q?=B3n?= =?UTF-8?B?IPCfj5s=?="));
        assertEquals("a b", subject("a =?utf-8?q?b?="));
        assertEquals("=?utf-8?X?b?= =?broken", subject("=?utf-8?X?b?= =?broken"));
        assertEquals("Café", subject("=?x-unknown?Q?Caf=E9?="));
        assertEquals("Fr\u00f6sche", subject("=?iso-8859-1?Q?Fr\u00f6sche?="));
        assertEquals("8-bit Café", new String(LetterReader.read("Subject: 8-bit Café\n\n".getBytes(ISO_8859_1), NOW).content().subject().getBytes(UTF_8), UTF_8));
    }

    @Test void attachments_are_listed_by_what_they_are_and_never_unpacked() {
        Letter letter = read(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the file.\n--b\nContent-Type: image/png; name*=utf-8''caf%C3%A9.png\nContent-Transfer-Encoding: base64\n"
                + "Content-Disposition: attachment\n\nJVBERi0xLjQKMTIz\n--b--\n");
        assertEquals(List.of(new Letter.Attachment("café.png", "application/pdf", 12)), letter.content().attachments());
        assertEquals("See the file.", letter.content().ownWords());
    }

    @Test void without_a_message_id_sender_and_body_tell_a_letter_whatever_its_line_ends() {
        String id = read("From: a@example.org\nSubject: x\n\nbody\n").envelope().externalId();
        assertTrue(id.matches("sha256:[0-9a-f]{64}"), id);
        assertEquals(id, read("From: a@example.org\r\nSubject: y\r\n\r\nbody\r\n\r\n").envelope().externalId());
        assertNotEquals(id, read("From: b@example.org\n\nbody\n").envelope().externalId());
        assertNotEquals(id, read("From: a@example.org\n\nother\n").envelope().externalId());
        assertTrue(read("Message-ID: <" + "x".repeat(201) + ">\n\n").envelope().externalId().startsWith("sha256:"));
        assertEquals("x".repeat(200), read("Message-ID: <" + "x".repeat(200) + ">\n\n").envelope().externalId());
    }

    @Test void an_address_nobody_can_be_told_apart_by_is_no_identifier() {
        for (String from : List.of("[email protected]", "Jane <jane at example dot org>", "Jane <jane@exämple.org>", "Jane <@>", "Jane <jane@localhost>", "Jane <a@b@example.org>", "undisclosed-recipients:;"))
            assertEquals(Optional.empty(), read("From: " + from + "\n\nx").envelope().sender().email(), from);
    }

    @Test void a_machine_is_marked_and_a_campaigns_list_mail_is_not() {
        assertEquals(Set.of(Mark.AUTOMATIC_REPLY), read(HEAD + "Auto-Submitted: auto-replied\n\nx").marks());
        assertEquals(Set.of(Mark.AUTOMATIC_REPLY), read(HEAD.replace("Please sign it", "Out of office: June") + "\nx").marks());
        assertEquals(Set.of(Mark.BOUNCE), read(HEAD + "Content-Type: multipart/report; report-type=\"Delivery-Status\"; boundary=b\n\n--b--").marks());
        assertEquals(Set.of(Mark.SEALED), read(HEAD + "Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAG").marks());
        assertEquals(Set.of(), read(HEAD + "Precedence: bulk\nList-Id: <action.example>\nReturn-Path: <>\nAuto-Submitted: no\n\nx").marks());
    }

    static Letter read(String message) { return LetterReader.read(message.getBytes(UTF_8), NOW); }

    private static String subject(String written) { return read("Subject: " + written + "\r\n\r\n").content().subject(); }

    private static String body(String charset, byte[] words) {
        byte[] head = ("Content-Type: text/plain; charset=\"" + charset + "\"\n\n").getBytes(US_ASCII), all = java.util.Arrays.copyOf(head, head.length + words.length);
        System.arraycopy(words, 0, all, head.length, words.length);
        return LetterReader.read(all, NOW).content().fullText();
    }
}
