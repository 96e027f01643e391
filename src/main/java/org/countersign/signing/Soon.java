package org.countersign.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The clocks that end within a day. Every page asks for them, so each node keeps the answer for a few seconds, and no longer than nothing was
 * recorded that a clock is reckoned from.
 */
@ApplicationScoped
@Transactional
public class Soon {
    private static final Duration AHEAD = Duration.ofHours(24), BEHIND = Duration.ofDays(30), KEPT = Duration.ofSeconds(20);
    /** The rest stands on the desk. */
    private static final int MOST = 8;
    private static final String MARK = "SELECT CONCAT_WS('/', (SELECT COALESCE(MAX(id), 0) FROM ordinance_action), (SELECT COALESCE(MAX(id), 0) FROM signing_rule), (SELECT COALESCE(MAX(id), 0) FROM clock_ruling),"
            + " (SELECT CONCAT(COUNT(*), '-', COALESCE(MAX(id), 0)) FROM council_meeting))";

    @PersistenceContext EntityManager em;
    @Inject Clocks clocks;
    private volatile Answer last;

    private record Answer(String mark, Instant at, List<MayorsClock> clocks) {}

    /** Soonest first; those whose time is over and of which nothing was said stay for a month. */
    public List<MayorsClock> clocks() {
        String mark = em.createNativeQuery(MARK).getSingleResult().toString();
        Answer known = last;
        if (known == null || !known.mark().equals(mark) || known.at().plus(KEPT).isBefore(Instant.now())) last = known = new Answer(mark, Instant.now(), now());
        return known.clocks();
    }

    private List<MayorsClock> now() {
        Instant now = Instant.now(), end = now.plus(AHEAD), old = now.minus(BEHIND);
        return clocks.awaiting().stream().filter(clock -> clock.due().filter(due -> due.isBefore(end) && due.isAfter(old)).isPresent()).limit(MOST).toList();
    }
}
