package org.countersign.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.platform.Invalid;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** Outlines in: read, looked at on a map, used from a day on, withdrawn; and the map of what counts today. */
@Named
@RequestScoped
public class ResidencyBoundariesPage {
    private static final String HERE = "/residency/boundaries";
    private static final int NAMED = 12;

    @Inject Boundaries boundaries;
    @Inject Event<GroundMoved> moved;
    @Inject City city;
    private Part file;
    private Layer layer = Layer.CITY;
    private String validFrom = "1800-01-01";
    private String source;
    private String property;
    private String only;
    private List<Boundaries.Loaded> all;
    private Picture picture;

    /** A file of outlines in, to be looked at. */
    public void look() throws IOException {
        if (file == null) throw new Invalid("file", "imports.chooseFile");
        if (file.getSize() > BoundaryResource.MOST_BYTES) throw new Invalid("file", "boundary.file.hint");
        try (InputStream body = file.getInputStream()) {
            Redirect.to(HERE, "look", String.valueOf(boundaries.draft(new Boundaries.Told(layer, day(), source, property, only), body.readAllBytes())));
        }
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(validFrom.strip());
        } catch (DateTimeException | NullPointerException wrong) {
            throw new Invalid("validFrom", "field.date");
        }
    }

    public void use(long id) {
        boundaries.use(id);
        moved.fire(new GroundMoved());
        Redirect.to(HERE, "used", String.valueOf(id));
    }

    public void withdraw(long id) {
        boundaries.withdraw(id);
        moved.fire(new GroundMoved());
        Redirect.to(HERE, "withdrawn", String.valueOf(id));
    }

    public List<Boundaries.Loaded> getAll() {
        if (all == null) all = boundaries.all();
        return all;
    }

    /** The draft that is looked at; null: none. @param id as the address has it */
    public Boundaries.Loaded draft(String id) {
        return getAll().stream().filter(one -> String.valueOf(one.id()).equals(id)).filter(one -> one.state() == Boundaries.State.DRAFT).findFirst().orElse(null);
    }

    /** What the map shows: the draft that is looked at, else all that counts today. */
    public Picture picture(String look) {
        if (picture == null) picture = Optional.ofNullable(draft(look)).map(one -> drawn(boundaries.areas(one.id()))).orElseGet(this::today);
        return picture;
    }

    /** Which areas of ZIPs count, as a word that ends keys of the bundle. */
    public String getZips() {
        boolean loaded = getAll().stream().anyMatch(one -> one.layer() == Layer.ZIP && one.state() == Boundaries.State.USED);
        return loaded ? "loaded" : Shipped.of(city).isEmpty() ? "none" : "shipped";
    }

    private static Picture drawn(List<Area> areas) { return new Picture(areas).draw(areas); }

    private Picture today() {
        Atlas atlas = Atlas.of(city, boundaries.used());
        LocalDate day = LocalDate.now(city.zone());
        List<Area> around = Stream.of(Layer.MUNICIPALITY, Layer.CITY).flatMap(each -> atlas.areas(each, day).stream()).toList();
        return new Picture(around).draw(around).draw(atlas.areas(Layer.DISTRICT, day));
    }

    /** The map in words. */
    public String text(String look) {
        List<Picture.Shape> shapes = picture(look).shapes();
        String names = shapes.stream().limit(NAMED).map(Picture.Shape::name).collect(Collectors.joining(", "));
        return Words.in(locale()).say("boundary.map.text", shapes.size(), shapes.size() > NAMED ? names + " …" : names);
    }

    public String getCity() { return city.name(); }

    public Layer[] getLayers() { return Layer.values(); }

    public When when() { return new When(city.zone(), locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public Part getFile() { return file; }

    public void setFile(Part file) { this.file = file; }

    public Layer getLayer() { return layer; }

    public void setLayer(Layer layer) { this.layer = layer; }

    public String getValidFrom() { return validFrom; }

    public void setValidFrom(String validFrom) { this.validFrom = validFrom; }

    public String getSource() { return source; }

    public void setSource(String source) { this.source = source; }

    public String getProperty() { return property; }

    public void setProperty(String property) { this.property = property; }

    public String getOnly() { return only; }

    public void setOnly(String only) { this.only = only; }
}
