package org.countersign.ledger;

/** What is summed; its place in the list is its number in the tables. */
enum Sort {
    /** Coded as {@link org.countersign.count.Statement.Contribution}. */
    POSITION,
    /** Coded as {@link org.countersign.count.Profile}. */
    PERSON,
    HOUSEHOLD, PETITIONER,
    /** A reason that a contact gave: see {@link ReasonCode}. */
    REASON
}
