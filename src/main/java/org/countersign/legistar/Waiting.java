package org.countersign.legistar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.action.ActionType;
import org.countersign.platform.Bulk;
import org.countersign.platform.HealthLine;

/** Which matters are looked at besides those that say that they changed: a history may grow and its matter not say so. */
@ApplicationScoped
@Transactional
public class Waiting implements HealthLine {
    @PersistenceContext EntityManager em;

    /** @param web its page, where it is known; null: not yet */
    record Known(long matterId, String file, String web) {}

    /** Those that could not be taken, and those the mayor or the council is not done with. @param whole all that are followed */
    List<Known> matters(boolean whole) {
        String settled = "SELECT 1 FROM ordinance_action a WHERE a.ordinance_id = m.ordinance_id AND a.superseded_why IS NULL AND a.type IN ('" + ActionType.EXECUTIVE_SIGNATURE + "', '"
                + ActionType.BECAME_LAW + "', '" + ActionType.FAILURE + "', '" + ActionType.WITHDRAWAL + "')";
        return Bulk.of(em).read("SELECT m.matter_id, m.file_number, m.web FROM legistar_matter m WHERE m.due OR m.ordinance_id IS NOT NULL" + (whole ? "" : " AND NOT EXISTS (" + settled + ")")
                + " ORDER BY m.due DESC, m.matter_id", row -> new Known(row.getLong(1), row.getString(2), row.getString(3)));
    }

    /** The pages of matters by their number. */
    Map<Long, String> pages() {
        Map<Long, String> pages = new LinkedHashMap<>();
        Bulk.of(em).read("SELECT matter_id, web FROM legistar_matter WHERE web IS NOT NULL", row -> pages.put(row.getLong(1), row.getString(2)));
        return pages;
    }

    /** It could not be taken: the next run begins with it. */
    void due(long matterId, Optional<String> file) {
        Bulk.of(em).change("INSERT INTO legistar_matter (matter_id, file_number, due) VALUES (?, ?, TRUE) ON DUPLICATE KEY UPDATE due = TRUE", matterId, file.orElse(null));
    }

    /** Whatever it is, looking again would tell the same. */
    void notDue(long matterId) {
        Bulk.of(em).change("DELETE FROM legistar_matter WHERE matter_id = ? AND ordinance_id IS NULL", matterId);
        Bulk.of(em).change("UPDATE legistar_matter SET due = FALSE WHERE matter_id = ?", matterId);
    }

    @Override public Told look() {
        Bulk bulk = Bulk.of(em);
        if (bulk.read("SELECT client = '' FROM legistar_source", row -> row.getBoolean(1)).get(0)) return new Told("legistar.health.heading", State.WELL, "legistar.health.none");
        boolean failed = bulk.read("SELECT state = 'FAILED' FROM legistar_run ORDER BY id DESC LIMIT 1", row -> row.getBoolean(1)).contains(true);
        if (failed) return new Told("legistar.health.heading", State.WATCH, "legistar.health.failed");
        long due = bulk.read("SELECT COUNT(*) FROM legistar_matter WHERE due", row -> row.getLong(1)).get(0);
        return due > 0 ? new Told("legistar.health.heading", State.WATCH, "legistar.health.left", due) : new Told("legistar.health.heading", State.WELL, "legistar.health.well");
    }
}
