package org.countersign.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.TestDatabase;

/** A small docket as the tables hold it, kept in memory too, so that a test can count it by hand. */
public class Docket {
    public record Signer(int seq, Long constituent, String residency, String evidence, String household, String name, String organisation) {}
    public record Contact(long id, Instant at, String channel, String setAside, Long campaign, String representing, List<Signer> signers) {}
    public record Constituent(long id, String kind, String name, boolean identifier, Long mergedInto, String organisation) {}
    public record Position(String ordinance, long contact, String stance, boolean suggested, String reasons) {
        public Position(String ordinance, long contact, String stance, boolean suggested) { this(ordinance, contact, stance, suggested, null); }
    }
    public record Action(String ordinance, String type, Instant at, boolean superseded) {}
    public record Sheet(String ordinance, int claimed) {}

    public final List<String> ordinances = new ArrayList<>();
    public final List<Constituent> constituents = new ArrayList<>();
    public final List<Contact> contacts = new ArrayList<>();
    public final List<Position> positions = new ArrayList<>();
    public final List<Action> actions = new ArrayList<>();
    public final List<Sheet> sheets = new ArrayList<>();

    Contact contact(long id) { return contacts.stream().filter(each -> each.id() == id).findFirst().orElseThrow(); }

    Constituent constituent(long id) { return constituents.stream().filter(each -> each.id() == id).findFirst().orElseThrow(); }

    /** Into whom they were merged, and that one, and so on. */
    Constituent today(long id) {
        Constituent found = constituent(id);
        return found.mergedInto() == null ? found : today(found.mergedInto());
    }

    /** Asks a database. */
    @FunctionalInterface public interface Question { List<List<Object>> rows(String sql); }

    /** As the tables have it. */
    public static Docket read(Question database) {
        Docket docket = new Docket();
        Map<Long, String> numbers = new HashMap<>();
        for (List<Object> row : database.rows("SELECT id, file_number FROM ordinance ORDER BY id")) {
            numbers.put((Long) row.get(0), (String) row.get(1));
            docket.ordinances.add((String) row.get(1));
        }
        for (List<Object> row : database.rows("SELECT id, kind, name_key, has_identifier, merged_into, organisation FROM constituent"))
            docket.constituents.add(new Constituent((Long) row.get(0), (String) row.get(1), (String) row.get(2), (Boolean) row.get(3), (Long) row.get(4), "PERSON".equals(row.get(1)) ? null : (String) row.get(5)));
        Map<Long, List<Signer>> signers = new HashMap<>();
        for (List<Object> row : database.rows("SELECT contact_id, seq, constituent_id, residency, evidence, household_key, NULLIF(name_key, ''), organisation FROM signer"))
            signers.computeIfAbsent((Long) row.get(0), none -> new ArrayList<>()).add(new Signer(((Number) row.get(1)).intValue(), (Long) row.get(2), (String) row.get(3), (String) row.get(4),
                    (String) row.get(5), (String) row.get(6), (String) row.get(7)));
        for (List<Object> row : database.rows("SELECT id, TIMESTAMPDIFF(MICROSECOND, '1970-01-01', received_at), channel, set_aside, campaign_id, representing FROM contact"))
            docket.contacts.add(new Contact((Long) row.get(0), Instant.EPOCH.plus(((Number) row.get(1)).longValue(), ChronoUnit.MICROS), (String) row.get(2), (String) row.get(3), (Long) row.get(4),
                    (String) row.get(5), signers.get((Long) row.get(0))));
        for (List<Object> row : database.rows("SELECT ordinance_id, contact_id, stance, suggested, reasons FROM `position`"))
            docket.positions.add(new Position(numbers.get((Long) row.get(0)), (Long) row.get(1), (String) row.get(2), (Boolean) row.get(3), (String) row.get(4)));
        for (List<Object> row : database.rows("SELECT ordinance_id, type, TIMESTAMPDIFF(MICROSECOND, '1970-01-01', at), superseded_why IS NOT NULL FROM ordinance_action"))
            docket.actions.add(new Action(numbers.get((Long) row.get(0)), (String) row.get(1), Instant.EPOCH.plus(((Number) row.get(2)).longValue(), ChronoUnit.MICROS), ((Number) row.get(3)).intValue() == 1));
        for (List<Object> row : database.rows("SELECT ordinance_id, claimed FROM petition_sheet")) docket.sheets.add(new Sheet(numbers.get((Long) row.get(0)), ((Number) row.get(1)).intValue()));
        return docket;
    }

    /** Instead of whatever was there. */
    public void store(TestDatabase database) {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            try (Statement clear = connection.createStatement()) {
                for (String table : List.of("`position`", "signer", "contact", "constituent", "ordinance_action", "petition_sheet", "ordinance")) clear.execute("DELETE FROM " + table);
            }
            for (int i = 0; i < ordinances.size(); i++)
                put(connection, "INSERT INTO ordinance (id, file_number, title, recorded_at, recorded_by) VALUES (?, ?, 'T', '2008-01-01', 'test')", i + 1, ordinances.get(i));
            for (Constituent each : constituents)
                put(connection, "INSERT INTO constituent (id, kind, given_name, organisation, name_key, has_identifier, merged_into) VALUES (?, ?, ?, ?, ?, ?, ?)", each.id(), each.kind(),
                        each.organisation() == null ? each.name() : null, each.organisation(), each.name().toLowerCase(), each.identifier(), each.mergedInto());
            for (Contact each : contacts) put(connection, each);
            for (Position each : positions)
                put(connection, "INSERT INTO `position` (ordinance_id, contact_id, stance, suggested, reasons) VALUES (?, ?, ?, ?, ?)", no(each.ordinance()), each.contact(), each.stance(), each.suggested(),
                        each.reasons());
            for (Action each : actions)
                put(connection, "INSERT INTO ordinance_action (ordinance_id, type, at, superseded_why, recorded_at, recorded_by) VALUES (?, ?, ?, ?, '2008-01-01', 'test')",
                        no(each.ordinance()), each.type(), utc(each.at()), each.superseded() ? "wrong" : null);
            for (Sheet each : sheets) put(connection, "INSERT INTO petition_sheet (ordinance_id, title, claimed) VALUES (?, 'Sheet', ?)", no(each.ordinance()), each.claimed());
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int no(String ordinance) { return ordinances.indexOf(ordinance) + 1; }

    private static void put(Connection connection, Contact contact) throws SQLException {
        put(connection, "INSERT INTO contact (id, received_at, channel, set_aside, campaign_id, signers, representing, recorded_at, recorded_by, source)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, '2008-01-01', 'test', 'test')", contact.id(), utc(contact.at()), contact.channel(), contact.setAside(), contact.campaign(),
                contact.signers().size(), contact.representing());
        for (Signer each : contact.signers())
            put(connection, "INSERT INTO signer (contact_id, seq, constituent_id, link_rule, residency, evidence, household_key, given_name, name_key, organisation, street, why, found_at, found_by)"
                    + " VALUES (?, ?, ?, 'BY_HAND', ?, ?, ?, ?, ?, ?, ?, 'test', '2008-01-01', 'test')", contact.id(), each.seq(), each.constituent(), each.residency(), each.evidence(),
                    each.household(), each.name(), each.name() == null ? "" : each.name().toLowerCase(), each.organisation(), each.household());
    }

    private static void put(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) insert.setObject(i + 1, values[i]);
            insert.executeUpdate();
        }
    }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }
}
