package org.countersign.triage;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One person’s way through a queue: what of it they want, where they are, the how many-th that is of how many. */
public class Walk implements Serializable {
    private final int total;
    private Waiting.Wanted wanted;
    private Waiting.Place place;
    private int nth;

    private Walk(Waiting.Wanted wanted, int total) {
        this.wanted = wanted;
        this.total = total;
    }

    /** @param counts how many wait in each queue @param queue its name; no queue’s: the first in which anything waits @param ordinance 0: all */
    static Walk of(Map<Queue, Integer> counts, String queue, long ordinance) {
        Queue first = Arrays.stream(Queue.values()).filter(each -> counts.get(each) > 0).findFirst().orElse(Queue.SUGGESTED);
        Queue named = Arrays.stream(Queue.values()).filter(each -> each.name().equals(queue)).findFirst().orElse(first);
        return new Walk(new Waiting.Wanted(named, named == Queue.UNTRIAGED ? 0 : ordinance), counts.get(named));
    }

    /** @param to null: nothing waits any more */
    void on(Waiting.Place to) {
        nth++;
        place = to;
    }

    /** Once more among these, from this on. */
    void back(Waiting.Wanted among, Waiting.Place to) {
        nth = Math.max(1, nth - 1);
        wanted = among;
        place = to;
    }

    /** What was decided here. */
    TriageTrail.Step decided(long decision) { return new TriageTrail.Step(decision, wanted, place, 1); }

    /** A queue in the tabs. @param more there are more than so many */
    public record Tab(Queue queue, int count, boolean more, boolean here) {}

    /** @param counts how many wait in each queue */
    List<Tab> tabs(Map<Queue, Integer> counts) {
        return Arrays.stream(Queue.values()).map(each -> new Tab(each, counts.get(each), counts.get(each) == Waiting.MOST, each == wanted.queue())).toList();
    }

    public Waiting.Wanted getWanted() { return wanted; }

    /** null: nothing waits any more. */
    Waiting.Place place() { return place; }

    public int getNth() { return Math.min(nth, getTotal()); }

    public int getTotal() { return Math.max(total, Math.max(1, nth - (place == null ? 1 : 0))); }
}
