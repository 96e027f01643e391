package org.countersign.regrouping;

import static org.countersign.intake.TestIntake.told;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.countersign.contact.TestTriage;
import org.countersign.intake.PositionsChanged;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Campaigns regrouped on a test database. */
public final class TestRegroupings {
    private TestRegroupings() {}

    /** @param news what is told lands there */
    public static Regroupings on(EntityManager em, Who who, Journal journal, List<PositionsChanged> news) {
        Regroupings regroupings = new Regroupings();
        regroupings.em = em;
        regroupings.who = who;
        regroupings.journal = journal;
        regroupings.triage = TestTriage.on(em, who, journal, news);
        regroupings.trail = trail(em, who);
        regroupings.work = work(em, news);
        return regroupings;
    }

    public static RegroupingTrail trail(EntityManager em, Who who) {
        RegroupingTrail trail = new RegroupingTrail();
        trail.em = em;
        trail.who = who;
        return trail;
    }

    public static RegroupingWork work(EntityManager em, List<PositionsChanged> news) {
        RegroupingWork work = new RegroupingWork();
        work.em = em;
        work.news = told(news);
        return work;
    }
}
