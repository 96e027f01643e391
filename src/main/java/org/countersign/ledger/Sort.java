package org.countersign.ledger;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.count.Profile;
import org.countersign.count.Profile.Mark;
import org.countersign.count.Statement.Contribution;

/** What is summed; its place in the list is its number in the tables. */
enum Sort {
    /** Coded as {@link org.countersign.count.Statement.Contribution}. */
    POSITION,
    /** Coded as {@link org.countersign.count.Profile}. */
    PERSON,
    HOUSEHOLD, PETITIONER,
    /** A reason that a contact gave: see {@link ReasonCode}. */
    REASON;

    /** What a code is the number of, in words. @param reasons the word of a reason by its number */
    String figure(long code, LongFunction<String> reasons) {
        return switch (this) {
            case POSITION -> position(Contribution.read((int) code));
            case PERSON -> person(Profile.read((int) code));
            case HOUSEHOLD -> "people.households";
            case PETITIONER -> "petitions.distinct";
            case REASON -> reason(ReasonCode.read(code), reasons);
        };
    }

    private static String position(Contribution of) {
        return "contacts." + Stream.of(of.standing(), of.setAside(), of.channel(), of.residency(), of.stance(), of.unidentified() ? "unidentified" : null)
                .filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining("."));
    }

    private static String person(Profile of) {
        return "people." + of.residency() + "." + of.stance() + "." + of.evidence() + Arrays.stream(Mark.values()).filter(of::has).map(mark -> "." + mark).collect(Collectors.joining());
    }

    private static String reason(ReasonCode of, LongFunction<String> reasons) { return "reason " + reasons.apply(of.reason()) + " " + of.residency() + " " + of.stance(); }
}
