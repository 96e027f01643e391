package org.countersign.decision;

import java.time.Instant;
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
 */
public record Ruling(Outcome outcome, Instant at, boolean dateOnly, String reasons, List<String> items, String returnedTo) {
    private static final int ITEM = 500, MANY = 200;

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
        if (outcome != Outcome.ITEM_VETOED && !items.isEmpty()) errors.add("items", "decision.items.only");
        errors.throwIfAny();
    }

    /** {@code {"outcome","at","reasons","items":[],"returnedTo"}}; {@code at} is a date-time with offset, or a date alone. */
    static Ruling read(JsonFields in, ZoneId zone) {
        Outcome outcome = in.need("outcome", "at").oneOf("outcome", Outcome.values());
        boolean dateOnly = in.isDate("at");
        Instant at = dateOnly ? Deed.startOf(in.date("at"), zone) : in.dateTime("at");
        String reasons = in.text("reasons", 500_000), returnedTo = in.text("returnedTo", 200);
        List<String> items = in.texts("items", ITEM, MANY);
        in.check();
        return new Ruling(outcome, at, dateOnly, reasons, items, returnedTo);
    }

    Deed deed(String mayor) { return new Deed(outcome.type(), at, dateOnly, outcome.isAct() ? mayor : null, null, null); }
}
