package org.countersign.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.Periods;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Missing;

/**
 * What a count has to know of the ordinance itself.
 *
 * @param claimed what the organisers of its petitions claim together
 */
public record Matter(long id, Periods periods, long claimed) {

    /** At the moment that the connection sees. @param zone of the city @throws Missing where no such ordinance is on the docket */
    public static Matter read(Connection connection, FileNumber number, ZoneId zone) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT o.id, (SELECT COALESCE(SUM(claimed), 0) FROM petition_sheet WHERE ordinance_id = o.id)"
                + " FROM ordinance o WHERE o.file_number = ?")) {
            query.setString(1, number.value());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) throw new Missing("ordinance");
                long id = row.getLong(1), claimed = row.getLong(2);
                return new Matter(id, Periods.of(deeds(connection, id), zone), claimed);
            }
        }
    }

    /** What happened to it and stands; how it was voted parts no period. */
    private static List<Deed> deeds(Connection connection, long ordinance) throws SQLException {
        List<Deed> deeds = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT type, at, date_only FROM ordinance_action WHERE ordinance_id = ? AND superseded_why IS NULL ORDER BY at, id")) {
            query.setLong(1, ordinance);
            try (ResultSet row = query.executeQuery()) {
                while (row.next())
                    deeds.add(new Deed(ActionType.read(row.getString(1)).orElseThrow(), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getBoolean(3), null, null, null));
            }
        }
        return deeds;
    }

    /** When the mayor acted; null: not yet. */
    public Instant decided() { return periods.decided(); }
}
