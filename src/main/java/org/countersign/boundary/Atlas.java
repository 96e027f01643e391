package org.countersign.boundary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.locationtech.jts.geom.Coordinate;

/**
 * All outlines of a city, through time: a value, made once and asked by many threads. The oldest limit of the city holds for all days before
 * it, too: without one, whoever lived in the city on such a day would be told to live outside.
 */
public final class Atlas {
    /** Before anybody loaded one. */
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private final List<Sheet> sheets;
    private final TreeMap<LocalDate, Chart> byDay = new TreeMap<>();

    private Atlas(List<Sheet> sheets) {
        this.sheets = fromTheBeginning(sheets.stream().sorted(Comparator.comparing(Sheet::validFrom).thenComparing(Sheet::id)).toList());
        for (Sheet each : this.sheets) byDay.computeIfAbsent(each.validFrom(), day -> new Chart(until(day)));
        byDay.putIfAbsent(ALWAYS, new Chart(until(ALWAYS)));
    }

    /** @param sheets oldest first */
    private static List<Sheet> fromTheBeginning(List<Sheet> sheets) {
        Optional<Sheet> oldest = sheets.stream().filter(sheet -> sheet.layer() == Layer.CITY).findFirst().filter(sheet -> sheet.validFrom().isAfter(ALWAYS));
        return oldest.map(limit -> Stream.concat(Stream.of(limit.with(ALWAYS, limit.areas())), sheets.stream().filter(sheet -> sheet != limit)).toList()).orElse(sheets);
    }

    /** What is shipped for the city, and what the office loaded. */
    public static Atlas of(City city, List<Sheet> loaded) { return new Atlas(Stream.concat(Shipped.of(city).stream(), loaded.stream().map(sheet -> inStates(city, sheet))).toList()); }

    /** An area of which no state is told lies where the shipped counties have the middle of it. */
    private static Sheet inStates(City city, Sheet sheet) {
        if (sheet.layer() != Layer.MUNICIPALITY && sheet.layer() != Layer.COUNTY) return sheet;
        return sheet.with(sheet.validFrom(), sheet.areas().stream().map(area -> area.state() != null ? area
                : new Area(area.name(), Counties.SHIPPED.at(area.shape().getInteriorPoint().getCoordinate()).map(Area::state).orElse(city.state()), area.shape())).toList());
    }

    /** @param day as the lines ran then */
    public Spot at(double latitude, double longitude, LocalDate day) { return chart(day).at(new Coordinate(longitude, latitude)); }

    private Chart chart(LocalDate day) { return byDay.get(since(day)); }

    /** Since when the lines run as they do on the day. */
    public LocalDate since(LocalDate day) {
        LocalDate since = byDay.floorKey(day);
        return since == null ? byDay.firstKey() : since;
    }

    private List<Sheet> until(LocalDate day) { return sheets.stream().filter(sheet -> !sheet.validFrom().isAfter(day)).toList(); }

    /** Those that count on the day. */
    public List<Area> areas(Layer layer, LocalDate day) { return Chart.of(layer, until(day)); }

    /** Whether the limit of the city is known at all. */
    public boolean knowsTheCity() { return sheets.stream().anyMatch(sheet -> sheet.layer() == Layer.CITY); }

    /** Which part of each loaded ZIP area lies inside the city on the day, in percent; empty where none is loaded. */
    public Map<String, Double> zipShares(LocalDate day) {
        Map<String, Double> shares = new LinkedHashMap<>();
        List<Area> city = areas(Layer.CITY, day);
        if (!city.isEmpty()) chart(day).zips().forEach(zip -> shares.put(zip.name(), Chart.share(zip.shape(), city.get(0).shape())));
        return shares;
    }
}
