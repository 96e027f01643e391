package org.countersign.bench;

import static org.countersign.intake.TestIntake.call;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.countersign.TestDatabase;
import org.countersign.intake.Channel;
import org.countersign.intake.NewContact;
import org.countersign.intake.NewSigner;
import org.countersign.intake.TestIntake;
import org.countersign.ledger.TestLedger;
import org.countersign.platform.Again;
import org.countersign.stance.Stance;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** Sixteen desks that log one contact after the other on the same ordinance, on connections that are kept, with books that hear of it or without; folding goes on beside them. */
final class Writers {
    private static final int DESKS = 16, SECONDS = 4;
    private static final Instant START = Instant.parse("2026-02-01T08:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final TestIntake intake = new TestIntake(database);
    private final EntityManagerFactory factory;
    private final boolean kept;
    private final Random seeds = new Random(1);
    final TestLedger books = new TestLedger(database, ZoneId.of("America/New_York"));

    Writers(boolean kept) throws SQLException {
        this.kept = kept;
        intake.docket(DrawnDocket.ORDINANCE);
        if (kept) {
            books.rebuildWhole();
            intake.ears = books::ear;
        }
        MariaDbPoolDataSource pool = new MariaDbPoolDataSource(database.url() + "&maxPoolSize=20&user=" + database.user() + "&password=" + database.password());
        factory = Persistence.createEntityManagerFactory("countersign", Map.of("jakarta.persistence.transactionType", "RESOURCE_LOCAL", "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", pool, "eclipselink.session-name", "writers" + kept, "eclipselink.logging.level", "SEVERE"));
    }

    double perSecond() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(DESKS + 1);
        long start = System.nanoTime(), end = start + SECONDS * 1_000_000_000L;
        List<Future<Integer>> logged = new ArrayList<>();
        for (int i = 0; i < DESKS; i++) {
            Random chance = new Random(seeds.nextLong());
            logged.add(desks.submit(() -> {
                int done = 0;
                for (; System.nanoTime() < end; done++) log(contact(chance));
                return done;
            }));
        }
        Future<?> folding = desks.submit(() -> {
            for (; kept && System.nanoTime() < end; LockSupport.parkNanos(200_000_000)) while (Again.ifBrokenOff(books::foldOnce)) { /* as long as there is more */ }
        });
        int all = 0;
        for (Future<Integer> each : logged) all += each.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        folding.get();
        desks.shutdown();
        intake.journal.clear();
        intake.news.clear();
        return all / seconds;
    }

    private void log(NewContact contact) {
        Again.ifBrokenOff(() -> {
            try (EntityManager em = factory.createEntityManager()) {
                em.getTransaction().begin();
                try {
                    intake.on(em).take(contact, TestIntake.DESK);
                    em.getTransaction().commit();
                } finally {
                    if (em.getTransaction().isActive()) em.getTransaction().rollback();
                }
            }
            return contact;
        });
    }

    /** One in six by somebody who wrote before. */
    private static NewContact contact(Random chance) {
        int person = chance.nextInt(6) == 0 ? chance.nextInt(1_000) : chance.nextInt(100_000_000);
        NewSigner signer = new NewSigner("Given" + person % 977, "Family" + person, null, "p" + person + "@example.org", null, TestIntake.at(1 + person % 4_000 + " Quarry Lane", null, "06105"));
        TestIntake.Arriving call = call().as(chance.nextBoolean() ? Channel.CALL : Channel.EMAIL).at(START.plusSeconds(chance.nextInt(5_000_000))).by(signer);
        if (chance.nextInt(5) < 2) call.in("Campaign " + chance.nextInt(5)).saying("Form text of a campaign");
        return call.on(DrawnDocket.ORDINANCE, Stance.values()[chance.nextInt(7)]).done();
    }
}
