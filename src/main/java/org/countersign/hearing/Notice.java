package org.countersign.hearing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.FieldErrors;

/**
 * A hearing as the clerk announces it.
 *
 * @param body who holds it, such as "City Council"
 * @param startsAt where only the day is known, its first instant in the city, and dateOnly
 * @param place null: not told
 * @param agenda the ordinances people may speak on; at least one
 */
public record Notice(String body, Instant startsAt, boolean dateOnly, String place, String note, List<FileNumber> agenda) {
    static final int AGENDA = 12;

    /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
    public Notice {
        body = body == null ? "" : body.strip();
        place = place == null || place.isBlank() ? null : place.strip();
        note = note == null || note.isBlank() ? null : note.strip();
        startsAt = startsAt == null ? null : startsAt.truncatedTo(ChronoUnit.MICROS);
        agenda = agenda.stream().distinct().toList();
        FieldErrors errors = new FieldErrors().needed("body", body).text("body", body, 200).text("place", place, 300).text("note", note, 4000);
        if (startsAt == null) errors.add("day", "field.required");
        if (agenda.isEmpty()) errors.add("agenda", "hearing.agenda.needed");
        if (agenda.size() > AGENDA) errors.add("agenda", "field.tooMany", String.valueOf(AGENDA));
        errors.throwIfAny();
    }
}
