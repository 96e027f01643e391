package org.countersign.revision;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countersign.TestDatabase;
import org.countersign.boundary.Atlas;
import org.countersign.city.Cities;
import org.countersign.platform.Bulk;
import org.countersign.register.Register;
import org.countersign.residency.Claim;
import org.countersign.residency.Finding;
import org.countersign.residency.Ground;
import org.countersign.residency.ResidencyReader;
import org.junit.jupiter.api.Test;

/**
 * The preview of a revision over {@code -Dbench.size} contacts (a million unless told), against only reading them: at most three times as long, by the median of
 * {@code -Dbench.rounds} pairs. Half have a street, a quarter a ZIP, a quarter a word. Of those with a street two in five were found before the register was loaded.
 */
class RevisionBench {
    private static final int SIZE = Integer.getInteger("bench.size", 1_000_000), ROUNDS = Integer.getInteger("bench.rounds", 3), CHUNK = 20_000;
    private static final double MOST = 3;
    private static final Instant RECEIVED = Instant.parse("2008-03-01T12:00:00Z");
    private static final String SIGNER = "INSERT INTO signer (contact_id, seq, constituent_id, link_rule, name_key, has_identifier, street, zip, declared, residency, evidence, conflict, review, district, locality, why, found_at, found_by)"
            + " VALUES (?, 0, ?, 'NEW', 'x', TRUE, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '2008-06-01', 'system')";
    private final DrawnAddresses addresses = new DrawnAddresses();
    private final Atlas atlas = Ground.shipped(Cities.named("hartford")).atlas();

    @Test void a_preview_takes_not_much_longer_than_reading() {
        try (TestDatabase database = TestDatabase.fresh()) {
            draw(database);
            read(database);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) ratios.add(ratio(database));
            double median = ratios.stream().sorted().toList().get(ROUNDS / 2);
            System.out.printf("| preview of a revision of %,d contacts : reading them, median of %d | %.2f | at most %.0f |%n", SIZE, ROUNDS, median, MOST);
            assertTrue(median <= MOST, ratios.toString());
        }
    }

    /** On ground that was taken in, and whose register nobody asked yet. */
    private double ratio(TestDatabase database) {
        ResidencyReader reader = reader();
        reader.read(Claim.NONE);
        double reading = seconds(() -> read(database));
        database.doInTransaction(em -> {
            for (String table : new String[] {"revision_district", "revision_figure", "revision_finding", "revision"}) Bulk.of(em).change("DELETE FROM " + table);
            Bulk.of(em).change("INSERT INTO revision (state, ground, last_contact, made_by, made_at) SELECT 'READING', version, ?, 'bench', UTC_TIMESTAMP(6) FROM ground", SIZE);
        });
        RevisionWork work = database.inTransaction(em -> TestRevisions.work(em, database, reader, new ArrayList<>()));
        double preview = seconds(() -> {
            while (step(database, work)) { /* as long as there is more */ }
        });
        List<Object> made = database.rows("SELECT state, changed, (SELECT COUNT(*) FROM revision_figure), (SELECT COUNT(*) FROM revision_district), (SELECT SUM(CRC32(CONCAT_WS(' ', contact_id, residency, evidence, district, why))) FROM revision_finding)"
                + " + (SELECT SUM(CRC32(CONCAT_WS(' ', residency, stance, people_before, people_after, contacts_before, contacts_after))) FROM revision_figure) + (SELECT SUM(CRC32(CONCAT_WS(' ', district, people_before, people_after))) FROM revision_district) FROM revision").get(0);
        System.out.printf("| preview of a revision of %,d contacts (state, found otherwise, figures and districts that move, sum of it all: %s) : reading them | %.2f s | %.2f s | %.2f |%n", SIZE, made, preview, reading, preview / reading);
        return preview / reading;
    }

    private static boolean step(TestDatabase database, RevisionWork work) {
        return database.inTransaction(em -> {
            work.em = em;
            return work.step();
        });
    }

    private ResidencyReader reader() {
        Ground ground = new Ground(atlas, addresses.register());
        return ResidencyReader.of(Cities.named("hartford"), () -> ground);
    }

    private static double seconds(Runnable work) {
        System.gc();                                          // nobody pays for what the other left behind
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void read(TestDatabase database) {
        database.doInTransaction(em -> {
            List<Found> kept = new ArrayList<>();
            for (long after = 0; after < SIZE; after += CHUNK) {
                kept.clear();
                kept.addAll(Bulk.of(em).read(Found.COLUMNS + "WHERE s.contact_id > ? AND s.contact_id <= ? ORDER BY s.contact_id, s.seq", Found::of, after, after + CHUNK));
            }
        });
    }

    private void draw(TestDatabase database) {
        database.doInTransaction(em -> {
            Bulk bulk = Bulk.of(em);
            bulk.change("INSERT INTO ordinance (id, file_number, title, recorded_at, recorded_by) VALUES (1, '2008-1', 'T', '2008-01-01', 'clerk')");
            bulk.change("INSERT INTO contact (id, received_at, channel, recorded_at, recorded_by, source) SELECT seq, TIMESTAMPADD(SECOND, seq, '2008-01-01'), 'EMAIL', '2008-06-01', 'bench', 'bench' FROM seq_1_to_" + SIZE);
            bulk.change("INSERT INTO constituent (id, kind, name_key, has_identifier) SELECT seq, 'PERSON', seq, TRUE FROM seq_1_to_" + SIZE / 2);
            Ground old = new Ground(atlas, Register.NONE);
            ResidencyReader now = reader(), before = ResidencyReader.of(Cities.named("hartford"), () -> old);
            for (int from = 1; from <= SIZE; from += CHUNK) {
                List<Object[]> rows = new ArrayList<>();
                for (int contact = from; contact < from + CHUNK && contact <= SIZE; contact++) rows.add(row(contact, now, before));
                bulk.write(SIGNER, rows);
            }
            bulk.change("INSERT INTO `position` (ordinance_id, contact_id, stance, suggested) SELECT 1, seq, 'OPPOSE', FALSE FROM seq_1_to_" + SIZE);
        });
        System.out.printf("%,d distinct addresses were drawn%n", addresses.distinct());
    }

    private Object[] row(int contact, ResidencyReader now, ResidencyReader before) {
        String street = contact % 4 < 2 ? addresses.next() : null, zip = contact % 4 == 3 ? null : "06106", declared = contact % 4 == 3 ? "resident" : null;
        Claim claim = new Claim(street, null, null, null, zip, null, null, null, declared, declared == null ? Claim.Answer.NOT_ASKED : Claim.Answer.GIVEN, false);
        Finding found = (contact / 4 % 5 < 2 ? before : now).read(claim, RECEIVED);
        return new Object[] {contact, 1 + contact % (SIZE / 2), street, zip, declared, found.residency(), found.evidence(), found.conflict(), found.review(), found.district(), found.locality() == null ? null : found.locality().kept(), found.why().kept()};
    }
}
