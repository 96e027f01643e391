package org.countersign.namesake;

import static org.countersign.intake.TestIntake.call;
import static org.countersign.intake.TestIntake.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.count.CutOff;
import org.countersign.count.TestTallies;
import org.countersign.intake.Channel;
import org.countersign.intake.TestIntake;
import org.countersign.namesake.Namesakes.Among;
import org.countersign.namesake.Namesakes.Group;
import org.countersign.namesake.Namesakes.Piece;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Keyset;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** The pairs that are found beside chance, and who they are. */
class NamesakesIT {
    private static final FileNumber NO = new FileNumber("N-1");

    @Test void the_list_behind_a_number_of_pairs_has_as_many_and_is_for_those_who_may_see_names() {
        try (TestDatabase database = TestDatabase.fresh()) {
            TestIntake intake = new TestIntake(database);
            intake.docket("N-1", "N-2");
            for (int i = 0; i < 3; i++) intake.take(call().by(person("Ana", "Ruiz", "ana" + i + "@names.example")).on("N-1", Stance.OPPOSE).done());
            for (int i = 0; i < 2; i++) intake.take(call().by(person("ben", "O'Hara".replace("'", i == 0 ? "'" : ""), "ben" + i + "@names.example")).on("N-1", Stance.SUPPORT).done());
            intake.take(call().by(person("Cleo", "Only", "cleo@names.example")).on("N-1", Stance.SUPPORT).done());
            for (int i = 0; i < 2; i++) intake.take(call().as(Channel.PETITION).by(person("Dora", "Line", "dora" + i + "@names.example")).on("N-1", Stance.SUPPORT).done());
            for (int i = 0; i < 2; i++) intake.take(call().by(person("Cleo", "Only", "other" + i + "@names.example")).on("N-2", Stance.SUPPORT).done());
            CutOff cutOff = CutOff.read("2030-01-01", Cities.named("hartford").zone());
            Namesakes namesakes = on(database, Role.STAFF);
            Piece all = namesakes.list(NO, cutOff, Among.PEOPLE, new Keyset(0, 100));
            assertEquals(List.of("Ana Ruiz 3 3", "ben O'Hara 2 1"), all.groups().stream().map(group -> group.name() + " " + group.people().size() + " " + group.pairs()).toList());
            assertEquals(namesakes.of(NO, cutOff).people().found(), all.pairs());
            assertEquals(namesakes.of(NO, cutOff).petitioners().found(), namesakes.list(NO, cutOff, Among.PETITIONERS, new Keyset(0, 100)).pairs());
            List<Group> paged = new ArrayList<>(namesakes.list(NO, cutOff, Among.PEOPLE, new Keyset(0, 1)).groups().subList(0, 1));
            paged.addAll(namesakes.list(NO, cutOff, Among.PEOPLE, new Keyset(paged.get(0).key(), 1)).groups());
            assertEquals(all.groups(), paged, "page by page");
            for (Role role : List.of(Role.COUNCIL, Role.MAYOR, Role.CLERK, Role.HEARING)) assertThrows(SecurityException.class, () -> on(database, role).list(NO, cutOff, Among.PEOPLE, new Keyset(0, 100)), role.name());
            assertEquals(4, on(database, Role.COUNCIL).of(NO, cutOff).people().found(), "the number is for everyone");
        }
    }

    private static Namesakes on(TestDatabase database, Role role) {
        Namesakes namesakes = new Namesakes();
        namesakes.tallies = TestTallies.on(database);
        namesakes.who = new Who() {
            @Override public Role role() { return role; }
        };
        return namesakes;
    }
}
