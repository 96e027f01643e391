package org.countersign.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.countersign.platform.Bulk;

/**
 * Folds the changes into the sums of the days and into the totals. Who reads adds what is not folded yet to what is, in one statement or at
 * one moment, and gets the same before and after. Changes that are not committed yet are passed over: numbers are drawn before they commit.
 */
@ApplicationScoped
@Transactional
public class Folding {
    private static final int AT_A_TIME = 20_000;
    private static final String DAYS = "INSERT INTO ledger_day (ordinance_id, sort, day, code, n) SELECT c.ordinance_id, c.sort, c.day, c.code, SUM(c.n) FROM ledger_change c WHERE c.id IN (??)"
            + " GROUP BY c.ordinance_id, c.sort, c.day, c.code HAVING SUM(c.n) <> 0 ON DUPLICATE KEY UPDATE ledger_day.n = ledger_day.n + VALUES(n)";
    private static final String TOTALS = "INSERT INTO ledger_total (ordinance_id, sort, code, n) SELECT c.ordinance_id, c.sort, c.code, SUM(c.n) FROM ledger_change c WHERE c.id IN (??)"
            + " GROUP BY c.ordinance_id, c.sort, c.code HAVING SUM(c.n) <> 0 ON DUPLICATE KEY UPDATE ledger_total.n = ledger_total.n + VALUES(n)";
    private static final String TURNS = "INSERT INTO ledger_turn (ordinance_id, folded) SELECT c.ordinance_id, COUNT(*) FROM %s c WHERE c.id IN (??) GROUP BY c.ordinance_id"
            + " ON DUPLICATE KEY UPDATE folded = folded + VALUES(folded)";
    private static final String GONE = "DELETE FROM %s WHERE id IN (??)";
    /** What changes sums, and what turns a tally beside them. */
    private static final String CHANGES = "ledger_change", STIRS = "ledger_stir";

    @PersistenceContext EntityManager em;

    /** @return whether there may be more */
    public boolean step() {
        Bulk bulk = Bulk.of(em);
        List<Long> changes = due(bulk, CHANGES), stirs = due(bulk, STIRS);
        for (String each : List.of(DAYS, TOTALS, TURNS.formatted(CHANGES), GONE.formatted(CHANGES))) bulk.changeRuns(each, changes);
        for (String each : List.of(TURNS.formatted(STIRS), GONE.formatted(STIRS))) bulk.changeRuns(each, stirs);
        return changes.size() == AT_A_TIME || stirs.size() == AT_A_TIME;
    }

    /** How long the change has waited that waits longest; zero: none does. */
    public Duration behind() {
        return Bulk.of(em).read("SELECT TIMESTAMPDIFF(MICROSECOND, at, UTC_TIMESTAMP(6)) FROM ledger_change ORDER BY id LIMIT 1", row -> Duration.of(row.getLong(1), ChronoUnit.MICROS))
                .stream().findFirst().orElse(Duration.ZERO);
    }

    private static List<Long> due(Bulk bulk, String table) { return bulk.read("SELECT id FROM " + table + " ORDER BY id LIMIT " + AT_A_TIME + " FOR UPDATE SKIP LOCKED", row -> row.getLong(1)); }
}
