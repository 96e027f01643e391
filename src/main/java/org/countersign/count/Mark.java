package org.countersign.count;

import java.util.function.Predicate;

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
