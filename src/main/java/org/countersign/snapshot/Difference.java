package org.countersign.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.platform.Words;
import org.countersign.stance.Stance;

/**
 * What became of one count in another.
 *
 * @param morePeople counted in the other only @param merged found to be somebody else since @param gone no longer counted, and not merged
 * @param changedSides stood for it then and against it now, or the other way round @param otherStance say something else without changing sides
 * @param moved are placed elsewhere
 * @param figures those that differ, as they were and as they are
 */
public record Difference(int morePeople, int merged, int gone, int changedSides, int otherStance, int moved, int moreContacts, int goneContacts, int moreLines, int goneLines, Signers signers, List<Figure> figures) {
    /** Of petitions: who signs now only, who was merged since, and who is gone otherwise. */
    record Signers(int more, int merged, int gone) {
        private static Signers between(Frozen before, Frozen now, Function<Collection<Long>, Set<Long>> merged) {
            if (!before.has(Frozen.PETITIONERS) || !now.has(Frozen.PETITIONERS)) return new Signers(0, 0, 0);      // an older snapshot knows only how many
            Set<Long> gone = minus(before.ids(Frozen.PETITIONERS), now.ids(Frozen.PETITIONERS)), into = gone.isEmpty() ? Set.of() : merged.apply(gone);
            return new Signers(minus(now.ids(Frozen.PETITIONERS), before.ids(Frozen.PETITIONERS)).size(), into.size(), gone.size() - into.size());
        }
    }

    /** @param merged which of these people have been merged into others since */
    static Difference between(Frozen before, Frozen now, Function<Collection<Long>, Set<Long>> merged) {
        Map<Long, Frozen.Stood> then = before.people(), today = now.people();
        Set<Long> gone = minus(then.keySet(), today.keySet()), into = merged.apply(gone);
        List<Long> both = then.keySet().stream().filter(today::containsKey).toList();
        int sides = count(both, id -> side(then.get(id).stance()) * side(today.get(id).stance()) < 0);
        int stances = count(both, id -> then.get(id).stance() != today.get(id).stance());
        return new Difference(minus(today.keySet(), then.keySet()).size(), into.size(), gone.size() - into.size(), sides, stances - sides,
                count(both, id -> then.get(id).residency() != today.get(id).residency()), minus(now.ids("ids"), before.ids("ids")).size(), minus(before.ids("ids"), now.ids("ids")).size(),
                minus(now.ids("petitionLines"), before.ids("petitionLines")).size(), minus(before.ids("petitionLines"), now.ids("petitionLines")).size(),
                Signers.between(before, now, merged), figures(before.figures(), now.figures()));
    }

    private static int side(Stance stance) { return stance.supports() ? 1 : stance.opposes() ? -1 : 0; }

    private static int count(List<Long> ids, java.util.function.Predicate<Long> those) { return (int) ids.stream().filter(those).count(); }

    private static Set<Long> minus(Collection<Long> of, Collection<Long> without) {
        Set<Long> rest = new HashSet<>(of);
        rest.removeAll(without instanceof Set<Long> set ? set : new HashSet<>(without));
        return rest;
    }

    private static List<Figure> figures(Map<String, Long> before, Map<String, Long> now) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        return names.stream().map(name -> new Figure(name, before.getOrDefault(name, 0L), now.getOrDefault(name, 0L))).filter(each -> each.before() != each.now()).toList();
    }

    boolean none() { return parts().values().stream().allMatch(n -> n == 0) && figures.isEmpty(); }

    /** By the word that says it, in the order they are said. */
    private Map<String, Integer> parts() {
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("morePeople", morePeople);
        parts.put("changedSides", changedSides);
        parts.put("merged", merged);
        parts.put("gone", gone);
        parts.put("otherStance", otherStance);
        parts.put("moved", moved);
        parts.put("moreContacts", moreContacts);
        parts.put("goneContacts", goneContacts);
        parts.put("moreLines", moreLines);
        parts.put("goneLines", goneLines);
        parts.put("moreSigners", signers.more);
        parts.put("mergedSigners", signers.merged);
        parts.put("goneSigners", signers.gone);
        return parts;
    }

    /** Such as "41 more people, 3 changed sides, 2 merged". */
    String say(Words words) {
        String said = parts().entrySet().stream().filter(part -> part.getValue() > 0).map(part -> words.say("snapshot.difference." + part.getKey(), part.getValue())).collect(Collectors.joining(", "));
        if (!said.isEmpty()) return said;
        return words.say(figures.isEmpty() ? "snapshot.difference.none" : "snapshot.difference.figures");
    }

    Map<String, Object> json(Words words) {
        Map<String, Object> json = new LinkedHashMap<>(parts());
        json.put("figures", new ArrayList<>(figures));
        json.put("said", Objects.requireNonNull(say(words)));
        return json;
    }
}
