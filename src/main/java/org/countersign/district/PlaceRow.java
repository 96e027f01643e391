package org.countersign.district;

import java.time.LocalDate;
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
 * @param days at whose end each side was so, for whoever sees no small numbers; null: all are of one moment. Whoever has them sees no lists by place: beside a place every row of one tells of a single person
 */
public record PlaceRow(String name, String behind, Map<Side, Integer> people, Map<Side, LocalDate> days) {
    public PlaceRow(String name, String behind, Map<Side, Integer> people) { this(name, behind, people, null); }

    public PlaceRow(String name, Map<Side, Integer> people) { this(name, "", people); }

    /** Both together. */
    PlaceRow and(PlaceRow other) {
        Map<Side, Integer> both = new EnumMap<>(Side.class);
        for (Side side : Side.values()) both.put(side, of(side) + other.of(side));
        return new PlaceRow(name, both);
    }

    /** As it was told to whoever sees no small numbers. */
    static PlaceRow told(String name, Map<Side, Ladder.Rung> rungs) {
        Map<Side, Integer> people = new EnumMap<>(Side.class);
        Map<Side, LocalDate> days = new EnumMap<>(Side.class);
        rungs.forEach((side, rung) -> {
            people.put(side, rung.people());
            days.put(side, rung.day());
        });
        return new PlaceRow(name, "", people, days);
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

    /** At whose end it was so; null: at the moment of all. */
    public LocalDate day(Side side) { return days == null ? null : days.get(side); }

    /** null: not to be seen, or of several moments. */
    public Integer total() { return whole() && days == null ? seen() : null; }

    /** All that is seen, together. */
    int seen() { return people.values().stream().mapToInt(Integer::intValue).sum(); }
}
