package org.countersign.count;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.countersign.action.Period;
import org.countersign.action.Periods;

/** Adds statements up, each once and those of one contact in one, by the rules of counting.md; knows no database. */
final class Count {
    private final CutOff cutOff;
    private final Periods periods;
    private final long decided;
    private final Map<Long, Person> people = new HashMap<>();
    private final Map<String, Household> households = new HashMap<>();
    private final Map<Long, Person> petitioners = new HashMap<>();
    private final Organisations organisations = new Organisations();
    private final Figures figures = new Figures();
    private int afterDecision;

    /** The first that gave a street address with a ZIP: those who give the same are one household (rule 9). */
    record Household(Statement on, Statement.Signer by) {}

    Count(CutOff cutOff, Periods periods) {
        this.cutOff = cutOff;
        this.periods = periods;
        Instant decided = periods.decided();
        this.decided = decided == null ? Long.MAX_VALUE : CutOff.micros(decided);
    }

    void add(Statement statement) {
        Statement.Standing standing = standing(statement);
        if (standing == Statement.Standing.AFTER_CUT_OFF) {
            figures.addTooLate(1);
            return;
        }
        figures.add(statement.contribution(), 1);
        if (standing != Statement.Standing.COUNTS) return;
        if (statement.petitionLine()) statement.eachConstituent((constituent, signer) -> join(petitioners, statement, signer));
        else addContact(statement);
    }

    private void addContact(Statement contact) {
        if (afterDecision(contact)) afterDecision++;
        organisations.add(contact);
        contact.eachReason(code -> figures.add(code, contact.sender().residency(), contact.stance(), 1));
        contact.eachConstituent((constituent, signer) -> {
            if (!constituent.person()) return;
            join(people, contact, signer);
            if (signer.household() != null) households.computeIfAbsent(signer.household(), first -> new Household(contact, signer));
        });
    }

    private void join(Map<Long, Person> all, Statement statement, Statement.Signer as) {
        all.computeIfAbsent(as.constituent().id(), first -> new Person(as.constituent(), cutOff.zone())).add(statement, as);
    }

    Statement.Standing standing(Statement statement) { return statement.standing(cutOff); }

    boolean counts(Statement statement) { return statement.counts(cutOff); }

    boolean afterDecision(Statement counting) { return counting.receivedAt() >= decided; }

    boolean in(Period period, Statement counting) { return periods.of(Instant.EPOCH.plus(counting.receivedAt(), ChronoUnit.MICROS)) == period; }

    /** To be asked for once. @param claimed what the organisers of its petitions claim together */
    Report report(String ordinance, long claimed) {
        people.values().forEach(person -> figures.add(person.profile(), 1));
        figures.addHouseholds(households.size());
        figures.addPetitioners(petitioners.size());
        return figures.report(new Figures.Rest(ordinance, cutOff, claimed, organisations.all(), afterDecision));
    }

    Collection<Person> everyone() { return people.values(); }

    Collection<Person> petitionSigners() { return petitioners.values(); }

    Collection<Household> everyHousehold() { return households.values(); }
}
