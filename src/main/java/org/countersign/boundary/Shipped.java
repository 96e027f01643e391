package org.countersign.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.city.City;

/** The outlines that come with the program: the limit of each shipped city and its neighbours ({@code <city>.geojson}, {@code <city>-neighbours.geojson}). */
final class Shipped {
    /** The day of the census whose outlines they are; they hold for all days before, too. */
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private Shipped() {}

    static List<Sheet> of(City city) {
        return Stream.of(new Sheet(0, Layer.CITY, ALWAYS, read(city.key() + ".geojson", Layer.CITY)),
                new Sheet(0, Layer.MUNICIPALITY, ALWAYS, read(city.key() + "-neighbours.geojson", Layer.MUNICIPALITY))).filter(sheet -> !sheet.areas().isEmpty()).toList();
    }

    /** Empty where there is no such file. */
    static List<Area> read(String name, Layer layer) {
        try (InputStream file = Shipped.class.getResourceAsStream(name)) {
            return file == null ? List.of() : new OutlineFile(layer, null, null).read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
