package org.countersign.hearing;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.util.List;
import org.countersign.contact.Triage;
import org.countersign.intake.Intake;
import org.countersign.intake.TestIntake;
import org.countersign.ordinance.Ordinances;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Hearings on a test database, for tests of the rooms above. */
public final class TestHearings {
    private TestHearings() {}

    public static Roster roster(EntityManager em, Who who, Hearings hearings, Intake intake, Triage triage, List<LineTakenBack> news) {
        Roster roster = new Roster();
        roster.em = em;
        roster.hearings = hearings;
        roster.intake = intake;
        roster.triage = triage;
        roster.who = who;
        roster.news = TestIntake.told(news);
        return roster;
    }

    public static Hearings on(EntityManager em, Who who, Journal journal) {
        try {
            Hearings hearings = new Hearings();
            hearings.em = em;
            hearings.journal = journal;
            hearings.who = who;
            hearings.ordinances = new Ordinances();
            Field field = Ordinances.class.getDeclaredField("em");
            field.setAccessible(true);
            field.set(hearings.ordinances, em);
            return hearings;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
