package org.countersign.namesake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.count.CutOff;
import org.countersign.count.Reckoning;
import org.countersign.count.Tallies;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.Keyset;
import org.countersign.staff.Who;

/** Counts the same names of a tally beside those of everyone else the office knows, and lists who have them for those who may see personal data. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)                      // as Tallies, at whose moments it reads
public class Namesakes {
    /** A given and a family name at least. */
    private static final String FULL = "kind = 'PERSON' AND merged_into IS NULL AND name_key LIKE '_% _%'";

    @Inject Tallies tallies;
    @Inject Who who;

    /** @param petitioners who signed petitions about it */
    public record Both(NameChance people, NameChance petitioners) {}

    /** @throws org.countersign.platform.Missing where no such ordinance is on the docket */
    public Both of(FileNumber number, CutOff cutOff) {
        Reckoning.Counted counted = tallies.counted(number, cutOff);
        List<Long> people = counted.people().stream().map(Reckoning.Counted.One::id).toList();
        return tallies.atOneMoment(connection -> {
            Bulk bulk = new Bulk(connection);
            Map<String, Integer> held = new HashMap<>();
            bulk.read("SELECT name_key, COUNT(*) FROM constituent WHERE " + FULL + " GROUP BY name_key", row -> held.put(row.getString(1), row.getInt(2)));
            return new Both(chance(bulk, people, held), chance(bulk, counted.petitioners(), held));
        });
    }

    /** Which people are looked at. */
    public enum Among { PEOPLE, PETITIONERS }

    /**
     * Who have one name.
     *
     * @param people by their numbers, ascending
     */
    public record Group(String name, List<Long> people) {
        public long key() { return people.get(0); }

        public long pairs() { return NameChance.pairs(List.of(people.size())); }
    }

    /** @param pairs in all @param groups as many as were asked for, and one more where there are more */
    public record Piece(long pairs, List<Group> groups) {}

    /** Who have the same name, by the first of each; for those who may see personal data. @throws org.countersign.platform.Missing where no such ordinance is on the docket */
    public Piece list(FileNumber number, CutOff cutOff, Among among, Keyset keyset) {
        if (!who.seesPersonalData()) throw new SecurityException("names are not for " + who.role());
        Reckoning.Counted counted = tallies.counted(number, cutOff);
        List<Long> people = among == Among.PEOPLE ? counted.people().stream().map(Reckoning.Counted.One::id).toList() : counted.petitioners();
        Map<String, Group> groups = new HashMap<>();
        tallies.atOneMoment(connection -> new Bulk(connection).find("SELECT name_key, id, TRIM(CONCAT_WS(' ', given_name, family_name)) FROM constituent WHERE " + FULL + " AND id IN (??)", people,
                row -> {
            String name = row.getString(3);
            return groups.computeIfAbsent(row.getString(1), none -> new Group(name, new ArrayList<>())).people().add(row.getLong(2));
        }));
        groups.values().removeIf(group -> group.people().size() < 2);
        groups.values().forEach(group -> group.people().sort(null));
        return new Piece(groups.values().stream().mapToLong(Group::pairs).sum(), groups.values().stream().filter(group -> group.key() > keyset.after()).sorted(Comparator.comparingLong(Group::key)).limit(keyset.oneMore()).toList());
    }

    private static NameChance chance(Bulk bulk, List<Long> people, Map<String, Integer> held) {
        Map<String, Integer> mine = new HashMap<>(), others = new HashMap<>(held);
        bulk.find("SELECT name_key FROM constituent WHERE " + FULL + " AND id IN (??)", people, row -> mine.merge(row.getString(1), 1, Integer::sum));
        mine.forEach((name, times) -> others.merge(name, -times, (all, less) -> all + less > 0 ? Integer.valueOf(all + less) : null));
        return NameChance.of(mine.values(), others.values()).or(mine.values(), held.values());
    }
}
