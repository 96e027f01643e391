package org.countersign.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        Optional<JsonFields> vote = in.object("vote");
        Optional<RollCall.Figures> figures = vote.map(Deed::figures);
        List<MemberVote> members = vote.map(Deed::members).orElse(List.of());
        String note = in.text("note", 10_000);
        in.check();
        return new Deed(type, at, dateOnly, body, figures.flatMap(told -> RollCall.of(told, members)).orElse(null), note);
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

    /** {@code "members": [{"name","option"}]}, as far as they are known. */
    private static List<MemberVote> members(JsonFields vote) {
        List<MemberVote> members = new ArrayList<>();
        for (JsonFields each : vote.objects("members", RollCall.MOST)) {
            String name = each.need("name", "option").text("name", 200);
            MemberVote.Option option = each.oneOf("option", MemberVote.Option.values());
            if (name != null && !name.isBlank() && option != null) members.add(new MemberVote(name, option));
        }
        return members;
    }

    private static Integer members(JsonFields vote, String name) { return vote.whole(name, 0, RollCall.MOST); }
}
