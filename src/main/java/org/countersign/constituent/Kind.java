package org.countersign.constituent;

/** What a constituent is; only those of one kind can be the same (counting.md). */
public enum Kind { PERSON, ORGANISATION }
