package org.countersign.ordinance;

import jakarta.persistence.EntityManager;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The docket on a test database. */
public final class TestOrdinances {
    private TestOrdinances() {}

    public static Ordinances of(EntityManager em, Who who, Journal journal) {
        Ordinances ordinances = new Ordinances();
        ordinances.em = em;
        ordinances.who = who;
        ordinances.journal = journal;
        ordinances.news = org.countersign.intake.TestIntake.told(new java.util.ArrayList<>());
        ordinances.stirred = org.countersign.intake.TestIntake.told(new java.util.ArrayList<>());
        return ordinances;
    }
}
