package org.countersign.jacket;

import java.time.Instant;
import org.countersign.snapshot.Snapshot;

/** The tally for a decision as it was frozen. @param action with which the mayor acted @param snapshot cut off at that moment @param at when it was frozen @param by whom; "system": its day had come */
public record Freeze(long id, long ordinance, long action, Snapshot snapshot, Instant at, String by) {
    /** Who writes from then on comes after the decision. */
    Instant moment() { return snapshot.cutOff().at(); }
}
