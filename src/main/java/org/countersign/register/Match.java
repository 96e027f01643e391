package org.countersign.register;

import java.util.List;
import org.countersign.address.Street;

/**
 * What the register makes of an address.
 *
 * @param entry null unless {@link How#found}; of several that say the same one
 * @param fitting all of them, that one first; where their points lie decides whether they are one place
 * @param ward null: not told, or units of the same number differ
 * @param street as the register has it; null where it has none
 */
public record Match(How how, Entry entry, List<Entry> fitting, String ward, Street street) {
    /** How it was found, or why not. */
    public enum How {
        /** As written. */
        EXACT,
        /** A part was left out, or one letter was wrong; no other street fits. */
        TOLERANT,
        /** By a range of numbers. */
        RANGE,
        /** Two streets fit, or units of the number lie on both sides of the line. */
        SEVERAL,
        /** The street is there, this number is not. */
        NO_NUMBER,
        /** No such street. */
        NO_STREET,
        /** It has another ZIP there. */
        OTHER_ZIP,
        /** A post office box. */
        BOX,
        /** A crossing of two streets. */
        CROSSING,
        /** No address, or no number. */
        NOT_AN_ADDRESS;

        public boolean found() { return this == EXACT || this == TOLERANT || this == RANGE; }
    }

    static Match not(How how, Street street) { return new Match(how, null, List.of(), null, street); }
}
