package org.countersign.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.http.JsonFields;
import org.countersign.platform.FieldErrors;

/**
 * What a body or the mayor did, as the clerk tells it; recorded, it becomes an {@link OrdinanceAction}.
 *
 * @param at when; where only the day is known, its first instant in the city, and dateOnly
 * @param body who did it, such as "City Council"; null: not told
 * @param vote null: no roll call told
 */
public record Deed(ActionType type, Instant at, boolean dateOnly, String body, RollCall vote, String note) {
    /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
    public Deed {
        body = body == null || body.isBlank() ? null : body.strip();
        note = note == null || note.isBlank() ? null : note.strip();
        at = at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
        FieldErrors errors = new FieldErrors().text("body", body, 200).text("note", note, 10_000);
        if (type == null) errors.add("type", "field.required");
        if (at == null) errors.add("at", "field.required");
        errors.throwIfAny();
    }

    /** @param day counts from 00:00 in the city's zone, as every date without a time does here */
    public static Instant startOf(LocalDate day, ZoneId zone) { return day == null ? null : day.atStartOfDay(zone).toInstant(); }

    /** {@code {"type","at","body","vote","note"}}; {@code at} is a date-time with offset, or a date alone. */
    public static Deed read(JsonFields in, ZoneId zone) {
        in.need("type", "at");
        ActionType type = type(in);
        boolean dateOnly = in.isDate("at");
        Instant at = dateOnly ? startOf(in.date("at"), zone) : in.dateTime("at");
        String body = in.text("body", 200);
        Optional<RollCall.Figures> vote = in.object("vote").map(Deed::figures);
        String note = in.text("note", 10_000);
        in.check();
        return new Deed(type, at, dateOnly, body, vote.flatMap(RollCall::of).orElse(null), note);
    }

    private static ActionType type(JsonFields in) {
        String word = in.text("type", 100);
        Optional<ActionType> type = ActionType.read(word);
        if (word != null && type.isEmpty())
            in.wrong("type", "field.oneOf", word, Arrays.stream(ActionType.values()).map(ActionType::toString).collect(Collectors.joining(", ")));
        return type.orElse(null);
    }

    private static RollCall.Figures figures(JsonFields vote) {
        return new RollCall.Figures(members(vote, "yes"), members(vote, "no"), members(vote, "abstain"), members(vote, "absent"),
                members(vote, "excused"), members(vote, "vacant"), members(vote, "seats"));
    }

    private static Integer members(JsonFields vote, String name) { return vote.whole(name, 0, RollCall.MOST); }
}
