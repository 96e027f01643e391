package org.countersign.commitment;

/** How far a commitment is. */
public enum State { PROMISED, UNDER_WAY, KEPT, DROPPED }
