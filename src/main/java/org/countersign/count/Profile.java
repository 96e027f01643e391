package org.countersign.count;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/**
 * What a person counts for: whoever has the same profile is in the same figures.
 *
 * @param marks a bit for each {@link Mark}, by its place in the list
 */
public record Profile(Stance stance, Residency residency, ResidencyEvidence evidence, int marks) {
    /** What can be said of a person beside stance and residency. */
    public enum Mark {
        NAME_ONLY(Person::nameOnly), CHANGED_SIDES(Person::changedSides), BOTH_ON_ONE_DAY(Person::bothSidesOnOneDay),
        /** Wrote at least once outside every campaign; the others came through one (rule 8). */
        INDIVIDUAL(Person::individually), THROUGH_CAMPAIGN(person -> !person.individually()),
        TESTIFIED(Person::testified), CONTACTED_OTHERWISE(Person::contactedOtherwise), BOTH(person -> person.testified() && person.contactedOtherwise()),
        /** Gave a street address with a ZIP, so that they are of some household. */
        WITH_ADDRESS(Person::hasHousehold);

        private final Predicate<Person> is;

        Mark(Predicate<Person> is) { this.is = is; }

        boolean of(Person person) { return is.test(person); }
    }

    private static final Stance[] STANCES = Stance.values();
    private static final Residency[] RESIDENCIES = Residency.values();
    private static final ResidencyEvidence[] EVIDENCE = ResidencyEvidence.values();
    private static final int BITS = 3, MARKS = 1 << 3 * BITS;

    static Profile of(Person person) {
        int marks = Arrays.stream(Mark.values()).filter(mark -> mark.of(person)).mapToInt(Profile::bit).sum();
        return new Profile(person.stance(), person.residency(), person.evidence(), marks);
    }

    public boolean has(Mark mark) { return (marks & bit(mark)) != 0; }

    private static int bit(Mark mark) { return 1 << mark.ordinal(); }

    /** As a number, for who keeps many: good for as long as the lists it is made of stay as they are ({@link Tally#DEFINITION}). */
    public int code() { return marks * MARKS | evidence.ordinal() << 2 * BITS | residency.ordinal() << BITS | stance.ordinal(); }

    public static Profile read(int code) {
        int low = (1 << BITS) - 1;
        return new Profile(STANCES[code & low], RESIDENCIES[code >> BITS & low], EVIDENCE[code >> 2 * BITS & low], code / MARKS);
    }

    boolean in(Set<Residency> places, Set<Stance> stances) { return places.contains(residency) && stances.contains(stance); }
}
