package org.countersign.count;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.count.Profile.Mark;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/**
 * A tally with what its page shows beside the figures of the interface, counted in the same pass.
 *
 * @param people those so marked, by residency and stance; the marks overlap
 * @param contacts by channel; they add up to the tally's
 * @param unnamedSpeakers the testimony without a constituent: heard, and nobody knows from whom
 * @param reasons those the contacts gave
 */
public record Report(Tally tally, Map<Mark, Matrix<Stance>> people, Map<Channel, Matrix<Stance>> contacts, Matrix<Stance> unnamedSpeakers, Reasons reasons) {

    /** Why people say what they say: the contacts that gave each reason code, by where the sender lives and stance. A contact may give several; codes are one in any case. */
    public static final class Reasons {
        private final Map<String, Matrix<Stance>> byCode = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        public void add(String code, Residency residency, Stance stance, int times) { byCode.computeIfAbsent(code, first -> new Matrix<>(Stance.class)).add(residency, stance, times); }

        /** Those given most, then by code. */
        public List<String> most(int many) {
            return byCode.keySet().stream().sorted(Comparator.comparingInt((String code) -> -byCode.get(code).total()).thenComparing(Comparator.naturalOrder())).limit(many).toList();
        }

        /** Those given most by this side there; none that nobody there gave. */
        public List<String> most(int many, Area area, Side side) {
            return byCode.keySet().stream().filter(code -> of(code, area, side) > 0).sorted(Comparator.comparingInt((String code) -> -of(code, area, side)).thenComparing(Comparator.naturalOrder())).limit(many).toList();
        }

        public int of(String code, Area area, Side side) { return byCode.get(code).of(area.residencies(), side.stances()); }

        public int size() { return byCode.size(); }

        public int total(String code) { return byCode.get(code).total(); }

        public int of(String code, Stance stance) { return byCode.get(code).of(EnumSet.allOf(Residency.class), EnumSet.of(stance)); }

        public int of(String code, Side side) { return byCode.get(code).of(EnumSet.allOf(Residency.class), side.stances()); }
    }
}
