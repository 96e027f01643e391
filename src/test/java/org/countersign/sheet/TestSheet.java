package org.countersign.sheet;

import org.countersign.city.City;

/** The room for tests of other rooms, without a container. */
public final class TestSheet {
    private TestSheet() {}

    public static CsvFormat csv(City city) {
        CsvFormat format = new CsvFormat();
        format.city = city;
        return format;
    }
}
