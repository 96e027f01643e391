package org.countersign.revision;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.countersign.TestDatabase;
import org.countersign.address.Street;
import org.countersign.city.Cities;
import org.countersign.count.TestTallies;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.TestIntake;
import org.countersign.platform.Bulk;
import org.countersign.register.Entry;
import org.countersign.register.Parity;
import org.countersign.register.Register;
import org.countersign.residency.Ground;
import org.countersign.residency.ResidencyReader;
import org.countersign.residency.TestGrounds;
import org.junit.jupiter.api.Test;

/** The preview of a revision over {@code -Dbench.size} contacts (a million unless told), against only reading them: at most three times as long. Half have a street, a quarter a ZIP, a quarter a word. */
class RevisionBench {
    private static final int SIZE = Integer.getInteger("bench.size", 1_000_000), STREETS = 500, CHUNK = 20_000;
    private static final double MOST = 3;

    @Test void a_preview_takes_not_much_longer_than_reading() {
        try (TestDatabase database = TestDatabase.fresh()) {
            draw(database);
            Ground ground = new Ground(Ground.shipped(Cities.named("hartford")).atlas(), register());
            ResidencyReader reader = ResidencyReader.of(Cities.named("hartford"), () -> ground);
            read(database);
            long begun = System.nanoTime();
            read(database);
            long reading = System.nanoTime() - begun;
            database.doInTransaction(em -> Bulk.of(em).change("INSERT INTO revision (state, ground, last_contact, made_by, made_at) SELECT 'READING', version, ?, 'bench', UTC_TIMESTAMP(6) FROM ground", SIZE));
            begun = System.nanoTime();
            while (database.inTransaction(em -> work(em, database, reader).step())) { /* as long as there is more */ }
            long preview = System.nanoTime() - begun;
            long changed = database.inTransaction(em -> Bulk.of(em).read("SELECT changed FROM revision", row -> row.getLong(1)).get(0));
            System.out.printf("| preview of a revision of %,d contacts, %,d of them found otherwise : reading them | %.2f s | %.2f s | %.2f | at most %.0f |%n", SIZE, changed, preview / 1e9, reading / 1e9, (double) preview / reading, MOST);
            assertTrue(preview <= MOST * reading, preview + " " + reading);
        }
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

    private static RevisionWork work(jakarta.persistence.EntityManager em, TestDatabase database, ResidencyReader reader) {
        RevisionWork work = new RevisionWork();
        work.em = em;
        work.residency = reader;
        work.grounds = TestGrounds.still();
        work.news = TestIntake.told(new ArrayList<PositionsChanged>());
        work.comparison = new Comparison();
        work.comparison.tallies = TestTallies.on(database);
        work.comparison.city = Cities.named("hartford");
        return work;
    }

    /** One in a hundred of those with a street is found by it; until now none was. */
    private static Register register() {
        Register.Builder builder = new Register.Builder("drawn", 1);
        for (int s = 0; s < STREETS; s += 100) for (int n = 1; n <= 400; n++) builder.accept(new Entry(new Street("", name(s), "st", ""), n, n, Parity.BOTH, "", null, null, "06106", "1", true, null, null));
        return builder.done();
    }

    private static String name(int s) { return "drawn" + (char) ('a' + s % 26) + (char) ('a' + s / 26 % 26); }

    private static void draw(TestDatabase database) {
        database.doInTransaction(em -> {
            Bulk bulk = Bulk.of(em);
            bulk.change("INSERT INTO ordinance (id, file_number, title, recorded_at, recorded_by) VALUES (1, '2008-1', 'T', '2008-01-01', 'clerk')");
            String names = "ELT(1 + seq % " + STREETS;
            StringBuilder all = new StringBuilder(names);
            for (int s = 0; s < STREETS; s++) all.append(", '").append(name(s)).append("'");
            bulk.change("INSERT INTO contact (id, received_at, channel, recorded_at, recorded_by, source) SELECT seq, TIMESTAMPADD(SECOND, seq, '2008-01-01'), 'EMAIL', '2008-06-01', 'bench', 'bench' FROM seq_1_to_" + SIZE);
            bulk.change("INSERT INTO constituent (id, kind, name_key, has_identifier) SELECT seq, 'PERSON', seq, TRUE FROM seq_1_to_" + SIZE / 2);
            bulk.change("INSERT INTO signer (contact_id, seq, constituent_id, link_rule, residency, evidence, name_key, has_identifier, street, zip, declared, why, locality, found_at, found_by) SELECT seq, 0, 1 + seq % " + SIZE / 2 + ", 'NEW',"
                    + " CASE seq % 4 WHEN 2 THEN 'RESIDENT' WHEN 3 THEN 'RESIDENT' ELSE 'RESIDENT' END, CASE seq % 4 WHEN 3 THEN 'STATED' ELSE 'CONSISTENT' END, 'x', TRUE, IF(seq % 4 < 2, CONCAT(1 + seq % 400, ' ', " + all + "), ' Street'), NULL),"
                    + " IF(seq % 4 = 3, NULL, '06106'), IF(seq % 4 = 3, 'resident', NULL), IF(seq % 4 = 3, 'residency.why.said.RESIDENT', IF(seq % 4 < 2, 'residency.why.zipInside+tried.NO_STREET', 'residency.why.zipInside')), NULL, '2008-06-01', 'system' FROM seq_1_to_" + SIZE);
            bulk.change("INSERT INTO `position` (ordinance_id, contact_id, stance, suggested) SELECT 1, seq, 'OPPOSE', FALSE FROM seq_1_to_" + SIZE);
        });
    }
}
