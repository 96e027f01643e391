package org.countersign.ledger;

import static org.countersign.intake.TestIntake.call;
import static org.countersign.intake.TestIntake.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.countersign.TestDatabase;
import org.countersign.intake.Concerned;
import org.countersign.intake.PositionsChanged;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Stirred;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** An open tally learns that something was saved, once for each save, whenever the sums are folded. */
class TurnsIT {
    @Test void a_save_turns_the_books_of_its_ordinance_once_and_folding_does_not() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Office office = new Office(database);
            log(office, "Ann", "A-1");
            String before = turn(database, "A-1"), other = turn(database, "B-2");
            office.books.fold();
            assertEquals(before, turn(database, "A-1"), "folded, and the same");
            log(office, "Ben", "A-1");
            String after = turn(database, "A-1");
            assertNotEquals(before, after);
            office.books.fold();
            assertEquals(after, turn(database, "A-1"));
            office.books.fold();
            assertEquals(after, turn(database, "A-1"), "nothing was left to fold");
            assertEquals(other, turn(database, "B-2"), "nobody spoke of it");
        }
    }

    @Test void what_is_shown_beside_the_sums_turns_them_too_each_time_once_and_folding_does_not() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Office office = new Office(database);
            log(office, "Ann", "A-1");
            log(office, "Cid", "B-2");
            long ordinance = number(database, "SELECT id FROM ordinance WHERE file_number = 'A-1'"), contact = number(database, "SELECT MIN(contact_id) FROM `position`");
            String other = turn(database, "B-2");
            for (PositionsChanged claim : List.of(PositionsChanged.on(Set.of(ordinance)), new PositionsChanged(Set.of(ordinance), Concerned.known(Set.of(contact)), Concerned.NONE))) {
                String before = turn(database, "A-1");
                hear(database, books -> books.hear(claim));
                String after = turn(database, "A-1");
                assertNotEquals(before, after, "no sum is another: " + claim);
                office.books.fold();
                assertEquals(after, turn(database, "A-1"), "folded, and the same");
            }
            String before = turn(database, "A-1");
            hear(database, books -> books.hear(new Stirred(Set.of(ordinance))));
            assertNotEquals(before, turn(database, "A-1"), "an action, an event, a tie");
            assertEquals(other, turn(database, "B-2"), "nothing of it");
        }
    }

    private static void hear(TestDatabase database, Consumer<Bookkeeping> news) {
        database.inTransaction(em -> {
            news.accept(TestLedger.on(em));
            return null;
        });
    }

    private static long number(TestDatabase database, String sql) { return database.inTransaction(em -> Bulk.of(em).read(sql, row -> row.getLong(1)).get(0)); }

    @Test void while_the_books_are_written_up_open_pages_wait_and_then_look_again() {
        try (TestDatabase database = TestDatabase.fresh()) {
            Office office = new Office(database);
            log(office, "Ann", "A-1");
            String before = turn(database, "A-1");
            office.books.clear();
            assertEquals("waiting", turn(database, "A-1"));
            office.books.writeUp();
            assertNotEquals(before, turn(database, "A-1"));
        }
    }

    @Test void of_what_is_not_on_the_docket_there_is_no_turn() {
        try (TestDatabase database = TestDatabase.fresh()) {
            assertThrows(Missing.class, () -> turn(database, "nothing"));
        }
    }

    @Test void those_who_ask_at_once_ask_the_database_once() throws Exception {
        ExecutorService pages = Executors.newFixedThreadPool(8);
        try (TestDatabase database = TestDatabase.fresh()) {
            log(new Office(database), "Ann", "A-1");
            database.doInTransaction(em -> {
                AtomicInteger asked = new AtomicInteger();
                Turns turns = new Turns();
                turns.em = (EntityManager) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    if (method.getName().equals("unwrap")) asked.incrementAndGet();
                    LockSupport.parkNanos(20_000_000);
                    return method.invoke(em, args);
                });
                List<Callable<String>> all = Collections.nCopies(8, () -> turns.of(new FileNumber("A-1")));
                assertEquals(1, answers(pages, all).size());
                assertEquals(1, asked.get());
            });
        } finally {
            pages.shutdownNow();
        }
    }

    private static Set<String> answers(ExecutorService pages, List<Callable<String>> all) {
        Set<String> answers = new TreeSet<>();
        try {
            for (Future<String> each : pages.invokeAll(all)) answers.add(each.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return answers;
    }

    private static void log(Office office, String name, String no) { office.intake.take(call().by(person(name, "Field", null)).on(no, Stance.OPPOSE).done()); }

    /** As a node that has not asked yet reads it. */
    private static String turn(TestDatabase database, String no) {
        return database.inTransaction(em -> {
            Turns turns = new Turns();
            turns.em = em;
            return turns.of(new FileNumber(no));
        });
    }
}
