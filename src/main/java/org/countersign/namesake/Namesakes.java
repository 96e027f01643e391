package org.countersign.namesake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.count.CutOff;
import org.countersign.count.Tallies;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;

/** Counts the same names of a tally beside those of everyone else the office knows; numbers, and nobody's name. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)                      // as Tallies, at whose moments it reads
public class Namesakes {
    /** A given and a family name at least. */
    private static final String FULL = "kind = 'PERSON' AND merged_into IS NULL AND name_key LIKE '_% _%'";

    @Inject Tallies tallies;

    /** @param petitioners who signed petitions about it */
    public record Both(NameChance people, NameChance petitioners) {}

    /** @throws org.countersign.platform.Missing where no such ordinance is on the docket */
    public Both of(FileNumber number, CutOff cutOff) {
        Tallies.Counted counted = tallies.counted(number, cutOff);
        List<Long> people = counted.people().stream().map(Tallies.Counted.One::id).toList();
        return tallies.atOneMoment(connection -> {
            Bulk bulk = new Bulk(connection);
            Map<String, Integer> held = new HashMap<>();
            bulk.read("SELECT name_key, COUNT(*) FROM constituent WHERE " + FULL + " GROUP BY name_key", row -> held.put(row.getString(1), row.getInt(2)));
            return new Both(chance(bulk, people, held), chance(bulk, counted.petitioners(), held));
        });
    }

    private static NameChance chance(Bulk bulk, List<Long> people, Map<String, Integer> held) {
        Map<String, Integer> mine = new HashMap<>(), others = new HashMap<>(held);
        bulk.find("SELECT name_key FROM constituent WHERE " + FULL + " AND id IN (??)", people, row -> mine.merge(row.getString(1), 1, Integer::sum));
        mine.forEach((name, times) -> others.merge(name, -times, (all, less) -> all + less > 0 ? Integer.valueOf(all + less) : null));
        return NameChance.of(mine.values(), others.values()).or(mine.values(), held.values());
    }
}
