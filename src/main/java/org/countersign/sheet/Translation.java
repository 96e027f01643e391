package org.countersign.sheet;

import java.util.List;

/** Tells the rows of one file, as another office wrote them, in the columns of {@link CsvHeader}. */
public interface Translation {
    /** The names of the columns a row has once it is told; blank for one that is left alone. */
    List<String> header();

    /** @param theirs as many cells as their header has */
    List<String> row(List<String> theirs);

    /** What of a row may be kept where it is not taken: a law may forbid some of it. @param theirs as many cells as their header has */
    List<String> kept(List<String> theirs);

    /** The same of a row of which nobody can tell what stands where: all, or nothing where a law forbids any column. */
    List<String> keptUnread(List<String> theirs);

    /** A file in our own columns says the same in ours. */
    static Translation none(List<String> header) {
        return new Translation() {
            @Override public List<String> header() { return header; }

            @Override public List<String> row(List<String> theirs) { return theirs; }

            @Override public List<String> kept(List<String> theirs) { return theirs; }

            @Override public List<String> keptUnread(List<String> theirs) { return theirs; }
        };
    }
}
