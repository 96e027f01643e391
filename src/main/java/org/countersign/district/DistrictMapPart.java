package org.countersign.district;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.boundary.Area;
import org.countersign.boundary.Atlas;
import org.countersign.boundary.Layer;
import org.countersign.boundary.Picture;
import org.countersign.boundary.UnitedStates;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.residency.Grounds;
import org.countersign.residency.Locality;

/** Where the people of a tally live: the table, and a map of it from our own outlines. Counted when it is asked for. */
@Named
@RequestScoped
public class DistrictMapPart {
    /** Shades of one ink, by how many people. */
    private static final int SHADES = 4;

    @Inject Districts districts;
    @Inject Grounds grounds;
    @Inject City city;
    private PlaceTally tally;
    private String own;

    public PlaceTally tally(Ordinance ordinance, String asOf) {
        if (tally == null) tally = districts.of(ordinance.fileNumber(), asOf == null || asOf.isBlank() ? CutOff.usual(ordinance, city.zone()) : CutOff.read("now".equals(asOf) ? "" : asOf, city.zone()), words());
        return tally;
    }

    /** The district of whoever reads; empty: none. */
    public String getOwn() {
        if (own == null) own = districts.own().orElse("");
        return own;
    }

    /** It is counted when somebody asks; for whoever has a district with the page. @param atOnce as {@link org.countersign.count.Tally#atOnce} */
    public boolean opens(String asked, boolean atOnce) { return asked != null && !asked.isEmpty() || !getOwn().isEmpty() && atOnce; }

    /** A place on a map. @param shade from 0, nobody, to 4 */
    public record Patch(Picture.Shape shape, int shade, String said) {}

    /** A map. @param which a word that ends keys of the bundle */
    public record Sheet(String which, String box, List<Patch> patches) {}

    /** The city and what lies around it; those outside by the counties of the state; and by state. Whoever is told of some places only gets no sums of them. */
    public List<Sheet> sheets(PlaceTally shown) {
        if (shown.told() != null) return List.of(near(shown));
        Picture counties = picture(UnitedStates.counties(city.state())), states = picture(UnitedStates.states());
        return List.of(near(shown), sheet("counties", counties, shown.counties(), name -> new Locality(city.state(), name, null)), sheet("states", states, shown.states(), name -> new Locality(name, null, null)));
    }

    private static Picture picture(List<Area> areas) { return new Picture(areas).draw(areas); }

    /** The districts, or where none are loaded the city, which has all residents. */
    private Sheet near(PlaceTally shown) {
        Atlas atlas = grounds.now().atlas();
        LocalDate day = LocalDate.now(city.zone());
        List<Area> limit = atlas.areas(Layer.CITY, day), inside = atlas.areas(Layer.DISTRICT, day), around = atlas.areas(Layer.MUNICIPALITY, day);
        Picture picture = new Picture(limit.isEmpty() ? around : limit).draw(around);
        int outside = picture.shapes().size();
        picture.draw(inside.isEmpty() ? limit : inside);
        Map<String, PlaceRow> places = byName(shown.outside()), districts = byName(shown.districts());
        PlaceRow all = shown.told() != null ? PlaceRow.told(city.name(), Map.of()) : shown.districts().stream().reduce(PlaceRow::and).orElse(PlaceRow.empty(city.name()));
        List<PlaceRow> rows = IntStream.range(0, picture.shapes().size()).mapToObj(i -> i < outside ? places.get(picture.shapes().get(i).name()) : inside.isEmpty() ? all : districts.get(picture.shapes().get(i).name())).toList();
        int most = most(rows.stream().filter(Objects::nonNull));
        return new Sheet("near", picture.box(), IntStream.range(0, rows.size()).mapToObj(i -> patch(picture.shapes().get(i), picture.shapes().get(i).name(), rows.get(i), most)).toList());
    }

    private static Sheet sheet(String which, Picture picture, List<PlaceRow> rows, Function<String, Locality> place) {
        Map<String, PlaceRow> byName = byName(rows);
        int most = most(rows.stream());
        return new Sheet(which, picture.box(), picture.shapes().stream().map(shape -> patch(shape, place.apply(shape.name()).say(words()), byName.getOrDefault(shape.name(), PlaceRow.empty(shape.name())), most)).toList());
    }

    private static Map<String, PlaceRow> byName(List<PlaceRow> rows) { return rows.stream().collect(Collectors.toMap(PlaceRow::name, row -> row, (one, other) -> one)); }

    private static int most(Stream<PlaceRow> rows) { return rows.mapToInt(PlaceRow::seen).max().orElse(0); }

    private static Patch patch(Picture.Shape shape, String name, PlaceRow row, int most) {
        if (row == null) return new Patch(shape, 0, name);
        int shade = row.seen() == 0 ? 0 : 1 + (SHADES - 1) * row.seen() / most;
        if (row.total() != null) return new Patch(shape, shade, name + ": " + row.total());
        return new Patch(shape, shade, name + ": " + Stream.of(Side.values()).map(side -> words().say("tally.side." + side) + " " + (row.of(side) == null ? words().say("district.hidden") : words().say("tally.count", row.of(side)))).collect(Collectors.joining(", ")));
    }

    /** At the end of which day a number of somebody who sees no small ones was so; empty: at the moment of all. */
    public String day(PlaceRow row, Side side) { return row.day(side) == null ? "" : when().shortDay(row.day(side)); }

    /** To whoever is told of some days only: which of them can be told here; empty: to everyone else. */
    public String told(PlaceTally shown) { return shown.told() == null ? "" : words().say("district.told", when().day(shown.told()), districts.smallest()); }

    private When when() { return new When(city.zone(), locale()); }

    public Side[] getSides() { return Side.values(); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
