package org.countersign.people;

import java.io.Serializable;
import java.time.Instant;

/**
 * A mark on somebody, standing until it is taken back.
 *
 * @param note why; null: nothing was written, or it is not for whoever reads this
 * @param hidden there is a note that may be opened, which the journal remembers, by whom it is for
 */
public record Flag(long id, Kind kind, String note, boolean hidden, String by, Instant at) implements Serializable {
    /** What a mark may say. SAFETY_NOTE is for few readers. */
    public enum Kind { DECEASED, DO_NOT_CONTACT, INVALID_EMAIL, FREQUENT_WRITER, ORGANISATION_CONTACT, SAFETY_NOTE }
}
