package org.countersign.district;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.boundary.Area;
import org.countersign.boundary.Atlas;
import org.countersign.boundary.Layer;
import org.countersign.boundary.Picture;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Words;
import org.countersign.residency.Grounds;

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

    /** A place on the map. @param shade from 0, nobody, to 4 */
    public record Patch(Picture.Shape shape, int shade, String said) {}

    /** The districts, or the city and what lies around it where none are loaded. */
    public List<Patch> patches(PlaceTally shown) {
        Map<String, PlaceRow> rows = java.util.stream.Stream.concat(shown.districts().stream(), shown.outside().stream()).collect(Collectors.toMap(PlaceRow::name, row -> row, (one, other) -> one));
        int most = rows.values().stream().filter(PlaceRow::whole).mapToInt(PlaceRow::total).max().orElse(0);
        return picture().shapes().stream().map(shape -> patch(shape, rows.get(shape.name()), most)).toList();
    }

    private static Patch patch(Picture.Shape shape, PlaceRow row, int most) {
        if (row == null) return new Patch(shape, 0, shape.name());
        int shade = row.total() == null || most == 0 ? 1 : row.total() == 0 ? 0 : 1 + (SHADES - 1) * row.total() / most;
        return new Patch(shape, shade, shape.name() + (row.total() == null ? "" : ": " + row.total()));
    }

    public Picture picture() {
        Atlas atlas = grounds.now().atlas();
        LocalDate day = LocalDate.now(city.zone());
        List<Area> limit = atlas.areas(Layer.CITY, day), inside = atlas.areas(Layer.DISTRICT, day), around = atlas.areas(Layer.MUNICIPALITY, day);
        Picture picture = new Picture(limit.isEmpty() ? around : limit);
        return picture.draw(around).draw(inside.isEmpty() ? limit : inside);
    }

    public Side[] getSides() { return Side.values(); }

    private static Words words() { return Words.in(locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }
}
