package org.countersign.boundary;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** What counted on one day. */
final class Chart {
    /** The shipped county lines are coarse, and coasts more so: so many degrees off the coast, about 4 km, still belong to the county. */
    private static final double OFF_THE_COAST = 0.04;

    private final List<Area> limits;
    private final Zones city, municipalities, counties, districts;
    private final List<Area> zips;
    /** Of what was loaded, by the very area. */
    private final Map<Area, Sheet> loaded = new IdentityHashMap<>();

    /** @param sheets of that day and before, oldest first */
    Chart(List<Sheet> sheets) {
        city = new Zones(of(Layer.CITY, sheets));
        municipalities = new Zones(of(Layer.MUNICIPALITY, sheets));
        counties = new Zones(of(Layer.COUNTY, sheets));
        districts = new Zones(of(Layer.DISTRICT, sheets));
        zips = of(Layer.ZIP, sheets);
        sheets.stream().filter(sheet -> sheet.source() != null).forEach(sheet -> sheet.areas().forEach(area -> loaded.put(area, sheet)));
        limits = of(Layer.CITY, sheets);
    }

    /** Those that count of a layer, of the latest sheet first: where two lie over each other it decides. */
    static List<Area> of(Layer layer, List<Sheet> sheets) {
        Map<String, Area> byName = new LinkedHashMap<>();
        List<Sheet> ofLayer = sheets.stream().filter(sheet -> sheet.layer() == layer).toList();
        for (int i = ofLayer.size() - 1; i >= 0; i--) {
            ofLayer.get(i).areas().forEach(area -> byName.putIfAbsent(area.name() + "\n" + area.state(), area));
            if (layer.replacesAll()) break;
        }
        return new ArrayList<>(byName.values());
    }

    Spot at(Coordinate point) {
        Optional<Area> limit = city.at(point), county = county(point);
        Optional<Area> district = limit.flatMap(inside -> districts.at(point)), neighbour = limit.isPresent() ? Optional.empty() : municipalities.at(point);
        return new Spot(limit.isPresent(), name(district), name(neighbour), name(county), county.map(Area::state).orElse(null), drawnBy(limit.isPresent() ? Stream.of(limit, district) : Stream.of(neighbour, county, limits.stream().findFirst()).filter(this::isLoaded).limit(1)));
    }

    private static String name(Optional<Area> area) { return area.map(Area::name).orElse(null); }

    private boolean isLoaded(Optional<Area> area) { return area.map(loaded::containsKey).orElse(false); }

    private String drawnBy(Stream<Optional<Area>> told) {
        String said = told.filter(this::isLoaded).map(area -> loaded.get(area.get()).said()).distinct().collect(Collectors.joining("; "));
        return said.isEmpty() ? null : said;
    }

    private Optional<Area> county(Coordinate point) {
        return counties.at(point).or(() -> Counties.SHIPPED.at(point)).or(() -> Counties.SHIPPED.nearest(point, OFF_THE_COAST));
    }

    List<Area> zips() { return zips; }

    static double share(Geometry area, Geometry city) {
        if (!area.getEnvelopeInternal().intersects(city.getEnvelopeInternal())) return 0;
        return 100 * area.intersection(city).getArea() / area.getArea();
    }
}
