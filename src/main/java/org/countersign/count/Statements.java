package org.countersign.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.countersign.contact.SetAsideReason;
import org.countersign.intake.Channel;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** Reads the statements on an ordinance out of the database in one pass, in the order of their contacts' numbers, without keeping them. */
final class Statements {
    /** Rows on the way at a time. */
    private static final int AT_A_TIME = 5_000;
    private static final String CONSTITUENT = "k.kind = 'PERSON', k.name_key <> '' AND NOT k.has_identifier, IF(k.kind = 'ORGANISATION', k.organisation, NULL)";
    private static final String MERGED = "SELECT m.id, k.id, " + CONSTITUENT + " FROM constituent m JOIN constituent k ON k.id = m.merged_into"
            + " WHERE m.merged_into IS NOT NULL";
    private static final String ALL = "SELECT STRAIGHT_JOIN p.contact_id, s.seq, s.constituent_id, " + CONSTITUENT + ", s.residency, s.evidence, s.household_key,"
            + " s.name_key <> '', s.organisation, p.stance, p.suggested, TIMESTAMPDIFF(MICROSECOND, '1970-01-01', c.received_at), c.channel, c.set_aside,"
            + " c.campaign_id IS NOT NULL, c.representing, p.reasons"
            + " FROM `position` p JOIN contact c ON c.id = p.contact_id JOIN signer s ON s.contact_id = p.contact_id"
            + " LEFT JOIN constituent k ON k.id = s.constituent_id WHERE p.ordinance_id = ? ORDER BY p.contact_id";

    private final Connection connection;
    private final Map<Long, Statement.Constituent> survivors;

    Statements(Connection connection) throws SQLException {
        this.connection = connection;
        survivors = survivors();
    }

    /** Into whom a constituent was merged, or the one into whom that one was. */
    private Map<Long, Statement.Constituent> survivors() throws SQLException {
        Map<Long, Statement.Constituent> merged = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(MERGED); ResultSet row = query.executeQuery()) {
            while (row.next()) merged.put(row.getLong(1), constituent(row, row.getLong(2), 3));
        }
        for (int longest = merged.size(); longest > 0; longest--)
            if (!shorten(merged)) break;
        return merged;
    }

    private static boolean shorten(Map<Long, Statement.Constituent> merged) {
        boolean some = false;
        for (Map.Entry<Long, Statement.Constituent> each : merged.entrySet()) {
            Statement.Constituent further = merged.get(each.getValue().id());
            if (further == null) continue;
            each.setValue(further);
            some = true;
        }
        return some;
    }

    private static Statement.Constituent constituent(ResultSet row, long id, int from) throws SQLException {
        return new Statement.Constituent(id, row.getBoolean(from), row.getBoolean(from + 1), row.getString(from + 2));
    }

    void each(long ordinance, Consumer<Statement> take) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ALL)) {
            query.setFetchSize(AT_A_TIME);
            query.setLong(1, ordinance);
            try (ResultSet row = query.executeQuery()) {
                Statement one = null;
                while (row.next()) {
                    if (one != null && one.contact() == row.getLong(1)) {
                        one.signers().add(signer(row));
                        continue;
                    }
                    if (one != null) take.accept(inOrder(one));
                    one = statement(row);
                }
                if (one != null) take.accept(inOrder(one));
            }
        }
    }

    private static Statement inOrder(Statement one) {
        if (one.signers().size() > 1) one.signers().sort(Comparator.comparingInt(Statement.Signer::seq));
        return one;
    }

    private Statement statement(ResultSet row) throws SQLException {
        List<Statement.Signer> signers = new ArrayList<>(1);
        signers.add(signer(row));
        String setAside = row.getString(16), stance = row.getString(12);
        return new Statement(row.getLong(1), row.getLong(14), Channel.valueOf(row.getString(15)), setAside == null ? null : SetAsideReason.valueOf(setAside),
                row.getBoolean(17), row.getString(18), stance == null ? null : Stance.valueOf(stance), row.getBoolean(13), reasons(row.getString(19)), signers);
    }

    private static List<String> reasons(String kept) { return kept == null || kept.isBlank() ? List.of() : List.of(kept.split(";")); }

    private Statement.Signer signer(ResultSet row) throws SQLException {
        return new Statement.Signer(row.getInt(2), linked(row), Residency.valueOf(row.getString(7)), ResidencyEvidence.valueOf(row.getString(8)),
                row.getString(9), row.getBoolean(10), row.getString(11));
    }

    private Statement.Constituent linked(ResultSet row) throws SQLException {
        long id = row.getLong(3);
        if (row.wasNull()) return null;
        Statement.Constituent survivor = survivors.isEmpty() ? null : survivors.get(id);
        return survivor == null ? constituent(row, id, 4) : survivor;
    }
}
