package org.countersign.residency;

import java.util.List;
import java.util.Optional;
import org.countersign.platform.Words;

/**
 * Another address than the one somebody gave, which their words give as their own and which lies elsewhere. It stands beside the reason of a
 * finding and never changes the finding.
 *
 * @param words the address as written, in one line
 * @param residency the class of the place it names, found by the same lines
 */
public record SecondAddress(String words, Residency residency, Why why) {
    /** So much of it fits beside a reason. */
    private static final int LONGEST = 120;
    private static final String SEPARATOR = "\u001E";

    /** As the last value of a reason keeps it. */
    String kept() {
        String line = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        return line + SEPARATOR + residency + SEPARATOR + why.key() + SEPARATOR + String.join(SEPARATOR, why.values());
    }

    /** What {@link #kept} wrote; empty where the database had no room for enough of it. */
    static Optional<SecondAddress> read(String kept) {
        List<String> parts = List.of(kept.split(SEPARATOR, -1));
        Optional<Residency> found = parts.size() < 3 ? Optional.empty() : java.util.Arrays.stream(Residency.values()).filter(each -> each.name().equals(parts.get(1))).findFirst();
        return found.map(residency -> new SecondAddress(parts.get(0), residency, new Why(parts.get(2), parts.subList(3, parts.size()))));
    }

    public String say(Words in) { return in.say("residency.second", words, in.say("residency." + residency), why.say(in)); }

    /** Whether it lies elsewhere than the finding; a place that is not known, or not exactly, speaks only against what it cannot be. */
    static boolean elsewhere(Residency finding, Residency other) {
        if (other != Residency.RESIDENT && !other.outOfArea()) return false;
        return switch (finding) {
            case UNKNOWN -> false;
            case IN_STATE_UNSPECIFIED -> other == Residency.OTHER_STATE || other == Residency.OUTSIDE_US;
            case INDETERMINATE -> other != Residency.RESIDENT && other != Residency.SUBURB;
            default -> other != finding;
        };
    }
}
