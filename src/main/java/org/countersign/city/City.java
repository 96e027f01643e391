package org.countersign.city;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Set;

/**
 * The place this office serves.
 *
 * @param key such as "hartford"
 * @param state such as "CT", stateName such as "Connecticut"
 * @param zone every time without offset is on this clock
 * @param metropolitanCounties whose towns are its suburbs (counting.md)
 * @param seats of the council; 0 where not known
 */
public record City(String key, String name, String state, String stateName, ZoneId zone, Set<String> metropolitanCounties, int seats) implements Serializable {}
