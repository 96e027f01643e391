package org.countersign.hearing;

import java.util.List;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.When;

/** A line of a list of hearings. @param when in words, on the city's clock */
public record HearingRow(Long id, String body, String when, String place, List<String> agenda) {
    public static HearingRow of(Hearing hearing, When when) {
        return new HearingRow(hearing.id(), hearing.body(), hearing.dateOnly() ? when.shortDay(hearing.startsAt()) : when.minute(hearing.startsAt()), hearing.place(),
                hearing.numbers().stream().map(FileNumber::value).toList());
    }
}
