package org.countersign.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.count.CutOff;
import org.countersign.count.Tallies;
import org.countersign.count.Tallies.Counted;
import org.countersign.http.Rows;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The people behind a tally, one a line, with what each counts for. Personal data: for administrators and staff; each taking is in the journal. */
@ApplicationScoped
@Transactional
public class PeopleFile {
    static final List<String> COLUMNS = List.of("id", "given_name", "family_name", "residency", "evidence", "stance", "contacts", "changed_sides", "individually", "testified");
    private static final int AT_A_TIME = 900;

    @PersistenceContext EntityManager em;
    @Inject Tallies tallies;
    @Inject Journal journal;
    @Inject Who who;

    /** @throws SecurityException for who may not see personal data */
    void mayTake() {
        if (!who.exports() || !who.administers() && !who.seesPersonalData()) throw new SecurityException("people are not taken away by " + who.name());
    }

    /** @throws org.countersign.platform.Missing where no such ordinance is on the docket */
    List<Counted.One> people(FileNumber number, CutOff cutOff) {
        mayTake();
        return tallies.counted(number, cutOff).people().stream().sorted(java.util.Comparator.comparing(Counted.One::id)).toList();
    }

    void write(FileNumber number, CutOff cutOff, List<Counted.One> people, Rows to) {
        mayTake();
        journal.record(who.name(), "people.exported", "ordinance", number.value(), null, Map.of("cutOff", cutOff.inTheCity().toString(), "lines", people.size()));
        to.row(COLUMNS);
        for (int from = 0; from < people.size(); from += AT_A_TIME) {
            List<Counted.One> some = people.subList(from, Math.min(people.size(), from + AT_A_TIME));
            Map<Long, String[]> names = names(some);
            some.forEach(one -> to.row(line(one, names.getOrDefault(one.id(), new String[2]))));
        }
    }

    private Map<Long, String[]> names(List<Counted.One> people) {
        Map<Long, String[]> names = new HashMap<>();
        Bulk.of(em).find("SELECT id, given_name, family_name FROM constituent WHERE id IN (??)", people.stream().map(Counted.One::id).toList(), row -> names.put(row.getLong(1), new String[] {row.getString(2), row.getString(3)}));
        return names;
    }

    private static List<String> line(Counted.One one, String[] name) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(one.id()), Objects.requireNonNullElse(name[0], ""), Objects.requireNonNullElse(name[1], ""), one.residency().name(), one.evidence().name(), one.stance().name(),
                String.valueOf(one.contacts())));
        for (boolean yes : new boolean[] {one.changedSides(), one.individually(), one.testified()}) cells.add(yes ? "Y" : "N");
        return cells;
    }
}
