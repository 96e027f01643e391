package org.countersign.hearing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.countersign.stance.Stance;

/** How many of a roster said what of one ordinance, by how they took part: contacts, not people, and of this hearing alone. */
public final class RosterTally {
    private final Map<Appearance, Map<Stance, Integer>> counts = new EnumMap<>(Appearance.class);

    private final Map<Appearance, Integer> silent = new EnumMap<>(Appearance.class);

    private RosterTally() {
        for (Appearance each : Appearance.values()) counts.put(each, new EnumMap<>(Stance.class));
    }

    public static RosterTally of(List<SpeakerRow> roster, String ordinance) {
        RosterTally tally = new RosterTally();
        for (SpeakerRow each : roster) {
            if (!each.setAside() && each.silent().contains(ordinance)) tally.silent.merge(each.appearance(), 1, Integer::sum);
            if (!each.setAside() && each.stances().containsKey(ordinance)) tally.counts.get(each.appearance()).merge(each.stances().get(ordinance), 1, Integer::sum);
        }
        return tally;
    }

    public int count(Appearance by, Stance stance) { return counts.get(by).getOrDefault(stance, 0); }

    /** They spoke on it, and nobody noted a position. */
    public int none(Appearance by) { return silent.getOrDefault(by, 0); }

    /** All who took part so, whatever was noted of them. */
    public int total(Appearance by) { return counts.get(by).values().stream().mapToInt(Integer::intValue).sum() + none(by); }
}
