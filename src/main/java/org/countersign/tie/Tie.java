package org.countersign.tie;

/** What ties somebody to the city other than that they live there. */
public enum Tie { OWNS_PROPERTY, OWNS_BUSINESS, WORKS, STUDIES, REPRESENTS, FORMER_RESIDENT }
