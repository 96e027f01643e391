package org.countersign.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.letter.LetterReader;
import org.countersign.mail.EnclosureReader.Spot;
import org.countersign.platform.Bulk;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What many letters enclose is kept once, and each comes back to the byte. */
class EnclosureIT {
    final TestDatabase database = TestDatabase.fresh();

    @BeforeEach void contacts() { database.doInTransaction(em -> em.createNativeQuery("INSERT INTO contact (id, received_at, channel, recorded_at, recorded_by, source) SELECT seq, NOW(), 'EMAIL', NOW(), 'x', 'mail' FROM seq_1_to_60").executeUpdate()); }

    @AfterEach void close() { database.close(); }

    static byte[] message(int number, String end, byte[]... attached) {
        StringBuilder raw = new StringBuilder("From: p" + number + "@example.org" + end + "Message-ID: <" + number + "@example.org>" + end + "MIME-Version: 1.0" + end + "Content-Type: multipart/mixed; boundary=b" + end + end + "--b" + end + end
                + "I am number " + number + "." + end);
        for (byte[] each : attached) raw.append("--b").append(end).append("Content-Type: application/pdf; name=\"plan.pdf\"").append(end).append("Content-Transfer-Encoding: base64").append(end).append(end)
                .append(Base64.getMimeEncoder(76, end.getBytes(UTF_8)).encodeToString(each)).append(end);
        return raw.append("--b--").append(end).toString().getBytes(UTF_8);
    }

    static byte[] bytes(int seed, int length) {
        byte[] drawn = new byte[length];
        new Random(seed).nextBytes(drawn);
        return drawn;
    }

    private <T> T with(Function<Letters, T> call) {
        return database.inTransaction(em -> {
            Letters letters = new Letters();
            letters.em = em;
            letters.who = new Who() {
                @Override public Role role() { return Role.STAFF; }
            };
            return call.apply(letters);
        });
    }

    private void keep(long importId, long contact, byte[] raw) {
        with(letters -> {
            letters.keep(importId, List.of(new Letters.Taken(contact, RawLetter.of(LetterReader.read(raw, Instant.now()), raw))));
            return null;
        });
    }

    private long number(String sql) { return ((Number) database.rows(sql).get(0).get(0)).longValue(); }

    @Test void one_attachment_in_many_letters_is_kept_once_and_each_letter_comes_back_to_the_byte() {
        byte[] plan = bytes(1, 40_000), map = bytes(2, 2 << 20);
        List<byte[]> raws = new ArrayList<>();
        for (int i = 1; i <= 20; i++) raws.add(i % 3 == 0 ? message(i, "\r\n", plan, map) : message(i, "\r\n", plan));
        for (int i = 1; i <= 20; i++) keep(7, i, raws.get(i - 1));
        assertEquals(2, number("SELECT COUNT(DISTINCT hash) FROM enclosure"));
        assertEquals(26, number("SELECT COUNT(*) FROM letter_enclosure"));
        for (int i = 1; i <= 20; i++) {
            int at = i;
            assertArrayEquals(raws.get(i - 1), with(letters -> letters.raw(at, 1)), "letter " + i);
        }
        assertArrayEquals(map, with(letters -> letters.attachment(3, 1, 1)));
        assertTrue(number("SELECT SUM(LENGTH(bytes)) FROM letter_piece") < 20 * 1_000, "what is left of each is its words");
    }

    @Test void what_is_enclosed_goes_with_the_last_letter_that_has_it() {
        byte[] plan = bytes(1, 40_000);
        keep(7, 1, message(1, "\n", plan));
        keep(8, 2, message(2, "\n", plan, bytes(3, 9_000)));
        assertEquals(false, with(letters -> letters.takeBack(8, 10)));
        assertEquals(1, number("SELECT COUNT(DISTINCT hash) FROM enclosure"));
        assertArrayEquals(message(1, "\n", plan), with(letters -> letters.raw(1, 1)));
        assertEquals(false, with(letters -> letters.takeBack(7, 10)));
        assertEquals(0, number("SELECT COUNT(*) FROM enclosure"));
    }

    @Test void many_desks_take_letters_with_the_same_attachments_at_once() throws Exception {
        byte[][] plans = {bytes(1, 20_000), bytes(2, 20_000), bytes(3, 20_000)};
        List<Thread> desks = new ArrayList<>();
        List<Throwable> faults = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int desk = 0; desk < 4; desk++) {
            int first = desk * 12 + 1;
            Thread one = new Thread(() -> {
                for (int i = first; i < first + 12; i++) keep(7, i, message(i, "\r\n", plans[i % 3], plans[(i + 1) % 3]));
            });
            one.setUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
            desks.add(one);
            one.start();
        }
        for (Thread one : desks) one.join();
        assertEquals(List.of(), faults);
        assertEquals(3, number("SELECT COUNT(DISTINCT hash) FROM enclosure"));
        for (int i = 1; i <= 48; i++) {
            int at = i;
            assertArrayEquals(message(i, "\r\n", plans[i % 3], plans[(i + 1) % 3]), with(letters -> letters.raw(at, 1)));
        }
    }

    @Test void a_letter_kept_before_is_still_read() {
        byte[] raw = message(1, "\r\n", bytes(1, 40_000));
        keep(7, 1, message(1, "\r\n", bytes(9, 10)));
        database.doInTransaction(em -> new Bulk(em.unwrap(java.sql.Connection.class)).change("UPDATE letter_piece SET bytes = ? WHERE contact_id = 1", new Packing().pack(raw).get(0)));
        assertArrayEquals(raw, with(letters -> letters.raw(1, 1)));
    }

    @Test void any_bytes_come_back_whatever_looks_like_an_enclosure() {
        Random chance = new Random(5);
        for (int i = 1; i <= 40; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = chance.nextInt(6); part >= 0; part--) {
                String end = List.of("\n", "\r\n", "\r", "").get(chance.nextInt(4));
                String line = "A".repeat(List.of(31, 32, 76, 998, 5_000, 9_000).get(chance.nextInt(6)));
                for (int lines = chance.nextInt(300); lines >= 0; lines--) text.append(line).append(end);
                text.append(List.of("", "\n", "x=", "é", "--b\r\n").get(chance.nextInt(5)));
            }
            byte[] raw = ("Message-ID: <" + i + "@example.org>\n\n" + text).getBytes(StandardCharsets.UTF_8);
            List<Spot> spots = EnclosureReader.read(raw);
            for (int at = 0; at < spots.size(); at++) assertTrue(spots.get(at).from() >= (at == 0 ? 0 : spots.get(at - 1).to()) && spots.get(at).to() <= raw.length, spots.toString());
            keep(7, i, raw);
            int contact = i;
            assertArrayEquals(raw, with(letters -> letters.raw(contact, 1)));
        }
    }
}
