package org.countersign.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The days a clock runs over. @param holidays the name of the holiday a day is @param meetings of the council, with its adjournments */
public record Calendar(ZoneId zone, Function<LocalDate, Optional<String>> holidays, List<Meeting> meetings) {
    public Calendar {
        meetings = meetings.stream().sorted(Comparator.comparing(Meeting::at)).toList();
    }

    /** This body where it meets by this calendar; else null, for any body. */
    String meeting(String body) { return body != null && meetings.stream().anyMatch(each -> each.isOf(body)) ? body : null; }

    Optional<String> holiday(LocalDate day) { return holidays.apply(day); }

    /** Whether the council has adjourned before this day and not met again by it. */
    boolean recess(LocalDate day, String body) { return adjourned(day, body).filter(since -> !again(since, body).map(next -> !next.isAfter(day)).orElse(false)).isPresent(); }

    /** Whether nobody knows when it ends. */
    boolean endless(LocalDate day, String body) { return recess(day, body) && adjourned(day, body).flatMap(since -> again(since, body)).isEmpty(); }

    boolean adjourns(LocalDate after, LocalDate until, String body) {
        return adjournments(body).stream().anyMatch(day -> !day.isBefore(after) && !day.isAfter(until));
    }

    /** The first adjournment on a day or after it, where no meeting of the body lies between. */
    Optional<Moment> adjournment(LocalDate from, String body) {
        Optional<LocalDate> next = again(from, body);
        return meetings.stream().filter(each -> each.isOf(body) && each.kind() == Meeting.Kind.ADJOURNMENT && !each.day(zone).isBefore(from))
                .filter(each -> next.isEmpty() || !each.day(zone).isAfter(next.get())).findFirst().map(each -> new Moment(each.at(), each.dateOnly()));
    }

    private Optional<LocalDate> adjourned(LocalDate before, String body) { return adjournments(body).stream().filter(day -> day.isBefore(before)).reduce((earlier, later) -> later); }

    private Optional<LocalDate> again(LocalDate since, String body) {
        return meetings.stream().filter(each -> each.isOf(body) && each.isA(MeetingKind.ANY)).map(each -> each.day(zone)).filter(day -> day.isAfter(since)).findFirst();
    }

    private List<LocalDate> adjournments(String body) {
        return meetings.stream().filter(each -> each.isOf(body) && each.kind() == Meeting.Kind.ADJOURNMENT).map(each -> each.day(zone)).toList();
    }
}
