package org.countersign.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;

/**
 * One-time links: the way to a first password, and to a new one when it is forgotten. A link holds for three days and for one password; a
 * new one voids those before. The old password goes on working until the new one is set.
 */
@ApplicationScoped
@Transactional
public class Links {
    private static final Duration HOLDS = Duration.ofDays(3);

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Accounts accounts;

    /** @return the address to hand over, once, such as "/staff/link?key=…" */
    public String issue(AccountName name) {
        if (!who.administers()) throw new SecurityException("links are not issued by " + who.role());
        Account account = accounts.byName(name).orElseThrow(() -> new Missing("account"));
        if (!account.active()) throw new Refused("staff.link.inactive", account.name());
        Secret secret = Secret.drawn("");
        em.createNativeQuery("DELETE FROM one_time_link WHERE account_id = ?1 AND used_at IS NULL").setParameter(1, account.id()).executeUpdate();
        em.createNativeQuery("INSERT INTO one_time_link (token_hash, account_id, expires_at) VALUES (?1, ?2, ?3)")
                .setParameter(1, secret.hash()).setParameter(2, account.id()).setParameter(3, column(Instant.now().plus(HOLDS))).executeUpdate();
        journal.record(who.name(), "account.linkIssued", "account", account.name(), null, Map.of("expiresAt", Instant.now().plus(HOLDS).truncatedTo(ChronoUnit.SECONDS)));
        return "/staff/link?key=" + secret.text();
    }

    /** Whose link this is; empty where it is none, was used, is too old, or the account is deactivated. */
    public Optional<Account> account(String key) {
        List<?> found = em.createNativeQuery("SELECT account_id FROM one_time_link WHERE token_hash = ?1 AND used_at IS NULL AND expires_at > ?2")
                .setParameter(1, new Secret(key == null ? "" : key).hash()).setParameter(2, column(Instant.now())).getResultList();
        return found.stream().findFirst().map(id -> em.find(Account.class, ((Number) id).longValue())).filter(Account::active);
    }

    /** @throws Refused where the link does not hold @throws org.countersign.platform.Invalid where the password will not do; then the link goes on holding */
    public void setPassword(String key, String password) {
        Account account = account(key).orElseThrow(() -> new Refused("staff.link.void"));
        accounts.receivePassword(account, password);
        int used = em.createNativeQuery("UPDATE one_time_link SET used_at = ?1 WHERE token_hash = ?2 AND used_at IS NULL")
                .setParameter(1, column(Instant.now())).setParameter(2, new Secret(key).hash()).executeUpdate();
        if (used != 1) throw new Refused("staff.link.void");                            // someone was faster with the same link
    }

    private static Object column(Instant at) { return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC).toLocalDateTime(); }
}
