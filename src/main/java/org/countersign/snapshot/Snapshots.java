package org.countersign.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Tallies;
import org.countersign.count.Tally;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.HealthLine;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Sha256;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** Freezes tallies and keeps them: they are only ever added to, and each time they are read their hash is taken anew and held against the journal's. */
@ApplicationScoped
@Transactional
public class Snapshots implements HealthLine {
    private static final String HEADING = "snapshot.health.heading";
    private static final int MOST_LOOKED_AT = 20;

    @PersistenceContext EntityManager em;
    @Inject Tallies tallies;
    @Inject Who who;
    @Inject Journal journal;
    @Inject City city;

    /** @throws Missing where no such ordinance is on the docket */
    public Snapshot make(FileNumber number, CutOff cutOff) {
        mayMake();
        return keep(number, cutOff);
    }

    /** For a decision, whoever happens to be at work when it is frozen. @throws Missing where no such ordinance is on the docket */
    public Snapshot close(FileNumber number, CutOff cutOff) { return keep(number, cutOff); }

    private Snapshot keep(FileNumber number, CutOff cutOff) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Frozen frozen = Frozen.of(tallies.counted(number, cutOff), who.name(), now, city.zone());
        String text = frozen.canonical(), sha256 = HexFormat.of().formatHex(Sha256.of(text));
        Bulk bulk = Bulk.of(em);
        bulk.change("INSERT INTO snapshot (ordinance_id, created_at, created_by, definition_version, cut_off, body, sha256) SELECT id, ?, ?, ?, ?, ?, ? FROM ordinance WHERE file_number = ?", utc(now), who.name(),
                frozen.values().get("definitionVersion"), utc(cutOff.at()), text, sha256, number.value());
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        journal.record(who.name(), "snapshot.made", "snapshot", String.valueOf(id), null, Map.of("ordinance", number.value(), "cutOff", frozen.values().get("cutOff"), "sha256", sha256));
        em.flush();                                                             // the entry is asked for below
        return one(number, id);
    }

    /** Administrators, staff and the mayor (api.md), and the program itself. */
    void mayMake() {
        if (!mayBeMade()) throw new SecurityException("snapshots are not made by " + who.role());
    }

    public boolean mayBeMade() { return who.administers() || who.role() == Role.STAFF || who.role() == Role.MAYOR; }

    /** The latest first. */
    public List<Snapshot> of(FileNumber number, int most) { return shelf().of(number.value(), most); }

    private Shelf shelf() { return new Shelf(Bulk.of(em), city.zone()); }

    /** @throws Missing where this ordinance has no such snapshot */
    public Snapshot one(FileNumber number, long id) { return shelf().one(number.value(), id).orElseThrow(() -> new Missing("snapshot")); }

    /** Its text, over which the hash was taken. @throws Missing where this ordinance has no such snapshot */
    String text(FileNumber number, long id) { return shelf().text(number.value(), id).orElseThrow(() -> new Missing("snapshot")); }

    /** As it leaves the house: the text with its number and hash beside. */
    public String file(Snapshot snapshot) { return SnapshotFile.of(snapshot, text(new FileNumber(snapshot.ordinance()), snapshot.id())); }

    /** What was counted, ascending. */
    public record Numbers(List<Long> contacts, List<Long> petitionLines) {}

    public Numbers counted(Snapshot snapshot) {
        Frozen frozen = Frozen.read(text(new FileNumber(snapshot.ordinance()), snapshot.id()));
        return new Numbers(frozen.ids("ids"), frozen.ids("petitionLines"));
    }

    /** Its contacts by residency and stance, such as RESIDENT.SUPPORT; those that are none are left out. */
    public Map<String, Long> cells(Snapshot snapshot) { return shelf().cells(snapshot.id()); }

    /** The latest that is intact, for who tells others of the measure: its figures without the numbers behind them. */
    public Optional<Map<String, Object>> latest(FileNumber number) {
        return of(number, MOST_LOOKED_AT).stream().filter(Snapshot::intact).findFirst().map(snapshot -> {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("snapshot", snapshot.id());
            Map<String, Object> values = Frozen.read(text(number, snapshot.id())).values();
            for (String name : List.of("createdAt", "cutOff", "definitionVersion", "figures")) told.put(name, values.get(name));
            told.put("sha256", snapshot.sha256());
            return told;
        });
    }

    /** @param other null: what the same cut-off comes to now @throws Refused where one of them was tampered with: it may say anything */
    Difference difference(FileNumber number, long id, Long other) {
        Frozen before = trusted(number, id);
        Frozen now = other == null ? Frozen.of(tallies.counted(number, before.cutOff(city.zone())), "", Instant.now(), city.zone()) : trusted(number, other);
        return Difference.between(before, now, this::merged);
    }

    private Frozen trusted(FileNumber number, long id) {
        if (!one(number, id).intact()) throw new Refused("snapshot.tampered.compared", String.valueOf(id));
        return Frozen.read(text(number, id));
    }

    /** Whether its figures are these: what else is counted at its cut-off then belongs to it. */
    public boolean holds(Snapshot snapshot, Tally tally) { return Frozen.read(text(new FileNumber(snapshot.ordinance()), snapshot.id())).says(tally); }

    private Set<Long> merged(Collection<Long> people) {
        return new HashSet<>(Bulk.of(em).find("SELECT id FROM constituent WHERE id IN (??) AND merged_into IS NOT NULL", people, row -> row.getLong(1)));
    }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }

    @Override public Told look() {
        List<Snapshot> all = shelf().all();
        Optional<Snapshot> changed = all.stream().filter(snapshot -> !snapshot.intact()).findFirst();
        if (changed.isPresent()) return new Told(HEADING, State.ILL, "snapshot.health.wrong", String.valueOf(changed.get().id()));
        long gone = shelf().gone();
        return gone > 0 ? new Told(HEADING, State.ILL, "snapshot.health.gone", gone) : new Told(HEADING, State.WELL, "snapshot.health.well", all.size());
    }
}
