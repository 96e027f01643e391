package org.countersign.legistar;

import java.time.Instant;

/**
 * One look at Legistar, from being asked for to its end.
 *
 * @param whole everything again, not only what changed
 * @param found how many matters there are to look at; until they are all looked at, the other figures grow
 * @param leftOut not taken, for a reason that the report says
 */
public record Run(long id, State state, boolean whole, String askedBy, Instant askedAt, Instant begunAt, Instant endedAt, int found, int looked, int added, int changed, int same, int leftOut, int failed) {
    public enum State { WAITING, RUNNING, DONE, FAILED }

    public boolean moving() { return state == State.WAITING || state == State.RUNNING; }

    /** In whole per cent; before it is known how much there is, none. */
    public int done() { return found == 0 ? 0 : (int) Math.min(100, looked * 100L / found); }
}
