package org.countersign.district;

import java.util.EnumMap;
import java.util.Map;
import org.countersign.count.Side;

/**
 * The people of one place.
 *
 * @param people by side; a side that must not be seen is missing, and the total with it
 */
public record PlaceRow(String name, Map<Side, Integer> people) {
    /** Nobody yet. */
    static PlaceRow empty(String name) {
        Map<Side, Integer> people = new EnumMap<>(Side.class);
        for (Side side : Side.values()) people.put(side, 0);
        return new PlaceRow(name, people);
    }

    /** null: not to be seen. */
    public Integer of(Side side) { return people.get(side); }

    public boolean whole() { return people.size() == Side.values().length; }

    /** null: not to be seen. */
    public Integer total() { return whole() ? people.values().stream().mapToInt(Integer::intValue).sum() : null; }
}
