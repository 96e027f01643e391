package org.countersign.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.countersign.TestDatabase;
import org.countersign.ordinance.FileNumber;
import org.countersign.people.TestPeople;
import org.countersign.platform.Incident;
import org.countersign.platform.Refused;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything is counted afresh by one node at a time, ordinance by ordinance, and what differs is told without anybody's words. */
class ReconcileJobIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void nobody_counted_for_long() {
        change("UPDATE audit_turn SET holder = NULL, begun_at = '2000-01-01', until_at = '2000-01-01'");
        change("DELETE FROM audit_check");
    }

    @Test void of_nodes_whose_nights_begin_together_one_counts() {
        ReconcileJob one = node(waiting::add), other = node(waiting::add);
        one.nightly();
        other.nightly();
        other.start();
        assertEquals(1, waiting.size());
        assertTrue(other.busy());
        assertThrows(Refused.class, () -> DATABASE.doInTransaction(em -> turn(em, new Who()).mustBeFree()), "what is counted is not taken away");
        waiting.remove(0).run();
        assertFalse(other.busy());
        DATABASE.doInTransaction(em -> turn(em, new Who()).mustBeFree());
        other.nightly();
        assertEquals(0, waiting.size(), "the small docket was counted before the other's clock struck");
        other.start();
        assertEquals(1, waiting.size(), "who asks for it gets it");
    }

    @Test void what_cannot_be_counted_keeps_nobody_from_counting_the_rest() {
        List<LogRecord> log = logged(() -> node(Runnable::run).start());
        assertEquals(List.of("A-1", "BROKEN", "C-3"), counted);
        assertEquals(List.of("A-1", "C-3"), DATABASE.rows("SELECT file_number FROM audit_check ORDER BY id").stream().map(row -> row.get(0)).toList());
        assertEquals(1, log.size());
    }

    @Test void who_is_refused_a_hand_to_count_lets_others_try() {
        ReconcileJob full = node(work -> { throw new RejectedExecutionException(); });
        assertThrows(RejectedExecutionException.class, full::start);
        assertFalse(full.busy());
    }

    @Test void a_node_that_died_is_not_waited_for_for_ever_and_does_not_go_on_when_it_comes_back() {
        ReconcileJob died = node(waiting::add);
        died.start();
        change("UPDATE audit_turn SET until_at = '2000-01-01'");
        ReconcileJob next = node(waiting::add);
        next.start();
        waiting.get(0).run();
        assertEquals(List.of(), counted);
        assertTrue(next.busy());
    }

    @Test void the_log_gets_numbers_and_kinds_and_the_page_of_administrators_the_names() {
        Reconciliation.Finding finding = new Reconciliation.Finding("A-1", 200, List.of(new Reconciliation.Mismatch("now", "organisation Quarry Lane Neighbors SUPPORT", 3, 4),
                new Reconciliation.Mismatch("now", "reason landlord of mine NEITHER", 1, 2), new Reconciliation.Mismatch("now", "contacts.CALL.RESIDENT.SUPPORT", 5, 6)));
        List<LogRecord> log = logged(() -> DATABASE.doInTransaction(em -> checks(em, new Who()).record(finding, Duration.ZERO)));
        String said = log.get(0).getThrown().getMessage();
        assertTrue(said.contains("organisation 3 ≠ 4") && said.contains("reason 1 ≠ 2") && said.contains("contacts.CALL.RESIDENT.SUPPORT 5 ≠ 6"), said);
        assertFalse(said.contains("Quarry") || said.contains("landlord") || log.get(0).getMessage().contains("Quarry"), said);
        assertTrue(DATABASE.inTransaction(em -> checks(em, new Who()).latest()).get(0).first().contains("Quarry Lane"));
    }

    @ParameterizedTest @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE) void only_administrators_ask_for_it_and_read_what_was_found(Role role) {
        assertThrows(SecurityException.class, () -> DATABASE.inTransaction(em -> checks(em, TestPeople.who(role)).latest()));
        assertThrows(SecurityException.class, () -> DATABASE.inTransaction(em -> turn(em, TestPeople.who(role)).take(Duration.ZERO)));
    }

    private static List<LogRecord> logged(Runnable work) {
        List<LogRecord> log = new ArrayList<>();
        Handler ear = new Handler() {
            @Override public void publish(LogRecord one) { log.add(one); }
            @Override public void flush() { /* at once */ }
            @Override public void close() { /* nothing is open */ }
        };
        Logger incidents = Logger.getLogger(Incident.class.getName());
        incidents.addHandler(ear);
        incidents.setUseParentHandlers(false);
        try {
            work.run();
        } finally {
            incidents.removeHandler(ear);
            incidents.setUseParentHandlers(true);
        }
        return log;
    }

    private ReconcileJob node(Consumer<Runnable> hands) {
        ReconcileJob job = new ReconcileJob();
        job.executor = (ManagedExecutorService) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ManagedExecutorService.class}, (proxy, method, args) -> {
            hands.accept((Runnable) args[0]);
            return null;
        });
        job.reconciliation = new Reconciliation() {
            @Override public List<FileNumber> docket() { return List.of(new FileNumber("A-1"), new FileNumber("BROKEN"), new FileNumber("C-3")); }
            @Override public Finding check(FileNumber number) {
                counted.add(number.value());
                if (number.value().equals("BROKEN")) throw new IllegalStateException("cannot be counted");
                return new Finding(number.value(), 100, List.of());
            }
        };
        job.checks = new Checks() {
            @Override void record(Reconciliation.Finding finding, Duration took) { DATABASE.doInTransaction(em -> checks(em, new Who()).record(finding, took)); }
        };
        job.turn = new Turn() {
            @Override Optional<String> take(Duration after) { return DATABASE.inTransaction(em -> turn(em, new Who()).take(after)); }
            @Override boolean keep(String holder) { return DATABASE.inTransaction(em -> turn(em, new Who()).keep(holder)); }
            @Override void end(String holder) { DATABASE.doInTransaction(em -> turn(em, new Who()).end(holder)); }
            @Override boolean taken() { return DATABASE.inTransaction(em -> turn(em, new Who()).taken()); }
        };
        return job;
    }

    private static Checks checks(EntityManager em, Who who) {
        Checks checks = new Checks();
        checks.em = em;
        checks.who = who;
        return checks;
    }

    private static Turn turn(EntityManager em, Who who) {
        Turn turn = new Turn();
        turn.em = em;
        turn.who = who;
        return turn;
    }

    private static void change(String sql) { DATABASE.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate()); }
}
