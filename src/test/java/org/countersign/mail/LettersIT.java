package org.countersign.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.*;

import java.util.*;
import java.util.function.*;
import org.countersign.TestDatabase;
import org.countersign.letter.LetterReader;
import org.countersign.letter.LetterReaderTest;
import org.countersign.platform.Missing;
import org.countersign.staff.*;
import org.junit.jupiter.api.*;

class LettersIT {
    final TestDatabase database = TestDatabase.fresh();
    Role role = Role.STAFF;

    @BeforeEach void three_contacts() {
        database.doInTransaction(em -> em.createNativeQuery("INSERT INTO contact (id, received_at, channel, recorded_at, recorded_by, source) SELECT seq, NOW(), 'EMAIL', NOW(), 'x', 'mail' FROM seq_1_to_3")
                .executeUpdate());
    }

    @AfterEach void close() { database.close(); }

    @Test void a_raw_message_comes_back_to_the_byte() {
        byte[] raw = message("x\0y\r\n" + "é".repeat(10)), large = new byte[5 << 20];
        new Random(1).nextBytes(large);
        System.arraycopy(raw, 0, large, 0, raw.length);
        keep(7, taken(1, raw), taken(2, large));
        assertArrayEquals(raw, with(letters -> letters.raw(1, 1)));
        assertArrayEquals(large, with(letters -> letters.raw(2, 1)));
        KeptLetter kept = with(letters -> letters.of(1)).get(0);
        assertEquals(raw.length, kept.size());
        assertEquals("2026-05-12T13:30:00Z", kept.received() + "");
        assertEquals(Optional.of(kept.received()), kept.written());
        assertEquals(List.of(), with(letters -> letters.of(3)));
        assertThrows(Missing.class, () -> with(letters -> letters.raw(3, 1)));
        assertThrows(Missing.class, () -> with(letters -> letters.raw(1, 2)));
    }

    @Test void a_second_copy_is_not_kept_and_another_body_is_kept_and_told_apart() {
        keep(7, taken(1, message("one")), taken(1, message("one\r\n\r\n")));
        keep(8, taken(1, message("one")), taken(1, message("two")), taken(1, message("two")));
        List<KeptLetter> kept = with(letters -> letters.of(1));
        assertEquals(List.of(false, true), kept.stream().map(KeptLetter::differs).toList());
        assertTrue(new String(with(letters -> letters.raw(1, 2)), UTF_8).endsWith("two"));
    }

    @Test void what_an_import_brought_goes_with_it_and_only_that() {
        keep(7, taken(1, message("one")));
        keep(8, taken(1, message("two")), taken(2, message("one")));
        assertEquals(true, with(letters -> letters.takeBack(8, 1)), "a piece at a time");
        assertEquals(2, database.rows("SELECT contact_id FROM letter").size());
        assertEquals(true, with(letters -> letters.takeBack(8, 1)));
        assertEquals(false, with(letters -> letters.takeBack(8, 1)));
        assertEquals(List.of(List.of(1L)), database.rows("SELECT contact_id FROM letter"));
        assertEquals(List.of(List.of(1L)), database.rows("SELECT contact_id FROM letter_piece"));
    }

    @Test void what_answers_a_contact_stands_beside_it_too() {
        keep(7, taken(1, message("one")), new Letters.Taken(2, taken(2, message("two")).letter().answering(1)), new Letters.Taken(3, taken(3, message("three")).letter().answering(1)));
        assertEquals(List.of(2L, 3L), with(letters -> letters.answering(1)).stream().map(Letters.Answer::contact).sorted().toList());
        assertEquals(List.of(), with(letters -> letters.answering(2)));
        assertEquals(1L, with(letters -> letters.of(2)).get(0).parent());
    }

    @Test void unbelievable_dates_can_be_kept() {
        keep(7, taken(1, ("Date: 1 Jan 0001 00:00 +0000\n\nx").getBytes(UTF_8)), taken(2, "Date: 31 Dec 9999 23:59 -0500\n\nx".getBytes(UTF_8)));
        assertEquals(2, database.rows("SELECT 1 FROM letter").size());
    }

    @Test void letters_are_for_administrators_and_staff_alone() {
        keep(7, taken(1, message("one")));
        for (Role other : Role.values()) {
            role = other;
            if (other.seesPersonalData()) assertEquals(1, with(letters -> letters.of(1)).size());
            else {
                assertThrows(SecurityException.class, () -> with(letters -> letters.of(1)), other.name());
                assertThrows(SecurityException.class, () -> with(letters -> letters.raw(1, 1)), other.name());
            }
        }
    }

    @Test void letters_of_an_older_reader_are_read_again_and_what_people_decided_stays() {
        byte[] raw = message("Please sign it. I am an undocumented immigrant.\n\nOn Monday, May 4, 2026 the city wrote:\n> quoted");
        keep(7, taken(1, raw), taken(2, message("suggested")), taken(3, message("of today")));
        database.doInTransaction(em -> {
            for (String sql : java.util.List.of("INSERT INTO ordinance (id, file_number, title, recorded_at, recorded_by) VALUES (9, 'L-9', 'x', NOW(), 'x')", "UPDATE letter SET reader_version = 1, content_key = NULL WHERE contact_id < 3",
                    "INSERT INTO letter_text (id, text_hash, body) VALUES (900, UNHEX(SHA2('old', 256)), 'as it was read once')", "UPDATE contact SET text_id = 900, subject = 'old', channel = 'LETTER', set_aside = 'SPAM' WHERE id = 1",
                    "INSERT INTO `position` (ordinance_id, contact_id, stance, suggested, coded_by) VALUES (9, 1, 'OPPOSE', FALSE, 'staff'), (9, 2, 'SUPPORT', TRUE, NULL)")) em.createNativeQuery(sql).executeUpdate();
        });
        java.util.List<org.countersign.intake.PositionsChanged> news = new java.util.ArrayList<>();
        assertEquals(false, reread(news));
        assertEquals(List.of(List.of("Please sign it", "Please sign it. [status withheld].", "en", "statusWithheld", "LETTER", "SPAM", 1L)), database.rows(
                "SELECT c.subject, t.body, c.language, c.flag, c.channel, c.set_aside, c.version FROM contact c JOIN letter_text t ON t.id = c.text_id WHERE c.id = 1"));
        assertEquals(List.of(List.of("OPPOSE", "staff")), database.rows("SELECT stance, coded_by FROM `position` WHERE contact_id = 1"));
        assertEquals(java.util.Set.of(1L), java.util.Set.copyOf(news.get(0).contacts().known()));
        assertEquals(List.of(), database.rows("SELECT 1 FROM letter_text WHERE id = 900"), "a text nobody bears is gone");
        assertEquals(List.of(List.of(2L)), database.rows("SELECT contact_id FROM letter WHERE reader_version = 1"), "what waits with a suggestion waits as it is seen");
        assertArrayEquals(raw, with(letters -> letters.raw(1, 1)));
        reread(news);
        assertEquals(1, news.size(), "once");
    }

    private boolean reread(java.util.List<org.countersign.intake.PositionsChanged> news) {
        return database.inTransaction(em -> {
            Rereading rereading = new Rereading();
            rereading.em = em;
            rereading.city = new org.countersign.city.City("test", "Testville", "CT", "Connecticut", java.time.ZoneId.of("America/New_York"), java.util.Set.of(), 9);
            rereading.news = org.countersign.intake.TestIntake.told(news);
            return rereading.step();
        });
    }

    private void keep(long importId, Letters.Taken... taken) {
        with(letters -> { letters.keep(importId, List.of(taken)); return null; });
    }

    private static Letters.Taken taken(long contactId, byte[] raw) { return new Letters.Taken(contactId, RawLetter.of(LetterReader.read(raw, LetterReaderTest.NOW), raw)); }

    private static byte[] message(String body) { return (LetterReaderTest.HEAD + "\r\n" + body).getBytes(UTF_8); }

    private <T> T with(Function<Letters, T> work) {
        return database.inTransaction(em -> {
            Letters letters = new Letters();
            letters.em = em;
            letters.who = new Who() {
                @Override public Role role() { return role; }
            };
            return work.apply(letters);
        });
    }
}
