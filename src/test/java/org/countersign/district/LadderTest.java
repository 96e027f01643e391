package org.countersign.district;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.*;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.countersign.count.Cell;
import org.countersign.count.Side;
import org.countersign.district.Ladder.Column;
import org.countersign.district.Ladder.Rung;
import org.countersign.residency.Residency;
import org.junit.jupiter.api.Test;

/** Whatever is asked of it, no two answers can be subtracted, from one another or from the sums that everyone knows, to find fewer than five people. */
class LadderTest {
    private static final int LEAST = 5;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Column OPPOSED = new Column(Residency.RESIDENT, Side.OPPOSE_SIDE);

    @Test void five_are_told_and_four_more_are_not() {
        Ladder ladder = new Ladder(LEAST, List.of());
        assertEquals("1: 9", told(ladder, 1, 9, 2, 1, 3));
        assertEquals("1: 9", told(ladder, 2, 13, 4, 1, 3));
        assertEquals("1: 14", told(ladder, 3, 14, 4, 4, 4), "five more than each time before");
        assertEquals("1: 14", told(ladder, 4, 10, 4, 4, 13), "four fewer than fourteen");
        assertEquals("1: 9", told(ladder, 5, 9, 4, 4, 19), "five fewer, and as many as the first time");
        assertEquals("1: 9", told(ladder, 6, 2, 4, 4, 31), "that too few are left would tell of them");
        assertEquals("1: 14", said(ladder, 4), "and what was told stays so");
    }

    @Test void a_number_that_comes_back_is_told_where_it_is_far_from_each_that_was_told_not_from_the_last_alone() {
        Ladder ladder = new Ladder(LEAST, List.of());
        assertEquals("1: 9", told(ladder, 1, 9, 2, 1, 3));
        assertEquals("1: 16", told(ladder, 2, 16, 2, 1, 3));
        assertEquals("1: 16", told(ladder, 3, 11, 2, 1, 13), "five fewer than sixteen, and two more than nine");
        assertEquals("1: 9", told(ladder, 4, 9, 2, 1, 20));
    }

    @Test void it_is_looked_at_again_only_when_five_have_come_so_that_nobody_tells_by_being_the_last() {
        Ladder ladder = new Ladder(LEAST, List.of());
        assertEquals("1: 9", told(ladder, 1, 9, 4, 1, 3));
        assertEquals("1: 9", told(ladder, 2, 9, 5, 1, 3), "who made it five would be known by the day");
        assertEquals("1: 9, 2: 5", told(ladder, 3, 12, 5, 2, 3));
    }

    @Test void what_is_not_told_is_two_places_with_five_people_at_least_and_never_that_of_no_place() {
        assertEquals("1: 9", told(new Ladder(LEAST, List.of()), 1, 9, 8, 7, 90));
        assertEquals("1: 9, 2: 8", told(new Ladder(LEAST, List.of()), 1, 9, 8, 3, 2, 0));
        assertEquals("1: 9", told(new Ladder(LEAST, List.of()), 1, 9, 8, 3, 0), "the other one would be known where all have a place");
        assertEquals("", told(new Ladder(LEAST, List.of()), 1, 9, 40));
    }

    /** The last number is of those who live at no known place. */
    private static String told(Ladder ladder, int day, int... people) {
        ladder.climb(FIRST.plusDays(day), Map.of(OPPOSED, column(IntStream.of(people).boxed().toList())));
        return said(ladder, day);
    }

    private static String said(Ladder ladder, int day) {
        return ladder.at(FIRST.plusDays(day)).entrySet().stream().map(each -> each.getKey().place().substring(Cell.DISTRICT.length()) + ": " + each.getValue().get(Side.OPPOSE_SIDE).people()).collect(Collectors.joining(", "));
    }

    private static Map<String, Integer> column(List<Integer> people) {
        Map<String, Integer> cells = new TreeMap<>();
        for (int i = 0; i < people.size(); i++) if (people.get(i) > 0) cells.put(Cell.DISTRICT + (i < people.size() - 1 ? i + 1 : ""), people.get(i));
        return cells;
    }

    /** Somebody writes, changes sides, is found to live elsewhere, or is left out; whoever it is, by number. */
    record Turn(int who, int place, Side side) {}

    @Provide Arbitrary<List<List<Turn>>> days() {
        Arbitrary<Turn> turn = Combinators.combine(Arbitraries.integers().between(0, 120), Arbitraries.integers().between(-1, 4), Arbitraries.of(Side.values())).as(Turn::new);
        return Arbitraries.oneOf(turn.list().ofMaxSize(4), turn.list().ofMaxSize(40)).list().ofMaxSize(25);
    }

    @Property(tries = 500) void any_two_answers_differ_in_every_cell_by_nobody_or_by_five_and_no_sum_tells_what_is_not_told(@ForAll("days") List<List<Turn>> days) {
        Map<Integer, Turn> people = new HashMap<>();
        List<Rung> kept = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            days.get(day).forEach(turn -> people.put(turn.who(), turn));
            Map<Column, Map<String, Integer>> counted = new HashMap<>();
            people.values().stream().filter(turn -> turn.place() >= 0).forEach(turn -> counted.computeIfAbsent(new Column(Residency.RESIDENT, turn.side()), none -> new TreeMap<>()).merge(Cell.DISTRICT + (turn.place() == 0 ? "" : turn.place()), 1, Integer::sum));
            List<Rung> rungs = new Ladder(LEAST, kept).climb(FIRST.plusDays(day), counted);
            look(rungs, kept, counted);
            kept.addAll(rungs);
            answers.add(new Ladder(LEAST, kept).at(FIRST.plusDays(day)).toString());
        }
        Ladder ladder = new Ladder(LEAST, kept);
        for (int one = 0; one < days.size(); one++) {
            Map<Ladder.Spot, Map<Side, Rung>> told = ladder.at(FIRST.plusDays(one));
            assertEquals(answers.get(one), told.toString(), "what was told stays so");
            for (int other = 0; other < one; other++) differ(told, ladder.at(FIRST.plusDays(other)));
        }
    }

    private static void differ(Map<Ladder.Spot, Map<Side, Rung>> one, Map<Ladder.Spot, Map<Side, Rung>> other) {
        one.forEach((spot, sides) -> sides.forEach((side, rung) -> {
            assertTrue(rung.people() >= LEAST && !spot.place().equals(Cell.DISTRICT), rung.toString());
            Rung then = other.getOrDefault(spot, Map.of()).get(side);
            int moved = then == null ? 0 : Math.abs(rung.people() - then.people());
            assertTrue(moved == 0 || moved >= LEAST, rung + " and " + then);
        }));
    }

    /** The sum of a column less what is told of the same day: two places at least, whoever is left there, with five people together. */
    private static void look(List<Rung> rungs, List<Rung> before, Map<Column, Map<String, Integer>> counted) {
        rungs.stream().map(Rung::column).distinct().forEach(column -> {
            Map<String, Integer> untold = new TreeMap<>(counted.getOrDefault(column, Map.of()));
            before.stream().filter(rung -> rung.column().equals(column) && !rung.place().isEmpty()).forEach(rung -> untold.putIfAbsent(rung.place(), 0));
            List<Rung> told = rungs.stream().filter(rung -> rung.column().equals(column) && !rung.place().isEmpty()).toList();
            told.forEach(rung -> assertEquals(Integer.valueOf(rung.people()), untold.remove(rung.place())));
            int sum = untold.values().stream().mapToInt(Integer::intValue).sum();
            untold.remove(Cell.DISTRICT);
            assertTrue(told.isEmpty() || sum >= LEAST && untold.size() >= 2, told + " of " + counted);
        });
    }

    /** What a reader knows: the sum of the column, what was told the day before and is told now, and by which rule. More than one column looks like this. */
    @Property(tries = 600) void no_cell_that_is_not_told_is_worked_out_from_the_sum(@ForAll @Size(min = 3, max = 4) List<@IntRange(max = 12) Integer> before, @ForAll @Size(min = 2, max = 3) List<@IntRange(max = 13) Integer> now, @ForAll @IntRange(min = 1, max = 6) int nowhere) {
        List<Integer> column = new ArrayList<>(now);
        column.add(nowhere);
        Ladder yesterday = new Ladder(LEAST, List.of());
        List<Rung> rungs = yesterday.climb(FIRST, Map.of(OPPOSED, column(before))), today = today(rungs, column);
        Set<Integer> told = today.stream().filter(rung -> !rung.place().isEmpty()).map(rung -> Integer.parseInt(rung.place().substring(Cell.DISTRICT.length())) - 1).collect(Collectors.toSet());
        for (int cell = 0; cell < column.size(); cell++) {
            if (told.contains(cell) || column.get(cell) == 0) continue;
            Set<Integer> could = new TreeSet<>();
            int at = cell;
            each(column, told, column.stream().mapToInt(Integer::intValue).sum(), new ArrayList<>(), other -> {
                if (could.size() < 2 && today(rungs, other).equals(today)) could.add(other.get(at));
            });
            assertTrue(could.size() > 1, before + " and " + column + ": cell " + cell + " can only be " + could + " where " + today);
        }
    }

    private static List<Rung> today(List<Rung> before, List<Integer> column) { return new Ladder(LEAST, before).climb(FIRST.plusDays(1), Map.of(OPPOSED, column(column))); }

    /** Every column with the same sum and the same told cells. */
    private static void each(List<Integer> column, Set<Integer> told, int left, List<Integer> made, Consumer<List<Integer>> found) {
        int at = made.size();
        if (at == column.size()) {
            if (left == 0) found.accept(List.copyOf(made));
            return;
        }
        for (int people : told.contains(at) ? new int[] {column.get(at)} : IntStream.rangeClosed(0, left).toArray()) {
            made.add(people);
            if (people <= left) each(column, told, left - people, made, found);
            made.remove(at);
        }
    }
}
