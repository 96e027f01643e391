package org.countersign.ledger;

import static org.countersign.intake.TestIntake.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.countersign.TestDatabase;
import org.countersign.intake.Channel;
import org.countersign.intake.TestIntake;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong in the books is found, in whichever cell of whichever day, though every total is right; and is said in words. */
class FootingIT {
    /** Noon in the city. */
    private static final Instant FIRST = Instant.parse("2008-08-01T16:00:00Z");
    private static final int DAYS = 12;
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static Office office;

    /** A call a day of somebody new, one of whom says something else the day after; and somebody who signs a petition. */
    @BeforeAll static void twelve_days() {
        office = new Office(DATABASE);
        for (int day = 0; day < DAYS; day++) call(day, "Person" + day, Stance.OPPOSE);
        call(4, "Person3", Stance.SUPPORT);
        office.intake.take(TestIntake.call().as(Channel.PETITION).at(FIRST).by(person("Ann", "Field", "ann@example.org")).on("A-1", Stance.OPPOSE).done());
    }

    @AfterAll static void close() { DATABASE.close(); }

    private static void call(int day, String name, Stance stance) {
        office.intake.take(TestIntake.call().at(FIRST.plus(Duration.ofDays(day))).by(person(name, "Field", name + "@example.org")).on("A-1", stance, "cost").done());
    }

    @Test void books_that_are_right_are_found_right_folded_and_not() {
        office.books.rebuild();
        assertEquals(List.of(), office.books.mismatches("A-1"));
        office.books.fold();
        assertEquals(List.of(), office.books.mismatches("A-1"));
    }

    /** The fourth day and the fifth: between two of the days whose ends are looked at. */
    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "0|contacts.COUNTS.CALL.UNKNOWN.OPPOSE", "1|people.UNKNOWN.OPPOSE.NONE.INDIVIDUAL.CONTACTED_OTHERWISE", "4|reason cost UNKNOWN OPPOSE"})
    void an_error_of_one_day_that_the_next_takes_back_is_found_and_said(int sort, String figure) {
        String day = "SELECT code FROM ledger_day WHERE ordinance_id = 1 AND sort = " + sort + " AND day = " + day(3) + " AND n > 0";
        office.books.rebuild();
        office.books.fold();
        long code = ((Number) DATABASE.rows(day).get(0).get(0)).longValue();
        long fourth = sum(sort, 3, code), fifth = sum(sort, 4, code);
        change("INSERT INTO ledger_day (ordinance_id, sort, day, code, n) VALUES (1, " + sort + ", " + day(3) + ", " + code + ", 1), (1, " + sort + ", " + day(4) + ", " + code + ", -1) ON DUPLICATE KEY UPDATE n = n + VALUES(n)");
        List<String> found = cells();
        assertEquals(List.of("Mismatch[at=sums of 2008-08-04, figure=" + figure + ", books=" + (fourth + 1) + ", counted=" + fourth + "]",
                "Mismatch[at=sums of 2008-08-05, figure=" + figure + ", books=" + (fifth - 1) + ", counted=" + fifth + "]"), found);
    }

    private static long sum(int sort, int day, long code) {
        return DATABASE.rows("SELECT n FROM ledger_day WHERE ordinance_id = 1 AND sort = " + sort + " AND day = " + day(day) + " AND code = " + code).stream().mapToLong(row -> ((Number) row.get(0)).longValue()).sum();
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "UPDATE ledger_total SET n = n + 1 WHERE ordinance_id = 1 AND sort = 3|at=totals, figure=petitions.distinct, books=2, counted=1",
        "DELETE FROM ledger_total WHERE ordinance_id = 1 AND sort = 3|at=totals, figure=petitions.distinct, books=0, counted=1",
        "DELETE FROM ledger_step WHERE ordinance_id = 1 AND role = 1|at=sums of 2008-08-01, figure=petitions.distinct, books=1, counted=0",
        "INSERT INTO ledger_household VALUES (1, 'somewhere', 14093)|at=sums of 2008-08-02, figure=people.households, books=0, counted=1",
        "UPDATE ledger_entry SET received = received + 1 WHERE ordinance_id = 1 AND contact_id = 2|at=microseconds of 2008-08-02, figure=contacts.COUNTS.CALL.UNKNOWN.OPPOSE, books=1, counted=0",
        "DELETE FROM ledger_entry WHERE ordinance_id = 1 AND contact_id = 2|at=entries of 2008-08-02, figure=contacts.COUNTS.CALL.UNKNOWN.OPPOSE, books=0, counted=1",
        "UPDATE ledger_entry SET reasons = NULL WHERE ordinance_id = 1 AND contact_id = 2|at=entries of 2008-08-02, figure=reason cost UNKNOWN OPPOSE, books=0, counted=1"})
    void a_row_that_is_wrong_is_found_wherever_it_stands(String wrong, String said) {
        office.books.rebuild();
        office.books.fold();
        change(wrong);
        List<String> found = cells();
        assertTrue(found.contains("Mismatch[" + said + "]"), found.toString());
    }

    /** Beside what a cut-off within a day may show as well, which is another each time. */
    private static List<String> cells() { return office.books.mismatches("A-1").stream().filter(each -> !each.startsWith("Mismatch[at=2")).toList(); }

    private static int day(int day) { return new Calendar(Office.ZONE).day(FIRST.plus(Duration.ofDays(day))); }

    private static void change(String sql) { DATABASE.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate()); }
}
