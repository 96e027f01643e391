package org.countersign.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.TestDatabase;

/**
 * The figures of a tally by SQL alone, in one snapshot: as few statements and passes as we could find, each figure by grouping in the database.
 * The latest of something is the greatest of a text that begins with the time: quicker here than a window. It holds for a docket whose
 * organisations are written one way only, where nobody was merged and the mayor has not acted.
 */
record BareTally(TestDatabase database, long ordinance, LocalDateTime cutOff) {
    private static final String STATEMENTS = " FROM `position` p JOIN contact c ON c.id = p.contact_id ";
    private static final String COUNT = " p.ordinance_id = ? AND c.set_aside IS NULL AND c.received_at < ? AND p.stance IS NOT NULL AND NOT p.suggested ";
    private static final String WHEN = "CONCAT(c.received_at, LPAD(c.id, 12, '0')";
    private static final String DECIDED = "MAX(IF(p.stance IN ('UNCLEAR', 'NO_POSITION'), NULL, " + WHEN + ", p.stance)))";
    private static final String STANCE = " COALESCE(SUBSTRING(latest, 39), IF(unclear, 'UNCLEAR', 'NO_POSITION')) ";

    private static final String CONTACTS = "SELECT c.channel, s.residency, p.stance, COUNT(*), SUM(NOT EXISTS (SELECT 1 FROM signer a WHERE a.contact_id = c.id AND a.constituent_id IS NOT NULL))"
            + STATEMENTS + "JOIN signer s ON s.contact_id = c.id AND s.seq = 0 WHERE" + COUNT + "AND c.channel <> 'PETITION' GROUP BY c.channel, s.residency, p.stance";
    private static final String PEOPLE = "SELECT SUBSTRING(finding, 44), SUBSTRING(finding, 1, 1) - 1," + STANCE + ", COUNT(*), SUM(name_only), SUM(changed), SUM(individual), SUM(testified),"
            + " SUM(otherwise), SUM(testified AND otherwise) FROM (SELECT k.name_key <> '' AND NOT k.has_identifier name_only, " + DECIDED + " latest, MAX(p.stance = 'UNCLEAR') unclear,"
            + " MAX(CONCAT(s.evidence + 0, CASE s.residency WHEN 'UNKNOWN' THEN 0 WHEN 'INDETERMINATE' THEN 1 WHEN 'IN_STATE_UNSPECIFIED' THEN 1 ELSE 2 END, " + WHEN + "), 999 - s.seq, s.residency)) finding,"
            + " MAX(p.stance IN ('SUPPORT', 'SUPPORT_IF_AMENDED')) AND MAX(p.stance IN ('OPPOSE', 'OPPOSE_UNLESS_AMENDED')) changed, MAX(c.campaign_id IS NULL) individual,"
            + " MAX(c.channel = 'TESTIMONY') testified, MAX(c.channel <> 'TESTIMONY') otherwise"
            + STATEMENTS + "JOIN signer s ON s.contact_id = c.id JOIN constituent k ON k.id = s.constituent_id WHERE" + COUNT
            + "AND c.channel <> 'PETITION' AND k.kind = 'PERSON' GROUP BY k.id) person GROUP BY 1, 2, 3";
    private static final String HOUSEHOLDS = "SELECT COUNT(DISTINCT s.household_key)" + STATEMENTS + "JOIN signer s ON s.contact_id = c.id JOIN constituent k ON k.id = s.constituent_id WHERE" + COUNT
            + "AND c.channel <> 'PETITION' AND k.kind = 'PERSON' AND s.household_key IS NOT NULL";
    private static final String PETITIONS = "SELECT (SELECT COALESCE(SUM(claimed), 0) FROM petition_sheet WHERE ordinance_id = ?), COUNT(DISTINCT c.id), COUNT(DISTINCT s.constituent_id)"
            + STATEMENTS + "JOIN signer s ON s.contact_id = c.id WHERE" + COUNT + "AND c.channel = 'PETITION'";
    private static final String ORGANISATIONS = "SELECT name," + STANCE + "FROM (SELECT name, " + DECIDED.replace("p.stance", "stance").replace(WHEN, "CONCAT(received_at, LPAD(id, 12, '0')")
            + " latest, MAX(stance = 'UNCLEAR') unclear FROM (SELECT IF(k.kind = 'ORGANISATION', COALESCE(s.organisation, k.organisation), COALESCE(IF(s.seq = 0, c.representing, NULL), IF(s.name_key <> '', s.organisation, NULL))) name,"
            + " c.received_at, c.id, p.stance" + STATEMENTS + "JOIN signer s ON s.contact_id = c.id LEFT JOIN constituent k ON k.id = s.constituent_id WHERE" + COUNT
            + "AND c.channel <> 'PETITION') said WHERE name IS NOT NULL GROUP BY LOWER(name)) heard";
    private static final String LEFT_OUT = "SELECT CASE WHEN c.set_aside IS NOT NULL THEN c.set_aside WHEN c.received_at >= ? THEN 'afterCutOff' WHEN p.stance IS NULL THEN 'uncoded' WHEN p.suggested THEN 'suggested' END why, COUNT(*)"
            + STATEMENTS + "WHERE p.ordinance_id = ? AND (c.set_aside IS NOT NULL OR c.received_at >= ? OR p.stance IS NULL OR p.suggested) GROUP BY 1";

    /** Every figure that is not 0, by its name. */
    Map<String, Long> figures() throws SQLException {
        Map<String, Long> figures = new TreeMap<>();
        try (Connection connection = database.connection(); Statement moment = connection.createStatement()) {
            moment.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            moment.execute("START TRANSACTION READ ONLY");
            each(connection, CONTACTS, row -> contacts(row, figures), ordinance, cutOff);
            each(connection, PEOPLE, row -> people(row, figures), ordinance, cutOff);
            each(connection, HOUSEHOLDS, row -> add(figures, "households", row.getLong(1)), ordinance, cutOff);
            each(connection, PETITIONS, row -> {
                add(figures, "claimed", row.getLong(1));
                add(figures, "lines", row.getLong(2));
                add(figures, "distinct", row.getLong(3));
            }, ordinance, ordinance, cutOff);
            each(connection, ORGANISATIONS, row -> add(figures, "organisation " + row.getString(1) + " " + row.getString(2), 1), ordinance, cutOff);
            each(connection, LEFT_OUT, row -> add(figures, "left out " + row.getString(1), row.getLong(2)), cutOff, ordinance, cutOff);
            moment.execute("ROLLBACK");
        }
        return figures;
    }

    private static void contacts(ResultSet row, Map<String, Long> figures) throws SQLException {
        long number = row.getLong(4);
        add(figures, "channel " + row.getString(1), number);
        add(figures, "contacts " + row.getString(2) + " " + row.getString(3), number);
        add(figures, "unidentified", row.getLong(5));
    }

    private static void people(ResultSet row, Map<String, Long> figures) throws SQLException {
        add(figures, "people " + row.getString(1) + " " + row.getString(3), row.getLong(4));
        add(figures, "evidence " + row.getString(1) + " " + row.getInt(2), row.getLong(4));
        String[] marks = {"nameOnly", "changedSides", "individual", "testified", "otherwise", "both"};
        for (int mark = 0; mark < marks.length; mark++) add(figures, marks[mark], row.getLong(5 + mark));
    }

    private static void add(Map<String, Long> figures, String name, long number) {
        if (number != 0) figures.merge(name, number, Long::sum);
    }

    private interface Take { void of(ResultSet row) throws SQLException; }

    private static void each(Connection connection, String sql, Take take, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) query.setObject(i + 1, values[i]);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) take.of(row);
            }
        }
    }
}
