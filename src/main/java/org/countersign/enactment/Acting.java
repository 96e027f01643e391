package org.countersign.enactment;

import java.time.LocalDate;
import java.util.Locale;

/** Who acts for a mayor who is away, and from when. @param who such as "Council President"; null: not told @param n days of absence; null: not told @param absence from what; null: not told */
public record Acting(String who, Allowed allowed, Integer n, String absence) {
    public enum Allowed {
        NONE, AFTER_N_DAYS_ABSENCE, FULL;

        /** The word of the interface, lower case with underscores. */
        @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
    }

    /** Whether it takes days of absence, and of how many is not told. */
    public boolean untold() { return allowed == Allowed.AFTER_N_DAYS_ABSENCE && n == null; }

    /** From which day on somebody may act for a mayor away since then, as far as it is told; null: never. */
    public LocalDate from(LocalDate absentSince) {
        return switch (allowed) {
            case NONE -> null;
            case AFTER_N_DAYS_ABSENCE -> absentSince.plusDays(untold() ? 0 : n);
            case FULL -> absentSince;
        };
    }
}
