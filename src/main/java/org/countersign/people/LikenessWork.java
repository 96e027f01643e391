package org.countersign.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.address.ZipCode;
import org.countersign.constituent.Mergers;
import org.countersign.intake.PositionsChanged;
import org.countersign.people.NameForm.FullName;
import org.countersign.platform.Bulk;

/** Compares whoever has changed with those filed under the same traits, some hundred at a time, and keeps who may be the same. */
@ApplicationScoped
@Transactional
public class LikenessWork {
    private static final int AT_A_TIME = 500;
    /** What so many have in common says nothing of anybody. */
    private static final int CROWD = 300;
    private static final String LOOKS = Mergers.HELD + "SELECT DISTINCT h.holder, s.given_name, s.family_name, s.phone_key, s.email_key, s.household_key, s.zip"
            + " FROM held h JOIN constituent k ON k.id = h.holder AND k.kind = 'PERSON' AND k.merged_into IS NULL JOIN signer s ON s.constituent_id = h.id";

    @PersistenceContext EntityManager em;

    private record Due(long id, Long first, Long last, Long constituent) {}

    /** In the transaction that changed them. */
    public void hear(@Observes PositionsChanged news) {
        List<Object[]> due = new ArrayList<>();
        Set<Long> made = new TreeSet<>(news.contacts().made());
        if (!made.isEmpty()) due.add(new Object[] {Collections.min(made), Collections.max(made), null});
        news.contacts().known().stream().sorted().forEach(contact -> due.add(new Object[] {contact, contact, null}));
        news.constituents().known().forEach(constituent -> due.add(new Object[] {null, null, constituent}));
        Bulk.of(em).write("INSERT INTO likeness_due (first_contact, last_contact, constituent_id) VALUES (?, ?, ?)", due);
    }

    /** @return whether there may be more */
    public boolean step() {
        Bulk bulk = Bulk.of(em);
        List<Due> due = bulk.read("SELECT id, first_contact, last_contact, constituent_id FROM likeness_due ORDER BY id LIMIT " + AT_A_TIME + " FOR UPDATE SKIP LOCKED",
                row -> new Due(row.getLong(1), row.getObject(2, Long.class), row.getObject(3, Long.class), row.getObject(4, Long.class)));
        Set<Long> changed = new TreeSet<>();
        for (Due each : due) {
            if (each.constituent != null) changed.add(each.constituent);
            else changed.addAll(signers(bulk, each));
            if (changed.size() >= AT_A_TIME) break;
        }
        compare(bulk, changed);
        return !due.isEmpty();
    }

    /** Those of the first contacts of the range; the rest of it is due later. */
    private static Collection<Long> signers(Bulk bulk, Due due) {
        List<Long> contacts = bulk.read("SELECT id FROM contact WHERE id BETWEEN ? AND ? ORDER BY id LIMIT " + AT_A_TIME, row -> row.getLong(1), due.first, due.last);
        bulk.change("DELETE FROM likeness_due WHERE id = ?", due.id);
        if (contacts.size() == AT_A_TIME) bulk.change("INSERT INTO likeness_due (first_contact, last_contact) VALUES (?, ?)", contacts.get(AT_A_TIME - 1) + 1, due.last);
        return bulk.find("SELECT DISTINCT constituent_id FROM signer WHERE constituent_id IS NOT NULL AND contact_id IN (??)", contacts, row -> row.getLong(1));
    }

    private void compare(Bulk bulk, Set<Long> changed) {
        if (changed.isEmpty()) return;
        bulk.changeAll("DELETE FROM likeness_due WHERE constituent_id IN (??)", changed);
        Map<Long, Long> survivors = new Mergers(bulk).survivors(changed);
        Set<Long> today = new TreeSet<>(changed);
        today.addAll(survivors.values());
        Map<Long, Looks> looks = looks(bulk, today);
        Map<Long, Set<Long>> traits = new TreeMap<>();
        looks.forEach((id, one) -> traits.put(id, one.traits()));
        Set<Long> asked = traits.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), crowds = crowds(bulk, asked);
        bulk.changeAll("DELETE FROM likeness WHERE lesser_id IN (??) OR greater_id IN (??)", today);
        bulk.changeAll("DELETE FROM likeness_trait WHERE constituent_id IN (??)", today);
        List<Object[]> rows = new ArrayList<>();
        traits.forEach((id, all) -> all.forEach(trait -> rows.add(new Object[] {trait, id})));
        bulk.write("INSERT INTO likeness_trait (trait, constituent_id) VALUES (?, ?)", rows);
        Set<Long> many = crowds(bulk, asked);
        asked.removeAll(many);
        keep(bulk, looks, traits, asked);
        many.removeAll(crowds);
        bulk.changeAll("INSERT INTO likeness_due (constituent_id) SELECT DISTINCT constituent_id FROM likeness_trait WHERE trait IN (??)", many);
    }

    /** Those of the traits that so many share. Whoever was thought alike by one before it came to that is looked at again without it. */
    private static Set<Long> crowds(Bulk bulk, Set<Long> traits) {
        return new HashSet<>(bulk.find("SELECT trait FROM likeness_trait WHERE trait IN (??) GROUP BY trait HAVING COUNT(*) > " + CROWD, traits, row -> row.getLong(1)));
    }

    private static void keep(Bulk bulk, Map<Long, Looks> looks, Map<Long, Set<Long>> traits, Set<Long> telling) {
        Map<Long, List<Long>> filed = new HashMap<>();
        bulk.find("SELECT trait, constituent_id FROM likeness_trait WHERE trait IN (??)", telling, row -> filed.computeIfAbsent(row.getLong(1), none -> new ArrayList<>()).add(row.getLong(2)));
        filed.values().removeIf(together -> together.size() < 2);
        Set<Long> others = new TreeSet<>();
        filed.values().forEach(others::addAll);
        others.removeAll(looks.keySet());
        Map<Long, Looks> all = new HashMap<>(looks);
        all.putAll(looks(bulk, others));
        Map<List<Long>, Likeness> pairs = new HashMap<>();
        traits.forEach((id, own) -> own.forEach(trait -> filed.getOrDefault(trait, List.of()).forEach(other -> {
            if (other == id.longValue() || !all.containsKey(other)) return;
            Likeness.between(all.get(id), all.get(other)).ifPresent(likeness -> pairs.put(List.of(Math.min(id, other), Math.max(id, other)), likeness));
        })));
        bulk.write("INSERT IGNORE INTO likeness (lesser_id, greater_id, name_form, sign, weight) VALUES (?, ?, ?, ?, ?)", pairs.entrySet().stream()
                .map(pair -> new Object[] {pair.getKey().get(0), pair.getKey().get(1), pair.getValue().form(), pair.getValue().sign(), pair.getValue().weight()}).toList());
    }

    private static Map<Long, Looks> looks(Bulk bulk, Collection<Long> constituents) {
        Map<Long, Looks> looks = new TreeMap<>();
        bulk.find(LOOKS, constituents, row -> add(looks.computeIfAbsent(row.getLong(1), none -> new Looks(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>())), row));
        return looks;
    }

    private static boolean add(Looks looks, ResultSet row) throws SQLException {
        FullName name = FullName.of(row.getString(2), row.getString(3));
        if (!name.key().isEmpty()) looks.names().add(name);
        for (int i = 4; i <= 6; i++) if (row.getString(i) != null) List.of(looks.phones(), looks.emails(), looks.households()).get(i - 4).add(row.getString(i));
        ZipCode.read(row.getString(7)).ifPresent(zip -> looks.zips().add(zip.digits()));
        return true;
    }
}
