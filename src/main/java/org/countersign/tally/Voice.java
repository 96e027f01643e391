package org.countersign.tally;

import org.countersign.stance.Stance;

/** What several statements come to when they are one voice, a person's or an organisation's: the latest that says something (rules 5 and 6). */
final class Voice {
    private Stance latest;
    private long latestAt = Long.MIN_VALUE;
    private long latestContact;
    private boolean unclear;
    private boolean supported;
    private boolean opposed;

    void add(Statement statement) {
        Stance stance = statement.stance();
        unclear |= stance == Stance.UNCLEAR;
        supported |= stance.supports();
        opposed |= stance.opposes();
        if (!stance.saysSomething() || latest != null && !statement.laterThan(latestAt, latestContact)) return;
        latest = stance;
        latestAt = statement.receivedAt();
        latestContact = statement.contact();
    }

    Stance stance() {
        if (latest != null) return latest;
        return unclear ? Stance.UNCLEAR : Stance.NO_POSITION;
    }

    /** Both a support and an oppose stance occurred, in either order. */
    boolean changedSides() { return supported && opposed; }
}
