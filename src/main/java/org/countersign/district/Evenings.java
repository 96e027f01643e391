package org.countersign.district;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.countersign.count.Person;
import org.countersign.count.Side;
import org.countersign.count.Statement;
import org.countersign.count.Person.Placed;
import org.countersign.district.Ladder.Column;

/** How many people of each place there are at the end of each day, by the rules of the tally. Pure. */
final class Evenings {
    private final ZoneId zone;
    private final Function<Placed, String> place;
    private final Map<Long, Person> people = new HashMap<>();
    private final Map<Column, Map<String, Integer>> cells = new HashMap<>();

    /** @param place where they live, as {@link org.countersign.count.Cell#only} has it; empty: at none that is told of */
    Evenings(ZoneId zone, Function<Placed, String> place) {
        this.zone = zone;
        this.place = place;
    }

    /** Days on which nobody wrote are left out, but for the last. @param counting contacts that count, in any order @param after and last of the days that are asked for; after is not one of them */
    void each(List<Statement> counting, LocalDate after, LocalDate last, BiConsumer<LocalDate, Map<Column, Map<String, Integer>>> evening) {
        LocalDate day = LocalDate.MIN;
        for (Statement statement : counting.stream().sorted(Comparator.comparingLong(Statement::receivedAt).thenComparingLong(Statement::contact)).toList()) {
            LocalDate on = Instant.EPOCH.plus(statement.receivedAt(), ChronoUnit.MICROS).atZone(zone).toLocalDate();
            if (on.isAfter(last)) break;
            if (on.isAfter(day) && day.isAfter(after)) evening.accept(day, cells);
            day = on;
            statement.eachConstituent((constituent, as) -> {
                if (constituent.person()) add(people.computeIfAbsent(constituent.id(), first -> new Person(constituent, zone)), statement, as);
            });
        }
        if (day.isAfter(after) && day.isBefore(last)) evening.accept(day, cells);
        evening.accept(last, cells);
    }

    private void add(Person person, Statement statement, Statement.Signer as) {
        if (person.contacts() > 0) count(person.placed(), -1);
        person.add(statement, as);
        count(person.placed(), 1);
    }

    private void count(Placed person, int more) {
        String there = place.apply(person);
        if (!there.isEmpty()) cells.computeIfAbsent(new Column(person.residency(), Side.of(person.stance())), none -> new HashMap<>()).merge(there, more, (one, other) -> one + other == 0 ? null : Integer.valueOf(one + other));
    }
}
