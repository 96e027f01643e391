package org.countersign.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/**
 * Adds the counting contacts of an ordinance up by the city's day, in the database. It knows no zones by name, so the few changes of the
 * clock between the first contact and the last are told to it.
 */
final class Days {
    private static final String COUNTING = " FROM `position` p JOIN contact c ON c.id = p.contact_id JOIN signer s ON s.contact_id = p.contact_id AND s.seq = 0"
            + " WHERE p.ordinance_id = ? AND p.stance IS NOT NULL AND NOT p.suggested AND c.set_aside IS NULL AND c.channel <> 'PETITION' AND c.received_at < ?";
    private final Connection connection;
    private final ZoneId zone;

    Days(Connection connection, ZoneId zone) {
        this.connection = connection;
        this.zone = zone;
    }

    Trend of(long ordinance, CutOff cutOff) throws SQLException {
        LocalDateTime end = LocalDateTime.ofEpochSecond(Math.floorDiv(CutOff.micros(cutOff.at()), 1_000_000L), (int) Math.floorMod(CutOff.micros(cutOff.at()), 1_000_000L) * 1000, ZoneOffset.UTC);
        try (PreparedStatement query = connection.prepareStatement("SELECT MIN(c.received_at), MAX(c.received_at)" + COUNTING)) {
            query.setLong(1, ordinance);
            query.setObject(2, end);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                LocalDateTime first = row.getObject(1, LocalDateTime.class), last = row.getObject(2, LocalDateTime.class);
                return first == null ? Trend.of(new TreeMap<>()) : read(ordinance, end, day(first.toInstant(ZoneOffset.UTC), last.toInstant(ZoneOffset.UTC)));
            }
        }
    }

    /** The day on the city's clock as SQL, by as many cases as the clock changed. */
    private String day(Instant first, Instant last) {
        StringBuilder offset = new StringBuilder();
        int seconds = zone.getRules().getOffset(first).getTotalSeconds();
        for (ZoneOffsetTransition next = zone.getRules().nextTransition(first); next != null && !next.getInstant().isAfter(last); next = zone.getRules().nextTransition(next.getInstant())) {
            offset.append(" WHEN c.received_at < '").append(LocalDateTime.ofInstant(next.getInstant(), ZoneOffset.UTC)).append("' THEN ").append(seconds);
            seconds = next.getOffsetAfter().getTotalSeconds();
        }
        return "DATE(TIMESTAMPADD(SECOND, " + (offset.isEmpty() ? seconds : "CASE" + offset + " ELSE " + seconds + " END") + ", c.received_at))";
    }

    private Trend read(long ordinance, LocalDateTime end, String day) throws SQLException {
        SortedMap<LocalDate, Matrix<Stance>> days = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT " + day + ", s.residency, p.stance, COUNT(*)" + COUNTING + " GROUP BY 1, 2, 3")) {
            query.setLong(1, ordinance);
            query.setObject(2, end);
            try (ResultSet row = query.executeQuery()) {
                while (row.next())
                    days.computeIfAbsent(row.getObject(1, LocalDate.class), none -> new Matrix<>(Stance.class)).add(Residency.valueOf(row.getString(2)), Stance.valueOf(row.getString(3)), row.getInt(4));
            }
        }
        return Trend.of(days);
    }
}
