package org.countersign.intake;

import java.util.List;
import org.countersign.platform.FieldError;

/**
 * What intake made of one contact of a batch.
 *
 * @param contactId the contact it became, joined or repeats; 0 where it was rejected
 * @param errors why it was rejected; empty otherwise
 */
public record Outcome(Kind kind, long contactId, List<FieldError> errors) {
    /** POSITION_ADDED counts as accepted (counting.md, "Import rows"). */
    public enum Kind { ACCEPTED, POSITION_ADDED, DUPLICATE, REJECTED }

    public boolean accepted() { return kind == Kind.ACCEPTED || kind == Kind.POSITION_ADDED; }
}
