package org.countersign.slip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.decision.Notices;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.outbox.NewLetter;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.signing.Clocks;
import org.countersign.signing.MayorsClock;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The dates that moved, seen by the program or recorded by people, and who was told of each: by a step somebody takes, never by the program alone. */
@ApplicationScoped
@Transactional
public class Slips {
    private static final String COUNTS = ", (SELECT COUNT(*) FROM slip_notice n WHERE n.kind = '%1$s' AND n.slip_id = s.id), (SELECT COUNT(*) FROM slip_notice n WHERE n.kind = '%1$s' AND n.slip_id = s.id AND n.put_at IS NULL)";
    private static final String CLOCKS = "SELECT s.id, s.ordinance_id, s.was, s.became, NULL, NULL, NULL, s.noted_at" + COUNTS.formatted("CLOCK") + " FROM clock_slip s WHERE ",
            SCHEDULES = "SELECT s.id, s.ordinance_id, NULL, NULL, s.planned, s.headline, s.note, s.recorded_at" + COUNTS.formatted("SCHEDULE") + " FROM media_event s WHERE s.kind = 'SCHEDULE_CHANGE' AND s.superseded_why IS NULL AND ";

    /** So many slips are looked at for the desk, and shown there. */
    private static final int LOOKED = 100, SHOWN = 8;

    @PersistenceContext EntityManager em;
    @Inject Clocks clocks;
    @Inject Ordinances ordinances;
    @Inject Notices notices;
    @Inject City city;
    @Inject Who who;
    @Inject Journal journal;

    /** Those of a measure, the last first. */
    public List<Slip> of(Ordinance ordinance) {
        return Stream.concat(read(Slip.Kind.CLOCK, "s.ordinance_id = ?", ordinance.id()), read(Slip.Kind.SCHEDULE, "s.ordinance_id = ?", ordinance.id())).sorted(Comparator.comparing(Slip::noted).reversed()).toList();
    }

    private Stream<Slip> read(Slip.Kind kind, String condition, long value) {
        return Bulk.of(em).read((kind == Slip.Kind.CLOCK ? CLOCKS : SCHEDULES) + condition, row -> slip(kind, row), value).stream();
    }

    private static Slip slip(Slip.Kind kind, ResultSet row) throws SQLException {
        return new Slip(kind, row.getLong(1), row.getLong(2), at(row, 3), at(row, 4), row.getObject(5, java.time.LocalDate.class), row.getString(6), row.getString(7), at(row, 8), row.getInt(9), row.getInt(10));
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    /** @throws Missing where the measure has no such slip, or it stands no more */
    public Slip one(Ordinance ordinance, String key) { return of(ordinance).stream().filter(slip -> slip.key().equals(key)).findFirst().orElseThrow(() -> new Missing("slip")); }

    Optional<Slip> one(Slip.Kind kind, long id) { return read(kind, "s.id = ?", id).findFirst(); }

    /** What would be written, in a language. */
    public NewLetter.Wording letter(Ordinance ordinance, Slip slip, String language) { return words(ordinance, slip).in(language); }

    Letter words(Ordinance ordinance, Slip slip) { return new Letter(ordinance, slip, clocks.of(ordinance).verified(), city.zone()); }

    /** Whoever asked to be told of the measure and was not told of this; asked again, nobody is told twice. @return how many */
    public int tell(Ordinance ordinance, String key) {
        if (!ordinances.mayBeWritten()) throw new SecurityException("notices are not given by " + who.role());
        Slip slip = one(ordinance, key);
        List<Notices.Addressee> audience = notices.audience(ordinance);
        if (audience.isEmpty()) throw new Refused("slip.nobody");
        Bulk bulk = Bulk.of(em);
        LocalDateTime now = utc(Instant.now());
        int told = 0;
        for (Notices.Addressee each : audience)
            told += bulk.change("INSERT IGNORE INTO slip_notice (kind, slip_id, ordinance_id, address, name, language, contact_id, told_by, told_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", slip.kind().name(), slip.id(), ordinance.id(),
                    each.address(), each.name(), each.language(), each.contact(), who.name(), now);
        if (told > 0) journal.record(who.name(), "slip.told", "ordinance", ordinance.id().toString(), null, Map.of("contacts", told, "slip", key));
        return told;
    }

    /** The last slip of each clock that still runs, where somebody asked and nobody was told of it; the newest first. */
    public List<Slip> untold() {
        return Bulk.of(em).read("SELECT l.last FROM (SELECT MAX(id) AS last FROM clock_slip GROUP BY ordinance_id) l WHERE NOT EXISTS (SELECT 1 FROM slip_notice n WHERE n.kind = 'CLOCK' AND n.slip_id = l.last) ORDER BY l.last DESC LIMIT " + LOOKED,
                row -> row.getLong(1)).stream().flatMap(id -> one(Slip.Kind.CLOCK, id).stream()).filter(this::concerns).limit(SHOWN).toList();
    }

    private boolean concerns(Slip slip) {
        Ordinance ordinance = ordinances.byId(slip.ordinance()).orElseThrow();
        return !notices.audience(ordinance).isEmpty() && clocks.of(ordinance).standing().state().waits();
    }

    /** Notes until when the mayor may act, and what has moved since it was last noted. */
    public void look() {
        Bulk bulk = Bulk.of(em);
        Map<Long, Optional<Instant>> noted = new HashMap<>();
        bulk.read("SELECT ordinance_id, act_by FROM clock_date FOR UPDATE", row -> noted.put(row.getLong(1), Optional.ofNullable(at(row, 2))));
        LocalDateTime now = utc(Instant.now());
        for (MayorsClock clock : clocks.awaiting()) {
            Instant actBy = clock.standing().actBy() == null ? null : clock.standing().actBy().toInstant().truncatedTo(ChronoUnit.MICROS);
            Optional<Instant> before = noted.get(clock.ordinance().id());
            if (before != null && Objects.equals(before.orElse(null), actBy)) continue;
            bulk.change("INSERT INTO clock_date (ordinance_id, act_by, noted_at) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE act_by = VALUES(act_by), noted_at = VALUES(noted_at)", clock.ordinance().id(), utc(actBy), now);
            if (before != null) bulk.change("INSERT INTO clock_slip (ordinance_id, was, became, noted_at) VALUES (?, ?, ?, ?)", clock.ordinance().id(), utc(before.orElse(null)), utc(actBy), now);
        }
    }

    static LocalDateTime utc(Instant at) { return at == null ? null : LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC); }
}
