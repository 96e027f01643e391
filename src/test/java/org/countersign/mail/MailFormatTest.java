package org.countersign.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.*;

import java.io.*;
import java.time.*;
import java.util.*;
import org.countersign.city.City;
import org.countersign.intake.*;
import org.countersign.letter.LetterReaderTest;
import org.junit.jupiter.api.Test;

class MailFormatTest {
    static final String FROM = "From jane@example.org Tue May 12 09:30:05 2026\n";

    @Test void a_letter_becomes_a_contact_with_its_sender_and_no_position() throws IOException {
        ImportEntry entry = read("eml", LetterReaderTest.HEAD + "\n<b>I</b> support it.\n").get(0);
        NewContact contact = entry.contact();
        assertEquals(new NewContact.Arrival("Abc.1@Example.ORG", Instant.parse("2026-05-12T13:30:00Z"), Channel.EMAIL, "The Mayor <mayor@example.gov>, clerk@example.gov", null, null), contact.arrival());
        assertEquals("Jane Q.|Public|jane@example.org", contact.signers().get(0).givenName() + "|" + contact.signers().get(0).familyName() + "|" + contact.signers().get(0).email());
        assertEquals(List.of(), contact.positions());
        assertEquals("<b>I</b> support it.", contact.content().text());
        assertEquals("Abc.1@Example.ORG", entry.messageId());
        assertEquals(1, entry.index());
        assertEquals(LetterReaderTest.HEAD + "\n<b>I</b> support it.\n", new String(entry.raw().get(), UTF_8));
    }

    @Test void its_id_is_the_same_through_every_door() { assertEquals("mail", new MailFormat().idSpace("anything")); }

    @Test void what_a_file_is_shows_its_content_not_its_name() throws IOException {
        assertEquals(2, read("eml", FROM + "Subject: a\n\nx\n\n" + FROM + "Subject: b\n\ny\n").size());
        assertEquals("a", read("mbox", "Subject: a\n\nx\n").get(0).contact().content().subject());
        assertEquals(List.of(), read("mbox", ""));
    }

    @Test void only_what_cannot_be_a_message_is_refused_and_the_others_are_taken() throws IOException {
        assertEquals("mail.empty", refusal(read("eml", "").get(0)));
        assertEquals("mail.binary", refusal(read("eml", "%PDF-1.7 …").get(0)));
        assertEquals("mail.binary", refusal(read("eml", "\1\2\3\4".repeat(100)).get(0)));
        assertEquals("mail.outlook", refusal(entries("eml", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0}).get(0)));
        List<ImportEntry> several = read("mbox", FROM + "Subject: a\n\nx\n\n" + FROM + "\n" + FROM + "Subject: c\n\nz\n");
        assertEquals(List.of(1L, 2L, 3L), several.stream().map(ImportEntry::index).toList());
        assertEquals("mail.empty", refusal(several.get(1)));
        assertNotNull(several.get(2).contact());
        assertNull(several.get(1).contact());
    }

    @Test void a_message_longer_than_mail_may_be_is_refused_alone() throws IOException {
        byte[] start = (FROM + "Subject: long\n\n").getBytes(UTF_8), line = ("x".repeat(1_023) + "\n").getBytes(UTF_8), end = ("\n" + FROM + "Subject: next\n\nx").getBytes(UTF_8);
        List<ImportEntry> found = new ArrayList<>();
        InputStream file = new SequenceInputStream(new SequenceInputStream(new ByteArrayInputStream(start), MboxReaderTest.repeated(line, 65 << 10)), new ByteArrayInputStream(end));
        format().read("mbox", file, found::add);
        assertEquals("mail.tooLong", refusal(found.get(0)));
        assertTrue(found.get(0).raw().get().length < 100_000);
        assertEquals("next", found.get(1).contact().content().subject());
        assertEquals("mail.tooLong", refusal(entries("eml", Arrays.copyOf("Subject: a\n\n".getBytes(UTF_8), (64 << 20) + 1)).get(0)));
    }

    @Test void what_a_file_is_shows_its_content() {
        Map.of("From: jane@example.org\n\nx", "eml", "\r\nReturn-Path: <a@b>\r\n", "eml", "From jane@example.org Mon May\nSubject: x\n\ny", "mbox", "name,time\nAnn,9:30\n", "", "id,\"at: when\"\n", "", "", "")
                .forEach((file, kind) -> assertEquals(kind, format().shown(file.getBytes(UTF_8)).orElse(""), file));
    }

    @Test void marks_are_shown_beside_the_contact() throws IOException {
        assertEquals("receivedClamped automaticReply", read("eml", "Date: 1 Jan 2099 00:00 +0000\nAuto-Submitted: auto-replied\n\nx").get(0).contact().arrival().flag());
    }

    private static final String ATTACHED = "\n--b\nContent-Type: message/rfc822\n\nFrom: %s\nMessage-ID: <%s@example.org>\nDate: Mon, 4 May 2026 09:00:00 -0400\nSubject: The ordinance\n\nPlease veto, says %s.\n",
            SEVERAL = "From: Bo <%s>\nMessage-ID: <f@example.gov>\nDate: Tue, 12 May 2026 09:30:00 -0400\nSubject: Fwd: three\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee below.\n"
                    + ATTACHED.formatted("Ann <ann@example.org>", "a", "Ann") + ATTACHED.formatted("Ben <ben@example.org>", "b", "Ben") + ATTACHED.formatted("Cay <cay@example.org>", "c", "Cay") + "\n--b--\n";

    @Test void each_of_several_letters_that_a_listed_colleague_attaches_is_its_writers() throws IOException {
        List<ImportEntry> all = read("eml", SEVERAL.formatted("bo@example.gov"));
        assertEquals(List.of(1L, 2L, 3L), all.stream().map(ImportEntry::index).toList());
        assertEquals(List.of("b@example.org ben@example.org bo@example.gov Please veto, says Ben.", "c@example.org cay@example.org bo@example.gov Please veto, says Cay."), all.stream().skip(1).map(ImportEntry::contact)
                .map(each -> each.arrival().externalId() + " " + each.signers().get(0).email() + " " + each.arrival().hands().enteredBy() + " " + each.content().text()).toList());
        assertEquals(1, read("eml", SEVERAL.formatted("eve@example.org")).size(), "nobody else is believed");
    }

    @Test void each_form_that_one_message_holds_is_one_persons() throws IOException {
        String form = "<CWC><Delivery><DeliveryId>%s</DeliveryId><CampaignId>c</CampaignId></Delivery><Constituent><FirstName>R</FirstName><LastName>E</LastName><Email>%s@example.org</Email></Constituent><Message><Subject>s</Subject><OrganizationStatement>form text</OrganizationStatement></Message></CWC>";
        String head = "From: forms@platform.example\nMessage-ID: <p@platform.example>\nDate: Tue, 12 May 2026 09:30:00 -0400\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n", part = "\n--b\nContent-Type: application/xml; name=f.xml\n\n";
        List<ImportEntry> all = read("eml", head + part + "<Forms>" + form.formatted("1", "r") + form.formatted("2", "s") + "</Forms>" + part + form.formatted("3", "t") + "\n--b--\n");
        assertEquals(List.of("cwc::1 r@example.org", "cwc::2 s@example.org", "cwc::3 t@example.org"), all.stream().map(each -> each.contact().arrival().externalId() + " " + each.contact().signers().get(0).email()).toList());
    }

    static MailFormat format() {
        MailFormat format = new MailFormat();
        format.letters = new Letters() {
            @Override Set<String> forwarders() { return Set.of("bo@example.gov"); }
        };
        format.clock = Clock.fixed(LetterReaderTest.NOW, ZoneOffset.UTC);
        format.city = new City("test", "Testville", "CT", "Connecticut", ZoneId.of("America/New_York"), Set.of(), 9);
        return format;
    }

    private static List<ImportEntry> read(String name, String file) throws IOException { return entries(name, file.getBytes(UTF_8)); }

    static List<ImportEntry> entries(String name, byte[] file) throws IOException {
        List<ImportEntry> found = new ArrayList<>();
        format().read(name, new ByteArrayInputStream(file), found::add);
        return found;
    }

    private static String refusal(ImportEntry entry) { return entry.errors().get(0).key(); }
}
