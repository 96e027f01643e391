package org.countersign.intake;

import jakarta.persistence.EntityManager;
import org.countersign.staff.Who;

/** Callers on a test database. */
public final class TestCallers {
    private TestCallers() {}

    public static Callers on(EntityManager em, Who who) {
        Callers callers = new Callers();
        callers.em = em;
        callers.who = who;
        return callers;
    }
}
