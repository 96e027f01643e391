package org.countersign.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.countersign.platform.Bulk;
import org.countersign.platform.Refused;

/**
 * What a page of ours shows at the interface in the name of whoever opened it: for some addresses alone, for a day. It outlives the session
 * and a restart, so that what somebody noted while the network was gone is still theirs to send; it ends with the account, its password or its role.
 */
@ApplicationScoped
@Transactional
public class Passes {
    private static final String PREFIX = "csp_";
    private static final Duration LASTS = Duration.ofHours(24);
    private static final String STANDS = " FROM api_pass p JOIN account a ON a.id = p.account_id WHERE a.active AND a.credential_no = p.credential_no AND p.expires_at > ? AND ";

    @PersistenceContext EntityManager em;
    @Inject Who who;

    public static boolean isOne(String secret) { return secret.startsWith(PREFIX); }

    /** @param scope how the addresses begin that it opens, such as "/api/hearings/12/" @return the secret, once */
    public String issue(String scope) {
        Bulk bulk = Bulk.of(em);
        Secret secret = Secret.drawn(PREFIX);
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        bulk.change("DELETE FROM api_pass WHERE expires_at < ?", now);
        int made = bulk.change("INSERT INTO api_pass (account_id, credential_no, scope, secret_hash, issued_at, expires_at) SELECT id, credential_no, ?, ?, ?, ? FROM account WHERE name = ? AND active",
                scope, secret.hash(), now, now.plus(LASTS), who.name());
        if (made == 0) throw new Refused("problem.403");
        return secret.text();
    }

    /** What a pass opens now; empty where it is none, has expired or its account is another's now. */
    public Optional<Badge> badge(String secret) {
        return Bulk.of(em).read("SELECT p.id, a.name, a.display_name, a.role, a.language, a.credential_no, p.scope" + STANDS + "p.secret_hash = ?", Passes::badge,
                LocalDateTime.now(ZoneOffset.UTC), new Secret(secret).hash()).stream().findFirst();
    }

    private static Badge badge(ResultSet row) throws SQLException {
        return new Badge("pass:" + row.getLong(1), row.getString(2), row.getString(3), Role.valueOf(row.getString(4)), row.getString(5), row.getLong(6), false, false, row.getString(7));
    }

    /** Of its account; empty where it does not stand any more. */
    Optional<Long> credentialNo(long id) {
        return Bulk.of(em).read("SELECT a.credential_no" + STANDS + "p.id = ?", row -> row.getLong(1), LocalDateTime.now(ZoneOffset.UTC), id).stream().findFirst();
    }
}
