package org.countersign.staff;

/** What an account may do; one each. Personal data is for ADMIN and STAFF alone (api.md). */
public enum Role {
    ADMIN, STAFF,
    /** The city clerk. */
    CLERK,
    /** The hearing clerk. */
    HEARING,
    COUNCIL, MAYOR;

    public boolean seesPersonalData() { return this == ADMIN || this == STAFF; }
}
