package org.countersign.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.countersign.platform.Bulk;
import org.countersign.platform.FieldError;

/**
 * One message from the server into its pieces. What came is compared with the size the server told: a line may end a message early, and the library
 * says nothing (an empty or a short answer is the end to it). What falls short twice is kept, but waits for a person.
 */
record Fetching(Bulk bulk, long id) {
    /** Servers tell a size they only estimate, or count line ends otherwise: so many bytes, or this part of it, mean nothing. */
    private static final int INEXACT = 1_024, PART = 10;

    /** @param before how many bytes of it came earlier, where a person wants it once more: as many again are all there is; 0: none */
    void into(Arrivals.Source message, long before) throws IOException {
        long size = once(message);
        if (isShort(size, message)) size = once(message);
        boolean whole = !isShort(size, message) || size > 0 && size == before;
        FieldError why = size == 0 ? notGiven(message) : new FieldError("message", "mailbox.short", size, message.size());
        bulk.change("UPDATE mailbox_message SET size = ?, incomplete = ?, state = ?, errors = ? WHERE id = ?", size, !whole, whole ? "STORED" : "QUARANTINED", whole ? null : Stored.written(List.of(why)), id);
    }

    static FieldError notGiven(Arrivals.Source message) {
        String since = message.received() == null ? "–" : LocalDateTime.ofInstant(message.received(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
        return new FieldError("message", "mailbox.notGiven", since);
    }

    private static boolean isShort(long came, Arrivals.Source message) { return came == 0 || came + Math.max(INEXACT, message.size() / PART) < message.size(); }

    private long once(Arrivals.Source message) throws IOException {
        bulk.change("DELETE FROM mailbox_piece WHERE message_id = ?", id);
        try (InputStream raw = message.open()) {
            return Pieces.write(raw, (seq, piece) -> bulk.change("INSERT INTO mailbox_piece (message_id, seq, bytes) VALUES (?, ?, ?)", id, seq, piece));
        }
    }
}
