package org.countersign.version;

import java.util.EnumMap;
import java.util.Map;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.stance.Stance;

/**
 * The counting contacts that spoke to one version of a measure.
 *
 * @param version null: to none that is known
 * @param named what they called it, where this measure has no version of that name; null otherwise
 * @param carried how many that spoke to an earlier version were taken to hold of this one too
 */
public record Voices(OrdinanceVersion version, String named, Map<Stance, Integer> stances, int carried) {
    static Voices none(OrdinanceVersion version, String named) { return new Voices(version, named, new EnumMap<>(Stance.class), 0); }

    public int total() { return stances.values().stream().mapToInt(n -> n).sum(); }

    public int of(Stance stance) { return stances.getOrDefault(stance, 0); }
}
