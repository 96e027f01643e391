package org.countersign.intake;

import java.util.Set;

/**
 * News, told within the transaction that made it: contacts came in, were coded, set aside, linked or corrected, so that the count of these
 * ordinances may be another. What is told is only where to look again.
 *
 * @param ordinances their ids; never empty
 */
public record PositionsChanged(Set<Long> ordinances) {
    public PositionsChanged {
        ordinances = Set.copyOf(ordinances);
    }
}
