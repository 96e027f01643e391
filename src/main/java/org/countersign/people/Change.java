package org.countersign.people;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.constituent.Kind;
import org.countersign.stance.Stance;

/**
 * What merging two would change in the tally of one ordinance.
 *
 * @param one what the first says of it, null where nothing counts @param other what the other says @param both what they say as one
 * @param people by how many there would be fewer, 0 or 1; organisations are none
 */
public record Change(String number, String title, Stance one, Stance other, Stance both, boolean changedSides, int people) implements Serializable {

    static List<Change> between(Kind kind, List<Subject> one, List<Subject> other) {
        Map<String, Subject> first = byNumber(one), second = byNumber(other);
        TreeSet<String> numbers = new TreeSet<>(first.keySet());
        numbers.addAll(second.keySet());
        return numbers.stream().map(number -> of(kind, first.getOrDefault(number, nothing(second.get(number))), second.getOrDefault(number, nothing(first.get(number))))).toList();
    }

    private static Map<String, Subject> byNumber(List<Subject> subjects) {
        return subjects.stream().collect(Collectors.toMap(Subject::number, Function.identity(), (first, again) -> first, TreeMap::new));
    }

    private static Subject nothing(Subject like) { return like == null ? null : new Subject(like.number(), like.title(), List.of()); }

    private static Change of(Kind kind, Subject one, Subject other) {
        List<Told> told = new ArrayList<>(one.told());
        told.addAll(other.told());
        told.sort((first, second) -> first.equals(second) ? 0 : first.laterThan(second) ? 1 : -1);
        Subject both = new Subject(one.number(), one.title(), told);
        return new Change(one.number(), one.title(), one.stance(), other.stance(), both.stance(), both.changedSides(), kind == Kind.PERSON && one.counted() && other.counted() ? 1 : 0);
    }
}
