package org.countersign.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countersign.city.City;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** The outlines an administrator loaded: read whole or not at all, looked at on a map, used from a day on, withdrawn. */
@ApplicationScoped
@Transactional
public class Boundaries {
    private static final int LONGEST_SOURCE = 300;

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject City city;

    /** What a file is said to be. @param property which property names an area @param only the one area that is meant; both null: any */
    public record Told(Layer layer, LocalDate validFrom, String source, String property, String only) {}

    /** A file as it stands. */
    public record Loaded(long id, Layer layer, LocalDate validFrom, String source, State state, int areas, String loadedBy, Instant loadedAt) {}

    /** What becomes of a file. */
    public enum State { DRAFT, USED, WITHDRAWN }

    /** Keeps it to be looked at. @return its number @throws org.countersign.platform.Invalid saying what is wrong with it; nothing is kept then */
    public long draft(Told told, byte[] file) {
        mayChange();
        FieldErrors errors = new FieldErrors().needed("source", told.source()).text("source", told.source(), LONGEST_SOURCE);
        if (told.layer() == null) errors.add("layer", "field.required");
        if (told.validFrom() == null) errors.add("validFrom", "field.required");
        else if (told.validFrom().getYear() < 1600 || told.validFrom().getYear() > 2200) errors.add("validFrom", "boundary.day");
        errors.throwIfAny();
        List<Area> areas = new OutlineFile(told.layer(), told.property(), told.only()).read(file);
        new Plausibility(city, told.layer()).check(areas);
        Bulk bulk = Bulk.of(em);
        bulk.change("INSERT INTO boundary (layer, valid_from, source, state, areas, loaded_by, loaded_at) VALUES (?, ?, ?, 'DRAFT', ?, ?, UTC_TIMESTAMP(6))", told.layer(), told.validFrom(), told.source().strip(),
                areas.size(), who.name());
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        List<Object[]> rows = new ArrayList<>();
        for (Area area : areas) rows.add(new Object[] {id, rows.size(), area.name(), area.state(), new WKBWriter().write(area.shape())});
        bulk.write("INSERT INTO boundary_area (boundary_id, seq, name, state, shape) VALUES (?, ?, ?, ?, ?)", rows);
        journal.record(who.name(), "boundary.loaded", "boundary", String.valueOf(id), null, state(byId(id).orElseThrow()));
        return id;
    }

    /** From its day on it counts; contacts that are in keep their findings. */
    public void use(long id) { become(id, State.USED, "boundary.used", "boundary.used.already"); }

    /** It counts no more, and what counted before it does again. */
    public void withdraw(long id) { become(id, State.WITHDRAWN, "boundary.withdrawn", "boundary.withdrawn.already"); }

    private void become(long id, State state, String deed, String already) {
        mayChange();
        Bulk bulk = Bulk.of(em);
        bulk.read("SELECT version FROM ground WHERE id = 1 FOR UPDATE", row -> row.getLong(1));
        Loaded before = byId(id).orElseThrow(() -> new Missing("boundary"));
        if (before.state() == state) throw new Refused(already);
        bulk.change("UPDATE boundary SET state = ?, version = version + 1 WHERE id = ?", state, id);
        bulk.change("UPDATE ground SET version = version + 1 WHERE id = 1");
        journal.record(who.name(), deed, "boundary", String.valueOf(id), state(before), state(byId(id).orElseThrow()));
    }

    private static Map<String, Object> state(Loaded loaded) {
        return Map.of("layer", loaded.layer().name(), "validFrom", loaded.validFrom().toString(), "source", loaded.source(), "state", loaded.state().name(), "areas", loaded.areas());
    }

    public Optional<Loaded> byId(long id) { return read("WHERE id = ?", id).stream().findFirst(); }

    /** The latest first. */
    public List<Loaded> all() { return read("ORDER BY id DESC LIMIT 500"); }

    private List<Loaded> read(String which, Object... values) {
        return Bulk.of(em).read("SELECT id, layer, valid_from, source, state, areas, loaded_by, loaded_at FROM boundary " + which, row -> new Loaded(row.getLong(1), Layer.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class), row.getString(4), State.valueOf(row.getString(5)), row.getInt(6), row.getString(7), row.getObject(8, LocalDateTime.class).toInstant(ZoneOffset.UTC)), values);
    }

    public List<Area> areas(long id) { return Bulk.of(em).read("SELECT name, state, shape FROM boundary_area WHERE boundary_id = ? ORDER BY seq", row -> area(row.getString(1), row.getString(2), row.getBytes(3)), id); }

    /** All that are used. */
    public List<Sheet> used() {
        return read("WHERE state = 'USED' ORDER BY id").stream().map(one -> new Sheet(one.id(), one.layer(), one.validFrom(), one.source(), areas(one.id()))).collect(Collectors.toList());
    }

    /** Counts up with each change of the ground. */
    public long version() { return Bulk.of(em).read("SELECT version FROM ground WHERE id = 1", row -> row.getLong(1)).get(0); }

    private static Area area(String name, String state, byte[] shape) {
        try {
            return new Area(name, state, new WKBReader().read(shape));
        } catch (ParseException e) {
            throw new IllegalStateException("the outline of " + name + " cannot be read", e);
        }
    }

    private void mayChange() {
        if (!who.administers()) throw new SecurityException("boundaries are not changed by " + who.role());
    }
}
