package org.countersign.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.http.Rows;
import org.countersign.people.Roll;
import org.countersign.platform.Refused;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** People one a line: those of their list, all who fit however many, or those who signed some contacts. Personal data: for administrators and staff who may export; each taking is in the journal. */
@ApplicationScoped
public class RollFile {
    static final List<String> COLUMNS = List.of("id", "kind", "name", "email", "phone", "address", "residency", "evidence", "contacts", "marks");
    private static final int AT_A_TIME = 500;

    @Inject Roll roll;
    @Inject Journal journal;
    @Inject Who who;

    /** @throws SecurityException for who may not export @throws Refused where not all of them can be found yet */
    long[] people(String find) {
        if (!who.exports()) throw new SecurityException("people are not taken away by " + who.name());
        if (find != null && !find.isBlank() && !roll.complete()) throw new Refused("contact.csv.building");
        return roll.all(find).stream().mapToLong(Long::longValue).toArray();
    }

    /** @param asked which ones, for the journal @param people eight bytes each while their file goes out */
    void write(Map<String, ?> asked, long[] people, Rows to) {
        Map<String, Object> taken = new TreeMap<>(asked);
        taken.put("lines", people.length);
        journal.record(who.name(), "constituents.exported", "constituents", "", null, taken);
        to.row(COLUMNS);
        for (int from = 0; from < people.length; from += AT_A_TIME) roll.lines(Arrays.stream(people, from, Math.min(people.length, from + AT_A_TIME)).boxed().toList()).forEach(one -> to.row(line(one)));
    }

    private static List<String> line(Roll.One one) {
        return Stream.of(one.id(), one.kind(), one.name(), one.email(), one.phone(), one.address(), one.residency(), one.evidence(), one.contacts(),
                one.flags().stream().map(Enum::name).collect(Collectors.joining(";"))).map(cell -> Objects.toString(cell, "")).toList();
    }
}
