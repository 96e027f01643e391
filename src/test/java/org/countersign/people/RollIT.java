package org.countersign.people;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.countersign.TestDatabase;
import org.countersign.intake.Channel;
import org.countersign.intake.NewSigner;
import org.countersign.intake.TestIntake;
import org.countersign.platform.Seen;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.search.TestSearch;
import org.countersign.staff.Role;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;

class RollIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    final TestIntake intake = new TestIntake(DATABASE);
    @TempDir Path directory;
    TestSearch search;
    Role role = Role.STAFF;
    int furthest = Roll.LOOKED_THROUGH;

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() {
        for (String table : List.of("contact", "signer", "`position`", "constituent", "constituent_flag", "ordinance")) DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate());
        intake.docket("2008-0811");
        search = new TestSearch(DATABASE, directory.resolve("index"));
    }

    @AfterEach void shut() { search.close(); }

    @Test void whoever_is_known_is_found_by_whatever_somebody_remembers() {
        long ann = writes("Ann", "O’Field", "ann@example.org", "860-543-8500", "12 Main Street, Apt 2"), hill = signs(organisation("Hill Neighbors"));
        for (String typed : List.of(" ANN@example.org", "(860) 543-8500 x12", "12 main st", "12 Main St. #2", "ann", "Ann OFi", "ANN O'FIELD", "Field", "Field, Ann", "nan ofield")) assertEquals(List.of(ann), ids(typed), typed);
        assertEquals(List.of(hill), ids("hill neigh"));
        for (String typed : List.of("nobody@example.org", "860-543-8501", "12 Main Street #39871", "%", "_", "'")) assertEquals(List.of(), ids(typed), typed);
        assertEquals(List.of(hill, ann), ids(" "), "whoever was met last first");
    }

    @Test void a_line_says_how_many_contacts_where_from_and_which_marks_mergers_followed() {
        long ann = writes("Ann", "Field", "ann@example.org", null, null), anna = writes("Anna", "Field", null, "860-543-8500", "12 Main Street");
        DATABASE.doInTransaction(em -> TestPeople.flags(em, intake, Role.STAFF, "staff").raise(ann, Flag.Kind.DECEASED, null));
        merge(anna, ann);
        Roll.One line = find("ann@example.org", 10).get(0);
        assertEquals(new Roll.One(anna, line.kind(), "Anna Field", 2, "ann@example.org", "860-543-8500", "12 Main Street, 06103", Residency.RESIDENT, ResidencyEvidence.CONSISTENT, List.of(Flag.Kind.DECEASED)), line);
        assertEquals(List.of(anna), ids(""), "who ended in another stands no more");
        assertEquals(List.of(anna), ids("Ann Fie"), "and is found by their own name too");
    }

    @Test void a_petition_says_nothing_of_where_somebody_lives() {
        long signer = signs(Channel.PETITION, new NewSigner("Ann", "Field", null, null, null, at("12 Main Street", null, "06103")));
        assertNull(find("", 10).get(0).residency());
        assertEquals(signer, find("", 10).get(0).id());
    }

    @Test void page_by_page_everyone_comes_once() {
        for (int i = 0; i < 7; i++) writes("Ann" + (char) ('a' + i), "Field", null, null, null);
        for (String typed : List.of("", "Ann")) {
            List<Long> met = new ArrayList<>();
            for (List<Long> page = with(typed, Long.MAX_VALUE, 3); !page.isEmpty(); page = with(typed, met.get(met.size() - 1), 3)) met.addAll(page);
            if (!typed.isEmpty()) met.sort(Comparator.reverseOrder());              // whoever fits best comes first
            assertEquals(DATABASE.rows("SELECT id FROM constituent ORDER BY id DESC").stream().map(row -> row.get(0)).toList(), met);
        }
    }

    @Test void a_name_beside_a_number_is_looked_for_too() {
        long ann = writes("Ann", "Field", null, "860-543-8500", null);
        writes("Ben", "Marsh", null, "860-543-8500", null);
        assertEquals(2, ids("860-543-8500 ext. 7").size());
        assertEquals(List.of(ann), ids("Ann 860-543-8500"));
    }

    @Test void whoever_is_merged_since_the_index_was_read_leaves_a_gap_and_no_end() {
        long ann = writes("Ann", "Field", null, null, null), anna = writes("Anna", "Field", null, null, null);
        List<Long> found = with("Field", Long.MAX_VALUE, 10);
        merge(ann, anna);
        assertEquals(2, found.size());
        assertEquals(List.of(ann), lines(found).stream().map(Roll.One::id).toList());
    }

    @Test void where_the_one_is_merged_after_whom_the_list_went_on_it_says_that_it_begins_again() {
        long ann = writes("Ann", "Field", null, null, null), anna = writes("Anna", "Field", null, null, null);
        Roll.Found first = found("Field", Long.MAX_VALUE, 1), next = found("Field", first.ids().get(0), 10);
        assertEquals(List.of(false, false), List.of(first.anew(), next.anew()));
        assertEquals(1, next.ids().size());
        merge(ann, anna);
        assertEquals(new Roll.Found(List.of(ann), true, false), found("Field", anna, 10));
    }

    @Test void where_more_fit_than_are_looked_through_the_last_page_says_so() {
        for (int i = 0; i < 5; i++) writes("Ann" + (char) ('a' + i), "Field", null, null, null);
        furthest = 4;
        Roll.Found first = found("Field", Long.MAX_VALUE, 3), last = found("Field", first.ids().get(2), 3);
        assertEquals(List.of(3, false, 1, true), List.of(first.ids().size(), first.cut(), last.ids().size(), last.cut()));
        furthest = 5;
        assertFalse(found("Field", Long.MAX_VALUE, 10).cut(), "five are all");
    }

    @Test void it_is_for_administrators_and_staff() {
        for (Role other : List.of(Role.CLERK, Role.HEARING, Role.COUNCIL, Role.MAYOR)) {
            role = other;
            assertThrows(SecurityException.class, () -> ids(""), other.name());
        }
    }

    private long writes(String given, String family, String email, String phone, String street) {
        return signs(new NewSigner(given, family, null, email, phone, street == null ? at(null, null, null) : at(street, null, "06103")));
    }

    private long signs(NewSigner signer) { return signs(Channel.EMAIL, signer); }

    private long signs(Channel channel, NewSigner signer) {
        long contact = intake.take(call().as(channel).by(signer).on("2008-0811", Stance.OPPOSE).done()).contactId();
        return (Long) DATABASE.rows("SELECT constituent_id FROM signer WHERE contact_id = " + contact).get(0).get(0);
    }

    private List<Long> ids(String typed) { return find(typed, 10).stream().map(Roll.One::id).toList(); }

    private List<Roll.One> find(String typed, int most) { return lines(with(typed, Long.MAX_VALUE, most)); }

    private List<Long> with(String typed, long before, int most) { return found(typed, before, most).ids(); }

    private Roll.Found found(String typed, long before, int most) {
        search.readAgain();
        return DATABASE.inTransaction(em -> {
            Roll roll = TestPeople.roll(em, role, search.finder());
            roll.furthest = furthest;
            return roll.find(typed, before, most);
        });
    }

    private List<Roll.One> lines(List<Long> ids) { return DATABASE.inTransaction(em -> TestPeople.roll(em, role, search.finder()).lines(ids)); }

    private void merge(long survivor, long other) { merging(merging -> merging.merge(seen(survivor), seen(other))); }

    private void merging(Consumer<Merging> work) { DATABASE.doInTransaction(em -> work.accept(TestPeople.merging(em, intake, Role.STAFF))); }

    private static Seen seen(long id) { return new Seen(id, (Long) DATABASE.rows("SELECT version FROM constituent WHERE id = " + id).get(0).get(0)); }
}
