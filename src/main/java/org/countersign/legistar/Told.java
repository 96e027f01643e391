package org.countersign.legistar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All that Legistar tells of one matter, fetched before any of it is kept. @param web its page for the public; null: none is known */
record Told(Matter matter, List<Act> acts, List<String> sponsors, List<Wording> wordings, List<Relation> relations, String web) {
    /** What a body did, and how its members voted. */
    record Act(History history, List<Ballot> ballots) {}

    /** Another matter that this one goes with. */
    record Relation(long matterId, int flag) {
        /** Told several times, the latest of each stands. */
        static List<Relation> read(List<Fields> rows) {
            Map<Long, Relation> latest = new LinkedHashMap<>();
            List<Relation> all = new ArrayList<>();
            for (Fields row : rows) if (row.id("MatterRelationMatterId") != null) all.add(new Relation(row.id("MatterRelationMatterId"), row.whole("MatterRelationFlag", 0)));
            all.stream().sorted(Comparator.comparing(Relation::flag)).forEach(each -> latest.put(each.matterId, each));
            return latest.values().stream().sorted(Comparator.comparing(Relation::matterId)).toList();
        }
    }

    /** A version of a matter's text. @param key under which Legistar gives its text @param text null: none is given, or it is longer than we keep */
    record Wording(String key, String label, String text) {
        static final int LONGEST = 2_000_000;

        /** Without their texts; what has no key or no name is none. */
        static List<Wording> read(List<Fields> rows) {
            return rows.stream().map(row -> new Wording(row.text("Key", 40), row.text("Value", 60), null))
                    .filter(each -> each.key != null && each.label != null && each.key.matches("[\\w-]+")).sorted(Comparator.comparing(Wording::label, Sponsors.RANK)).toList();
        }

        Wording with(Fields told) { return new Wording(key, label, told.text("MatterTextPlain")); }

        boolean tooLong() { return text != null && text.codePointCount(0, text.length()) > LONGEST; }

        boolean sameText(String other) { return Objects.equals(text == null ? "" : text.strip(), other == null ? "" : other.strip()); }
    }
}
