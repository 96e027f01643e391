package org.countersign.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.countersign.count.Person;
import org.countersign.count.Profile;
import org.countersign.count.Statement;
import org.countersign.platform.Bulk;

/**
 * What constituents count for, day by day: the law is {@link Person}'s, and so is every step. What stood there before is compared with what
 * follows from all their statements, and the difference is posted.
 */
final class Paths {
    private static final int PEOPLE = 0, PETITIONERS = 1;
    private static final Sort[] SUMMED = {Sort.PERSON, Sort.PETITIONER};
    private static final Comparator<Said> IN_TIME = Comparator.comparingLong((Said said) -> said.statement().receivedAt()).thenComparingLong(said -> said.statement().contact())
            .thenComparingInt(said -> said.as().seq());

    private final Bulk bulk;
    private final Calendar calendar;
    private final Changes changes;
    private final Dwellings dwellings;
    private final Map<Key, TreeMap<Integer, Integer>> before = new HashMap<>();
    private final Map<Key, List<Said>> said = new HashMap<>();

    record Key(long ordinance, int role, long constituent) {}

    /** A statement that counts, and whoever of its signers they were. */
    private record Said(Statement statement, Statement.Signer as) {}

    Paths(Bulk bulk, Calendar calendar, Changes changes) {
        this.bulk = bulk;
        this.calendar = calendar;
        this.changes = changes;
        dwellings = new Dwellings(bulk, changes);
    }

    /** What may stand there. */
    void read(Collection<Long> constituents) {
        bulk.find("SELECT ordinance_id, role, constituent_id, day, code FROM ledger_step WHERE constituent_id IN (??)", constituents,
                row -> before.computeIfAbsent(new Key(row.getLong(1), row.getInt(2), row.getLong(3)), none -> new TreeMap<>()).put(row.getInt(4), row.getInt(5)));
        dwellings.read(constituents);
    }

    void add(long ordinance, Statement statement) { add(ordinance, statement, everyone -> true); }

    /** Where nobody else's statements are wanted, and these are all there are of theirs. */
    void addOf(Set<Long> constituents, long ordinance, Statement statement) { add(ordinance, statement, constituents::contains); }

    private void add(long ordinance, Statement statement, Predicate<Long> wanted) {
        if (!statement.contribution().counts()) return;
        int role = statement.petitionLine() ? PETITIONERS : PEOPLE;
        statement.eachConstituent((constituent, as) -> {
            if (role == PEOPLE && !constituent.person() || !wanted.test(constituent.id())) return;
            said.computeIfAbsent(new Key(ordinance, role, constituent.id()), none -> new ArrayList<>(2)).add(new Said(statement, as));
            if (role == PEOPLE && as.household() != null) dwellings.add(ordinance, as.household(), constituent.id(), calendar.day(statement.receivedAt()));
        });
    }

    void write() {
        Map<Key, TreeMap<Integer, Integer>> after = new HashMap<>();
        said.forEach((key, all) -> after.put(key, path(key, all)));
        List<Object[]> gone = new ArrayList<>(), written = new ArrayList<>();
        before.forEach((key, path) -> {
            if (path.equals(after.get(key))) return;
            post(key, path, -1);
            path.keySet().forEach(day -> gone.add(new Object[] {key.ordinance(), key.role(), key.constituent(), day}));
        });
        after.forEach((key, path) -> {
            if (path.equals(before.get(key))) return;
            post(key, path, 1);
            path.forEach((day, code) -> written.add(new Object[] {key.ordinance(), key.role(), key.constituent(), day, code}));
        });
        written.sort(Comparator.comparingLong(row -> (long) row[2]));
        bulk.write("DELETE FROM ledger_step WHERE ordinance_id = ? AND role = ? AND constituent_id = ? AND day = ?", gone);
        bulk.write("INSERT INTO ledger_step (ordinance_id, role, constituent_id, day, code) VALUES (?, ?, ?, ?, ?)", written);
        dwellings.write();
    }

    /** What these people count for in the end. */
    List<Profile> last(Collection<Long> people) {
        return said.entrySet().stream().filter(each -> each.getKey().role() == PEOPLE && people.contains(each.getKey().constituent()))
                .map(each -> Profile.read(path(each.getKey(), each.getValue()).lastEntry().getValue())).toList();
    }

    /** The code from each day on, as it was at the end of that day. */
    private TreeMap<Integer, Integer> path(Key key, List<Said> all) {
        TreeMap<Integer, Integer> path = new TreeMap<>();
        all.sort(IN_TIME);
        if (key.role() == PETITIONERS) {
            path.put(calendar.day(all.get(0).statement().receivedAt()), 0);
            return path;
        }
        Person person = new Person(all.get(0).as().constituent(), calendar.zone());
        for (int i = 0; i < all.size(); i++) {
            Said each = all.get(i);
            person.add(each.statement(), each.as());
            int day = calendar.day(each.statement().receivedAt());
            if (i + 1 < all.size() && day == calendar.day(all.get(i + 1).statement().receivedAt())) continue;
            int code = person.profile().code();
            if (path.isEmpty() || path.lastEntry().getValue() != code) path.put(day, code);
        }
        return path;
    }

    private void post(Key key, TreeMap<Integer, Integer> path, int times) {
        Integer left = null;
        for (Map.Entry<Integer, Integer> step : path.entrySet()) {
            if (left != null) changes.add(key.ordinance(), SUMMED[key.role()], step.getKey(), left, -times);
            changes.add(key.ordinance(), SUMMED[key.role()], step.getKey(), step.getValue(), times);
            left = step.getValue();
        }
    }
}
