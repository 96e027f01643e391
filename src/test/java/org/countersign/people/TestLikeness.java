package org.countersign.people;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.countersign.intake.PositionsChanged;

/** Who may be the same person, on a test database, for benches. */
public final class TestLikeness {
    private TestLikeness() {}

    /** Who notes in the transaction of the news whom to compare later. */
    public static Consumer<PositionsChanged> on(EntityManager em) {
        LikenessWork likeness = new LikenessWork();
        likeness.em = em;
        return likeness::hear;
    }
}
