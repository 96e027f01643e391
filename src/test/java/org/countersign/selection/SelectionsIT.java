package org.countersign.selection;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.intake.Channel;
import org.countersign.intake.TestIntake;
import org.countersign.staff.Role;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.*;

class SelectionsIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    final TestSelections selections = new TestSelections(DATABASE, Cities.named("hartford"));
    final TestIntake intake = selections.intake;

    @BeforeAll static void docket() { new TestIntake(DATABASE).docket("2008-0811", "2008-0900"); }

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() { selections.empty(); }

    @Test void lists_find_by_ordinance_channel_stance_state_and_words_newest_first() {
        long call = intake.take(call().by(person("Ann", "Field", "ann@example.org")).on("2008-0811", Stance.OPPOSE).on("2008-0900", Stance.SUPPORT).done()).contactId();
        long letter = intake.take(call().as(Channel.LETTER).by(organisation("Hill 100% Neighbors")).suggesting("2008-0811", Stance.SUPPORT).done()).contactId();
        long triage = intake.take(call().as(Channel.EMAIL).by(person("Bo", "O'Field", null), person("Cy", null, "cy@example.org")).done()).contactId();
        assertEquals(List.of(triage, letter, call), found(""));
        assertEquals(List.of(letter, call), found("ordinance=2008-0811"));
        assertEquals(List.of(letter), found("channel=LETTER&residency=UNKNOWN&find=+"));
        assertEquals(List.of(call), found("ordinance=2008-0811&stance=OPPOSE"));
        assertEquals(List.of(), found("ordinance=2008-0900&stance=OPPOSE"), "a stance on another ordinance");
        assertEquals(List.of(triage), found("state=UNCODED"));
        assertEquals(List.of(letter), found("state=SUGGESTED"));
        assertEquals(List.of(triage, call), found("find=field"));
        assertEquals(List.of(letter), found("find=100%25"));
        assertEquals(List.of(triage), found("find=CY@example.org"));
        assertEquals(List.of(call), found("find=" + call));
        assertEquals(List.of(), found("find='+OR+1%3D1+--"));
        assertEquals(Map.of(Facet.State.SUGGESTED, 1, Facet.State.UNCODED, 1, Facet.State.SEVERAL, 0, Facet.State.REVIEW, 0), selections.with(Selections::waiting));
        ContactRow row = selections.page("", Turn.OLDER, new Spot(AT, letter), 1).get(0);
        assertEquals(List.of(new ContactRow.Said("2008-0811", Stance.OPPOSE, false), new ContactRow.Said("2008-0900", Stance.SUPPORT, false)), row.positions());
        assertEquals("Ann Field", row.name());
    }

    @Test void a_persons_list_holds_what_those_said_who_were_merged_into_them() {
        long ann = intake.take(call().by(person("Ann", "Field", "ann@example.org")).done()).contactId(), anne = intake.take(call().by(person("Anne", "Feld", "anne@example.org")).done()).contactId();
        intake.take(call().by(person("Bo", "Field", "bo@example.org")).done());
        long one = constituent(ann), other = constituent(anne);
        assertEquals(List.of(ann), found("person=" + one));
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE constituent SET merged_into = ? WHERE id = ?").setParameter(1, one).setParameter(2, other).executeUpdate());
        assertEquals(List.of(anne, ann), found("person=" + one));
    }

    private static long constituent(long contact) { return (long) DATABASE.rows("SELECT constituent_id FROM signer WHERE contact_id = " + contact).get(0).get(0); }

    @Test void a_list_that_is_read_on_while_contacts_come_in_loses_and_doubles_none() {
        List<Long> there = new ArrayList<>();
        for (int i = 0; i < 9; i++) there.add(0, intake.take(call().at(AT.plusSeconds(i)).done()).contactId());
        for (boolean byReceived : new boolean[] {false, true}) {
            List<Long> read = new ArrayList<>();
            for (Leaf leaf = open(byReceived, null); ; leaf = open(byReceived, leaf.older())) {
                leaf.rows().forEach(row -> read.add(row.id()));
                intake.take(call().at(AT.plusSeconds(100)).done());
                if (leaf.older() == null) break;
            }
            assertEquals(there, read.stream().filter(there::contains).toList());
            assertEquals(read.size(), Set.copyOf(read).size());
        }
    }

    private Leaf open(boolean byReceived, String before) { return selections.with(own -> Leaf.open(own, Selection.ALL, new Leaf.Place(byReceived, before, null), 2)); }

    @Test void the_council_the_mayor_and_the_clerks_see_no_list() {
        for (Role other : List.of(Role.CLERK, Role.HEARING, Role.COUNCIL, Role.MAYOR)) {
            selections.role = other;
            assertThrows(SecurityException.class, () -> found(""), other.name());
        }
    }

    private List<Long> found(String query) { return selections.page(query, Turn.OLDER, null, 10).stream().map(ContactRow::id).toList(); }
}
