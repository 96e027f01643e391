package org.countersign.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.countersign.platform.Bulk;
import org.countersign.platform.HealthLine;

/** Leases, links and sessions compare times that the program and the database wrote: their clocks must agree. */
@ApplicationScoped
@Transactional
public class ClockHealth implements HealthLine {
    private static final Duration AGREE = Duration.ofSeconds(2), STRAY = Duration.ofSeconds(30);

    @PersistenceContext EntityManager em;

    @Override public Told look() {
        Instant before = Instant.now();
        Instant there = Bulk.of(em).read("SELECT UTC_TIMESTAMP(6)", row -> row.getObject(1, LocalDateTime.class)).get(0).toInstant(ZoneOffset.UTC);
        Instant middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
        Duration apart = Duration.between(middle, there).abs();
        State state = apart.compareTo(AGREE) <= 0 ? State.WELL : apart.compareTo(STRAY) <= 0 ? State.WATCH : State.ILL;
        return new Told("health.clock", state, state == State.WELL ? "health.clock.well" : "health.clock.apart", apart.toMillis());
    }
}
