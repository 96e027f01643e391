package org.countersign.petition;

import static org.countersign.intake.TestIntake.call;
import static org.countersign.intake.TestIntake.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.countersign.TestDatabase;
import org.countersign.contact.TestTriage;
import org.countersign.intake.Channel;
import org.countersign.intake.TestIntake;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PetitionLinesIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Who STAFF = new Who() {
        @Override public String name() { return "staff"; }
        @Override public Role role() { return Role.STAFF; }
    };
    private final TestIntake intake = new TestIntake(DATABASE);

    @AfterAll static void close() { DATABASE.close(); }

    @Test void whoever_was_merged_into_another_is_counted_as_that_one_however_many_mergers_away() {
        intake.docket("2008-0811");
        change("INSERT INTO petition_sheet (id, ordinance_id, title) SELECT 7, id, 'Quiet streets now' FROM ordinance WHERE file_number = '2008-0811'");
        List<String> names = List.of("Ann", "Anne", "Annie", "Bob");
        for (String name : names)
            with(lines -> lines.enter(7, call().as(Channel.PETITION).named("7:" + name).by(person(name, "Field", name + "@example.org")).on("2008-0811", Stance.SUPPORT).done()));
        assertEquals(List.of(4, 4), sums());
        List<Long> people = DATABASE.rows("SELECT constituent_id FROM signer ORDER BY contact_id").stream().map(row -> (Long) row.get(0)).toList();
        change("UPDATE constituent SET merged_into = " + people.get(1) + " WHERE id = " + people.get(2));
        change("UPDATE constituent SET merged_into = " + people.get(0) + " WHERE id = " + people.get(1));
        assertEquals(List.of(4, 2), sums());
    }

    private List<Integer> sums() {
        PetitionLines.Sums sums = with(lines -> lines.sums(7));
        return List.of(sums.received(), sums.distinct());
    }

    private <T> T with(java.util.function.Function<PetitionLines, T> work) {
        return DATABASE.inTransaction(em -> work.apply(TestPetitions.lines(em, STAFF, intake.on(em), TestTriage.on(em, STAFF, intake.noting(), intake.news))));
    }

    private static void change(String sql) { DATABASE.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate()); }
}
