package org.countersign.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a badge still holds. Asked on every request, so the database is asked at most every two seconds about each holder: whoever is
 * deactivated, or whose role, password or token changed, is out within that time on every node. A badge newer than what is known is asked about at once.
 */
@ApplicationScoped
public class Badges {
    private static final long FRESH = Duration.ofSeconds(2).toNanos();
    private static final long GONE = -1;

    @PersistenceContext EntityManager em;
    @jakarta.inject.Inject Passes passes;
    private final Map<String, Known> known = new ConcurrentHashMap<>();                // no more than there are accounts and tokens

    private record Known(long credentialNo, long at) {}

    @Transactional
    public boolean holds(Badge badge) {
        Known last = known.get(badge.holder());
        if (last == null || last.credentialNo < badge.credentialNo() || System.nanoTime() - last.at > FRESH) known.put(badge.holder(), last = new Known(credentialNo(badge.holder()), System.nanoTime()));
        return last.credentialNo == badge.credentialNo();
    }

    private long credentialNo(String holder) {
        long id = Long.parseLong(holder.substring(holder.indexOf(':') + 1));
        if (holder.startsWith("pass:")) return passes.credentialNo(id).orElse(GONE);
        return holder.startsWith("token:")
                ? Optional.ofNullable(em.find(Token.class, id)).filter(token -> token.opensAt(Instant.now())).map(token -> token.badge().credentialNo()).orElse(GONE)
                : Optional.ofNullable(em.find(Account.class, id)).filter(Account::active).map(Account::credentialNo).orElse(GONE);
    }
}
