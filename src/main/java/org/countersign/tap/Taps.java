package org.countersign.tap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.contact.Triage;
import org.countersign.intake.Intake;
import org.countersign.intake.Origin;
import org.countersign.intake.Outcome;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Seen;
import org.countersign.staff.Who;

/** Takes taps in and back, each once. For administrators and staff; each is in the journal with who and when. */
@ApplicationScoped
@Transactional
public class Taps {
    static final String SOURCE = "tap";
    private static final int LATEST = 12;
    private static final String COUNTS = "SELECT p.stance, s.residency, COUNT(*) FROM contact c JOIN `position` p ON p.contact_id = c.id JOIN ordinance o ON o.id = p.ordinance_id AND o.file_number = ?"
            + " JOIN signer s ON s.contact_id = c.id AND s.seq = 0 WHERE c.received_at >= ? AND c.source = '" + SOURCE + "' AND c.set_aside IS NULL GROUP BY p.stance, s.residency";
    private static final String MINE = "SELECT c.external_id, c.received_at, p.stance, s.residency, c.set_aside IS NOT NULL FROM contact c JOIN `position` p ON p.contact_id = c.id JOIN ordinance o ON o.id = p.ordinance_id AND o.file_number = ?"
            + " JOIN signer s ON s.contact_id = c.id AND s.seq = 0 WHERE c.received_at >= ? AND c.source = '" + SOURCE + "' AND c.recorded_by = ? ORDER BY c.id DESC LIMIT " + LATEST;

    @PersistenceContext EntityManager em;
    @Inject Intake intake;
    @Inject Triage triage;
    @Inject City city;
    @Inject Who who;

    /** @return false where it was taken before */
    public boolean take(Tap tap) {
        mayTap();
        Outcome outcome = intake.take(tap.contact(city.stateName()), new Origin(who.name(), SOURCE, null));
        if (outcome.kind() == Outcome.Kind.REJECTED) throw new Invalid(outcome.errors());
        return outcome.kind() == Outcome.Kind.ACCEPTED;
    }

    /** It was a slip: it counts nowhere and stays readable. Taken back twice, it is taken back once. @return false where it was taken back before */
    public boolean takeBack(String id) {
        mayTap();
        Object[] found = Bulk.of(em).read("SELECT id, version, set_aside FROM contact WHERE source = ? AND external_id = ?", row -> new Object[] {row.getLong(1), row.getLong(2), row.getString(3)}, SOURCE, id)
                .stream().findFirst().orElseThrow(() -> new Missing("contact"));
        if (found[2] != null) return false;
        triage.mistaken(new Seen((long) found[0], (long) found[1]));
        return true;
    }

    /** What was tapped today on the ordinance: by everybody, and the latest of whoever asks. */
    public Map<String, Object> today(String ordinance) {
        mayTap();
        Bulk bulk = Bulk.of(em);
        LocalDateTime since = LocalDateTime.ofInstant(LocalDate.now(city.zone()).atStartOfDay(city.zone()).toInstant(), ZoneOffset.UTC);
        Map<String, Object> today = new LinkedHashMap<>();
        today.put("now", Instant.now().toString());
        today.put("counts", bulk.read(COUNTS, row -> Map.of("stance", row.getString(1), "residency", row.getString(2), "count", row.getLong(3)), ordinance, since));
        today.put("latest", bulk.read(MINE, row -> Map.of("id", row.getString(1), "at", row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC).toString(), "stance", row.getString(3), "residency", row.getString(4), "back", row.getBoolean(5)),
                ordinance, since, who.name()));
        return today;
    }

    private void mayTap() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("calls are not counted by " + who.role());
    }
}
