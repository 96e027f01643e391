package org.countersign.sheet;

import java.util.List;

/**
 * One line of a CSV file (a record of RFC 4180: it may run over several lines of text), as it stands there.
 *
 * @param flaw what keeps it from being read; null: nothing
 */
record CsvLine(List<String> cells, Flaw flaw) {
    enum Flaw {
        NOT_UTF8,
        /** A cell or the whole line is longer than can be kept; what is beyond was dropped. */
        TOO_LONG,
        /** The file ends inside quotation marks. */
        CUT_OFF,
        /** Something other than a comma follows the closing quotation mark. */
        STRAY_QUOTE;

        String key() { return "imports.csv." + name(); }
    }

    /** An empty line of text is no row: editors leave them at the end. */
    boolean isEmpty() { return flaw == null && cells.size() == 1 && cells.get(0).isEmpty(); }

    /** In characters. */
    int length() { return cells.stream().mapToInt(String::length).sum(); }
}
