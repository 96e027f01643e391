package org.countersign.count;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.contact.SetAsideReason;
import org.countersign.count.Profile.Mark;
import org.countersign.count.Report.Reasons;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** Adds up what people and positions count for, one by one or many alike at a time, to the figures of a tally. What is taken off again is added a negative number of times. */
public final class Figures {
    private final Matrix<Stance> people = new Matrix<>(Stance.class);
    private final Matrix<ResidencyEvidence> evidence = new Matrix<>(ResidencyEvidence.class);
    private final Map<Mark, Matrix<Stance>> byMark = each(Mark.class, mark -> new Matrix<>(Stance.class));
    private final Matrix<Stance> contacts = new Matrix<>(Stance.class);
    private final Matrix<Stance> unnamedSpeakers = new Matrix<>(Stance.class);
    private final Map<Channel, Matrix<Stance>> byChannel = each(Channel.class, channel -> new Matrix<>(Stance.class));
    private final Map<SetAsideReason, Integer> setAside = each(SetAsideReason.class, reason -> 0);
    private final Map<Statement.Standing, Integer> standings = each(Statement.Standing.class, standing -> 0);
    private final Reasons reasons = new Reasons();
    private int households;
    private int unidentified;
    private int petitionLines;
    private int petitioners;

    public Figures() { byChannel.remove(Channel.PETITION); }

    public void add(Profile person, int times) {
        people.add(person.residency(), person.stance(), times);
        evidence.add(person.residency(), person.evidence(), times);
        byMark.forEach((mark, matrix) -> {
            if (person.has(mark)) matrix.add(person.residency(), person.stance(), times);
        });
    }

    public void add(Statement.Contribution position, int times) {
        standings.merge(position.standing(), times, Integer::sum);
        if (position.setAside() != null) setAside.merge(position.setAside(), times, Integer::sum);
        if (position.counts() && position.petitionLine()) petitionLines += times;
        if (!position.contact()) return;
        contacts.add(position.residency(), position.stance(), times);
        byChannel.get(position.channel()).add(position.residency(), position.stance(), times);
        if (!position.unidentified()) return;
        unidentified += times;
        if (position.channel() == Channel.TESTIMONY) unnamedSpeakers.add(position.residency(), position.stance(), times);
    }

    /** Positions that are not set aside and too late. */
    public void addTooLate(int positions) { standings.merge(Statement.Standing.AFTER_CUT_OFF, positions, Integer::sum); }

    /** Contacts that gave this reason. @param code in any case */
    public void add(String code, Residency residency, Stance stance, int times) { reasons.add(code, residency, stance, times); }

    public void addHouseholds(int times) { households += times; }

    public void addPetitioners(int times) { petitioners += times; }

    /** What is not summed: what was decided outside. */
    public record Rest(String ordinance, CutOff cutOff, long claimed, List<Tally.Organisation> organisations, int afterDecision) {}

    public Report report(Rest rest) {
        Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
        byChannel.forEach((channel, matrix) -> channels.put(channel, matrix.total()));
        Tally tally = new Tally(rest.ordinance(), rest.cutOff(), new Tally.Contacts(contacts.total(), unidentified, channels, contacts), people(),
                new Tally.Petitions(rest.claimed(), petitionLines, petitioners), rest.organisations(),
                new Tally.Hearing(marked(Mark.TESTIFIED), marked(Mark.CONTACTED_OTHERWISE), marked(Mark.BOTH)), leftOut(), rest.afterDecision());
        return new Report(tally, byMark, byChannel, unnamedSpeakers, reasons);
    }

    private Tally.People people() {
        return new Tally.People(people.total(), marked(Mark.NAME_ONLY), households, marked(Mark.CHANGED_SIDES), marked(Mark.INDIVIDUAL), marked(Mark.THROUGH_CAMPAIGN), people, evidence);
    }

    private int marked(Mark mark) { return byMark.get(mark).total(); }

    private Tally.LeftOut leftOut() {
        return new Tally.LeftOut(setAside, standings.get(Statement.Standing.AFTER_CUT_OFF), standings.get(Statement.Standing.SUGGESTED), standings.get(Statement.Standing.UNCODED));
    }

    private static <K extends Enum<K>, V> Map<K, V> each(Class<K> keys, Function<K, V> value) {
        return Stream.of(keys.getEnumConstants()).collect(Collectors.toMap(key -> key, value, (one, other) -> one, () -> new EnumMap<>(keys)));
    }
}
