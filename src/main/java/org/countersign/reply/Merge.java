package org.countersign.reply;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of a template, taken apart. What is filled in is never read as a field again, whatever somebody calls themselves.
 *
 * @param unknown what looks like a field and is none, as it is written; such a text is sent to nobody
 */
public record Merge(List<Piece> pieces, List<String> unknown) {
    /** @param field null: these are words */
    record Piece(String text, MergeField field) {}

    public Set<MergeField> fields() {
        return pieces.stream().filter(each -> each.field != null).map(Piece::field).collect(Collectors.toCollection(() -> EnumSet.noneOf(MergeField.class)));
    }

    public int places() { return (int) pieces.stream().filter(each -> each.field != null).count(); }

    /** @param values of every field it has; one without is left empty */
    public String say(Map<MergeField, String> values) {
        return pieces.stream().map(each -> each.field == null ? each.text : values.getOrDefault(each.field, "")).collect(Collectors.joining());
    }
}
