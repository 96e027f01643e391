package org.countersign.district;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.*;
import org.countersign.count.CutOff;
import org.countersign.count.Person;
import org.countersign.count.Side;
import org.countersign.count.Statement;
import org.countersign.district.Ladder.Column;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** The people of each place at the end of each day are those that a count of that day alone finds. */
class EveningsTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 6);                     // the clock changes on the 8th

    record Said(int day, int hour, int who, Stance stance, Residency residency, ResidencyEvidence evidence) {}

    @Provide Arbitrary<List<Said>> said() {
        return Combinators.combine(Arbitraries.integers().between(0, 6), Arbitraries.integers().between(0, 23), Arbitraries.integers().between(1, 12), Arbitraries.of(Stance.values()), Arbitraries.of(Residency.RESIDENT, Residency.SUBURB, Residency.UNKNOWN),
                Arbitraries.of(ResidencyEvidence.values())).as(Said::new).list().ofMaxSize(40);
    }

    @Property(tries = 300) void each_evening_is_a_count_of_its_own(@ForAll("said") List<Said> said, @ForAll("after") int after) {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) statements.add(statement(i + 1, said.get(i)));
        Map<LocalDate, String> evenings = new TreeMap<>();
        new Evenings(ZONE, person -> place(person.residency(), person.contact())).each(statements, FIRST.plusDays(after), FIRST.plusDays(5), (day, cells) -> evenings.put(day, plain(cells)));
        evenings.forEach((day, cells) -> assertEquals(counted(statements, day), cells, day.toString()));
        assertEquals(said.stream().map(Said::day).filter(day -> day > after && day < 5).distinct().count() + 1, evenings.size());
    }

    @Provide Arbitrary<Integer> after() { return Arbitraries.integers().between(-1, 4); }

    private static String place(Residency residency, long contact) { return residency == Residency.UNKNOWN ? "" : "place:" + contact % 3; }

    private static Statement statement(long contact, Said said) {
        Statement.Signer signer = new Statement.Signer(0, new Statement.Constituent(said.who(), said.who() != 12, false, null), said.residency(), said.evidence(), null, true, null);
        return new Statement(contact, CutOff.micros(FIRST.plusDays(said.day()).atTime(LocalTime.of(said.hour(), 30)).atZone(ZONE).toInstant()), Channel.CALL, null, false, null, said.stance(), false, List.of(), List.of(signer));
    }

    private static String counted(List<Statement> statements, LocalDate day) {
        long end = CutOff.micros(day.plusDays(1).atStartOfDay(ZONE).toInstant());
        Map<Long, Person> people = new HashMap<>();
        statements.stream().filter(statement -> statement.receivedAt() < end).forEach(statement -> statement.eachConstituent((constituent, as) -> {
            if (constituent.person()) people.computeIfAbsent(constituent.id(), first -> new Person(constituent, ZONE)).add(statement, as);
        }));
        Map<Column, Map<String, Integer>> cells = new HashMap<>();
        people.values().stream().map(Person::placed).filter(person -> person.residency() != Residency.UNKNOWN).forEach(person -> cells.computeIfAbsent(new Column(person.residency(), side(person.stance())), none -> new TreeMap<>())
                .merge(place(person.residency(), person.contact()), 1, Integer::sum));
        return plain(cells);
    }

    private static Side side(Stance stance) { return stance.opposes() ? Side.OPPOSE_SIDE : stance.supports() ? Side.SUPPORT_SIDE : Side.NEITHER; }

    private static String plain(Map<Column, Map<String, Integer>> cells) {
        Map<String, Map<String, Integer>> plain = new TreeMap<>();
        cells.forEach((column, places) -> {
            if (!places.isEmpty()) plain.put(column.toString(), new TreeMap<>(places));
        });
        return plain.toString();
    }
}
