package org.countersign.version;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.city.City;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceVersion;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.stance.Stance;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** To which version people spoke, and the steps that carry it on: a contact stays with the version it addressed, whatever is carried. */
@ApplicationScoped
@Transactional
public class Carryings {
    /** As counting.md, rules 1 and 2, without a cut-off. */
    private static final String COUNTING = " FROM `position` p JOIN contact c ON c.id = p.contact_id WHERE p.ordinance_id = ? AND p.stance IS NOT NULL AND NOT p.suggested AND c.set_aside IS NULL AND c.channel <> 'PETITION'";
    private static final String ANY = " FROM `position` p JOIN contact c ON c.id = p.contact_id WHERE p.ordinance_id = ?";
    private static final String SPOKE_TO = " AND (LOWER(p.ordinance_version) = LOWER(?) OR p.ordinance_version IS NULL AND c.received_at >= ? AND c.received_at < ?"
            + " OR EXISTS (SELECT 1 FROM carried_position e JOIN carrying k ON k.id = e.carrying_id WHERE e.contact_id = p.contact_id AND k.to_version = ? AND k.taken_back_at IS NULL))";
    private static final String NOT_YET = " AND NOT EXISTS (SELECT 1 FROM carried_position e JOIN carrying k ON k.id = e.carrying_id WHERE e.contact_id = p.contact_id AND k.to_version = ? AND k.taken_back_at IS NULL)";
    private static final String ALL = "SELECT k.id, f.label, t.label, k.stances, k.carried, k.why, k.made_at, k.made_by, k.taken_back_at, k.taken_back_by FROM carrying k"
            + " JOIN ordinance_version f ON f.id = k.from_version JOIN ordinance_version t ON t.id = k.to_version WHERE k.ordinance_id = ?";
    private static final LocalDateTime NEVER = LocalDateTime.of(1000, 1, 1, 0, 0);

    @PersistenceContext EntityManager em;
    @Inject City city;
    @Inject Who who;
    @Inject Journal journal;

    /** Of each version in its order, and then of what was called by other names, and of nobody knows which. */
    public List<Voices> voices(Ordinance ordinance) {
        Editions editions = Editions.of(ordinance, city.zone());
        Map<Object, Voices> found = new LinkedHashMap<>();
        ordinance.versions().forEach(version -> found.put(version.id(), new Voices(version, null, new java.util.EnumMap<>(Stance.class), carriedTo(version))));
        StringBuilder current = new StringBuilder("CASE");
        List<Object> values = new ArrayList<>();
        ordinance.versions().forEach(version -> editions.span(version).ifPresent(span -> {
            current.append(" WHEN c.received_at >= ? AND c.received_at < ? THEN ").append(version.id());
            values.addAll(List.of(span.from(), span.until()));
        }));
        values.add(ordinance.id());
        String which = values.size() == 1 ? "NULL" : current + " END";
        Bulk.of(em).read("SELECT p.ordinance_version, IF(p.ordinance_version IS NULL, " + which + ", NULL), p.stance, COUNT(*)" + COUNTING + " GROUP BY 1, 2, 3", row -> add(found, editions, row), values.toArray());
        return List.copyOf(found.values());
    }

    private static Object add(Map<Object, Voices> found, Editions editions, ResultSet row) throws SQLException {
        String named = row.getString(1);
        Object key = Optional.ofNullable(named).map(label -> editions.named(label).<Object>map(OrdinanceVersion::id).orElse(label)).orElse(row.getObject(2) == null ? "" : row.getLong(2));
        return found.computeIfAbsent(key, other -> Voices.none(null, named)).stances().merge(Stance.valueOf(row.getString(3)), row.getInt(4), Integer::sum);
    }

    private int carriedTo(OrdinanceVersion version) {
        return Bulk.of(em).read("SELECT COUNT(DISTINCT e.contact_id) FROM carried_position e JOIN carrying k ON k.id = e.carrying_id JOIN `position` p ON p.contact_id = e.contact_id AND p.ordinance_id = k.ordinance_id"
                + " WHERE k.to_version = ? AND k.taken_back_at IS NULL", row -> row.getInt(1), version.id()).get(0);
    }

    /** The names of the versions that what a contact said was carried to. */
    public List<String> carriedTo(Ordinance ordinance, long contact) {
        return Bulk.of(em).read("SELECT DISTINCT t.label FROM carried_position e JOIN carrying k ON k.id = e.carrying_id JOIN ordinance_version t ON t.id = k.to_version"
                + " WHERE e.contact_id = ? AND k.ordinance_id = ? AND k.taken_back_at IS NULL ORDER BY t.id", row -> row.getString(1), contact, ordinance.id());
    }

    /** Latest first, those taken back among them. */
    public List<Carrying> of(Ordinance ordinance) { return Bulk.of(em).read(ALL + " ORDER BY k.id DESC", Carryings::carrying, ordinance.id()); }

    private static Carrying carrying(ResultSet row) throws SQLException {
        return new Carrying(row.getLong(1), row.getString(2), row.getString(3), Carrying.stances(row.getString(4)), row.getInt(5), row.getString(6), instant(row, 7), row.getString(8),
                row.getObject(9) == null ? null : instant(row, 9), row.getString(10));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException { return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC); }

    /** @throws Refused where nobody is there to carry */
    public Carrying carry(Ordinance ordinance, Carrying.Asked asked) {
        mayCarry();
        FieldErrors errors = new FieldErrors().needed("why", asked.why()).text("why", asked.why(), 500);
        if (asked.from() == asked.to()) errors.add("to", "version.carry.same");
        if (asked.stances().isEmpty()) errors.add("stances", "field.required");
        errors.throwIfAny();
        OrdinanceVersion from = ordinance.version(asked.from()), to = ordinance.version(asked.to());
        Bulk bulk = Bulk.of(em);
        bulk.read("SELECT id FROM ordinance WHERE id = ? FOR UPDATE", row -> row.getLong(1), ordinance.id());          // two desks carry one after the other
        bulk.change("INSERT INTO carrying (ordinance_id, from_version, to_version, stances, carried, why, made_at, made_by) VALUES (?, ?, ?, ?, 0, ?, ?, ?)", ordinance.id(), from.id(), to.id(),
                asked.stances().stream().map(Stance::name).collect(Collectors.joining(" ")), asked.why().strip(), utc(now()), who.name());
        long id = bulk.read("SELECT LAST_INSERT_ID()", row -> row.getLong(1)).get(0);
        int carried = bulk.change("INSERT INTO carried_position (carrying_id, contact_id) SELECT " + id + ", p.contact_id" + COUNTING + " AND p.stance IN (" + listed(asked.stances()) + ")" + SPOKE_TO + NOT_YET,
                spokeTo(ordinance, from, to));
        if (carried == 0) throw new Refused("version.carry.nobody", from.label());
        bulk.change("UPDATE carrying SET carried = ? WHERE id = ?", carried, id);
        Carrying made = one(ordinance, id);
        journal.record(who.name(), "version.carried", "ordinance", ordinance.id().toString(), null, made.json(ZoneOffset.UTC));
        return made;
    }

    /** Of a closed list, so they need no mark. */
    private static String listed(List<Stance> stances) { return stances.stream().map(stance -> "'" + stance.name() + "'").collect(Collectors.joining(",")); }

    /** The numbers of the contacts that spoke to a version, or were carried to it. */
    public Set<Long> contacts(Ordinance ordinance, OrdinanceVersion version) {
        Object[] values = spokeTo(ordinance, version, version);
        return new HashSet<>(Bulk.of(em).read("SELECT p.contact_id" + ANY + SPOKE_TO, row -> row.getLong(1), Arrays.copyOf(values, values.length - 1)));
    }

    private Object[] spokeTo(Ordinance ordinance, OrdinanceVersion from, OrdinanceVersion to) {
        Editions.Span span = Editions.of(ordinance, city.zone()).span(from).orElse(new Editions.Span(NEVER, NEVER));
        return new Object[] {ordinance.id(), from.label(), span.from(), span.until(), from.id(), to.id()};
    }

    /** As if the step had not been made; that it was stays readable. */
    public Carrying takeBack(Ordinance ordinance, long id) {
        mayCarry();
        Carrying before = one(ordinance, id);
        if (Bulk.of(em).change("UPDATE carrying SET taken_back_at = ?, taken_back_by = ? WHERE id = ? AND taken_back_at IS NULL", utc(now()), who.name(), id) == 0) throw new Refused("version.carry.takenBackAlready");
        Carrying after = one(ordinance, id);
        journal.record(who.name(), "version.carryTakenBack", "ordinance", ordinance.id().toString(), before.json(ZoneOffset.UTC), after.json(ZoneOffset.UTC));
        return after;
    }

    /** @throws Missing where this measure has no such step */
    public Carrying one(Ordinance ordinance, long id) {
        return Bulk.of(em).read(ALL + " AND k.id = ?", Carryings::carrying, ordinance.id(), id).stream().findFirst().orElseThrow(() -> new Missing("carrying"));
    }

    public boolean mayBeCarried() { return who.administers() || who.role() == Role.STAFF; }

    private void mayCarry() {
        if (!mayBeCarried()) throw new SecurityException("comments are not carried by " + who.role());
    }

    private static Instant now() { return Instant.now().truncatedTo(ChronoUnit.MICROS); }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }
}
