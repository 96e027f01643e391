package org.countersign.district;

import java.util.Map;
import org.countersign.count.Side;

/**
 * The people of one place.
 *
 * @param people by side; a side that must not be seen is missing, and the total with it
 */
public record PlaceRow(String name, Map<Side, Integer> people) {
    /** null: not to be seen. */
    public Integer of(Side side) { return people.get(side); }

    public boolean whole() { return people.size() == Side.values().length; }

    /** null: not to be seen. */
    public Integer total() { return whole() ? people.values().stream().mapToInt(Integer::intValue).sum() : null; }
}
