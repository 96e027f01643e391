package org.countersign.district;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.countersign.count.Side;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.residency.Residency;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what was told by place, once: later corrections are in what is told later. */
@ApplicationScoped
@Transactional
public class Ladders {
    private static final String CLIMBED = "SELECT climbed FROM ladder WHERE ordinance_id = ? AND climbed IS NOT NULL";

    @PersistenceContext EntityManager em;
    @Inject @ConfigProperty(name = "countersign.smallest-cell", defaultValue = "5") int smallest;

    int smallest() { return smallest; }

    /** Counts the ends of days after one. */
    interface Counting { void count(LocalDate after, BiConsumer<LocalDate, Map<Ladder.Column, Map<String, Integer>>> evening); }

    /** One at a time climbs it, once a day; whoever comes meanwhile waits. @throws Missing where no such ordinance is on the docket */
    Ladder climbed(FileNumber number, LocalDate until, Counting counting) {
        Bulk bulk = Bulk.of(em);
        long id = bulk.read("SELECT id FROM ordinance WHERE file_number = ?", row -> row.getLong(1), number.value()).stream().findFirst().orElseThrow(() -> new Missing("ordinance"));
        if (!isClimbed(bulk, id, "", until)) {
            bulk.change("INSERT IGNORE INTO ladder (ordinance_id) VALUES (?)", id);
            bulk.read("SELECT 1 FROM ladder WHERE ordinance_id = ? FOR UPDATE", row -> 1, id);
            if (!isClimbed(bulk, id, " FOR UPDATE", until)) climb(bulk, id, until, counting);
        }
        return kept(bulk, id);
    }

    private static boolean isClimbed(Bulk bulk, long id, String lock, LocalDate until) { return climbed(bulk, id, lock).filter(day -> !day.isBefore(until)).isPresent(); }

    private static Optional<LocalDate> climbed(Bulk bulk, long id, String lock) { return bulk.read(CLIMBED + lock, row -> row.getObject(1, LocalDate.class), id).stream().findFirst(); }

    private void climb(Bulk bulk, long id, LocalDate until, Counting counting) {
        Ladder ladder = kept(bulk, id);
        List<Object[]> rungs = new ArrayList<>();
        counting.count(climbed(bulk, id, "").orElse(LocalDate.MIN), (day, cells) -> ladder.climb(day, cells).forEach(rung ->
                rungs.add(new Object[] {id, rung.column().residency().name(), rung.column().side().name(), rung.place(), rung.day(), rung.people()})));
        bulk.write("INSERT INTO ladder_rung (ordinance_id, residency, side, place, day, people) VALUES (?, ?, ?, ?, ?, ?)", rungs);
        bulk.change("UPDATE ladder SET climbed = ? WHERE ordinance_id = ?", until, id);
    }

    private Ladder kept(Bulk bulk, long id) {
        return new Ladder(smallest, bulk.read("SELECT residency, side, place, day, people FROM ladder_rung WHERE ordinance_id = ?", row -> new Ladder.Rung(new Ladder.Column(Residency.valueOf(row.getString(1)), Side.valueOf(row.getString(2))), row.getString(3),
                row.getObject(4, LocalDate.class), row.getInt(5)), id));
    }
}
