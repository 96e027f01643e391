package org.countersign.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.countersign.platform.Bulk;
import org.countersign.platform.Refused;
import org.countersign.staff.Who;

/** Whose turn it is to count everything afresh: one node's at a time, by a row that it renews with each ordinance. */
@ApplicationScoped
@Transactional
public class Turn {
    /** Longer than an ordinance takes, by far; a node that died is waited for no longer. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @PersistenceContext EntityManager em;
    @Inject Who who;

    /** @param after the last one began so long ago at least @return who holds it now; empty: somebody else does, or did */
    Optional<String> take(Duration after) {
        if (!who.administers()) throw new SecurityException("the ledger is not compared by " + who.role());
        String holder = UUID.randomUUID().toString();
        int taken = Bulk.of(em).change("UPDATE audit_turn SET holder = ?, begun_at = UTC_TIMESTAMP(6), until_at = TIMESTAMPADD(SECOND, ?, UTC_TIMESTAMP(6))"
                + " WHERE until_at < UTC_TIMESTAMP(6) AND begun_at <= TIMESTAMPADD(SECOND, ?, UTC_TIMESTAMP(6))", holder, LONGEST.toSeconds(), -after.toSeconds());
        return taken == 1 ? Optional.of(holder) : Optional.empty();
    }

    /** @return whether it still is this one's */
    boolean keep(String holder) {
        return Bulk.of(em).change("UPDATE audit_turn SET until_at = TIMESTAMPADD(SECOND, ?, UTC_TIMESTAMP(6)) WHERE holder = ?", LONGEST.toSeconds(), holder) == 1;
    }

    void end(String holder) { Bulk.of(em).change("UPDATE audit_turn SET holder = NULL, until_at = UTC_TIMESTAMP(6) WHERE holder = ?", holder); }

    /** For who would take away what is counted. @throws Refused while somebody counts */
    void mustBeFree() {
        if (taken()) throw new Refused("audit.writeUp.busy");
    }

    /** Whether somebody counts. */
    boolean taken() { return Bulk.of(em).read("SELECT until_at > UTC_TIMESTAMP(6) FROM audit_turn", row -> row.getBoolean(1)).get(0); }
}
