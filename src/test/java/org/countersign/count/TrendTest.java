package org.countersign.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.TreeMap;
import net.jqwik.api.*;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import java.util.List;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

/** However far apart the days of a docket lie, what is shown of it is short, and adds up. */
class TrendTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-04");

    private static Trend on(LocalDate... days) { return on(List.of(days)); }

    private static Trend on(List<LocalDate> days) {
        TreeMap<LocalDate, Matrix<Stance>> found = new TreeMap<>();
        for (LocalDate day : days) found.computeIfAbsent(day, none -> new Matrix<>(Stance.class)).add(Residency.RESIDENT, Stance.SUPPORT);
        return Trend.of(found);
    }

    @Test void a_letter_of_1600_among_those_of_today_does_not_make_twenty_thousand_weeks() {
        Trend shown = on(LocalDate.parse("1600-01-03"), TODAY, TODAY).readable();
        assertTrue(shown.parts().size() <= 106, shown.parts().size() + " parts");
        assertEquals(1, shown.parts().get(0).total());
        assertEquals(2, shown.parts().get(shown.parts().size() - 1).total());
    }

    @Test void it_reaches_as_far_as_what_happened_before_the_first_contact_and_after_the_last() {
        Trend reaching = on(TODAY, TODAY.plusDays(1)).reaching(List.of(TODAY.minusDays(3), TODAY, TODAY.plusDays(2)));
        assertEquals(List.of(0, 0, 0, 1, 1, 0), reaching.parts().stream().map(Matrix::total).toList());
        assertEquals(TODAY.minusDays(3) + " " + TODAY.plusDays(2), reaching.first() + " " + reaching.last());
        Trend two = on(TODAY, TODAY.plusDays(1));
        assertEquals(two, two.reaching(List.of(TODAY)));
        assertTrue(on().reaching(List.of(TODAY)).empty(), "of no contact there is no course");
    }

    @Test void sixty_two_days_are_days_and_one_more_makes_weeks() {
        assertEquals(0, on(TODAY, TODAY.plusDays(61)).readable().weeks());
        assertEquals(1, on(TODAY, TODAY.plusDays(62)).readable().weeks());
    }

    @Test void two_years_are_weeks_and_what_is_longer_has_several_in_one() {
        LocalDate monday = LocalDate.parse("2026-03-02");
        assertEquals(1, on(monday, monday.plusDays(106 * 7 - 1)).readable().weeks());
        assertEquals(2, on(monday, monday.plusDays(106 * 7)).readable().weeks());
    }

    @Test void windows_reach_as_far_before_an_event_as_to_the_last_day_that_is_counted_whether_anybody_wrote_or_not() {
        LocalDate event = LocalDate.parse("2026-08-05");
        Trend.Windows windows = Trend.Windows.around(event, LocalDate.parse("2026-08-18")).orElseThrow();
        assertEquals("2026-07-22 2026-08-05 2026-08-18", windows.from() + " " + windows.around() + " " + windows.to());
        assertEquals(14, Trend.Windows.around(event, event.plusYears(1)).orElseThrow().days());
        assertEquals(1, Trend.Windows.around(event, event).orElseThrow().days());
        assertTrue(Trend.Windows.around(event, event.minusDays(1)).isEmpty(), "a day that is not over compares with none");
    }

    @Property(tries = 200) void every_contact_is_in_the_part_of_its_day(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 60_000) Integer> back) {
        List<LocalDate> days = back.stream().map(TODAY::minusDays).toList();
        Trend shown = on(days).readable();
        assertTrue(shown.step() == 1 || shown.first().getDayOfWeek() == DayOfWeek.MONDAY);
        assertEquals(days.size(), shown.total());
        for (int part = 0; part < shown.parts().size(); part++) {
            LocalDate from = shown.from(part), to = shown.from(part + 1);
            assertEquals(days.stream().filter(day -> !day.isBefore(from) && day.isBefore(to)).count(), shown.parts().get(part).total(), "from " + from);
        }
        assertTrue(shown.parts().get(shown.parts().size() - 1).total() > 0);
    }
}
