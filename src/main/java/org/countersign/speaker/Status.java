package org.countersign.speaker;

/** What became of a speaker so far. STRUCK: entered by mistake, shown nowhere. */
enum Status {
    SIGNED_UP, CALLED, SPEAKING, DONE, PASSED, NO_SHOW, WITHDREW, OUT_OF_TIME, STRUCK;

    /** They are still in line. */
    boolean waits() { return this == SIGNED_UP; }

    /** They will not be heard any more. */
    boolean gone() { return this == WITHDREW || this == STRUCK; }
}
