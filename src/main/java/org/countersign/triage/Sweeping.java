package org.countersign.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.countersign.platform.Again;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;

/**
 * A whole group decided at once, however large: some at a time, each time in a transaction of its own, and all of it one decision. The last of them is taken
 * back with one key while one is at it, and for some days each by itself.
 */
@ApplicationScoped
public class Sweeping {
    /** Of one sweep, decided and looked at; whoever has more does it again. */
    static final int MOST = 3_000, LOOKED_AT = 10_000;
    private static final int AT_A_TIME = 250, LISTED = 20;

    @Inject TriageTrail trail;
    @Inject Decisions decisions;

    /** What of a group is shown, and which of it somebody has ticked. @param from the rest was looked at to here before */
    record Shown(List<Cases.Member> members, Map<Long, Boolean> ticks, long from) {
        private boolean ticked(Cases.Member each) { return Boolean.TRUE.equals(ticks.get(each.seen().id())); }

        List<Seen> ticked() { return members.stream().filter(this::ticked).map(Cases.Member::seen).toList(); }

        private Set<Long> texts(boolean ticked) { return members.stream().filter(each -> ticked(each) == ticked).map(Cases.Member::textId).filter(Objects::nonNull).collect(Collectors.toSet()); }
    }

    /**
     * Those ticked, and with them the rest of the group: what nothing speaks against, and what is word for word as one that was ticked, which somebody has read.
     * What is word for word as one that was left stays too.
     *
     * @param rest the group’s members behind a contact, in the order of their numbers, so many; null: only those ticked
     * @param decide as part of a decision, 0: of one of its own
     */
    Sweep sweep(Shown shown, BiFunction<Long, Integer, List<Cases.Member>> rest, BiFunction<Long, List<Seen>, Sweep> decide) {
        Sweep done = onto(Sweep.NONE, shown.ticked(), decide);
        if (rest == null) return done;
        Set<Long> read = shown.texts(true), left = new HashSet<>(shown.texts(false));
        left.removeAll(read);
        int looked = 0;
        long behind = shown.from();
        for (List<Cases.Member> next = rest.apply(behind, AT_A_TIME); !next.isEmpty(); next = rest.apply(behind, AT_A_TIME)) {
            if (done.confirmed() >= MOST || looked >= LOOKED_AT) return done.broken(behind);
            looked += next.size();
            behind = next.get(next.size() - 1).seen().id();
            done = onto(done, next.stream().filter(each -> !shown.ticks().containsKey(each.seen().id())).filter(each -> read.contains(each.textId()) || each.clear() && !left.contains(each.textId())).map(Cases.Member::seen).toList(), decide);
        }
        return done;
    }

    private static Sweep onto(Sweep done, List<Seen> chosen, BiFunction<Long, List<Seen>, Sweep> decide) {
        return chosen.isEmpty() ? done : done.and(Again.ifBrokenOff(() -> decide.apply(done.decision(), chosen)));
    }

    private Optional<TriageTrail.Step> step() { return trail.last().filter(step -> step.place() == null); }

    /** Whether the last decision of this person in this session was one about many. */
    boolean isUndoable() { return step().isPresent(); }

    List<Sweep.Made> mine() { return decisions.swept(LISTED); }

    /** @return what became of it; empty where the last decision was none of many */
    Optional<Sweep.Undone> takeBack() { return step().map(last -> takeBack(last.decision())); }

    /** It is forgotten here once it was taken back, here or elsewhere, and not before: what failed can be tried again. */
    Sweep.Undone takeBack(long decision) {
        try {
            Sweep.Undone done = some(decision, Sweep.Undone.NONE);
            while (done.next() != 0) done = some(decision, done);
            trail.without(decision);
            return done;
        } catch (Refused | Missing gone) {
            trail.without(decision);                            // else it stands in the way of those before it
            throw gone;
        }
    }

    private Sweep.Undone some(long decision, Sweep.Undone done) { return done.and(Again.ifBrokenOff(() -> decisions.takeBack(decision, done.next(), AT_A_TIME))); }
}
