package org.countersign.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.countersign.count.Cell;
import org.countersign.count.CutOff;
import org.countersign.count.Listed;
import org.countersign.count.Matter;
import org.countersign.count.Person;
import org.countersign.count.Profile;
import org.countersign.count.Statement;
import org.countersign.count.Statements;
import org.countersign.ledger.Calendar;
import org.countersign.ledger.Kin;
import org.countersign.platform.Bulk;
import org.countersign.platform.Keyset;

/** People behind a figure, and who signed petitions, by the last step that the books have of each; what a row says of them is counted of their statements alone. */
record PeopleBehind(Bulk bulk, Matter matter, CutOff cutOff) {
    private static final int PEOPLE = 0, PETITIONERS = 1;
    private static final String CODES = "SELECT code FROM ledger_total WHERE ordinance_id = ? AND sort = 1 UNION SELECT code FROM ledger_day WHERE ordinance_id = ? AND sort = 1 UNION SELECT code FROM ledger_change WHERE ordinance_id = ? AND sort = 1";
    private static final String BEHIND = " FROM ledger_step s WHERE s.ordinance_id = ? AND s.role = ? AND s.day < ? AND s.code IN (%s)"
            + " AND NOT EXISTS (SELECT 1 FROM ledger_step n WHERE n.ordinance_id = s.ordinance_id AND n.role = s.role AND n.constituent_id = s.constituent_id AND n.day > s.day AND n.day < ?)";
    private static final Comparator<Said> IN_ORDER = Comparator.comparingLong((Said said) -> said.statement().contact()).thenComparingInt(said -> said.as().seq());

    /** A statement, and whoever of its signers they were. */
    private record Said(Statement statement, Statement.Signer as) {}

    /** Empty where the books do not tell: how people stand within a day, and by which place. */
    Optional<Listed.Piece> list(Cell cell, Keyset keyset) {
        OptionalInt before = cell.ofPlace() ? OptionalInt.empty() : before();
        return before.isEmpty() ? Optional.empty() : Optional.of(list(cell, before.getAsInt(), keyset));
    }

    /** The day before which all steps were taken by the cut-off, and all others after it; empty: some of its day were, and some were not. */
    private OptionalInt before() {
        Calendar calendar = new Calendar(cutOff.zone());
        long at = CutOff.micros(cutOff.at());
        int day = calendar.day(cutOff.at());
        if (bulk.read("SELECT 1 FROM ledger_entry WHERE ordinance_id = ? AND received >= ? LIMIT 1", row -> 1, matter.id(), at).isEmpty()) return OptionalInt.of(Integer.MAX_VALUE);
        boolean within = !bulk.read("SELECT 1 FROM ledger_entry WHERE ordinance_id = ? AND received >= ? AND received < ? LIMIT 1", row -> 1, matter.id(), calendar.begin(day), at).isEmpty();
        return within ? OptionalInt.empty() : OptionalInt.of(day);
    }

    private Listed.Piece list(Cell cell, int before, Keyset keyset) {
        int role = cell.what() == Cell.What.PEOPLE ? PEOPLE : PETITIONERS;
        String behind = BEHIND.formatted(role == PEOPLE ? codes(cell.people()) : "0");
        int total = bulk.read("SELECT COUNT(*)" + behind, row -> row.getInt(1), matter.id(), role, before, before).get(0);
        List<Long> page = bulk.read("SELECT s.constituent_id" + behind + " AND s.constituent_id > ? ORDER BY s.constituent_id LIMIT " + keyset.oneMore(), row -> row.getLong(1), matter.id(), role, before, before, keyset.after());
        return new Listed.Piece(total, rows(page, role));
    }

    private String codes(Predicate<Profile> behind) {
        List<String> codes = bulk.read(CODES, row -> row.getInt(1), matter.id(), matter.id(), matter.id()).stream().filter(code -> behind.test(Profile.read(code))).map(String::valueOf).toList();
        return codes.isEmpty() ? "NULL" : String.join(",", codes);
    }

    private List<Listed> rows(Collection<Long> page, int role) {
        Set<Long> wanted = new HashSet<>(page), kin = Kin.of(bulk, page);
        Map<Long, List<Said>> said = new TreeMap<>();
        Statements.among(bulk.connection(), kin).by(kin, (ordinance, statement) -> {
            if (ordinance != matter.id() || !statement.counts(cutOff) || statement.petitionLine() != (role == PETITIONERS)) return;
            statement.eachConstituent((constituent, as) -> {
                if (wanted.contains(constituent.id())) said.computeIfAbsent(constituent.id(), first -> new ArrayList<>(2)).add(new Said(statement, as));
            });
        });
        return said.values().stream().map(this::person).map(Listed::of).toList();
    }

    private Person person(List<Said> all) {
        Person person = new Person(all.get(0).as().constituent(), cutOff.zone());
        all.stream().sorted(IN_ORDER).forEach(each -> person.add(each.statement(), each.as()));
        return person;
    }
}
