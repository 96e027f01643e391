package org.countersign.revision;

import java.time.Instant;

/**
 * All findings made again once.
 *
 * @param read how many signers were looked at, changed how many of them would be found otherwise, left how many of those somebody changed meanwhile
 * @param silent of how many the outside service did not answer: they stand as they are
 */
public record Revision(long id, State state, long readTo, long last, long read, long changed, long left, long silent, String madeBy, Instant madeAt, String appliedBy, Instant appliedAt) {
    private static final int WHOLE = 100;

    /** How far it is. */
    public enum State {
        READING, COUNTING,
        /** Nothing has changed yet: somebody says yes or no. */
        PREVIEW, APPLYING, APPLIED, UNDOING, UNDONE, DISCARDED;

        public boolean working() { return this == READING || this == COUNTING || this == APPLYING || this == UNDOING; }
    }

    /** In whole per cent. */
    public long done() { return last == 0 ? WHOLE : Math.min(WHOLE, readTo * WHOLE / last); }
}
