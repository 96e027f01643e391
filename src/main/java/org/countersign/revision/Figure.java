package org.countersign.revision;

import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/** What a tally would say of one residency, before and after. @param stance null: all of them together */
public record Figure(String ordinance, Residency residency, Stance stance, int peopleBefore, int peopleAfter, int contactsBefore, int contactsAfter) {
    boolean moves() { return peopleBefore != peopleAfter || contactsBefore != contactsAfter; }

    public int people() { return peopleAfter - peopleBefore; }

    public int contacts() { return contactsAfter - contactsBefore; }
}
