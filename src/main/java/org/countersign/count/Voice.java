package org.countersign.count;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.stance.Stance;

/** What several statements come to when they are one voice, a person's or an organisation's: the latest that says something (rules 5 and 6). */
final class Voice {
    private Stance latest;
    private long latestAt = Long.MIN_VALUE;
    private long latestContact;
    private boolean unclear;
    private boolean supported;
    private boolean opposed;
    private List<Taken> sided = List.of();

    /** A side taken. */
    private record Taken(Stance stance, long at) {}

    void add(Statement statement) { add(statement.stance(), statement.receivedAt(), statement.contact()); }

    /** @param at microseconds since 1970 */
    void add(Stance stance, long at, long contact) {
        unclear |= stance == Stance.UNCLEAR;
        supported |= stance.supports();
        opposed |= stance.opposes();
        if (stance.supports() || stance.opposes()) remember(new Taken(stance, at));
        if (!stance.saysSomething() || latest != null && !later(at, contact)) return;
        latest = stance;
        latestAt = at;
        latestContact = contact;
    }

    private boolean later(long at, long contact) { return at != latestAt ? at > latestAt : contact > latestContact; }

    /** Most say it once: for them no list is made. */
    private void remember(Taken side) {
        if (sided.size() == 1) sided = new ArrayList<>(sided);
        if (sided.isEmpty()) sided = List.of(side);
        else sided.add(side);
    }

    Stance stance() {
        if (latest != null) return latest;
        return unclear ? Stance.UNCLEAR : Stance.NO_POSITION;
    }

    /** Both a support and an oppose stance occurred, in either order. */
    boolean changedSides() { return supported && opposed; }

    /** A support and an oppose stance reached the city on one and the same day: worth a look at whether both were coded rightly. @param zone whose days are meant */
    boolean bothSidesOnOneDay(ZoneId zone) {
        if (!changedSides()) return false;
        Set<LocalDate> supporting = sided.stream().filter(said -> said.stance().supports()).map(said -> day(said, zone)).collect(Collectors.toSet());
        return sided.stream().filter(said -> said.stance().opposes()).map(said -> day(said, zone)).anyMatch(supporting::contains);
    }

    private static LocalDate day(Taken said, ZoneId zone) { return Instant.EPOCH.plus(said.at(), ChronoUnit.MICROS).atZone(zone).toLocalDate(); }
}
