package org.countersign.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.countersign.action.Deed;
import org.countersign.http.JsonFields;
import org.countersign.platform.FieldErrors;

/**
 * What the mayor did, as somebody of the office tells it. Blank text is none.
 *
 * @param at when; where only the day is known, its first instant in the city, and dateOnly
 * @param reasons the objections of a veto, or why it was signed
 * @param items of an item veto: what is struck, such as "Section 4" or an amount; at least one
 * @param returnedTo the clerk, the council; null: not told
 * @param acting who acted for a mayor who was away; null: the mayor
 */
public record Ruling(Outcome outcome, Instant at, boolean dateOnly, String reasons, List<String> items, String returnedTo, Acting acting) {
    private static final int ITEM = 500, MANY = 200;

    /** An acting mayor. @param as of what office, such as "Council President" @param absentSince since when the mayor was away; null: not told */
    public record Acting(String as, LocalDate absentSince) {
        /** null where nobody is named. */
        static Acting of(String as, LocalDate absentSince) { return as == null || as.isBlank() ? null : new Acting(as.strip(), absentSince); }
    }

    /** @throws org.countersign.platform.Invalid with everything that is wrong, by field */
    public Ruling {
        reasons = reasons == null || reasons.isBlank() ? null : reasons.strip();
        returnedTo = returnedTo == null || returnedTo.isBlank() ? null : returnedTo.strip();
        items = items.stream().map(item -> item.replaceAll("[\\s\\u00A0]+", " ").strip()).filter(item -> !item.isEmpty()).toList();
        FieldErrors errors = new FieldErrors().text("reasons", reasons, 500_000).texts("items", items, ITEM).text("returnedTo", returnedTo, 200);
        if (outcome == null) errors.add("outcome", "field.required");
        if (at == null) errors.add("at", "field.required");
        if (items.size() > MANY) errors.add("items", "field.tooMany", String.valueOf(MANY));
        if (outcome == Outcome.ITEM_VETOED && items.isEmpty()) errors.add("items", "decision.items.needed");
        if (acting != null) errors.text("actingAs", acting.as(), 200);
        if (acting != null && outcome != null && !outcome.isAct()) errors.add("actingAs", "decision.acting.noAct");
        if (outcome != Outcome.ITEM_VETOED && !items.isEmpty()) errors.add("items", "decision.items.only");
        errors.throwIfAny();
    }

    /** {@code {"outcome","at","reasons","items":[],"returnedTo","actingAs","absentSince"}}; {@code at} is a date-time with offset, or a date alone. */
    static Ruling read(JsonFields in, ZoneId zone) {
        Outcome outcome = in.need("outcome", "at").oneOf("outcome", Outcome.values());
        boolean dateOnly = in.isDate("at");
        Instant at = dateOnly ? Deed.startOf(in.date("at"), zone) : in.dateTime("at");
        String reasons = in.text("reasons", 500_000), returnedTo = in.text("returnedTo", 200);
        List<String> items = in.texts("items", ITEM, MANY);
        Acting acting = Acting.of(in.text("actingAs", 200), in.date("absentSince"));
        in.check();
        return new Ruling(outcome, at, dateOnly, reasons, items, returnedTo, acting);
    }

    LocalDate on(ZoneId zone) { return at.atZone(zone).toLocalDate(); }

    Deed deed(String mayor) {
        String by = acting == null ? mayor : "Acting " + mayor + " (" + acting.as() + ")";
        return new Deed(outcome.type(), at, dateOnly, outcome.isAct() ? by : null, null, null);
    }
}
