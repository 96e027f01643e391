package org.countersign.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.intake.Channel;
import org.countersign.stance.Stance;

/** Everything somebody said of one ordinance, in the order of arrival, and what it comes to (rules 5 and 6). */
public record Subject(String number, String title, List<Told> told) implements Serializable {
    /** As many as are shown at a glance. */
    private static final int GLANCE = 5;

    /** null: nothing that counts. */
    public Stance stance() {
        if (!counted()) return null;
        return said(Stance::saysSomething).map(Told::stance).reduce((earlier, later) -> later)
                .orElse(said(stance -> stance == Stance.UNCLEAR).findAny().isPresent() ? Stance.UNCLEAR : Stance.NO_POSITION);
    }

    public boolean changedSides() { return said(Stance::supports).findAny().isPresent() && said(Stance::opposes).findAny().isPresent(); }

    /** Both sides on one day: worth a look at whether both were coded rightly. */
    public boolean bothSidesOnOneDay(ZoneId zone) {
        Set<LocalDate> supporting = said(Stance::supports).map(each -> each.at().atZone(zone).toLocalDate()).collect(Collectors.toSet());
        return said(Stance::opposes).map(each -> each.at().atZone(zone).toLocalDate()).anyMatch(supporting::contains);
    }

    public boolean testified() { return standing().anyMatch(each -> each.channel() == Channel.TESTIMONY); }

    public long petitionLines() { return standing().filter(each -> each.channel() == Channel.PETITION).count(); }

    /** The latest, newest first. */
    public List<Told> latest() {
        List<Told> latest = told.subList(Math.max(0, told.size() - GLANCE), told.size());
        return latest.stream().sorted((one, other) -> one.laterThan(other) ? -1 : 1).toList();
    }

    public int earlier() { return Math.max(0, told.size() - GLANCE); }

    boolean counted() { return counting().findAny().isPresent(); }

    private Stream<Told> standing() { return told.stream().filter(each -> each.setAside() == null); }

    private Stream<Told> counting() { return told.stream().filter(Told::counts); }

    private Stream<Told> said(Predicate<Stance> side) { return counting().filter(each -> side.test(each.stance())); }
}
