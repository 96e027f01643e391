package org.countersign.revision;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.count.TestTallies;
import org.countersign.intake.PositionsChanged;
import org.countersign.intake.TestIntake;
import org.countersign.residency.ResidencyReader;
import org.countersign.residency.TestGrounds;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Findings made again on a test database, for tests of other rooms too. */
public final class TestRevisions {
    private TestRevisions() {}

    public static Revisions on(EntityManager em, Who who, Journal journal) {
        Revisions revisions = new Revisions();
        revisions.em = em;
        revisions.who = who;
        revisions.journal = journal;
        return revisions;
    }

    /** @param reader with the ground of today @param news what is told lands there */
    public static RevisionWork work(EntityManager em, TestDatabase database, ResidencyReader reader, List<PositionsChanged> news) {
        RevisionWork work = new RevisionWork();
        work.em = em;
        work.residency = reader;
        work.grounds = TestGrounds.still();
        work.news = TestIntake.told(news);
        work.comparison = new Comparison();
        work.comparison.tallies = TestTallies.on(database);
        work.comparison.city = Cities.named("hartford");
        return work;
    }
}
