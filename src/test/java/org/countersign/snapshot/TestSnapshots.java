package org.countersign.snapshot;

import jakarta.persistence.EntityManager;
import org.countersign.city.City;
import org.countersign.count.Tallies;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Snapshots in a running transaction. */
public final class TestSnapshots {
    private TestSnapshots() {}

    public static Snapshots of(EntityManager em, Tallies tallies, Who who, Journal journal, City city) {
        Snapshots snapshots = new Snapshots();
        snapshots.em = em;
        snapshots.tallies = tallies;
        snapshots.who = who;
        snapshots.journal = journal;
        snapshots.city = city;
        return snapshots;
    }
}
