package org.countersign.people;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.countersign.TestDatabase;
import org.countersign.intake.NewSigner;
import org.countersign.intake.TestIntake;
import org.countersign.platform.Again;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.residency.Claim;
import org.countersign.staff.Role;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.*;

class MergingIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    final TestIntake intake = new TestIntake(DATABASE);
    Role role = Role.STAFF;

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() {
        for (String table : List.of("contact", "signer", "`position`", "constituent", "ordinance")) DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate());
        intake.docket("2008-0811", "2008-0900");
    }

    @Test void the_survivor_has_all_identifiers_and_undoing_gives_back_what_each_held() {
        long bob = writes("Bob", "Smith", "bob@example.org", null), robert = writes("Robert", "Smith", null, "860-543-8500");
        List<List<Object>> before = kept();
        merge(robert, bob);
        assertEquals(List.of(Arrays.asList(bob, robert, "bob smith"), Arrays.asList(robert, null, "robert smith")), DATABASE.rows("SELECT id, merged_into, name_key FROM constituent ORDER BY id"));
        undo(bob);
        assertEquals(before, kept());
    }

    @Test void later_contacts_that_match_either_go_to_the_survivor_and_stay_there() {
        long bob = writes("Bob", "Smith", "bob@example.org", null), robert = writes("Robert", "Smith", null, "860-543-8500");
        merge(robert, bob);
        assertEquals(robert, writes("Bob", "Smith", "bob@example.org", null), "as he was known before");
        assertEquals(robert, writes("Robert", "Smith", "bob@example.org", null), "the survivor has the e-mail too");
        assertEquals(robert, writes("Bob", "Smith", null, "860-543-8500"), "and goes by both names");
        assertEquals(robert, writes(null, null, "bob@example.org", null), "nobody else has that e-mail");
        undo(bob);
        assertEquals(1, held(bob));
        assertEquals(5, held(robert));
        assertNotEquals(bob, writes("Robert", "Smith", "bob@example.org", null), "the e-mail came with a later contact, which stays with the survivor");
    }

    @Test void a_merger_of_a_merger_is_undone_in_any_order() {
        long a = writes("Ann", "Field", "a@example.org", null), b = writes("Anna", "Field", "b@example.org", null), c = writes("Annie", "Field", "c@example.org", null);
        List<List<Object>> before = kept();
        merge(b, a);
        merge(c, b);
        assertEquals(c, writes("Ann", "Field", "a@example.org", null));
        undo(a);
        assertEquals(a, writes("Ann", "Field", "a@example.org", null), "who was told apart is met again");
        assertEquals(c, writes("Anna", "Field", "b@example.org", null));
        undo(b);
        assertEquals(before, kept());
    }

    @Test void a_blank_name_is_filled_by_a_merger_and_blank_again_without_it() {
        long blank = writes(null, null, "x@example.org", null), named = writes("Ann", "Field", "y@example.org", null);
        merge(blank, named);
        assertEquals(List.of(List.of("ann field")), DATABASE.rows("SELECT name_key FROM constituent WHERE id = " + blank));
        undo(named);
        assertEquals(List.of(List.of("")), DATABASE.rows("SELECT name_key FROM constituent WHERE id = " + blank));
    }

    @Test void whoever_has_only_a_name_has_more_while_merged() {
        long named = writes("Ann", "Field", null, null), reachable = writes("Ann", "Fielding", "a@example.org", null);
        merge(named, reachable);
        assertEquals(List.of(List.of(true)), DATABASE.rows("SELECT has_identifier FROM constituent WHERE id = " + named));
        undo(reachable);
        assertEquals(List.of(List.of(false)), DATABASE.rows("SELECT has_identifier FROM constituent WHERE id = " + named));
    }

    @Test void organisations_are_merged_by_their_names() {
        long old = organisation("Hill Neighbors Inc"), now = organisation("Hill Neighbors");
        merge(now, old);
        assertEquals(now, organisation("HILL NEIGHBORS, INC."));
        assertEquals(now, organisation("Hill Neighbors"));
        undo(old);
        assertEquals(old, organisation("Hill Neighbors Inc"));
    }

    @Test void it_is_in_the_journal_of_both_and_whoever_counts_is_told_of_both() {
        long a = writes("Ann", "Field", "a@example.org", null), b = writes("Anna", "Field", "b@example.org", null);
        intake.news.clear();
        intake.journal.clear();
        merge(b, a);
        assertEquals(List.of("constituent.merged " + b, "constituent.merged " + a), intake.journal);
        assertEquals(Set.of(a, b), intake.news.get(0).constituents().known());
        undo(a);
        assertEquals(Set.of(a, b), intake.news.get(1).constituents().known());
    }

    @Test void nobody_is_merged_twice_into_oneself_across_kinds_or_on_a_stale_screen() {
        long a = writes("Ann", "Field", "a@example.org", null), b = writes("Anna", "Field", "b@example.org", null), o = organisation("Hill Neighbors");
        Seen stale = seen(a);
        assertThrows(Refused.class, () -> merge(a, a));
        assertThrows(Refused.class, () -> merge(a, o));
        assertThrows(Refused.class, () -> undo(a));
        merge(b, a);
        assertThrows(Refused.class, () -> merge(o, a));
        assertThrows(Refused.class, () -> merge(b, a), "two people did the same");
        assertThrows(OptimisticLockException.class, () -> with(merging -> merging.merge(seen(b), stale)));
        for (Role other : List.of(Role.CLERK, Role.HEARING, Role.COUNCIL, Role.MAYOR)) {
            role = other;
            assertThrows(SecurityException.class, () -> undo(a), other.name());
        }
    }

    @Test void of_two_desks_that_merge_the_same_two_at_once_one_is_told_to_look_again() {
        for (int round = 0; round < 5; round++) {
            Seen a = seen(writes("Ann" + round, "Field", "a" + round + "@example.org", null)), b = seen(writes("Anna" + round, "Field", "b" + round + "@example.org", null));
            List<Throwable> refused = atOnce(() -> with(merging -> merging.merge(a, b)), () -> with(merging -> merging.merge(b, a)));
            assertEquals(1, refused.size(), refused.toString());
            assertInstanceOf(OptimisticLockException.class, refused.get(0));
            assertEquals(List.of(List.of(1L)), DATABASE.rows("SELECT COUNT(*) FROM constituent WHERE merged_into IS NOT NULL AND id IN (" + a.id() + ", " + b.id() + ")"), "never a circle");
        }
    }

    @Test void whoever_writes_while_they_are_merged_is_one_person_whichever_comes_first() {
        for (int round = 0; round < 5; round++) {
            String mail = "ann" + round + "@example.org";
            long ann = writes("Ann", "Field", mail, null), anna = writes("Anna", "Field", "anna" + round + "@example.org", null);
            Seen survivor = seen(anna), other = seen(ann);
            List<Throwable> refused = atOnce(() -> with(merging -> merging.merge(survivor, other)), () -> writes("Ann", "Field", mail, null));
            boolean merged = refused.isEmpty();
            if (!merged) assertInstanceOf(OptimisticLockException.class, refused.get(0), "who was written about meanwhile is looked at again");
            assertEquals(3, held(ann) + held(anna), "the contact is theirs, and made nobody");
            assertEquals(List.of(List.of(2L)), DATABASE.rows("SELECT COUNT(*) FROM constituent WHERE id >= " + ann));
            if (!merged) continue;
            undo(ann);
            assertEquals(3, held(ann) + held(anna), "and is somebody’s still");
        }
    }

    /** @return what those threw that were not done */
    private static List<Throwable> atOnce(Runnable... works) {
        CyclicBarrier start = new CyclicBarrier(works.length);
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        List<Thread> desks = Stream.of(works).map(work -> new Thread(() -> {
            try {
                start.await();
                Again.ifBrokenOff(() -> {
                    work.run();
                    return null;
                });
            } catch (Exception e) {
                thrown.add(e);
            }
        })).toList();
        desks.forEach(Thread::start);
        desks.forEach(desk -> assertDoesNotThrow(() -> desk.join()));
        return thrown;
    }

    private long writes(String given, String family, String email, String phone) {
        return signs(new NewSigner(given, family, null, email, phone, Claim.NONE));
    }

    private long organisation(String name) { return signs(TestIntake.organisation(name)); }

    private long signs(NewSigner signer) {
        long contact = intake.take(call().by(signer).on("2008-0811", Stance.OPPOSE).done()).contactId();
        return (Long) DATABASE.rows("SELECT constituent_id FROM signer WHERE contact_id = " + contact).get(0).get(0);
    }

    private void merge(long survivor, long other) { with(merging -> merging.merge(seen(survivor), seen(other))); }

    private void undo(long merged) { with(merging -> merging.undo(seen(merged))); }

    private static Seen seen(long id) { return new Seen(id, (Long) DATABASE.rows("SELECT version FROM constituent WHERE id = " + id).get(0).get(0)); }

    private static long held(long id) { return (Long) DATABASE.rows("SELECT COUNT(*) FROM signer WHERE constituent_id = " + id).get(0).get(0); }

    /** Everything that is known of everyone but the version. */
    private static List<List<Object>> kept() {
        return DATABASE.rows("SELECT id, given_name, family_name, name_key, named_contact_id, named_seq, has_identifier, merged_into, merged_by, merged_at FROM constituent ORDER BY id");
    }

    private void with(Consumer<Merging> work) { DATABASE.doInTransaction(em -> work.accept(TestPeople.merging(em, intake, role))); }
}
