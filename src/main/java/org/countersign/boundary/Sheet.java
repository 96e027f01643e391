package org.countersign.boundary;

import java.time.LocalDate;
import java.util.List;

/**
 * A file of outlines as it counts: from a day on, until a later one of its layer takes its place.
 *
 * @param id the later of two files of one day has the greater
 * @param source who published it and when; null: it is shipped
 */
public record Sheet(long id, Layer layer, LocalDate validFrom, String source, List<Area> areas) {
    /** Beside a finding there is room for it, its day and what they said against it. */
    private static final int LONGEST = 47;
    private static final int SINCE_EVER = 1800;

    public Sheet {
        areas = List.copyOf(areas);
    }

    public Sheet(long id, Layer layer, LocalDate validFrom, List<Area> areas) { this(id, layer, validFrom, null, areas); }

    /** The same areas otherwise, or from another day on. */
    Sheet with(LocalDate from, List<Area> same) { return new Sheet(id, layer, from, source, same); }

    /** "City GIS (2026-01-01)"; one that counts since ever without its day. */
    String said() {
        String by = source.length() <= LONGEST ? source : source.substring(0, LONGEST);
        return validFrom.getYear() <= SINCE_EVER ? by : by + " (" + validFrom + ")";
    }
}
