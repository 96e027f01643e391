package org.countersign.namesake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
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

    /** @throws org.countersign.platform.Missing where no such ordinance is on the docket */
    public NameChance of(FileNumber number, CutOff cutOff) {
        List<Long> people = tallies.counted(number, cutOff).people().stream().map(Tallies.Counted.One::id).toList();
        return tallies.atOneMoment(connection -> {
            Bulk bulk = new Bulk(connection);
            Map<String, Integer> mine = new HashMap<>(), others = new HashMap<>();
            bulk.find("SELECT name_key FROM constituent WHERE " + FULL + " AND id IN (??)", people, row -> mine.merge(row.getString(1), 1, Integer::sum));
            bulk.read("SELECT name_key, COUNT(*) FROM constituent WHERE " + FULL + " GROUP BY name_key", row -> others.put(row.getString(1), row.getInt(2)));
            mine.forEach((name, times) -> others.merge(name, -times, (all, less) -> all + less > 0 ? Integer.valueOf(all + less) : null));
            return NameChance.of(new ArrayList<>(mine.values()), new ArrayList<>(others.values()));
        });
    }
}
