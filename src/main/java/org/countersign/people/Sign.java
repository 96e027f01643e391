package org.countersign.people;

/** What two have in common beside a name; never is anybody suggested on a name alone. The stronger ones first. */
public enum Sign { PHONE, EMAIL, HOUSEHOLD, MAILBOX_NAME, ZIP }
