package org.countersign.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.stance.Stance;

/** Counts contacts by the language of their text, out of the narrow table that lists are chosen by; for every role, for there are no people in it. */
@ApplicationScoped
@Transactional
public class Languages {
    /** Rules 1 and 3 of the count; petition lines are counted on their own (rule 2). Every row of the measure is read, but of the one index that holds it all, in its order. */
    static final String COUNT = "SELECT l.language, l.stance, COUNT(*) FROM listed l FORCE INDEX (k_listed_spoken) WHERE l.ordinance_id = (SELECT o.id FROM ordinance o WHERE o.file_number = ?)"
            + " AND NOT l.set_aside AND l.stance IS NOT NULL AND NOT l.suggested AND l.channel <> 'PETITION' AND l.received_at < ? GROUP BY l.language, l.stance";

    @PersistenceContext EntityManager em;

    /** The most first; those of which nobody told last. */
    public List<Spoken> count(FileNumber number, CutOff cutOff) {
        Map<String, Spoken> all = new HashMap<>();
        Bulk.of(em).read(COUNT, row -> all.computeIfAbsent(Objects.requireNonNullElse(row.getString(1), Spoken.UNTOLD), Languages::none).sides().merge(Side.of(Stance.valueOf(row.getString(2))), row.getInt(3), Integer::sum),
                number.value(), LocalDateTime.ofInstant(cutOff.at(), ZoneOffset.UTC));
        return all.values().stream().sorted(Comparator.comparing(Spoken::told).reversed().thenComparing(Spoken::total, Comparator.reverseOrder()).thenComparing(Spoken::tag)).toList();
    }

    /** The numbers of all contacts on a measure whose text is in it. @param tag as {@link Spoken} has it; one that nobody told is that of none */
    public Set<Long> contacts(FileNumber number, String tag) {
        boolean untold = tag.equals(Spoken.UNTOLD);
        String all = "SELECT l.contact_id FROM listed l WHERE l.ordinance_id = (SELECT o.id FROM ordinance o WHERE o.file_number = ?) AND l.language ";
        return new HashSet<>(untold ? Bulk.of(em).read(all + "IS NULL", row -> row.getLong(1), number.value()) : Bulk.of(em).read(all + "= ?", row -> row.getLong(1), number.value(), tag));
    }

    private static Spoken none(String tag) {
        Map<Side, Integer> sides = new EnumMap<>(Side.class);
        for (Side side : Side.values()) sides.put(side, 0);
        return new Spoken(tag, sides);
    }
}
