package org.countersign.jacket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.action.ActionType;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.decision.Decisions;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.snapshot.Snapshot;
import org.countersign.snapshot.Snapshots;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Freezes the tally for a decision, once: some days after the act was recorded, so that what had arrived by then can still be coded; earlier where somebody says so, or takes the
 * first jacket. Until then the tally at the moment of the decision moves; afterwards what changes is said beside it and changes nothing of it.
 */
@ApplicationScoped
@Transactional
public class Freezes {
    /** Those with which the mayor may have acted: a pocket veto and a return unsigned decide where the rule of the measure says so. */
    private static final String ACTS = ActionType.SETTLES.stream().filter(type -> type != ActionType.FAILURE && type != ActionType.WITHDRAWAL).map(type -> "'" + type + "'").collect(Collectors.joining(", "));
    private static final String MAY_BE_DUE = "SELECT DISTINCT o.file_number FROM ordinance o JOIN ordinance_action a ON a.ordinance_id = o.id WHERE a.type IN (" + ACTS + ") AND a.superseded_why IS NULL AND a.recorded_at < ?"
            + " AND NOT EXISTS (SELECT 1 FROM decision_freeze f WHERE f.action_id = a.id) ORDER BY o.file_number";
    private static final String POSITIONS = "INSERT INTO frozen_position (freeze_id, contact_id, stance, residency, petition) SELECT ?, p.contact_id, p.stance, s.residency, c.channel = 'PETITION' FROM `position` p"
            + " JOIN contact c ON c.id = p.contact_id JOIN signer s ON s.contact_id = c.id AND s.seq = 0 WHERE p.ordinance_id = ? AND p.stance IS NOT NULL AND NOT p.suggested AND c.set_aside IS NULL AND c.received_at < ?";

    private static final String SEALED = "SELECT f.positions_sha256, (SELECT JSON_VALUE(j.after_json, '$.positions') FROM journal j WHERE j.subject_type = 'ordinance' AND j.subject_id = CAST(f.ordinance_id AS CHAR) COLLATE utf8mb4_unicode_ci"
            + " AND j.what = 'jacket.frozen' AND JSON_VALUE(j.after_json, '$.snapshot') = CAST(f.snapshot_id AS CHAR) COLLATE utf8mb4_bin ORDER BY j.id LIMIT 1) FROM decision_freeze f WHERE f.id = ?";

    @PersistenceContext EntityManager em;
    @Inject Ordinances ordinances;
    @Inject Decisions decisions;
    @Inject Snapshots snapshots;
    @Inject Journal journal;
    @Inject Who who;
    @Inject City city;
    @Inject @ConfigProperty(name = "countersign.jacket.freezeDays", defaultValue = "14") int days;

    /** With which the mayor acted: the first act that decides (rule 13), else what settled it without one. */
    public Optional<OrdinanceAction> act(Ordinance ordinance) { return ordinance.decision().or(() -> decisions.of(ordinance).act()); }

    /** Empty: not yet. */
    public Optional<Freeze> of(Ordinance ordinance) { return act(ordinance).flatMap(act -> of(ordinance, act)); }

    private Optional<Freeze> of(Ordinance ordinance, OrdinanceAction act) {
        return Bulk.of(em).read("SELECT id, snapshot_id, frozen_at, frozen_by FROM decision_freeze WHERE action_id = ?", row -> new Freeze(row.getLong(1), ordinance.id(), act.id(), snapshots.one(ordinance.fileNumber(), row.getLong(2)),
                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString(4)), act.id()).stream().findFirst();
    }

    /** That it is frozen, for who needs no more. @param snapshot its number */
    public record Mark(long snapshot, Instant at) {}

    /** Without looking into the snapshot: pages that many people open ask for it. */
    public Optional<Mark> mark(Ordinance ordinance) {
        return Bulk.of(em).read("SELECT f.snapshot_id, f.frozen_at FROM decision_freeze f JOIN ordinance_action a ON a.id = f.action_id WHERE f.ordinance_id = ? AND a.superseded_why IS NULL ORDER BY a.at, a.id LIMIT 1",
                row -> new Mark(row.getLong(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC)), ordinance.id()).stream().findFirst();
    }

    /** When it is frozen unless somebody does so earlier. */
    public Instant due(OrdinanceAction act) { return act.recordedAt().plus(Duration.ofDays(days)); }

    /** Those whose day has come: the act that counts today is not frozen, whatever else is. */
    List<FileNumber> due() {
        Instant recordedBefore = Instant.now().minus(Duration.ofDays(days));
        return Bulk.of(em).read(MAY_BE_DUE, row -> new FileNumber(row.getString(1)), utc(recordedBefore)).stream().filter(number -> ordinances.byNumber(number).flatMap(this::act).filter(act -> act.recordedAt().isBefore(recordedBefore) && !frozen(act)).isPresent()).toList();
    }

    private boolean frozen(OrdinanceAction act) { return !Bulk.of(em).read("SELECT 1 FROM decision_freeze WHERE action_id = ?", row -> 1, act.id()).isEmpty(); }

    /** Frozen already, it stays as it is. @throws Refused where nobody has decided yet, or something was counted meanwhile */
    public Freeze freeze(FileNumber number) {
        Bulk bulk = Bulk.of(em);
        bulk.read("SELECT id FROM ordinance WHERE file_number = ? FOR UPDATE", row -> row.getLong(1), number.value());         // two who come first
        Ordinance ordinance = ordinances.byNumber(number).orElseThrow(() -> new Missing("ordinance"));
        OrdinanceAction act = act(ordinance).orElseThrow(() -> new Refused("jacket.notYet"));
        return of(ordinance, act).orElseGet(() -> freeze(bulk, ordinance, act));
    }

    private Freeze freeze(Bulk bulk, Ordinance ordinance, OrdinanceAction act) {
        Snapshot snapshot = snapshots.close(ordinance.fileNumber(), new CutOff(act.at(), city.zone()));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        bulk.change("INSERT INTO decision_freeze (ordinance_id, action_id, snapshot_id, frozen_at, frozen_by) VALUES (?, ?, ?, ?, ?)", ordinance.id(), act.id(), snapshot.id(), utc(now), who.name());
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        bulk.change(POSITIONS, id, ordinance.id(), utc(act.at()));
        Seal seal = new Seal();
        if (!snapshots.counted(snapshot).equals(kept(bulk, id, seal)) || !snapshots.cells(snapshot).equals(seal.cells())) throw new Refused("jacket.moved");
        String sha256 = seal.sha256();
        bulk.change("UPDATE decision_freeze SET positions_sha256 = ? WHERE id = ?", sha256, id);
        journal.record(who.name(), "jacket.frozen", "ordinance", ordinance.id().toString(), null, Map.of("snapshot", snapshot.id(), "cutOff", snapshot.cutOff().inTheCity().toString(), "positions", sha256));
        return new Freeze(id, ordinance.id(), act.id(), snapshot, now, who.name());
    }

    private static Snapshots.Numbers kept(Bulk bulk, long freeze, Seal seal) {
        Snapshots.Numbers numbers = new Snapshots.Numbers(new ArrayList<>(), new ArrayList<>());
        bulk.read(Members.COUNTED, row -> {
            boolean petition = row.getBoolean("petition");
            seal.add(row.getLong("contact_id"), row.getString("stance"), row.getString("residency"), petition);
            return (petition ? numbers.petitionLines() : numbers.contacts()).add(row.getLong("contact_id"));
        }, freeze);
        return numbers;
    }

    /**
     * What of it is no longer as it was frozen; empty: all is.
     *
     * @param seal of the positions as they stand now
     */
    Optional<Refused> flaw(Freeze freeze, Seal seal) {
        if (!freeze.snapshot().intact()) return Optional.of(new Refused("jacket.tampered.snapshot", String.valueOf(freeze.snapshot().id())));
        Sealed sealed = Bulk.of(em).read(SEALED, row -> new Sealed(row.getString(1), row.getString(2)), freeze.id()).get(0);
        boolean same = snapshots.cells(freeze.snapshot()).equals(seal.cells()) && Objects.equals(sealed.kept, sealed.journaled) && (sealed.kept == null || sealed.kept.equals(seal.sha256()));
        return same ? Optional.empty() : Optional.of(new Refused("jacket.tampered.positions"));
    }

    /** @param journaled what the journal wrote down when it was frozen; null, both: it is older than the hash */
    private record Sealed(String kept, String journaled) {}

    /** By a button. @throws SecurityException for who makes no snapshots */
    public void freezeNow(FileNumber number) {
        if (!mayFreeze()) throw new SecurityException("a tally is not frozen by " + who.name());
        freeze(number);
    }

    /** Who makes snapshots, and not with what may only read. */
    public boolean mayFreeze() { return snapshots.mayBeMade() && who.changes(); }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }
}
