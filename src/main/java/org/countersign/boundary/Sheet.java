package org.countersign.boundary;

import java.time.LocalDate;
import java.util.List;

/** A file of outlines as it counts: from a day on, until a later one of its layer takes its place. @param id the later of two files of one day has the greater */
public record Sheet(long id, Layer layer, LocalDate validFrom, List<Area> areas) {
    public Sheet {
        areas = List.copyOf(areas);
    }
}
