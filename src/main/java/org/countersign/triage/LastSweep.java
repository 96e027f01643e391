package org.countersign.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.platform.Again;
import org.countersign.platform.Words;

/** What this person decided of many contacts at once: the last of it with one key while they are at it, and for some days each by itself. */
@ApplicationScoped
public class LastSweep {
    private static final int LISTED = 20, NAMED = 20;

    @Inject TriageTrail trail;
    @Inject Decisions decisions;

    private Optional<TriageTrail.Step> step() { return trail.last().filter(step -> step.place() == null); }

    boolean isThere() { return step().isPresent(); }

    List<Decisions.Swept> all() { return decisions.swept(LISTED); }

    /** @return what became of it; empty where the last decision was none of many */
    Optional<Decisions.Undone> takeBack() { return step().map(last -> takeBack(last.decision())); }

    /** It is forgotten here once it was taken back, and not before: what failed can be tried again. */
    Decisions.Undone takeBack(long decision) {
        Decisions.Undone undone = Again.ifBrokenOff(() -> decisions.takeBack(decision));
        trail.without(decision);
        return undone;
    }

    static String say(Decisions.Undone undone, Words words) {
        if (undone.left().isEmpty()) return words.say("triage.told.undone.group", undone.back());
        String left = undone.left().stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return words.say("triage.told.undone.some", undone.back(), undone.left().size() > NAMED ? left + " …" : left);
    }
}
