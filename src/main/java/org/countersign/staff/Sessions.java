package org.countersign.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.platform.Bulk;

/**
 * Where people are signed in now, so that they and the administrator see it: since when and how lately, and nothing about the place or the
 * machine. Whether a session holds is not decided here but by its badge.
 */
@ApplicationScoped
@Transactional
public class Sessions {
    /** The server forgets a session an hour after its last request (web.xml). */
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String OPEN = "SELECT s.id, a.name, s.since, s.last_seen FROM staff_session s JOIN account a ON a.id = s.account_id"
            + " WHERE s.ended_at IS NULL AND s.credential_no = a.credential_no AND a.active AND s.last_seen > ?";

    @PersistenceContext EntityManager em;

    /** A session of that account. @param seen to a minute */
    public record Session(long id, String account, Instant since, Instant seen) implements Serializable {}

    /** Someone signed in. @return the number of the session */
    public long begin(Badge badge) {
        Object now = column(Instant.now());
        Bulk bulk = Bulk.of(em);
        bulk.change("DELETE FROM staff_session WHERE last_seen < ? LIMIT 100", column(Instant.now().minus(KEPT)));
        bulk.change("INSERT INTO staff_session (account_id, credential_no, since, last_seen) VALUES (?, ?, ?, ?)", badge.accountId(), badge.credentialNo(), now, now);
        return bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
    }

    public void seen(long session) { Bulk.of(em).change("UPDATE staff_session SET last_seen = ? WHERE id = ?", column(Instant.now()), session); }

    /** Signed out. */
    public void end(long session) { Bulk.of(em).change("UPDATE staff_session SET ended_at = ? WHERE id = ?", column(Instant.now()), session); }

    /** Those of one account that are open, latest seen first. */
    public List<Session> of(AccountName name) {
        return Bulk.of(em).read(OPEN + " AND a.name = ? ORDER BY s.last_seen DESC", Sessions::session, column(Instant.now().minus(FORGOTTEN)), name.value());
    }

    /** All that are open, by account, latest seen first. */
    public Map<String, List<Session>> open() {
        return Bulk.of(em).read(OPEN + " ORDER BY s.last_seen DESC", Sessions::session, column(Instant.now().minus(FORGOTTEN))).stream().collect(Collectors.groupingBy(Session::account));
    }

    private static Session session(ResultSet row) throws SQLException { return new Session(row.getLong(1), row.getString(2), instant(row, 3), instant(row, 4)); }

    private static Instant instant(ResultSet row, int column) throws SQLException { return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC); }

    private static Object column(Instant at) { return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC).toLocalDateTime(); }
}
