package org.countersign.people;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Set;
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
        List<Suggestions.Pair> pairs = with(suggestions -> suggestions.all(Suggestions.Spot.FIRST, 10));
        assertEquals(1, pairs.size(), pairs.toString());
        assertEquals(new Suggestions.Pair(robert, bob, "Robert Smith", "Bob Smith", new Likeness(NameForm.NICKNAME, Sign.ZIP)), pairs.get(0));
        tellApart(bob, robert);
        assertEquals(List.of(), with(suggestions -> suggestions.all(Suggestions.Spot.FIRST, 10)));
        look();
        assertEquals(List.of(), with(suggestions -> suggestions.of(bob, 10)), "and is not suggested again");
    }

    @Test void two_who_were_told_apart_stay_so_for_whoever_holds_either_of_them() {
        long robert = writes("Robert", "Smith", "06103"), bob = writes("Bob", "Smith", "06103"), rob = writes("Rob", "Smith", "06103"), robbie = writes("Robbie", "Smith", "06103");
        tellApart(robert, bob);
        merge(rob, bob);
        look();
        assertEquals(Set.of(List.of(robert, robbie), List.of(rob, robbie)), pairs(), "the one that holds him is not he either");
        merge(robbie, rob);
        look();
        assertEquals(Set.of(), pairs(), "nor is whoever holds that one");
        DATABASE.doInTransaction(em -> TestPeople.merging(em, intake, Role.STAFF).undo(seen(rob)));
        look();
        assertEquals(Set.of(List.of(robert, robbie), List.of(rob, robbie)), pairs());
        DATABASE.doInTransaction(em -> TestPeople.merging(em, intake, Role.STAFF).undo(seen(bob)));
        look();
        assertEquals(5, pairs().size(), "all but the two themselves");
    }

    private Set<List<Long>> pairs() {
        return with(suggestions -> suggestions.all(Suggestions.Spot.FIRST, 100)).stream().map(pair -> List.of(pair.lesser(), pair.greater())).collect(java.util.stream.Collectors.toSet());
    }

    private void merge(long survivor, long other) { DATABASE.doInTransaction(em -> TestPeople.merging(em, intake, Role.STAFF).merge(seen(survivor), seen(other))); }

    @Test void who_was_told_apart_stands_with_both_until_it_is_taken_back() {
        long robert = writes("Robert", "Smith", "06103"), bob = writes("Bob", "Smith", "06103");
        look();
        tellApart(bob, robert);
        assertEquals(List.of(bob), with(suggestions -> suggestions.apart(robert, 10)).stream().map(Suggestions.Apart::id).toList());
        assertEquals(List.of("Robert Smith"), with(suggestions -> suggestions.apart(bob, 10)).stream().map(Suggestions.Apart::name).toList());
        with(suggestions -> {
            suggestions.askAgain(robert, bob);
            return null;
        });
        assertEquals(List.of(), with(suggestions -> suggestions.apart(robert, 10)));
        assertEquals(Set.of(List.of(robert, bob)), pairs());
    }

    @Test void whoever_was_merged_is_not_suggested_and_the_survivor_looks_like_both() {
        long robert = writes("Robert", "Smith", "06103"), bob = writes("Bob", "Smith", "06103");
        writes("Roberto", "Smyth", "06103");
        look();
        DATABASE.doInTransaction(em -> TestPeople.merging(em, intake, Role.STAFF).merge(seen(robert), seen(bob)));
        look();
        assertEquals(List.of(), with(suggestions -> suggestions.all(Suggestions.Spot.FIRST, 10)));
        long again = writes("Bob", "Smiht", "06103");
        look();
        assertEquals(List.of(robert), with(suggestions -> suggestions.of(again, 10)).stream().map(pair -> pair.otherThan(again)).toList());
    }

    @Test void page_by_page_every_pair_comes_once_the_stronger_first() {
        for (String name : List.of("Robert", "Bob", "Rob", "Robbie")) writes(name, "Smith", "06103");
        long ann = writes("Ann", "Field", "12 Main Street", "06103"), anna = writes("Anna", "Field", "12 Main Street", "06103");
        look();
        List<Suggestions.Pair> met = new java.util.ArrayList<>();
        for (String after = null;;) {
            Suggestions.Spot spot = Suggestions.Spot.read(after);
            List<Suggestions.Pair> page = with(suggestions -> suggestions.all(spot, 2));
            if (page.isEmpty()) break;
            met.addAll(page);
            after = page.get(page.size() - 1).spot();
        }
        assertEquals(new Likeness(NameForm.NICKNAME, Sign.HOUSEHOLD), met.get(0).why());
        assertEquals(List.of(ann, anna), List.of(met.get(0).lesser(), met.get(0).greater()));
        assertEquals(with(suggestions -> suggestions.all(Suggestions.Spot.FIRST, 100)), met);
        assertEquals(met.size(), with(suggestions -> suggestions.count(100)).intValue());
        assertEquals(7, met.size());
        assertEquals(3, with(suggestions -> suggestions.count(3)).intValue());
        for (String nowhere : List.of("", "1", "1-2", "x-1-2", "1-2-3-4")) assertThrows(org.countersign.platform.Missing.class, () -> Suggestions.Spot.read(nowhere), nowhere);
    }

    @Test void many_who_live_in_one_house_are_many() {
        List.of("Ann Field", "Ben Marsh", "Carla Pond", "Dan Brook").stream().forEach(name -> writes(name.split(" ")[0], name.split(" ")[1], "12 Main Street", "06103"));
        writes("Ann", "Field", "12 Main Street, Apt 7", "06103");
        look();
        assertEquals(List.of(new Likeness(NameForm.SAME, Sign.ZIP)), with(suggestions -> suggestions.all(Suggestions.Spot.FIRST, 10)).stream().map(Suggestions.Pair::why).toList(),
                "only who has one name in two flats is worth a look");
    }

    @Test void a_crowd_with_one_name_in_one_place_is_nobody() {
        IntStream.range(0, 320).forEach(i -> writes("Person" + (char) ('a' + i % 26) + (char) ('a' + i / 26), "Crowd", "06103"));
        look();
        assertEquals(List.of(), with(suggestions -> suggestions.all(Suggestions.Spot.FIRST, 10)));
        assertEquals(List.of(List.of(0L)), DATABASE.rows("SELECT COUNT(*) FROM likeness_due"));
    }

    @Test void who_was_alike_before_a_crowd_gathered_is_alike_no_more_but_by_something_else() {
        long ann = writes("Ann", "Crowd", "06103"), anna = writes("Anna", "Crowd", "06103"), bob = writes("Bob", "Crowd", "12 Main Street", "06103"), rob = writes("Rob", "Crowd", "12 Main Street", "06103");
        look();
        assertEquals(2, with(suggestions -> suggestions.all(Suggestions.Spot.FIRST, 10)).size());
        IntStream.range(0, 300).forEach(i -> writes("Person" + (char) ('a' + i % 26) + (char) ('a' + i / 26), "Crowd", "06103"));
        look();
        assertEquals(List.of(), with(suggestions -> suggestions.of(ann, 10)));
        assertEquals(List.of(), with(suggestions -> suggestions.of(anna, 10)));
        assertEquals(List.of(bob), with(suggestions -> suggestions.of(rob, 10)).stream().map(pair -> pair.otherThan(rob)).toList());
        assertEquals(List.of(List.of(0L)), DATABASE.rows("SELECT COUNT(*) FROM likeness_due"), "and it comes to an end");
    }

    private long writes(String given, String family, String zip) { return writes(given, family, null, zip); }

    private long writes(String given, String family, String street, String zip) {
        long contact = intake.take(call().by(new NewSigner(given, family, null, null, null, at(street, null, zip))).on("2008-0811", Stance.OPPOSE).done()).contactId();
        return (Long) DATABASE.rows("SELECT constituent_id FROM signer WHERE contact_id = " + contact).get(0).get(0);
    }

    /** What was told since, as the job hears and does it. */
    private void look() {
        DATABASE.doInTransaction(em -> intake.news.forEach(work(em)::hear));
        intake.news.clear();
        int steps = 0;
        while (DATABASE.inTransaction(em -> work(em).step())) assertTrue(++steps < 1000, "it comes to an end");
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
