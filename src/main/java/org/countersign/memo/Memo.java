package org.countersign.memo;

import java.util.List;

/**
 * The memo as it stands on its one page, in one language: everything in words, nothing left to count.
 *
 * @param language such as "en" @param bands from top to bottom @param decision what the mayor ticks and fills in, at the end
 */
record Memo(String language, Head head, List<Band> bands, Decision decision) {

    /** @param above number, version, sponsors and office @param stamps such as DRAFT @param basis what the counts rest on, a line each */
    record Head(String title, List<Said> above, List<Said> description, List<String> stamps, List<String> basis) {}

    /** Sections beside one another, one column or two. */
    record Band(List<List<Section>> columns) {
        static Band of(List<Section> column) { return new Band(List.of(column)); }

        static Band of(List<Section> left, List<Section> right) { return new Band(List.of(left, right)); }
    }

    record Section(String heading, List<Piece> pieces) {
        Section(String heading, Piece... pieces) { this(heading, List.of(pieces)); }
    }

    /** What a section is made of. */
    sealed interface Piece permits Line, Points, Grid, Figure, Beside {}

    /** @param lead bold before it; empty: none */
    record Line(String lead, List<Said> said, boolean small) implements Piece {
        static Line of(String said) { return new Line("", List.of(Said.of(said)), false); }

        static Line of(String lead, String said) { return new Line(lead, List.of(Said.of(said)), false); }

        static Line small(String said) { return new Line("", List.of(Said.of(said)), true); }
    }

    record Points(List<Line> lines) implements Piece {}

    /** A table with a head. @param rows each with a head of its own */
    record Grid(List<String> head, List<Row> rows) implements Piece {
        record Row(String head, List<String> cells, boolean lead) {}
    }

    /** A drawing. @param said what it shows, for who does not see it */
    record Figure(String svg, String said) implements Piece {}

    /** Two of them side by side. */
    record Beside(Piece left, Piece right) implements Piece {}

    /** @param language of words that are not the page's own; null: they are @param told whether somebody else wrote them, in whatever direction they run */
    record Said(String text, String language, boolean told) {
        static Said of(String text) { return new Said(text, null, false); }

        static Said told(String text) { return new Said(text, null, true); }

        static Said told(String text, String language) { return new Said(text, language, true); }
    }

    /** @param choices with a box before each @param blanks with a line after each */
    record Decision(String heading, List<String> choices, List<String> blanks) {}
}
