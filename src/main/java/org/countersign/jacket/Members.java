package org.countersign.jacket;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.countersign.stance.Stance;

/** Which contacts stand in which group: taken at one moment, so that every file of a jacket has the same ones however long it is written. Numbers alone, eight bytes each. */
final class Members {
    private static final int AT_A_TIME = 5_000;
    static final String COUNTED = "SELECT contact_id, stance, residency, petition FROM frozen_position WHERE freeze_id = ? ORDER BY contact_id";
    private static final String APART = "SELECT p.contact_id, c.set_aside IS NOT NULL, c.received_at >= ? FROM `position` p JOIN contact c ON c.id = p.contact_id LEFT JOIN frozen_position f ON f.freeze_id = ? AND f.contact_id = p.contact_id"
            + " WHERE p.ordinance_id = ? AND f.contact_id IS NULL ORDER BY p.contact_id";

    private final Map<Group, Numbers> groups = new EnumMap<>(Group.class);
    private final Seal seal = new Seal();

    private Members() { for (Group each : Group.values()) groups.put(each, new Numbers()); }

    static Members read(Connection connection, Freeze freeze) throws SQLException {
        Members members = new Members();
        try (PreparedStatement query = prepared(connection, COUNTED, freeze.id()); ResultSet row = query.executeQuery()) {
            while (row.next()) members.counted(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4));
        }
        try (PreparedStatement query = prepared(connection, APART, LocalDateTime.ofInstant(freeze.moment(), ZoneOffset.UTC), freeze.id(), freeze.ordinance()); ResultSet row = query.executeQuery()) {
            while (row.next()) members.groups.get(Group.apart(row.getBoolean(2), row.getBoolean(3))).add(row.getLong(1));
        }
        return members;
    }

    private void counted(long contact, String stance, String residency, boolean petition) {
        seal.add(contact, stance, residency, petition);
        groups.get(Group.of(Stance.valueOf(stance), petition)).add(contact);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setFetchSize(AT_A_TIME);
        for (int i = 0; i < values.length; i++) query.setObject(i + 1, values[i]);
        return query;
    }

    /** Of what was counted, as it stands. */
    Seal seal() { return seal; }

    /** Ascending. */
    long[] of(Group group) { return groups.get(group).all(); }

    int count(Group group) { return groups.get(group).size; }

    int count() { return groups.values().stream().mapToInt(each -> each.size).sum(); }

    private static final class Numbers {
        private long[] kept = new long[64];
        private int size;

        void add(long number) {
            if (size == kept.length) kept = Arrays.copyOf(kept, size * 2);
            kept[size++] = number;
        }

        long[] all() { return Arrays.copyOf(kept, size); }
    }
}
