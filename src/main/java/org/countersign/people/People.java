package org.countersign.people;

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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.constituent.Kind;
import org.countersign.constituent.Mergers;
import org.countersign.platform.Bulk;
import org.countersign.platform.Seen;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.staff.Who;

/** Who is known to the office, each with everything they are known by; for administrators, staff and the program itself. */
@ApplicationScoped
@Transactional
public class People {
    static final String NAME = "CONCAT_WS(' ', k.given_name, k.family_name, IF(k.kind = 'ORGANISATION', k.organisation, NULL))";
    /** Of each kind of thing, so many are shown. */
    private static final int MOST = 100;
    private static final String SIGNERS = "FROM held h JOIN signer s ON s.constituent_id = h.id ";
    /** For whom a contact speaks its first signer says; a co-signer only for their own. */
    private static final String REPRESENTS = "COALESCE(IF(s.seq = 0, c.representing, NULL), s.organisation)";
    private static final String KNOWN = Mergers.HELD + Stream.of(
            known("NAME", "CONCAT_WS(' ', s.given_name, s.family_name)", "s.name_key", "s.name_key <> ''"),
            known("EMAIL", "s.email", "COALESCE(s.email_key, s.email)", "s.email IS NOT NULL"),
            known("PHONE", "s.phone", "COALESCE(s.phone_key, s.phone)", "s.phone IS NOT NULL"),
            known("ADDRESS", "CONCAT_WS(', ', s.street, s.unit, s.city, s.state, s.zip)", "COALESCE(s.household_key, CONCAT_WS(',', s.street, s.unit, s.city, s.zip))", "COALESCE(s.street, s.city, s.zip) IS NOT NULL"),
            "(SELECT 'REPRESENTS', MIN(s.contact_id), MIN(" + REPRESENTS + ") " + SIGNERS + "JOIN contact c ON c.id = s.contact_id WHERE s.name_key <> ''"
                    + " AND " + REPRESENTS + " IS NOT NULL GROUP BY " + REPRESENTS + " LIMIT " + MOST + ")").collect(Collectors.joining(" UNION ALL "));
    static final String LIVING = "JOIN contact c ON c.id = s.contact_id AND c.channel <> 'PETITION' AND c.set_aside IS NULL";
    /** Rule 7. */
    static final String STRONGEST = "s.evidence + 0 DESC, s.residency + 0 <= 5 DESC, s.residency = 'UNKNOWN', c.received_at DESC, c.id DESC, s.seq";
    private static final String HOME = Mergers.HELD + "SELECT s.residency, s.evidence, s.district, s.contact_id, c.received_at " + SIGNERS + LIVING + " ORDER BY " + STRONGEST + " LIMIT 1";
    private static final String SHARING = "SELECT DISTINCT s.%s_key, s.constituent_id FROM signer s WHERE s.constituent_id IS NOT NULL AND s.%<s_key IN (??) LIMIT " + 10 * MOST;

    @PersistenceContext EntityManager em;
    @Inject Who who;

    private static String known(String what, String written, String same, String where) {
        return "(SELECT '" + what + "', MIN(s.contact_id), MIN(" + written + ") " + SIGNERS + "WHERE " + where + " GROUP BY " + same + " ORDER BY 2 LIMIT " + MOST + ")";
    }

    /** @throws SecurityException for whoever may not see it */
    public Optional<Portrait> byId(long id) {
        mayRead();
        Bulk bulk = Bulk.of(em);
        return bulk.read("SELECT k.id, k.version, k.kind, k.merged_into, " + NAME + " AS name FROM constituent k WHERE k.id = ?", row -> portrait(bulk, row), id).stream().findFirst();
    }

    private static Portrait portrait(Bulk bulk, ResultSet row) throws SQLException {
        long id = row.getLong("id"), into = row.getLong("merged_into");
        Set<Long> held = new Mergers(bulk).held(Set.of(id)).get(id);
        return new Portrait(new Seen(id, row.getLong("version")), Kind.valueOf(row.getString("kind")), row.getString("name"), into == 0 ? null : into, contacts(bulk, id),
                bulk.find(KNOWN, Set.of(id), each -> new Portrait.Known(Portrait.What.valueOf(each.getString(1)), each.getString(3), each.getLong(2))), ended(bulk, held, id),
                bulk.find(HOME, Set.of(id), People::home).stream().findFirst().orElse(null), sharing(bulk, held));
    }

    private static long contacts(Bulk bulk, long id) { return bulk.find(Mergers.HELD + "SELECT COUNT(DISTINCT s.contact_id) " + SIGNERS, Set.of(id), row -> row.getLong(1)).get(0); }

    private static Portrait.Home home(ResultSet row) throws SQLException {
        return new Portrait.Home(Residency.valueOf(row.getString(1)), ResidencyEvidence.valueOf(row.getString(2)), row.getString(3), row.getLong(4), at(row, 5));
    }

    private static List<Portrait.Ended> ended(Bulk bulk, Set<Long> held, long id) {
        return bulk.find("SELECT k.id, k.version, k.merged_into, k.merged_by, k.merged_at, " + NAME + " AS name FROM constituent k WHERE k.merged_into IS NOT NULL AND k.id IN (??) ORDER BY k.merged_at DESC",
                held.stream().filter(each -> each != id).toList(), row -> new Portrait.Ended(new Seen(row.getLong("id"), row.getLong("version")), row.getString("name"), row.getLong("merged_into"),
                        row.getString("merged_by"), row.getObject("merged_at") == null ? null : at(row, 5), contacts(bulk, row.getLong("id"))));
    }

    /** Whoever is merged shows as the survivor. */
    private static List<Portrait.Sharing> sharing(Bulk bulk, Set<Long> held) {
        List<Portrait.Sharing> sharing = new ArrayList<>();
        for (var each : Map.of("email", Portrait.What.EMAIL, "phone", Portrait.What.PHONE, "household", Portrait.What.ADDRESS).entrySet()) {
            List<String> keys = bulk.find("SELECT DISTINCT " + each.getKey() + "_key FROM signer WHERE " + each.getKey() + "_key IS NOT NULL AND constituent_id IN (??) LIMIT " + MOST, held, row -> row.getString(1));
            bulk.find(SHARING.formatted(each.getKey()), keys, row -> held.contains(row.getLong(2)) || sharing.add(new Portrait.Sharing(each.getValue(), row.getString(1), row.getLong(2), null, "")));
        }
        return named(bulk, sharing, held);
    }

    private static List<Portrait.Sharing> named(Bulk bulk, List<Portrait.Sharing> sharing, Set<Long> held) {
        Map<Long, Long> survivors = new Mergers(bulk).survivors(sharing.stream().map(Portrait.Sharing::id).collect(Collectors.toSet()));
        List<Portrait.Sharing> today = sharing.stream().map(each -> new Portrait.Sharing(each.what(), each.value(), survivors.getOrDefault(each.id(), each.id()), null, ""))
                .filter(each -> !held.contains(each.id())).distinct().limit(MOST).toList();
        Set<Long> ids = today.stream().map(Portrait.Sharing::id).collect(Collectors.toSet());
        Map<Long, String> names = names(bulk, ids);
        Map<Long, Kind> kinds = new HashMap<>();
        bulk.find("SELECT id, kind FROM constituent WHERE id IN (??)", ids, row -> kinds.put(row.getLong(1), Kind.valueOf(row.getString(2))));
        return today.stream().map(each -> new Portrait.Sharing(each.what(), each.value(), each.id(), kinds.get(each.id()), names.getOrDefault(each.id(), ""))).toList();
    }

    static Map<Long, String> names(Bulk bulk, Set<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        bulk.find("SELECT k.id, " + NAME + " FROM constituent k WHERE k.id IN (??)", ids, row -> names.put(row.getLong(1), row.getString(2)));
        return names;
    }

    static Instant at(ResultSet row, int column) throws SQLException { return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC); }

    private void mayRead() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("people are not for " + who.role());
    }
}
