package org.countersign.enactment;

import java.time.LocalDate;
import java.util.Locale;

/** Who acts for a mayor who is away, and from when. @param who such as "Council President"; null: not told @param n days of absence @param absence from what; null: not told */
public record Acting(String who, Allowed allowed, int n, String absence) {
    public enum Allowed {
        NONE, AFTER_N_DAYS_ABSENCE, FULL;

        /** The word of the interface, lower case with underscores. */
        @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
    }

    /** From which day on somebody may act for a mayor away since then; null: never. */
    public LocalDate from(LocalDate absentSince) {
        return switch (allowed) {
            case NONE -> null;
            case AFTER_N_DAYS_ABSENCE -> absentSince.plusDays(n);
            case FULL -> absentSince;
        };
    }
}
