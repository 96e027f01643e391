package org.countersign.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.countersign.TestDatabase;
import org.countersign.people.TestPeople;
import org.countersign.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The books are written up anew while desks go on and other nodes want to do the same. */
class RebuildingIT {
    private static final int NODES = 3, DESKS = 2, TIMES = 12;

    @Test void nodes_whose_timers_fire_together_write_the_books_up_once_and_nothing_posted_meanwhile_is_lost() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Office office = new Office(database);
            Random seeds = new Random(7);
            ExecutorService hands = Executors.newFixedThreadPool(NODES + DESKS);
            try {
                for (int time = 0; time < TIMES; time++) {
                    office.books.close();
                    List<Callable<Void>> work = new ArrayList<>();
                    for (int i = 0; i < NODES; i++) work.add(() -> {
                        office.books.job(dawdling(office.database.source())).writeUp();
                        return null;
                    });
                    for (int i = 0; i < DESKS; i++) {
                        Random chance = new Random(seeds.nextLong());
                        work.add(() -> {
                            for (long end = System.nanoTime() + Duration.ofSeconds(1).toNanos(); System.nanoTime() < end;) office.something(chance);
                            return null;
                        });
                    }
                    for (Future<Void> each : hands.invokeAll(work)) each.get();
                    office.books.job(office.database.source()).writeUp();
                    for (String ordinance : Office.ORDINANCES) assertEquals(List.of(), office.books.mismatches(ordinance), "time " + time);
                }
            } finally {
                hands.shutdownNow();
            }
        }
    }

    @ParameterizedTest @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE) void only_administrators_have_it_written_up_anew_and_the_journal_knows_it(Role role) {
        try (TestDatabase database = TestDatabase.fresh()) {
            TestLedger books = new TestLedger(database, Office.ZONE);
            books.rebuild();
            assertThrows(SecurityException.class, () -> database.doInTransaction(em -> {
                Rebuilding rebuilding = books.rebuilding(em);
                rebuilding.who = TestPeople.who(role);
                rebuilding.close();
            }));
            assertEquals(1, books.journal.size(), "that of the first time");
            books.close();
            assertEquals(List.of("ledger.writtenUpAnew", "ledger.writtenUpAnew"), books.journal);
        }
    }

    @Test void who_reads_the_books_for_long_keeps_nobody_else_from_reading_while_they_wait_to_be_emptied() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try (TestDatabase database = TestDatabase.fresh(); Connection backup = database.connection()) {
            TestLedger books = new TestLedger(database, Office.ZONE);
            books.rebuild();
            backup.setAutoCommit(false);
            backup.createStatement().executeQuery("SELECT COUNT(*) FROM ledger_change").close();
            books.close();
            Future<?> job = hands.submit(() -> books.job(database.source()).writeUp());
            Future<?> page = hands.submit(() -> database.rows("SELECT COUNT(*) FROM ledger_change"));
            page.get(20, TimeUnit.SECONDS);
            job.get(20, TimeUnit.SECONDS);
            assertEquals(List.of(List.of("CLOSED")), database.rows("SELECT state FROM ledger_book"));
            backup.rollback();
            books.job(database.source()).writeUp();
            assertEquals(List.of(List.of("KEPT")), database.rows("SELECT state FROM ledger_book"));
        } finally {
            hands.shutdownNow();
        }
    }

    /** Between one table and the next a node may be held up for as long as it takes the others to do all of it. */
    private static DataSource dawdling(DataSource source) { return held(DataSource.class, source); }

    private static <T> T held(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(RebuildingIT.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (args != null && args[0] instanceof String sql && sql.startsWith("TRUNCATE")) LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(50_000_000));
            try {
                Object result = method.invoke(real, args);
                if (result instanceof Connection connection) return held(Connection.class, connection);
                return result instanceof Statement statement && method.getName().equals("createStatement") ? held(Statement.class, statement) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
