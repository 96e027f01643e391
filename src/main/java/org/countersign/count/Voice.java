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
    private List<Statement> sided = List.of();

    void add(Statement statement) {
        Stance stance = statement.stance();
        unclear |= stance == Stance.UNCLEAR;
        supported |= stance.supports();
        opposed |= stance.opposes();
        if (stance.supports() || stance.opposes()) remember(statement);
        if (!stance.saysSomething() || latest != null && !statement.laterThan(latestAt, latestContact)) return;
        latest = stance;
        latestAt = statement.receivedAt();
        latestContact = statement.contact();
    }

    /** Most say it once: for them no list is made. */
    private void remember(Statement statement) {
        if (sided.size() == 1) sided = new ArrayList<>(sided);
        if (sided.isEmpty()) sided = List.of(statement);
        else sided.add(statement);
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

    private static LocalDate day(Statement said, ZoneId zone) { return Instant.EPOCH.plus(said.receivedAt(), ChronoUnit.MICROS).atZone(zone).toLocalDate(); }
}
