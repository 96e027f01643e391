package org.countersign.triage;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What somebody decided in this session, to be taken back from the last one on. */
@SessionScoped
public class TriageTrail implements Serializable {
    private static final int MOST = 500;

    private final Deque<Step> steps = new ArrayDeque<>();

    /** @param place null: many at once */
    public record Step(long decision, Waiting.Wanted wanted, Waiting.Place place, int contacts) implements Serializable {}

    void went(Step step) {
        steps.push(step);
        if (steps.size() > MOST) steps.removeLast();
    }

    Optional<Step> last() { return Optional.ofNullable(steps.peek()); }

    /** It was taken back, from wherever. */
    void without(long decision) { steps.removeIf(step -> step.decision() == decision); }

    /** It was taken back, or cannot be any more. */
    void back() { steps.pop(); }
}
