package org.countersign.boundary;

import java.util.List;
import java.util.Set;

/** The outlines of the country for small maps, as they are shipped: coarse, and read once. */
public final class UnitedStates {
    /** Too far away to be seen whole beside the others. */
    private static final Set<String> FAR = Set.of("AK", "HI", "AS", "GU", "MP", "PR", "VI");
    private static final List<Area> STATES = Shipped.read("us-states.geojson", Layer.COUNTY);

    private UnitedStates() {}

    /** Each by its code, such as "CT", but for Alaska, Hawaii and the territories. */
    public static List<Area> states() { return STATES.stream().filter(state -> !FAR.contains(state.name())).toList(); }

    /** Each by its name, without "County". @param state such as "CT" */
    public static List<Area> counties(String state) { return Counties.SHIPPED.of(state); }
}
