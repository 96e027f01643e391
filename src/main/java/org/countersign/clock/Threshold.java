package org.countersign.clock;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many votes an override needs: a fraction of those it is counted of, rounded up ("2/3" of 13 is 9), more than half of them and so many
 * more ("majority", "majority+1"), or a number of votes ("6").
 *
 * @param numerator 0: not a fraction @param more votes beyond the fraction's or the majority's; alone, the number itself
 */
public record Threshold(String text, int numerator, int denominator, boolean majority, int more) {
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,4})\\s*/\\s*(\\d{1,4})(?:\\s*\\+\\s*(\\d{1,4}))?"), MAJORITY = Pattern.compile("majority(?:\\s*\\+\\s*(\\d{1,4}))?"), COUNT = Pattern.compile("\\d{1,4}");

    /** Whose number a threshold is taken of. */
    public enum Of {
        SEATS, MEMBERS_ELECTED, PRESENT, SAME_AS_PASSAGE_IF_LARGER;

        /** The word of the interface, lower case with underscores. */
        @Override public String toString() { return name().toLowerCase(Locale.ROOT); }
    }

    /** Empty where the text is none of these, or a fraction above one or of nothing. */
    public static Optional<Threshold> read(String text) {
        String asked = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        Matcher fraction = FRACTION.matcher(asked), majority = MAJORITY.matcher(asked);
        if (COUNT.matcher(asked).matches()) return Optional.of(new Threshold(asked, 0, 1, false, number(asked))).filter(count -> count.more > 0);
        if (majority.matches()) return Optional.of(new Threshold(asked, 0, 1, true, number(majority.group(1))));
        if (!fraction.matches()) return Optional.empty();
        int of = number(fraction.group(2)), part = number(fraction.group(1));
        return part < 1 || of < 1 || part > of ? Optional.empty() : Optional.of(new Threshold(asked, part, of, false, number(fraction.group(3))));
    }

    private static int number(String digits) { return digits == null ? 0 : Integer.parseInt(digits); }

    /** A number of votes, whatever it is counted of. */
    public boolean isCount() { return numerator == 0 && !majority; }

    /** Empty where it must be known of how many, and is not. */
    public OptionalInt of(Integer members) {
        if (isCount()) return OptionalInt.of(more);
        if (members == null) return OptionalInt.empty();
        return OptionalInt.of(more + (majority ? members / 2 + 1 : (numerator * members + denominator - 1) / denominator));
    }
}
