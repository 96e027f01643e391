package org.countersign.regrouping;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Contacts of a campaign that became another's, or nobody's.
 *
 * @param to null: no campaign @param contacts how many were chosen @param undone null: it was not taken back
 */
public record Regrouping(long id, Kind kind, End from, End to, State state, int contacts, Done made, Done undone) implements Serializable {
    /** All of it, also what comes later under its name; or some. */
    public enum Kind { COMBINED, SPLIT }

    /** While they are moved, or moved back, some are still where they were. */
    public enum State {
        MOVING, DONE, UNDOING, UNDONE;

        public boolean working() { return this == MOVING || this == UNDOING; }
    }

    /** A campaign under the name it was given. */
    public record End(long id, String name) implements Serializable {}

    public record Done(String by, Instant at) implements Serializable {}

    public boolean isUndoable() { return state == State.DONE; }

    /** null: no campaign. */
    Long into() { return to == null ? null : to.id; }

    List<End> ends() { return Stream.of(from, to).filter(Objects::nonNull).toList(); }
}
