package org.countersign.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.countersign.platform.Bulk;
import org.countersign.platform.HealthLine;

/** The database answers, which one it is, and how far it is migrated. */
@ApplicationScoped
@Transactional
public class DatabaseHealth implements HealthLine {
    private static final long SLOW_MS = 500;

    @PersistenceContext EntityManager em;

    @Override public Told look() {
        long begun = System.nanoTime();
        String version = Bulk.of(em).read("SELECT VERSION()", row -> row.getString(1)).get(0);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        String schema = Bulk.of(em).read("SELECT MAX(CAST(version AS UNSIGNED)) FROM flyway_schema_history WHERE success", row -> row.getString(1)).get(0);
        return new Told("health.database", millis > SLOW_MS ? State.WATCH : State.WELL, "health.database.say", version, millis, schema);
    }
}
