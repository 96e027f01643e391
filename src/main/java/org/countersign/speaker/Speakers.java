package org.countersign.speaker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.platform.Bulk;

/** The speakers of a hearing in their table, on the connection of the running transaction. */
record Speakers(Bulk bulk, long hearing) {
    private static final String COLUMNS = Stream.of(Field.values()).map(Field::column).collect(Collectors.joining(", "));
    private static final String SELECT = "SELECT speaker_key, order_no, contact_id, entry, change_no, " + COLUMNS + " FROM hearing_speaker WHERE hearing_id = ? AND speaker_key IS NOT NULL";

    /** In the order of signing up. @param change only who changed after it */
    List<Speaker> since(long change) { return bulk.read(SELECT + " AND change_no > ? ORDER BY order_no", Speakers::speaker, hearing, change); }

    Optional<Speaker> byKey(String key) { return bulk.read(SELECT + " AND speaker_key = ?", Speakers::speaker, hearing, key).stream().findFirst(); }

    /** Whose words on the record this contact is. */
    Optional<Speaker> byContact(long contact) { return bulk.read(SELECT + " AND contact_id = ?", Speakers::speaker, hearing, contact).stream().findFirst(); }

    /** The next number is theirs. */
    Speaker signUp(String key) {
        bulk.change("INSERT INTO hearing_speaker (hearing_id, order_no, speaker_key, status) SELECT ?, COALESCE(MAX(order_no), 0) + 1, ?, ? FROM hearing_speaker WHERE hearing_id = ?",
                hearing, key, Status.SIGNED_UP, hearing);
        return byKey(key).orElseThrow();
    }

    void write(Speaker speaker, Map<Field, String> set, long change) {
        List<Object> values = new ArrayList<>();
        set.forEach((field, value) -> values.add(field.bound(value)));
        values.addAll(List.of(change, hearing, speaker.key()));
        bulk.change("UPDATE hearing_speaker SET " + set.keySet().stream().map(field -> field.column() + " = ?, ").collect(Collectors.joining())
                + "change_no = ? WHERE hearing_id = ? AND speaker_key = ?", values.toArray());
    }

    /** What they said is on the record as this contact; null: it is not, or no more. */
    void onRecord(Speaker speaker, Long contact, int entry) {
        bulk.change("UPDATE hearing_speaker SET contact_id = ?, entry = ? WHERE hearing_id = ? AND speaker_key = ?", contact, entry, hearing, speaker.key());
    }

    private static Speaker speaker(ResultSet row) throws SQLException {
        Map<Field, String> noted = new EnumMap<>(Field.class);
        for (Field field : Field.values()) noted.put(field, field.kept(row));
        return new Speaker(row.getString(1), row.getInt(2), row.getLong(3), row.getInt(4), row.getLong(5), noted);
    }
}
