package org.countersign.boundary;

/**
 * Where a point lies.
 *
 * @param district of the city; null where none is loaded, or outside
 * @param municipality by name; null where none is loaded there; in the city null too
 * @param county without "County", state such as "CT"; both null outside of the United States
 * @param drawnBy who published the outlines that tell, and from which day they count; null: they are shipped
 */
public record Spot(boolean inCity, String district, String municipality, String county, String state, String drawnBy) {
    /** In no county, and near none. */
    static final Spot ABROAD = new Spot(false, null, null, null, null, null);

    public boolean abroad() { return !inCity && state == null; }
}
