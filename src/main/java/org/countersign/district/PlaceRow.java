package org.countersign.district;

import java.util.EnumMap;
import java.util.Map;
import org.countersign.count.Area;
import org.countersign.count.Cell;
import org.countersign.count.Side;
import org.countersign.residency.Residency;

/**
 * The people of one place.
 *
 * @param behind the list of its people, as {@link Cell#only} has it; empty: there is none
 * @param people by side; a side that must not be seen is missing, and the total with it
 */
public record PlaceRow(String name, String behind, Map<Side, Integer> people) {
    public PlaceRow(String name, Map<Side, Integer> people) { this(name, "", people); }

    /** Without what must not be seen. Whoever sees no small numbers sees no lists by place: beside a place every row of one tells of a single person. */
    PlaceRow showing(Map<Side, Integer> kept) { return new PlaceRow(name, "", kept); }

    /** Both together; not to be seen where one of them is not. */
    PlaceRow and(PlaceRow other) {
        Map<Side, Integer> both = new EnumMap<>(Side.class);
        if (whole() && other.whole()) for (Side side : Side.values()) both.put(side, of(side) + other.of(side));
        return new PlaceRow(name, both);
    }

    /** Nobody yet. */
    static PlaceRow empty(String name) {
        Map<Side, Integer> people = new EnumMap<>(Side.class);
        for (Side side : Side.values()) people.put(side, 0);
        return new PlaceRow(name, people);
    }

    /** Where its people live, as {@link Cell#residency} has it. */
    public String residency() { return behind.startsWith(Cell.DISTRICT) ? Residency.RESIDENT.name() : behind.indexOf('|') >= 0 ? Area.OUT_OF_AREA.name() : behind.substring(behind.indexOf(':') + 1); }

    /** null: not to be seen. */
    public Integer of(Side side) { return people.get(side); }

    public boolean whole() { return people.size() == Side.values().length; }

    /** null: not to be seen. */
    public Integer total() { return whole() ? people.values().stream().mapToInt(Integer::intValue).sum() : null; }
}
