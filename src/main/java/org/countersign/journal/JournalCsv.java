package org.countersign.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.countersign.http.Csv;
import org.countersign.staff.JournalEntry;

/** The journal as a file, one line an entry, latest first, in UTC and with before and after as they are kept: for whoever must prove something. */
record JournalCsv(Entries entries, JournalFilter filter) {
    /** A piece is read in a transaction of its own: nothing is held while somebody's network is slow. */
    private static final int PIECE = 500;

    void write(OutputStream to) {
        try (Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8)) {
            Csv csv = new Csv(out);
            csv.row("id", "at", "who", "what", "subject_type", "subject_id", "before", "after");
            for (long before = Long.MAX_VALUE; before > 0;) {
                List<JournalEntry> piece = entries.older(filter, before, PIECE);
                piece.forEach(each -> csv.row(String.valueOf(each.id()), each.at().toString(), each.who(), each.what(), each.subjectType(), each.subjectId(), text(each.before()), text(each.after())));
                before = piece.size() < PIECE ? 0 : piece.get(PIECE - 1).id();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String json) { return json == null ? "" : json; }
}
