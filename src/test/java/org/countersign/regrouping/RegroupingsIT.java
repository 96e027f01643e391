package org.countersign.regrouping;

import static org.countersign.intake.TestIntake.call;
import static org.junit.jupiter.api.Assertions.*;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.intake.Concerned;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.TestIntake;
import org.countersign.people.TestPeople;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.staff.Role;
import org.junit.jupiter.api.*;

class RegroupingsIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final TestIntake intake = new TestIntake(DATABASE);
    private final List<PositionsChanged> news = new ArrayList<>();
    private Role role = Role.STAFF;

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() {
        for (String table : List.of("regrouped_contact", "regrouping", "contact", "signer", "campaign", "letter_text")) DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate());
    }

    @Test void what_was_found_twice_is_one_also_for_what_comes_later_and_two_again_after_undoing() {
        long lamps = letter("Lamps", null), twice = letter("LAMPS", null);
        long id = on(all -> all.combine(seen("LAMPS"), seen("Lamps")));
        long later = letter("LAMPS", null);
        assertEquals(List.of("Lamps", "Lamps", "Lamps"), List.of(of(lamps), of(twice), of(later)));
        undo(id);
        assertEquals(List.of("Lamps", "LAMPS", "Lamps"), List.of(of(lamps), of(twice), of(later)), "what came in between stays");
        assertEquals("LAMPS", of(letter("LAMPS", null)));
        assertThrows(Refused.class, () -> undo(id));
    }

    @Test void a_name_leads_through_several_that_were_combined_and_each_is_undone_last_first() {
        letter("A", null);
        letter("B", null);
        letter("C", null);
        long first = on(all -> all.combine(seen("A"), seen("B"))), second = on(all -> all.combine(seen("B"), seen("C")));
        assertEquals("C", of(letter("A", null)));
        assertThrows(Refused.class, () -> undo(first));
        assertThrows(Refused.class, () -> on(all -> all.combine(seen("A"), seen("C"))), "it is another's already");
        undo(second);
        assertEquals("B", of(letter("A", null)));
        undo(first);
        assertEquals("A", of(letter("A", null)));
    }

    @Test void some_are_of_another_or_of_none_and_whoever_counts_is_told_of_each() {
        long light = letter("Lamps", "Light it."), cut = letter("Lamps", "Cut none."), wordless = letter("Lamps", null);
        news.clear();
        long id = on(all -> all.split(seen("Lamps"), Set.of(text("Cut none.")), "Trees"));
        assertEquals(List.of(Concerned.known(List.of(cut))), news.stream().map(PositionsChanged::contacts).toList());
        on(all -> all.split(seen("Lamps"), Set.of(0L), " "));
        assertEquals(List.of("Lamps", "Trees", "-"), List.of(of(light), of(cut), of(wordless)));
        assertThrows(Refused.class, () -> on(all -> all.split(seen("Lamps"), Set.of(), "Trees")), "nothing was chosen");
        assertThrows(Refused.class, () -> on(all -> all.split(seen("Trees"), Set.of(text("Cut none.")), "Trees")));
        undo(id);
        assertEquals("Lamps", of(cut));
        assertEquals(1, DATABASE.rows("SELECT 1 FROM contact WHERE id = " + cut + " AND version = 2").size(), "whoever has it on the screen looks again");
    }

    @Test void what_somebody_moved_on_stays_where_it_is() {
        long one = letter("Lamps", "Light it."), two = letter("Lamps", "Light it.");
        long id = on(all -> all.split(seen("Lamps"), Set.of(text("Light it.")), "Trees"));
        on(all -> {
            all.move(new Seen(one, 1), "Oaks");
            return one;
        });
        undo(id);
        assertEquals(List.of("Oaks", "Lamps"), List.of(of(one), of(two)));
    }

    @Test void whoever_decides_on_what_somebody_else_changed_looks_again() {
        letter("Lamps", "Light it.");
        letter("Trees", null);
        Seen lamps = seen("Lamps"), trees = seen("Trees");
        on(all -> all.split(lamps, Set.of(text("Light it.")), ""));
        assertThrows(OptimisticLockException.class, () -> on(all -> all.combine(lamps, trees)));
        assertThrows(OptimisticLockException.class, () -> on(all -> all.combine(trees, lamps)));
        assertThrows(OptimisticLockException.class, () -> on(all -> all.split(lamps, Set.of(0L), "Trees")));
        assertThrows(Refused.class, () -> on(all -> all.combine(trees, trees)));
        assertThrows(Missing.class, () -> seen("none"));
        for (Role other : List.of(Role.CLERK, Role.COUNCIL, Role.MAYOR)) {
            role = other;
            assertThrows(SecurityException.class, () -> on(all -> all.combine(trees, seen("Lamps"))), other.name());
        }
    }

    @Test void it_is_in_the_journal_of_both_with_what_was_before() {
        letter("Lamps", null);
        letter("LAMPS", null);
        intake.journal.clear();
        long from = seen("LAMPS").id(), to = seen("Lamps").id(), id = on(all -> all.combine(seen("LAMPS"), seen("Lamps")));
        undo(id);
        assertEquals(List.of("campaign.combined " + from, "campaign.combined " + to, "campaign.undone " + from, "campaign.undone " + to), intake.journal);
        DATABASE.doInTransaction(em -> {
            RegroupingTrail trail = TestRegroupings.trail(em, TestPeople.who(role));
            assertEquals("{campaign=LAMPS, contacts=1} {campaign=Lamps, contacts=1}", trail.before(id) + " " + trail.after(id));
        });
    }

    @Test void many_are_moved_in_pieces_and_nobody_regroups_them_meanwhile() {
        for (int i = 0; i < 5; i++) letter("LAMPS", null);
        letter("Lamps", null);
        long id = DATABASE.inTransaction(em -> {
            Regroupings all = TestRegroupings.on(em, TestPeople.who(role), intake.noting(), news);
            all.work.atATime = 2;
            return all.combine(seen("LAMPS"), seen("Lamps"));
        });
        assertEquals(2, moved());
        assertThrows(Refused.class, () -> undo(id));
        assertThrows(Refused.class, () -> on(all -> all.split(seen("Lamps"), Set.of(0L), "")));
        on(all -> {
            all.move(new Seen((Long) DATABASE.rows("SELECT MAX(c.id) FROM contact c JOIN campaign g ON g.id = c.campaign_id WHERE g.name = 'LAMPS'").get(0).get(0), 0), "Oaks");
            return id;
        });
        while (DATABASE.inTransaction(em -> TestRegroupings.work(em, news).step())) { /* as long as there is more */ }
        assertEquals(4, moved(), "but for what somebody moved meanwhile");
        undo(id);
        assertEquals(0, moved());
        assertEquals(4, DATABASE.rows("SELECT 1 FROM contact c JOIN campaign g ON g.id = c.campaign_id WHERE g.name = 'LAMPS'").size());
    }

    @Test void a_letter_that_comes_in_while_its_campaign_is_combined_is_of_the_one_that_remains() throws Exception {
        letter("Lamps", null);
        letter("LAMPS", null);
        CountDownLatch combined = new CountDownLatch(1);
        Thread[] desk = new Thread[1];
        long[] came = new long[1];
        DATABASE.doInTransaction(em -> {
            TestRegroupings.on(em, TestPeople.who(role), intake.noting(), news).combine(seen("LAMPS"), seen("Lamps"));
            desk[0] = new Thread(() -> {
                combined.countDown();
                came[0] = letter("LAMPS", null);
            });
            desk[0].start();
            try {
                assertTrue(combined.await(10, TimeUnit.SECONDS));
                while (desk[0].isAlive() && DATABASE.rows("SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'").get(0).get(1).equals("0")) Thread.onSpinWait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        desk[0].join();
        assertEquals("Lamps", of(came[0]));
    }

    @Test void contacts_are_told_apart_by_what_they_say() {
        long light = letter("Lamps", "Light it."), last = letter("Lamps", "Light it."), cut = letter("Lamps", "Cut none."), wordless = letter("Lamps", null);
        assertTrue(light < last);
        DATABASE.doInTransaction(em -> {
            RegroupingTrail trail = TestRegroupings.trail(em, TestPeople.who(role));
            assertEquals(List.of(new Same(text("Light it."), "Light it.", 2, last), new Same(0, "", 1, wordless), new Same(text("Cut none."), "Cut none.", 1, cut)), trail.same("Lamps", null, 9));
            assertEquals(List.of(cut), trail.same("Lamps", "CUT", 9).stream().map(Same::contact).toList());
            assertEquals(1, trail.same("Lamps", "", 1).size());
        });
    }

    private static int moved() { return DATABASE.rows("SELECT 1 FROM contact c JOIN campaign g ON g.id = c.campaign_id WHERE g.name = 'Lamps'").size() - 1; }

    private long letter(String campaign, String text) { return intake.take((text == null ? call() : call().saying(text)).in(campaign).done()).contactId(); }

    private static long text(String body) { return (Long) DATABASE.rows("SELECT id FROM letter_text WHERE body = '" + body + "'").get(0).get(0); }

    private static String of(long contact) { return (String) DATABASE.rows("SELECT COALESCE(g.name, '-') FROM contact c LEFT JOIN campaign g ON g.id = c.campaign_id WHERE c.id = " + contact).get(0).get(0); }

    private void undo(long id) {
        on(all -> {
            all.undo(id);
            return id;
        });
    }

    private long on(Function<Regroupings, Long> work) { return DATABASE.inTransaction(em -> work.apply(TestRegroupings.on(em, TestPeople.who(role), intake.noting(), news))); }

    private static Seen seen(String name) { return DATABASE.inTransaction(em -> TestRegroupings.trail(em, TestPeople.who(Role.STAFF)).seen(name)); }
}
