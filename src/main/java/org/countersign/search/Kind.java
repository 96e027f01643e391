package org.countersign.search;

/** What can be found. */
enum Kind {
    PERSON, CONTACT, ORDINANCE;

    /** As the index calls it. */
    String field() { return name().toLowerCase(java.util.Locale.ROOT); }
}
