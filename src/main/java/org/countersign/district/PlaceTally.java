package org.countersign.district;

import java.time.LocalDate;
import java.util.List;

/**
 * The tally by place.
 *
 * @param districts of residents, with those of none last
 * @param outside of everyone else, the most first
 * @param counties those outside, by the counties of this state, each by its name
 * @param states those outside, by the states, each by its code
 * @param told the last day of which anything can be told, for whoever sees no small numbers and is told of some days; null: it is of the moment that was asked for
 */
public record PlaceTally(List<PlaceRow> districts, List<PlaceRow> outside, List<PlaceRow> counties, List<PlaceRow> states, LocalDate told) {}
