package org.countersign.selection;

import java.util.List;
import org.countersign.platform.Missing;

/**
 * One page of a list of contacts.
 *
 * @param older the spot behind its last line; null: it is the last page
 * @param newer the spot before its first line; null: it is the first page
 */
public record Leaf(List<ContactRow> rows, String older, String newer) {

    /** Where an address opens the list. @param before after which spot it goes on; null: from the beginning @param after before which spot it ends */
    record Place(boolean byReceived, String before, String after) {
        Turn onwards() { return byReceived ? Turn.RECEIVED_BEFORE : Turn.OLDER; }

        Turn backwards() { return byReceived ? Turn.RECEIVED_AFTER : Turn.NEWER; }
    }

    /** @param total as {@link Selections#count} said @throws Missing where the address names no spot */
    static Leaf open(Selections selections, Selection selection, Place place, int lines, int total) {
        if (place.after() != null) {
            List<ContactRow> found = selections.page(selection, place.backwards(), spot(place.after()), lines + 1, total);
            if (found.size() > lines) return leaf(found.subList(1, lines + 1), true, true);
        }                                                                       // so near to the beginning it is the first page
        Spot from = place.before() == null || place.after() != null ? null : spot(place.before());
        List<ContactRow> found = selections.page(selection, place.onwards(), from, lines + 1, total);
        return leaf(found.subList(0, Math.min(lines, found.size())), found.size() > lines, from != null);
    }

    private static Leaf leaf(List<ContactRow> rows, boolean older, boolean newer) {
        return new Leaf(rows, older ? rows.get(rows.size() - 1).spot().text() : null, newer && !rows.isEmpty() ? rows.get(0).spot().text() : null);
    }

    private static Spot spot(String text) { return Spot.read(text).orElseThrow(() -> new Missing("contact")); }
}
