package org.countersign.people;

import static org.countersign.intake.TestIntake.told;

import jakarta.persistence.EntityManager;
import org.countersign.intake.TestIntake;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** The beans of the room on a test database; what they tell goes where intake's does. */
final class TestPeople {
    private TestPeople() {}

    static Merging merging(EntityManager em, TestIntake intake, Role role) {
        Merging merging = new Merging();
        merging.em = em;
        merging.who = who(role);
        merging.journal = intake.noting();
        merging.news = told(intake.news);
        return merging;
    }

    static Who who(Role role) {
        return new Who() {
            @Override public String name() { return "staff"; }
            @Override public Role role() { return role; }
        };
    }
}
