package org.countersign.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every charter there could be. */
class ReckonerPropertiesTest {
    private static final LocalDate FROM = LocalDate.of(2026, 2, 20);

    record Asked(Moment trigger, Terms terms, boolean suspends, Set<LocalDate> holidays, List<Meeting> meetings) {
        Reckoning reckoned() { return new Reckoner(terms, Case.calendar(holidays, meetings), suspends).from(trigger); }
    }

    @Property void a_deadline_never_falls_before_its_trigger(@ForAll("asked") Asked asked) {
        Reckoning found = asked.reckoned();
        if (found.deadline() != null) assertFalse(found.deadline().plusMinutes(1).toInstant().isBefore(asked.trigger.at()), asked + " " + found.deadline());
    }

    @Property void removing_a_holiday_never_makes_it_later(@ForAll("asked") Asked asked) {
        Reckoning before = asked.reckoned();
        for (LocalDate each : asked.holidays) {
            Set<LocalDate> fewer = new HashSet<>(asked.holidays);
            fewer.remove(each);
            Reckoning after = new Asked(asked.trigger, asked.terms, asked.suspends, fewer, asked.meetings).reckoned();
            if (before.deadline() != null) assertFalse(after.deadline().isAfter(before.deadline()), asked + " without " + each);
        }
    }

    @Property void the_explanation_lists_exactly_the_days_between(@ForAll("asked") Asked asked) {
        Reckoning found = asked.reckoned();
        if (found.deadline() == null) {
            assertTrue(found.days().isEmpty() && !found.warnings().isEmpty());
            return;
        }
        LocalDate day = asked.trigger.day(Case.ZONE), end = found.deadline().toLocalDate();
        assertEquals(day.plusDays(1).datesUntil(end.isAfter(day) ? end.plusDays(1) : day.plusDays(1)).toList(), found.days().stream().map(Day::day).toList(), asked.toString());
    }

    @Property void as_many_days_count_as_the_charter_says(@ForAll("asked") Asked asked) {
        if (asked.terms.type() != Terms.Type.DAYS || asked.terms.span().unit() != Span.Unit.DAYS || asked.terms.firstDay()) return;
        Reckoning found = asked.reckoned();
        if (found.deadline() != null) assertEquals(asked.terms.span().n(), found.days().stream().filter(Day::counted).count(), asked.toString());
    }

    @Property void who_acts_by_the_safe_end_acts_by_the_deadline(@ForAll("asked") Asked asked) {
        Reckoning found = asked.reckoned();
        if (found.deadline() != null) assertFalse(found.safe().isAfter(found.deadline()));
    }

    @Provide Arbitrary<Asked> asked() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 60).map(FROM::plusDays);
        Arbitrary<LocalTime> hours = Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute));
        Arbitrary<Moment> moments = Combinators.combine(days, hours, Arbitraries.of(true, false)).as((day, hour, dateOnly) -> Case.moment(dateOnly ? day.toString() : day.atTime(hour).toString()));
        Arbitrary<Meeting> meetings = Combinators.combine(moments, Arbitraries.of(Meeting.Kind.values())).as((at, kind) -> new Meeting("City Council", at.at(), at.dateOnly(), kind));
        return Combinators.combine(moments, terms(hours), Arbitraries.of(true, false), days.set().ofMaxSize(8), meetings.list().ofMaxSize(6)).as(Asked::new);
    }

    /** An end that is counted in hours does not roll: the interface refuses that. */
    private static Arbitrary<Terms> terms(Arbitrary<LocalTime> hours) {
        Arbitrary<Span> spans = Combinators.combine(Arbitraries.integers().between(1, 30), Arbitraries.of(Span.Unit.values()), Arbitraries.of(DayKind.values())).as(Span::new);
        Arbitrary<Terms.Awaited> awaited = Combinators.combine(Arbitraries.of(MeetingKind.values()), Arbitraries.integers().between(1, 3), Arbitraries.integers().between(0, 12)).as(Terms.Awaited::new);
        Arbitrary<boolean[]> flags = Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false)).as((first, next) -> new boolean[] {first, next});
        return Combinators.combine(Arbitraries.of(Terms.Type.values()), spans, flags, Arbitraries.of(Roll.values()), hours, awaited)
                .as((type, span, flag, roll, cutoff, meeting) -> new Terms(Terms.Start.PRESENTED, type, span, flag[0], span.unit() == Span.Unit.HOURS ? Roll.NONE : roll, cutoff, flag[1], meeting, null));
    }
}
