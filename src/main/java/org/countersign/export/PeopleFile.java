package org.countersign.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.count.CutOff;
import org.countersign.count.Profile;
import org.countersign.count.Profile.Mark;
import org.countersign.count.Tallies;
import org.countersign.http.Rows;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.roll.Roll;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The people behind a tally, one a line, with what each counts for. Personal data: for administrators and staff; each taking is in the journal. Names are read some hundred at a time, in short transactions. */
@ApplicationScoped
public class PeopleFile {
    static final List<String> COLUMNS = List.of("id", "given_name", "family_name", "residency", "evidence", "stance", "contacts", "changed_sides", "individually", "testified");
    private static final int AT_A_TIME = 900;
    private static final List<Mark> MARKS = List.of(Mark.CHANGED_SIDES, Mark.INDIVIDUAL, Mark.TESTIFIED);

    @Inject Roll roll;
    @Inject Tallies tallies;
    @Inject Journal journal;
    @Inject Who who;

    /** @throws SecurityException for who may not see personal data */
    void mayTake() {
        if (!who.exports() || !who.administers() && !who.seesPersonalData()) throw new SecurityException("people are not taken away by " + who.name());
    }

    /** All at one moment, by number. @throws org.countersign.platform.Missing where no such ordinance is on the docket */
    Called people(FileNumber number, CutOff cutOff) {
        mayTake();
        Called called = new Called();
        roll.everyone(number, cutOff, called::add);
        return called;
    }

    void write(FileNumber number, CutOff cutOff, Called people, Rows to) {
        mayTake();
        journal.record(who.name(), "people.exported", "ordinance", number.value(), null, Map.of("cutOff", cutOff.inTheCity().toString(), "lines", people.size()));
        to.row(COLUMNS);
        for (int from = 0; from < people.size(); from += AT_A_TIME) {
            int end = Math.min(people.size(), from + AT_A_TIME);
            Map<Long, String[]> names = names(people.ids(from, end));
            for (int i = from; i < end; i++) to.row(line(people, i, names.getOrDefault(people.id(i), new String[2])));
        }
    }

    private Map<Long, String[]> names(List<Long> people) {
        Map<Long, String[]> names = new HashMap<>();
        return tallies.atOneMoment(connection -> {
            new Bulk(connection).find("SELECT id, given_name, family_name FROM constituent WHERE id IN (??)", people, row -> names.put(row.getLong(1), new String[] {row.getString(2), row.getString(3)}));
            return names;
        });
    }

    private static List<String> line(Called people, int at, String[] name) {
        Profile profile = people.profile(at);
        List<String> cells = new ArrayList<>(List.of(String.valueOf(people.id(at)), Objects.requireNonNullElse(name[0], ""), Objects.requireNonNullElse(name[1], ""), profile.residency().name(), profile.evidence().name(), profile.stance().name(),
                String.valueOf(people.contacts(at))));
        MARKS.forEach(mark -> cells.add(profile.has(mark) ? "Y" : "N"));
        return cells;
    }
}
