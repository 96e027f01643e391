package org.countersign.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.platform.Bulk;
import org.countersign.platform.Incident;
import org.countersign.staff.Who;

/** What reconciliations found; what they find wrong is an incident as well, and nothing is mended. */
@ApplicationScoped
@Transactional
public class Checks {
    private static final int LONGEST = 500;
    /** A line of the log is read by a person. */
    private static final int LOGGED = 200;
    /** Since when the ordinance that waits longest has not been held against a full count; one that never was, since its books are kept. */
    private static final String WAITS_SINCE = "SELECT MIN(COALESCE((SELECT MAX(k.at) FROM audit_check k WHERE k.file_number = o.file_number AND k.figures > 0), GREATEST(o.recorded_at, b.since)))"
            + " FROM ordinance o JOIN ledger_book b ON b.id = 1";

    @PersistenceContext EntityManager em;
    @Inject Who who;

    /** @param first the first mismatch, with what citizens wrote, for administrators; null: there is none */
    public record Check(Instant at, String ordinance, int figures, int mismatches, String first, Duration took) {
        public boolean right() { return figures > 0 && mismatches == 0; }
    }

    void record(Reconciliation.Finding finding, Duration took) {
        int mismatches = finding.mismatches().size();
        String first = mismatches == 0 ? null : said(finding.mismatches().get(0));
        if (mismatches > 0) Incident.record(new IllegalStateException("the ledger of " + finding.ordinance() + " is wrong in " + mismatches + " of " + finding.figures() + " figures: " + logged(finding)));
        Bulk.of(em).change("INSERT INTO audit_check (at, file_number, figures, mismatches, first, milliseconds) VALUES (UTC_TIMESTAMP(6), ?, ?, ?, ?, ?)",
                finding.ordinance(), finding.figures(), mismatches, first, took.toMillis());
    }

    /** The log gets nobody's words: of organisations and reasons only that it is one. */
    private static String logged(Reconciliation.Finding finding) {
        int more = finding.mismatches().size() - LOGGED;
        return finding.mismatches().stream().limit(LOGGED).map(each -> each.kind() + " " + numbers(each)).collect(Collectors.joining("; ")) + (more > 0 ? "; and " + more + " more" : "");
    }

    private static String said(Reconciliation.Mismatch mismatch) {
        String said = mismatch.figure() + " " + numbers(mismatch);
        return said.substring(0, Math.min(said.length(), LONGEST));
    }

    private static String numbers(Reconciliation.Mismatch mismatch) { return mismatch.books() + " ≠ " + mismatch.counted() + " (" + mismatch.at() + ")"; }

    /** How long some ordinance has not been compared; empty: there is none. */
    Optional<Duration> oldest() {
        if (!who.administers()) throw new SecurityException("what was compared is not for " + who.role());
        Instant now = Instant.now();
        return Bulk.of(em).read(WAITS_SINCE, row -> Optional.ofNullable(row.getObject(1, LocalDateTime.class))).get(0).map(since -> Duration.between(since.toInstant(ZoneOffset.UTC), now));
    }

    /** The last of each ordinance, the latest first. */
    public List<Check> latest() {
        if (!who.administers()) throw new SecurityException("what was compared is not for " + who.role());
        return Bulk.of(em).read("SELECT at, file_number, figures, mismatches, first, milliseconds FROM audit_check WHERE id IN (SELECT MAX(id) FROM audit_check GROUP BY file_number)"
                + " ORDER BY mismatches DESC, id DESC", row -> new Check(row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString(2), row.getInt(3), row.getInt(4),
                        row.getString(5), Duration.ofMillis(row.getLong(6))));
    }
}
