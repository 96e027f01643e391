package org.countersign.people;

import static org.countersign.intake.TestIntake.told;

import jakarta.persistence.EntityManager;
import org.countersign.intake.TestIntake;
import org.countersign.search.Finder;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** The beans of the room on a test database; what they tell goes where intake's does. */
public final class TestPeople {
    private TestPeople() {}

    public static Merging merging(EntityManager em, TestIntake intake, Role role) {
        Merging merging = new Merging();
        merging.em = em;
        merging.who = who(role);
        merging.journal = intake.noting();
        merging.news = told(intake.ears.apply(em));
        return merging;
    }

    static Suggestions suggestions(EntityManager em, TestIntake intake, Role role) {
        Suggestions suggestions = new Suggestions();
        suggestions.em = em;
        suggestions.who = who(role);
        suggestions.journal = intake.noting();
        return suggestions;
    }

    static People people(EntityManager em, Role role) {
        People people = new People();
        people.em = em;
        people.who = who(role);
        return people;
    }

    static Sayings sayings(EntityManager em, Role role) {
        Sayings sayings = new Sayings();
        sayings.em = em;
        sayings.who = who(role);
        return sayings;
    }

    static Roll roll(EntityManager em, Role role, Finder finder) {
        Roll roll = new Roll();
        roll.em = em;
        roll.who = who(role);
        roll.finder = finder;
        return roll;
    }

    static Flags flags(EntityManager em, TestIntake intake, Role role, String name) {
        Flags flags = new Flags();
        flags.em = em;
        flags.who = who(role, name);
        flags.journal = intake.noting();
        flags.news = told(intake.ears.apply(em));
        flags.closed = org.countersign.outbox.TestOutbox.addresses(em, flags.who, flags.journal);
        return flags;
    }

    public static Who who(Role role) { return who(role, "staff"); }

    private static Who who(Role role, String name) {
        return new Who() {
            @Override public String name() { return name; }
            @Override public Role role() { return role; }
        };
    }
}
