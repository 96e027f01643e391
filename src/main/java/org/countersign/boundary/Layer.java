package org.countersign.boundary;

/** What areas a file of outlines holds. */
public enum Layer {
    /** The city's own limit; holes are enclaves that do not belong to it. */
    CITY,
    /** Other municipalities around it: what "suburb" is called by name. */
    MUNICIPALITY,
    /** Finer county lines than the shipped ones. */
    COUNTY,
    /** Council districts, wards, or neighbourhoods. */
    DISTRICT,
    /** ZIP areas: which part of each lies inside the city. */
    ZIP;

    /** Whether a newer file takes the place of all of an older one; else only of the areas of the same name. */
    boolean replacesAll() { return this == CITY || this == DISTRICT || this == ZIP; }
}
