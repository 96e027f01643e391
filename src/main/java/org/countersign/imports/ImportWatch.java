package org.countersign.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.countersign.platform.Bulk;
import org.countersign.platform.Figures;
import org.countersign.platform.HealthLine;

/** Whether imports get on: how many are under way, and whether one waits that nobody works on. */
@ApplicationScoped
@Transactional
public class ImportWatch implements HealthLine, Figures {
    /** A second is usual where a hand is free; after a crash a lease must run out first. */
    private static final Duration UNATTENDED = Duration.ofMinutes(5);
    private static final String UNDER_WAY = "SELECT COUNT(*) FROM import_run WHERE state IN ('RUNNING', 'UNDOING')";
    /** Where somebody works on it, until when they have it. */
    private static final String WAITS_SINCE = " AND COALESCE(lease_until, started_at)";
    private static final String FAILED = "SELECT COUNT(*) FROM import_run WHERE state = 'FAILED'";

    @PersistenceContext EntityManager em;

    @Override public Told look() {
        int underWay = number(UNDER_WAY);
        boolean free = number(UNDER_WAY + WAITS_SINCE + " >= ?", at(Instant.now())) < ImportJob.HANDS;
        int left = number(UNDER_WAY + WAITS_SINCE + " < ?", at(Instant.now().minus(UNATTENDED)));
        return free && left > 0 ? new Told("health.imports", State.ILL, "health.imports.left", left, underWay) : new Told("health.imports", State.WELL, "health.imports.well", underWay);
    }

    @Override public List<Figure> figures() {
        return List.of(new Figure("imports_running", "Imports under way, or being taken back."), new Figure("imports_failed", "Imports that could not be carried to their end."));
    }

    @Override public Number now(String name) { return number(name.equals("imports_running") ? UNDER_WAY : FAILED); }

    private static LocalDateTime at(Instant time) { return LocalDateTime.ofInstant(time, ZoneOffset.UTC); }

    private int number(String sql, Object... values) { return Bulk.of(em).read(sql, row -> row.getInt(1), values).get(0); }
}
