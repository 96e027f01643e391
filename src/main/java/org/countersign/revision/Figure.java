package org.countersign.revision;

import org.countersign.residency.Residency;

/** What a tally would say of one residency, before and after. */
public record Figure(String ordinance, Residency residency, int peopleBefore, int peopleAfter, int contactsBefore, int contactsAfter) {
    boolean moves() { return peopleBefore != peopleAfter || contactsBefore != contactsAfter; }

    public int people() { return peopleAfter - peopleBefore; }

    public int contacts() { return contactsAfter - contactsBefore; }
}
