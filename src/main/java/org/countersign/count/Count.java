package org.countersign.count;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.contact.SetAsideReason;
import org.countersign.intake.Channel;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** Adds statements up, each once and those of one contact in one, by the rules of counting.md; knows no database. */
final class Count {
    private final CutOff cutOff;
    private final long decided;
    private final Map<Long, Person> people = new HashMap<>();
    private final Map<String, Household> households = new HashMap<>();
    private final Map<Long, Person> petitioners = new HashMap<>();
    private final Organisations organisations = new Organisations();
    private final Reasons reasons = new Reasons();
    private final Matrix<Stance> contacts = new Matrix<>(Stance.class);
    private final Map<Channel, Matrix<Stance>> byChannel = each(Channel.class, channel -> new Matrix<>(Stance.class));
    private final Map<SetAsideReason, Integer> setAside = each(SetAsideReason.class, reason -> 0);
    private final Map<Statement.Standing, Integer> standings = each(Statement.Standing.class, standing -> 0);
    private int unidentified;
    private int petitionLines;
    private int afterDecision;

    /** The first that gave a street address with a ZIP: those who give the same are one household (rule 9). */
    record Household(Statement on, Statement.Signer by) {}

    /** @param decided when the mayor acted; null: not yet */
    Count(CutOff cutOff, Instant decided) {
        this.cutOff = cutOff;
        this.decided = decided == null ? Long.MAX_VALUE : CutOff.micros(decided);
        byChannel.remove(Channel.PETITION);
    }

    void add(Statement statement) {
        Statement.Standing standing = statement.standing(cutOff);
        standings.merge(standing, 1, Integer::sum);
        if (standing == Statement.Standing.SET_ASIDE) setAside.merge(statement.setAside(), 1, Integer::sum);
        if (standing != Statement.Standing.COUNTS) return;
        if (statement.petitionLine()) addLine(statement);
        else addContact(statement);
    }

    private void addLine(Statement line) {
        petitionLines++;
        for (Statement.Signer signer : line.signers()) if (signer.constituent() != null) join(petitioners, line, signer);
    }

    private void addContact(Statement contact) {
        contacts.add(contact.sender().residency(), contact.stance());
        byChannel.get(contact.channel()).add(contact.sender().residency(), contact.stance());
        if (contact.unidentified()) unidentified++;
        if (afterDecision(contact)) afterDecision++;
        organisations.add(contact);
        reasons.add(contact);
        for (Statement.Signer signer : contact.signers()) {
            if (signer.constituent() == null || !signer.constituent().person()) continue;
            join(people, contact, signer);
            if (signer.household() != null) households.computeIfAbsent(signer.household(), first -> new Household(contact, signer));
        }
    }

    private void join(Map<Long, Person> all, Statement statement, Statement.Signer as) {
        all.computeIfAbsent(as.constituent().id(), first -> new Person(as.constituent(), cutOff.zone())).add(statement, as);
    }

    Statement.Standing standing(Statement statement) { return statement.standing(cutOff); }

    boolean counts(Statement statement) { return standing(statement) == Statement.Standing.COUNTS; }

    boolean afterDecision(Statement counting) { return counting.receivedAt() >= decided; }

    /** @param claimed what the organisers of its petitions claim together */
    Tally tally(String ordinance, long claimed) {
        Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
        byChannel.forEach((channel, matrix) -> channels.put(channel, matrix.total()));
        return new Tally(ordinance, cutOff, new Tally.Contacts(contacts.total(), unidentified, channels, contacts), people(),
                new Tally.Petitions(claimed, petitionLines, petitioners.size()), organisations.all(),
                new Tally.Hearing(marked(Mark.TESTIFIED), marked(Mark.CONTACTED_OTHERWISE), marked(Mark.BOTH)), leftOut(), afterDecision);
    }

    private Tally.People people() {
        Matrix<ResidencyEvidence> evidence = new Matrix<>(ResidencyEvidence.class);
        people.values().forEach(person -> evidence.add(person.residency(), person.evidence()));
        return new Tally.People(people.size(), marked(Mark.NAME_ONLY), households.size(), marked(Mark.CHANGED_SIDES),
                marked(Mark.INDIVIDUAL), marked(Mark.THROUGH_CAMPAIGN), stances(people.values().stream()), evidence);
    }

    private Tally.LeftOut leftOut() {
        return new Tally.LeftOut(setAside, standings.get(Statement.Standing.AFTER_CUT_OFF), standings.get(Statement.Standing.SUGGESTED),
                standings.get(Statement.Standing.UNCODED));
    }

    int marked(Mark mark) { return (int) people.values().stream().filter(mark::of).count(); }

    /** The people so marked, by residency and stance. */
    Map<Mark, Matrix<Stance>> byMark() { return each(Mark.class, mark -> stances(people.values().stream().filter(mark::of))); }

    Map<Channel, Matrix<Stance>> byChannel() { return byChannel; }

    Reasons reasons() { return reasons; }

    Collection<Person> everyone() { return people.values(); }

    Collection<Person> petitionSigners() { return petitioners.values(); }

    Collection<Household> everyHousehold() { return households.values(); }

    private static Matrix<Stance> stances(Stream<Person> people) {
        Matrix<Stance> matrix = new Matrix<>(Stance.class);
        people.forEach(person -> matrix.add(person.residency(), person.stance()));
        return matrix;
    }

    private static <K extends Enum<K>, V> Map<K, V> each(Class<K> keys, Function<K, V> value) {
        return Stream.of(keys.getEnumConstants()).collect(Collectors.toMap(key -> key, value, (one, other) -> one, () -> new EnumMap<>(keys)));
    }
}
