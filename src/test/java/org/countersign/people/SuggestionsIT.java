package org.countersign.people;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.countersign.TestDatabase;
import org.countersign.intake.NewSigner;
import org.countersign.intake.TestIntake;
import org.countersign.platform.Seen;
import org.countersign.staff.Role;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.*;

class SuggestionsIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    final TestIntake intake = new TestIntake(DATABASE);

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() {
        for (String table : List.of("contact", "signer", "`position`", "constituent", "ordinance", "likeness", "likeness_trait", "likeness_due", "told_apart"))
            DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate());
        intake.docket("2008-0811");
    }

    @Test void whoever_may_be_the_same_is_suggested_with_the_reason_until_told_apart() {
        long robert = writes("Robert", "Smith", "06103"), bob = writes("Bob", "Smith", "06103");
        writes("Bob", "Smith", "90210");
        look();
        List<Suggestions.Pair> pairs = with(suggestions -> suggestions.all(10));
        assertEquals(1, pairs.size(), pairs.toString());
        assertEquals(new Suggestions.Pair(robert, bob, "Robert Smith", "Bob Smith", new Likeness(NameForm.NICKNAME, Sign.ZIP)), pairs.get(0));
        tellApart(bob, robert);
        assertEquals(List.of(), with(suggestions -> suggestions.all(10)));
        look();
        assertEquals(List.of(), with(suggestions -> suggestions.of(bob, 10)), "and is not suggested again");
    }

    @Test void whoever_was_merged_is_not_suggested_and_the_survivor_looks_like_both() {
        long robert = writes("Robert", "Smith", "06103"), bob = writes("Bob", "Smith", "06103"), rob = writes("Roberto", "Smyth", "06103");
        look();
        DATABASE.doInTransaction(em -> TestPeople.merging(em, intake, Role.STAFF).merge(seen(robert), seen(bob)));
        look();
        assertEquals(List.of(), with(suggestions -> suggestions.all(10)));
        long again = writes("Bob", "Smiht", "06103");
        look();
        assertEquals(List.of(robert), with(suggestions -> suggestions.of(again, 10)).stream().map(pair -> pair.otherThan(again)).toList());
        assertNotEquals(rob, again);
    }

    @Test void a_crowd_with_one_name_in_one_place_is_nobody() {
        IntStream.range(0, 320).forEach(i -> writes("Person" + (char) ('a' + i % 26) + (char) ('a' + i / 26), "Crowd", "06103"));
        look();
        assertEquals(List.of(), with(suggestions -> suggestions.all(10)));
        assertEquals(List.of(List.of(0L)), DATABASE.rows("SELECT COUNT(*) FROM likeness_due"));
    }

    private long writes(String given, String family, String zip) {
        long contact = intake.take(call().by(new NewSigner(given, family, null, null, null, at(null, null, zip))).on("2008-0811", Stance.OPPOSE).done()).contactId();
        return (Long) DATABASE.rows("SELECT constituent_id FROM signer WHERE contact_id = " + contact).get(0).get(0);
    }

    /** What was told since, as the job hears and does it. */
    private void look() {
        DATABASE.doInTransaction(em -> intake.news.forEach(work(em)::hear));
        intake.news.clear();
        while (DATABASE.inTransaction(em -> work(em).step())) assertTrue(true);
    }

    private static LikenessWork work(jakarta.persistence.EntityManager em) {
        LikenessWork work = new LikenessWork();
        work.em = em;
        return work;
    }

    private void tellApart(long one, long other) {
        with(suggestions -> {
            suggestions.tellApart(one, other);
            return null;
        });
    }

    private <T> T with(Function<Suggestions, T> work) { return DATABASE.inTransaction(em -> work.apply(TestPeople.suggestions(em, intake, Role.STAFF))); }

    private static Seen seen(long id) { return new Seen(id, (Long) DATABASE.rows("SELECT version FROM constituent WHERE id = " + id).get(0).get(0)); }
}
