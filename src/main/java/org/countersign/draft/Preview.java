package org.countersign.draft;

import java.util.List;

/**
 * What would become of a draft, if it were started now.
 *
 * @param rows the first few
 * @param looked how many rows were tried, and what would become of them
 */
public record Preview(List<PreviewRow> rows, int looked, int accepted, int duplicates, int rejected) {
    /** Nothing can be said yet. */
    static final Preview NONE = new Preview(List.of(), 0, 0, 0, 0);
}
