package org.countersign.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.countersign.TestDatabase;
import org.countersign.contact.TestTriage;
import org.countersign.intake.NewContact;
import org.countersign.intake.TestIntake;
import org.countersign.platform.Invalid;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A line that is sent again, by whichever tab and however many came in between, is in once. */
class LineFormIT {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Who STAFF = new Who() {
        @Override public String name() { return "staff"; }
        @Override public Role role() { return Role.STAFF; }
    };
    private final TestIntake intake = new TestIntake(DATABASE);

    @BeforeAll static void sheet() {
        new TestIntake(DATABASE).docket("2008-0811");
        DATABASE.doInTransaction(em -> em.createNativeQuery("INSERT INTO petition_sheet (id, ordinance_id, title) SELECT 7, id, 'Quiet streets now' FROM ordinance WHERE file_number = '2008-0811'").executeUpdate());
    }

    @AfterAll static void close() { DATABASE.close(); }

    @Test void the_same_line_after_another_is_the_same_and_one_that_says_something_else_is_told() {
        LineForm first = line("Ann Field");
        assertEquals(1, enter(first));
        assertEquals(2, enter(line("Bob Reed")));
        LineForm otherTab = line("Ann Field");
        otherTab.setMadeAs(first.getMadeAs());
        assertFalse(cameOtherwise(otherTab));
        assertEquals(1, enter(otherTab));
        otherTab.setName("Ann Fields");
        assertTrue(cameOtherwise(otherTab));
        Invalid told = otherTab.another();
        assertEquals("hearing.enteredBefore", told.errors().get(0).key());
        assertNotEquals(first.getMadeAs(), otherTab.getMadeAs());
        assertFalse(cameOtherwise(otherTab));
        assertEquals(3, enter(otherTab));
    }

    private static LineForm line(String name) {
        LineForm line = new LineForm();
        line.setName(name);
        return line;
    }

    private static NewContact contact(LineForm line) { return line.contact(7, "2008-0811", Stance.SUPPORT, TestIntake.AT); }

    private int enter(LineForm line) { return with(lines -> lines.enter(7, contact(line))); }

    private boolean cameOtherwise(LineForm line) { return with(lines -> lines.cameOtherwise(contact(line))); }

    private <T> T with(java.util.function.Function<PetitionLines, T> work) {
        return DATABASE.inTransaction(em -> work.apply(TestPetitions.lines(em, STAFF, intake.on(em), TestTriage.on(em, STAFF, intake.noting(), intake.news))));
    }
}
