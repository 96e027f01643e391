package org.countersign.contact;

import static org.countersign.intake.TestIntake.HARTFORD;
import static org.countersign.intake.TestIntake.told;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.countersign.intake.PositionsChanged;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Decisions about contacts on a test database. */
public final class TestTriage {
    private TestTriage() {}

    /** @param news what is told lands there */
    public static Triage on(EntityManager em, Who who, Journal journal, List<PositionsChanged> news) {
        Triage triage = new Triage();
        triage.em = em;
        triage.who = who;
        triage.journal = journal;
        triage.news = told(news);
        triage.residency = HARTFORD;
        return triage;
    }

    public static CoSigners coSigners(EntityManager em, Who who, Journal journal, List<PositionsChanged> news) {
        CoSigners coSigners = new CoSigners();
        coSigners.em = em;
        coSigners.who = who;
        coSigners.residency = HARTFORD;
        coSigners.triage = on(em, who, journal, news);
        return coSigners;
    }

    public static Contacts contacts(EntityManager em, Who who) {
        Contacts contacts = new Contacts();
        contacts.em = em;
        contacts.who = who;
        return contacts;
    }
}
