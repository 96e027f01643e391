package org.countersign.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.countersign.contact.SetAsideReason;
import org.countersign.intake.Channel;
import org.countersign.platform.Bulk;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/** Reads statements out of the database, in the order of their contacts' numbers, those of an ordinance in one pass and without keeping them. */
public final class Statements {
    /** Rows on the way at a time. */
    private static final int AT_A_TIME = 5_000;
    private static final String CONSTITUENT = "k.kind = 'PERSON', k.name_key <> '' AND NOT k.has_identifier, IF(k.kind = 'ORGANISATION', k.organisation, NULL)";
    private static final String MERGED = "SELECT m.id, k.id, " + CONSTITUENT + " FROM constituent m JOIN constituent k ON k.id = m.merged_into WHERE m.merged_into IS NOT NULL";
    private static final String COLUMNS = "SELECT STRAIGHT_JOIN p.contact_id, s.seq, s.constituent_id, " + CONSTITUENT + ", s.residency, s.evidence, s.household_key,"
            + " s.name_key <> '', s.organisation, p.stance, p.suggested, TIMESTAMPDIFF(MICROSECOND, '1970-01-01', c.received_at), c.channel, c.set_aside,"
            + " c.campaign_id IS NOT NULL, c.representing, p.reasons, p.ordinance_id";
    private static final String WHOLE = COLUMNS + " FROM `position` p %s JOIN contact c ON c.id = p.contact_id JOIN signer s ON s.contact_id = p.contact_id"
            + " LEFT JOIN constituent k ON k.id = s.constituent_id WHERE ";
    private static final String ALL = WHOLE.formatted("") + "p.ordinance_id = ? ORDER BY p.contact_id";
    private static final String ON = WHOLE.formatted("FORCE INDEX (k_position_contact)") + "p.contact_id IN (??) ORDER BY p.contact_id, p.ordinance_id";
    private static final String BY = COLUMNS + " FROM signer s FORCE INDEX (k_signer_constituent) JOIN `position` p FORCE INDEX (k_position_contact) ON p.contact_id = s.contact_id"
            + " JOIN contact c ON c.id = s.contact_id JOIN constituent k ON k.id = s.constituent_id WHERE s.constituent_id IN (??) ORDER BY s.contact_id, p.ordinance_id";

    private final Connection connection;
    private final Map<Long, Statement.Constituent> survivors;

    private Statements(Connection connection, Map<Long, Statement.Constituent> survivors) {
        this.connection = connection;
        this.survivors = survivors;
    }

    /** What to do with a statement on an ordinance. */
    @FunctionalInterface public interface Taking { void take(long ordinance, Statement statement); }

    /** All mergers followed. */
    static Statements all(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(MERGED); ResultSet row = query.executeQuery()) {
            Map<Long, Statement.Constituent> merged = new HashMap<>();
            while (row.next()) merged.put(row.getLong(1), constituent(row, row.getLong(2), 3));
            return new Statements(connection, shortened(merged));
        }
    }

    /** The mergers of these constituents followed; whoever else was merged stands for themselves. */
    public static Statements among(Connection connection, Collection<Long> constituents) {
        Map<Long, Statement.Constituent> merged = new HashMap<>();
        Collection<Long> asked = constituents;
        while (!asked.isEmpty())
            asked = new Bulk(connection).find(MERGED + " AND m.id IN (??)", asked, row -> {
                merged.put(row.getLong(1), constituent(row, row.getLong(2), 3));
                return row.getLong(2);
            }).stream().filter(into -> !merged.containsKey(into)).distinct().toList();
        return new Statements(connection, shortened(merged));
    }

    /** Into whom a constituent was merged, or the one into whom that one was. */
    private static Map<Long, Statement.Constituent> shortened(Map<Long, Statement.Constituent> merged) {
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

    /** Those on an ordinance. */
    void each(long ordinance, Consumer<Statement> take) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ALL)) {
            query.setFetchSize(AT_A_TIME);
            query.setLong(1, ordinance);
            Gathering gathering = new Gathering((of, statement) -> take.accept(statement));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) gathering.add(row);
            }
            gathering.end();
        }
    }

    /** What these contacts say. */
    public void on(Collection<Long> contacts, Taking take) { gather(ON, contacts, take); }

    /** What these constituents said: the signers of such a statement are they alone. One that several of them signed may come more than once. */
    public void by(Collection<Long> constituents, Taking take) { gather(BY, constituents, take); }

    private void gather(String sql, Collection<Long> ids, Taking take) {
        Gathering gathering = new Gathering(take);
        new Bulk(connection).find(sql, ids, row -> {
            gathering.add(row);
            return null;
        });
        gathering.end();
    }

    /** Makes one statement of the rows of its signers, which follow each other. */
    private final class Gathering {
        private final Taking take;
        private Statement one;
        private long ordinance;

        Gathering(Taking take) { this.take = take; }

        void add(ResultSet row) throws SQLException {
            if (one != null && one.contact() == row.getLong(1) && ordinance == row.getLong(20)) {
                one.signers().add(signer(row));
                return;
            }
            end();
            one = statement(row);
            ordinance = row.getLong(20);
        }

        void end() {
            if (one == null) return;
            if (one.signers().size() > 1) one.signers().sort(Comparator.comparingInt(Statement.Signer::seq));
            take.take(ordinance, one);
            one = null;
        }
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
