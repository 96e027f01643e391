package org.countersign.audit;

import org.countersign.city.City;
import org.countersign.count.Tallies;

/** Reconciliations on a test database. */
public final class TestAudit {
    private TestAudit() {}

    public static Reconciliation of(Tallies tallies, City city) {
        Reconciliation reconciliation = new Reconciliation();
        reconciliation.tallies = tallies;
        reconciliation.city = city;
        return reconciliation;
    }
}
