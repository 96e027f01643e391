package org.countersign.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells who those of a list are. For eyes that may see personal data only. */
final class Identities {
    private static final String PEOPLE = "SELECT id, CONCAT_WS(' ', given_name, family_name, IF(kind = 'ORGANISATION', organisation, NULL)) FROM constituent WHERE id IN (";
    private static final String SENDERS = "SELECT contact_id, CONCAT_WS(', ', NULLIF(CONCAT_WS(' ', given_name, family_name), ''), organisation)"
            + " FROM signer WHERE seq = 0 AND contact_id IN (";
    private static final String ADDRESSES = "SELECT contact_id << 16 | seq, CONCAT_WS(', ', street, unit, city, zip) FROM signer WHERE contact_id IN (";

    private final Connection connection;

    Identities(Connection connection) { this.connection = connection; }

    Listed.Piece name(Listed.Piece unnamed, Cell.What what) throws SQLException {
        List<Listed> page = unnamed.rows();
        if (page.isEmpty()) return unnamed;
        Map<Long, String> names = names(page, switch (what) {
            case PEOPLE, PETITION_SIGNERS -> PEOPLE;
            case HOUSEHOLDS -> ADDRESSES;
            default -> SENDERS;
        });
        return new Listed.Piece(unnamed.total(), page.stream().map(each -> each.named(names.getOrDefault(each.key(), ""))).toList());
    }

    private Map<Long, String> names(List<Listed> page, String sql) throws SQLException {
        Map<Long, String> names = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql + String.join(",", Collections.nCopies(page.size(), "?")) + ")")) {
            for (int i = 0; i < page.size(); i++) query.setLong(i + 1, page.get(i).number());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) names.put(row.getLong(1), row.getString(2));
            }
        }
        return names;
    }
}
