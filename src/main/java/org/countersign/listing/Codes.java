package org.countersign.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.countersign.contact.SetAsideReason;
import org.countersign.count.Cell;
import org.countersign.count.Statement.Contribution;
import org.countersign.count.Statement.Standing;
import org.countersign.intake.Channel;

/**
 * Which positions are behind a cell, by the code that the books have of them.
 *
 * @param inTime of those received before the cut-off @param late of all others
 */
record Codes(Predicate<Contribution> inTime, Predicate<Contribution> late) {
    private static final Predicate<Contribution> NONE = position -> false;

    /** Empty where more than the code is asked. */
    static Optional<Codes> of(Cell cell) {
        return switch (cell.what()) {
            case CONTACTS -> contacts(cell).map(contacts -> new Codes(contacts, NONE));
            case PETITION_LINES -> cell.only().isEmpty() ? Optional.of(new Codes(position -> position.counts() && position.petitionLine(), NONE)) : Optional.empty();
            case LEFT_OUT -> Optional.of(leftOut(cell.only()));
            default -> Optional.empty();
        };
    }

    private static Optional<Predicate<Contribution>> contacts(Cell cell) {
        Predicate<Contribution> here = position -> position.contact() && cell.holds(position.residency(), position.stance());
        if (cell.only().isEmpty() || cell.period().isPresent()) return Optional.of(here);
        if (cell.only().equals(Cell.Kin.IDENTIFIED.name())) return Optional.of(here.and(position -> !position.unidentified()));
        if (cell.only().equals(Cell.Kin.UNIDENTIFIED.name())) return Optional.of(here.and(Contribution::unidentified));
        return Arrays.stream(Channel.values()).filter(channel -> channel.name().equals(cell.only())).findFirst().map(channel -> here.and(position -> position.channel() == channel));
    }

    /** Set aside is set aside whenever it came; everything else that came late is late. */
    private static Codes leftOut(String why) {
        Predicate<Contribution> aside = position -> position.standing() == Standing.SET_ASIDE;
        if (why.isEmpty()) return new Codes(position -> !position.counts(), position -> true);
        if (Arrays.stream(SetAsideReason.values()).anyMatch(reason -> reason.name().equals(why))) {
            Predicate<Contribution> so = aside.and(position -> position.setAside().name().equals(why));
            return new Codes(so, so);
        }
        return switch (Standing.valueOf(why)) {
            case SET_ASIDE -> new Codes(aside, aside);
            case AFTER_CUT_OFF -> new Codes(NONE, aside.negate());
            default -> new Codes(position -> position.standing().name().equals(why), NONE);
        };
    }

    /** As the database takes a list of them. @param which some of the codes */
    static String listed(List<Integer> all, Predicate<Contribution> which) {
        String some = String.join(",", all.stream().filter(code -> which.test(Contribution.read(code))).map(String::valueOf).toList());
        return some.isEmpty() ? "NULL" : some;
    }
}
