package org.countersign.triage;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.countersign.intake.PositionsChanged;

/** The queues of triage on a test database, for benches. */
public final class TestWaiting {
    private TestWaiting() {}

    /** Who follows the news in its transaction. */
    public static Consumer<PositionsChanged> on(EntityManager em) {
        Waiting waiting = new Waiting();
        waiting.em = em;
        return waiting::follow;
    }
}
