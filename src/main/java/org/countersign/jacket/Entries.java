package org.countersign.jacket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.platform.Bulk;

/** Reads contacts for a jacket, some at a time, each time in a transaction of its own. */
@ApplicationScoped
@Transactional
public class Entries {
    private static final String CONTACTS = "SELECT c.id, f.stance AS frozen_stance, f.residency AS frozen_residency, p.stance, p.suggested, p.contact_id IS NULL AS off, c.set_aside, s.residency, s.evidence, s.district, c.received_at, c.recorded_at,"
            + " c.recorded_by, c.channel, p.ordinance_version, p.action_asked, p.reasons, c.language, g.name AS campaign, c.subject, t.body, c.representing FROM contact c JOIN signer s ON s.contact_id = c.id AND s.seq = 0"
            + " LEFT JOIN `position` p ON p.contact_id = c.id AND p.ordinance_id = ? LEFT JOIN frozen_position f ON f.freeze_id = ? AND f.contact_id = c.id LEFT JOIN letter_text t ON t.id = c.text_id"
            + " LEFT JOIN campaign g ON g.id = c.campaign_id WHERE c.id IN (??)";
    private static final String WRITERS = "SELECT s.contact_id, s.given_name, s.family_name, s.organisation, s.email, s.phone, s.street, s.unit, s.city, s.state, s.zip, s.country, s.constituent_id"
            + " FROM signer s WHERE s.contact_id IN (??) ORDER BY s.contact_id, s.seq";
    private static final int CELLS = 11;

    @PersistenceContext EntityManager em;

    /** One for each number, in that order. */
    List<Entry> of(Freeze freeze, long[] contacts) {
        Bulk bulk = Bulk.of(em);
        List<Long> ids = Arrays.stream(contacts).boxed().toList();
        Map<Long, List<Entry.Writer>> writers = new HashMap<>();
        Map<Long, Held> held = held(bulk, ids);
        bulk.find(WRITERS, ids, row -> writers.computeIfAbsent(row.getLong(1), first -> new ArrayList<>()).add(writer(row, held)));
        Map<Long, Entry> found = new HashMap<>();
        bulk.find(CONTACTS, ids, row -> found.put(row.getLong(1), entry(row, freeze, writers.getOrDefault(row.getLong(1), List.of()))), freeze.ordinance(), freeze.id());
        List<Long> gone = ids.stream().filter(id -> !found.containsKey(id)).toList();
        bulk.find("SELECT contact_id, stance, residency FROM frozen_position WHERE freeze_id = ? AND contact_id IN (??)", gone, row -> found.put(row.getLong(1), Entry.gone(row.getLong(1), row.getString(2), row.getString(3))), freeze.id());
        return ids.stream().map(id -> found.getOrDefault(id, Entry.gone(id, "", ""))).toList();
    }

    /** A constituent. @param into whom they were merged; null: nobody */
    private record Held(Entry.Name name, Long into) {}

    /** Whom the signatures are linked to, and everyone into whom these were merged, however often. */
    private static Map<Long, Held> held(Bulk bulk, List<Long> contacts) {
        Map<Long, Held> held = new HashMap<>();
        Set<Long> asked = new TreeSet<>(bulk.find("SELECT constituent_id FROM signer WHERE constituent_id IS NOT NULL AND contact_id IN (??)", contacts, row -> row.getLong(1)));
        while (!asked.isEmpty()) {
            bulk.find("SELECT id, given_name, family_name, organisation, merged_into FROM constituent WHERE id IN (??)", asked,
                    row -> held.put(row.getLong(1), new Held(new Entry.Name(text(row.getString(2)), text(row.getString(3)), text(row.getString(4))), (Long) row.getObject(5))));
            asked = held.values().stream().map(Held::into).filter(into -> into != null && !held.containsKey(into)).collect(Collectors.toCollection(TreeSet::new));
        }
        return held;
    }

    private static List<Entry.Name> names(Map<Long, Held> held, Long constituent) {
        Set<Long> followed = new LinkedHashSet<>();
        for (Long id = constituent; id != null && held.containsKey(id) && followed.add(id);) id = held.get(id).into();
        return followed.stream().map(id -> held.get(id).name()).toList();
    }

    private static Entry.Writer writer(ResultSet row, Map<Long, Held> held) throws SQLException {
        String[] cells = new String[CELLS];
        for (int i = 0; i < cells.length; i++) cells[i] = text(row.getString(i + 2));
        return new Entry.Writer(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], cells[9], cells[10], names(held, (Long) row.getObject(CELLS + 2)));
    }

    private static Entry entry(ResultSet row, Freeze freeze, List<Entry.Writer> writers) throws SQLException {
        Now now = new Now(row.getString("stance"), row.getBoolean("suggested"), row.getBoolean("off"), row.getString("set_aside"), row.getString("residency"));
        String stance = row.getString("frozen_stance"), residency = row.getString("frozen_residency");
        Instant received = at(row, "received_at");
        Entry.Said said = new Entry.Said(text(row.getString("channel")), text(row.getString("ordinance_version")), text(row.getString("action_asked")), text(row.getString("reasons")), text(row.getString("language")), text(row.getString("campaign")),
                text(row.getString("subject")), text(row.getString("body")), text(row.getString("representing")), text(row.getString("evidence")), text(row.getString("district")), text(now.setAside), text(row.getString("recorded_by")));
        boolean counted = stance != null;
        return new Entry(row.getLong("id"), counted ? "COUNTED" : now.standing(received.isBefore(freeze.moment())), counted ? stance : now.suggested ? "" : text(now.stance), counted ? residency : now.residency,
                counted ? now.since(stance, residency) : List.of(), received, at(row, "recorded_at"), said, writers);
    }

    /** How it stands now. @param off it does not speak of the measure any more */
    record Now(String stance, boolean suggested, boolean off, String setAside, String residency) {
        /** Of what was not counted (rules 1 and 13). */
        String standing(boolean inTime) {
            if (setAside != null) return "SET_ASIDE";
            if (!inTime) return "AFTER_DECISION";
            if (stance == null) return "UNCODED";
            return suggested ? "SUGGESTED" : "COUNTED_SINCE";
        }

        /** Of what was. */
        List<String> since(String frozenStance, String frozenResidency) {
            List<String> since = new ArrayList<>();
            if (off) since.add("NOT_ON_THIS_MEASURE");
            else if (!Objects.equals(stance, frozenStance) || suggested) since.add("STANCE " + (stance == null || suggested ? "NONE" : stance));
            if (setAside != null) since.add("SET_ASIDE " + setAside);
            if (!frozenResidency.equals(residency)) since.add("RESIDENCY " + residency);
            return since;
        }
    }

    private static Instant at(ResultSet row, String column) throws SQLException { return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC); }

    private static String text(String text) { return text == null ? "" : text; }
}
