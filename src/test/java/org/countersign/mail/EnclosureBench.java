package org.countersign.mail;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.countersign.TestDatabase;
import org.countersign.letter.LetterReader;
import org.countersign.platform.Bulk;
import org.junit.jupiter.api.Test;

/** Bytes kept of many letters with the same attachment, each by itself and what they enclose once. {@code -Dbench.letters}, {@code -Dbench.attachment} in bytes. */
class EnclosureBench {
    private static final int LETTERS = Integer.getInteger("bench.letters", 2_000), ATTACHMENT = Integer.getInteger("bench.attachment", 200_000), AT_A_TIME = 100;

    @Test void what_many_letters_enclose_is_kept_once() {
        byte[] attached = EnclosureIT.bytes(1, ATTACHMENT);
        long raw = 0, each = 0;
        double packed = 0, kept = 0;
        Packing packing = new Packing();
        try (TestDatabase database = TestDatabase.fresh()) {
            database.doInTransaction(em -> em.createNativeQuery("INSERT INTO contact (id, received_at, channel, recorded_at, recorded_by, source) SELECT seq, NOW(), 'EMAIL', NOW(), 'x', 'mail' FROM seq_1_to_" + LETTERS).executeUpdate());
            for (int from = 0; from < LETTERS; from += AT_A_TIME) {
                List<Letters.Taken> some = new ArrayList<>();
                for (int i = from + 1; i <= Math.min(LETTERS, from + AT_A_TIME); i++) {
                    byte[] message = EnclosureIT.message(i, "\r\n", attached);
                    some.add(new Letters.Taken(i, RawLetter.of(LetterReader.read(message, Instant.now()), message)));
                }
                long begun = System.nanoTime();
                for (Letters.Taken one : some) {
                    raw += one.letter().raw().length;
                    each += packing.pack(one.letter().raw()).stream().mapToLong(piece -> piece.length).sum();
                }
                packed += System.nanoTime() - begun;
                long now = System.nanoTime();
                database.doInTransaction(em -> {
                    Letters letters = new Letters();
                    letters.em = em;
                    letters.keep(null, some);
                });
                kept += System.nanoTime() - now;
            }
            long once = database.inTransaction(em -> Bulk.of(em).read("SELECT (SELECT SUM(LENGTH(bytes)) FROM letter_piece) + (SELECT SUM(LENGTH(bytes)) FROM enclosure)", row -> row.getLong(1)).get(0));
            System.out.printf(Locale.ROOT, "| %,d letters with the same %,d bytes attached | raw %.1f MB | each deflated %.1f MB, in %.1f s | attachment once %.1f MB, kept in %.1f s |%n", LETTERS, ATTACHMENT, raw / 1e6, each / 1e6, packed / 1e9, once / 1e6,
                    kept / 1e9);
            assertTrue(once * 20 < each, once + " of " + each);
        }
    }
}
