package org.countersign.media;

/**
 * Who makes a statement, and how they lean to the measure as they said themselves; null: not told. Officials and agencies stand apart from the
 * public: what they say is no contact and never counted (domain.md 1.2, D7).
 */
public record Stand(Speaker speaker, Leaning leaning) {
    public static final Stand NONE = new Stand(null, null);

    /** Of what they speak for. */
    public enum Speaker { COUNCIL, CITY, OTHER_CITY, STATE, FEDERAL, AGENCY }

    /** Signals are told apart from a word given. */
    public enum Leaning { SUPPORTS, SIGNALS_SUPPORT, HAS_CONCERNS, OPPOSES, UNDECLARED }
}
