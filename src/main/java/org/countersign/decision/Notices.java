package org.countersign.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Bulk;
import org.countersign.platform.Refused;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/**
 * Who is told what the mayor did: those of the city who are on the list of the measure, and whoever asked to be told in a contact that stands. Each
 * address once, whichever side it wrote for. Numbers are for everyone, addresses of the public for nobody.
 */
@ApplicationScoped
@Transactional
public class Notices {
    /** Of a contact that was set aside nobody is told, nor is an address that several use asked twice. */
    private static final String ASKED = " FROM contact c JOIN `position` p ON p.contact_id = c.id JOIN signer s ON s.contact_id = c.id AND s.seq = 0"
            + " WHERE p.ordinance_id = ? AND c.wants_decision_notice AND c.set_aside IS NULL AND s.email_key IS NOT NULL";

    @PersistenceContext EntityManager em;
    @Inject Ordinances ordinances;
    @Inject Who who;
    @Inject Journal journal;

    /** @param asked addresses that asked in a contact @param listed of those of the city @param told of an act already @param waiting of these, not yet in the outbox */
    public record Count(int asked, int listed, int told, int waiting) {}

    /** @param act null: not decided yet */
    public Count count(Ordinance ordinance, OrdinanceAction act) {
        Bulk bulk = Bulk.of(em);
        int asked = bulk.read("SELECT COUNT(DISTINCT s.email_key)" + ASKED, row -> row.getInt(1), ordinance.id()).get(0);
        int listed = bulk.read("SELECT COUNT(*) FROM decision_listener WHERE ordinance_id = ?", row -> row.getInt(1), ordinance.id()).get(0);
        if (act == null) return new Count(asked, listed, 0, 0);
        return bulk.read("SELECT COUNT(*), COALESCE(SUM(put_at IS NULL), 0) FROM decision_notice WHERE action_id = ?", row -> new Count(asked, listed, row.getInt(1), row.getInt(2)), act.id()).get(0);
    }

    public List<Listener> listeners(Ordinance ordinance) {
        if (!ordinances.mayBeWritten()) return List.of();
        return Bulk.of(em).read("SELECT id, name, address, language FROM decision_listener WHERE ordinance_id = ? ORDER BY name, id", row -> new Listener(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)), ordinance.id());
    }

    /** @throws Refused where the address is on the list */
    public void listen(Ordinance ordinance, Listener listener) {
        mayWrite();
        int added = Bulk.of(em).change("INSERT IGNORE INTO decision_listener (ordinance_id, name, address, language, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?)", ordinance.id(), listener.name(), listener.address(),
                listener.language(), who.name(), utc(now()));
        if (added == 0) throw new Refused("decision.listener.known", listener.address());
        note(ordinance, "decision.listenerAdded", null, Map.of("name", listener.name(), "email", listener.address()));
    }

    public void forget(Ordinance ordinance, long id) {
        mayWrite();
        Bulk bulk = Bulk.of(em);
        List<Map<String, String>> gone = bulk.read("SELECT name, address FROM decision_listener WHERE ordinance_id = ? AND id = ? FOR UPDATE", row -> Map.of("name", row.getString(1), "email", row.getString(2)), ordinance.id(), id);
        if (gone.isEmpty()) return;
        bulk.change("DELETE FROM decision_listener WHERE id = ?", id);
        note(ordinance, "decision.listenerRemoved", gone.get(0), null);
    }

    /** Who is told of a measure. @param name null: not known @param language en or es @param contact with which it was asked; null: one of the city's */
    public record Addressee(String address, String name, String language, Long contact) {}

    /** Each address once; those of the city first. For the program's own use: nobody is shown them. */
    public List<Addressee> audience(Ordinance ordinance) {
        Map<String, Addressee> all = new LinkedHashMap<>();
        Bulk bulk = Bulk.of(em);
        bulk.read("SELECT l.address, l.name, l.language FROM decision_listener l WHERE l.ordinance_id = ? ORDER BY l.id", row -> all.putIfAbsent(row.getString(1), new Addressee(row.getString(1), row.getString(2), row.getString(3), null)), ordinance.id());
        bulk.read("SELECT s.email_key, NULLIF(TRIM(CONCAT_WS(' ', s.given_name, s.family_name)), ''), IF(c.language LIKE 'es%', 'es', 'en'), c.id" + ASKED + " ORDER BY c.id",
                row -> all.putIfAbsent(row.getString(1), new Addressee(row.getString(1), row.getString(2), row.getString(3), row.getLong(4))), ordinance.id());
        return List.copyOf(all.values());
    }

    /** How many addresses asked and were not told of this act yet. */
    public int untold(Ordinance ordinance, OrdinanceAction act) {
        Set<String> told = Set.copyOf(Bulk.of(em).read("SELECT address FROM decision_notice WHERE action_id = ?", row -> row.getString(1), act.id()));
        return (int) audience(ordinance).stream().filter(each -> !told.contains(each.address())).count();
    }

    /** Everyone who was not told of this act yet; asked again, nobody is told twice. @return how many */
    public int tell(Ordinance ordinance, OrdinanceAction act) {
        mayWrite();
        if (act.isSuperseded()) throw new Refused("decision.superseded");
        String into = "INSERT IGNORE INTO decision_notice (action_id, address, name, language, contact_id, told_by, told_at) ";
        Bulk bulk = Bulk.of(em);
        Object[] by = {act.id(), who.name(), utc(now()), ordinance.id()};
        int told = bulk.change(into + "SELECT ?, l.address, l.name, l.language, NULL, ?, ? FROM decision_listener l WHERE l.ordinance_id = ?", by)
                + bulk.change(into + "SELECT ?, s.email_key, NULLIF(TRIM(CONCAT_WS(' ', s.given_name, s.family_name)), ''), IF(c.language LIKE 'es%', 'es', 'en'), c.id, ?, ?" + ASKED + " ORDER BY c.id", by);
        if (told > 0) note(ordinance, "decision.told", null, Map.of("contacts", told));
        return told;
    }

    private void note(Ordinance ordinance, String what, Map<String, ?> before, Map<String, ?> after) { journal.record(who.name(), what, "ordinance", ordinance.id().toString(), before, after); }

    private void mayWrite() {
        if (!ordinances.mayBeWritten()) throw new SecurityException("notices are not given by " + who.role());
    }

    private static Instant now() { return Instant.now().truncatedTo(ChronoUnit.MICROS); }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }
}
