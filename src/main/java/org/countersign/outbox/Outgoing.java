package org.countersign.outbox;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.countersign.platform.Seen;

/**
 * A letter in the outbox.
 *
 * @param messageId without angle brackets
 * @param inReplyTo null: it answers nothing
 */
public record Outgoing(long id, LetterKind kind, State state, To to, Text text, String messageId, String inReplyTo, List<String> references, Course course) implements Serializable {
    static final String COLUMNS = "id, kind, state, address, name, constituent_id, ordinance_id, contact_id, subject, body, language, message_id, in_reply_to, refs, put_by, put_at, due_at, settled_at, attempts,"
            + " why, answer, version";

    public enum State {
        /** It will be sent when it is due. */
        WAITING,
        /** The mail server has it and has not answered yet. */
        SENDING,
        SENT,
        /** The mail server said no for good, or too often not now. */
        FAILED,
        /** The line or the program broke while the server had it: it may have gone out. Never sent again unless a person says so. */
        UNCERTAIN,
        /** Not to be sent: a demo, a cap, somebody's wish. */
        WITHHELD,
        RECALLED
    }

    /** Numbers null where there is none. */
    public record To(String address, String name, Long constituent, Long ordinance, Long contact) implements Serializable {}

    public record Text(String subject, String body, String language) implements Serializable {}

    /**
     * How it went so far.
     *
     * @param settledAt null: not yet
     * @param why the key of the reason it is not sent; null: none
     * @param answer what the mail server said last; null: nothing
     */
    public record Course(String putBy, Instant putAt, Instant dueAt, Instant settledAt, int attempts, String why, String answer, long version) implements Serializable {}

    public Seen seen() { return new Seen(id, course.version); }

    static Outgoing of(ResultSet row) throws SQLException {
        String refs = row.getString("refs");
        return new Outgoing(row.getLong("id"), LetterKind.valueOf(row.getString("kind")), State.valueOf(row.getString("state")),
                new To(row.getString("address"), row.getString("name"), row.getObject("constituent_id", Long.class), row.getObject("ordinance_id", Long.class), row.getObject("contact_id", Long.class)),
                new Text(row.getString("subject"), row.getString("body"), row.getString("language")), row.getString("message_id"), row.getString("in_reply_to"),
                refs == null || refs.isEmpty() ? List.of() : List.of(refs.split(" ")),
                new Course(row.getString("put_by"), at(row, "put_at"), at(row, "due_at"), at(row, "settled_at"), row.getInt("attempts"), row.getString("why"), row.getString("answer"), row.getLong("version")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        LocalDateTime kept = row.getObject(column, LocalDateTime.class);
        return kept == null ? null : kept.toInstant(ZoneOffset.UTC);
    }
}
