package org.countersign.district;

import java.util.List;

/** The tally by place. @param districts of residents, with those of none last @param outside of everyone else, the most first */
public record PlaceTally(List<PlaceRow> districts, List<PlaceRow> outside) {}
