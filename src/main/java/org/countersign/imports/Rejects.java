package org.countersign.imports;

import java.util.List;
import org.countersign.platform.Bulk;
import org.countersign.sheet.CsvFormat;
import org.countersign.sheet.Dialect;

/** What was not taken, in the order of the file. */
record Rejects(Bulk bulk) {

    void keep(long importId, List<Reject> rejects) {
        bulk.write("INSERT INTO import_reject (import_id, row_no, errors, message_id, raw) VALUES (?, ?, ?, ?, ?)",
                rejects.stream().map(each -> new Object[] {importId, each.index(), each.written(), each.messageId(), each.raw()}).toList());
    }

    /** Of the file, once all of it is read: the line that names the columns of rows, where any row was refused. */
    void keepHeader(ImportRun run, Dialect written) {
        byte[] header = CsvFormat.NAMES.contains(run.format()) && run.rejected() > 0 ? CsvFormat.headerOnly(beginning(run.id()), written) : new byte[0];
        bulk.change("DELETE FROM import_piece WHERE import_id = ?", run.id());
        if (header.length > 0) bulk.change("INSERT INTO import_piece (import_id, seq, bytes) VALUES (?, 0, ?)", run.id(), header);
    }

    /** The first bytes of the file; none where it is gone. */
    byte[] beginning(long importId) {
        return bulk.read("SELECT bytes FROM import_piece WHERE import_id = ? AND seq = 0", row -> row.getBytes(1), importId).stream().findFirst().orElse(new byte[0]);
    }

    List<Reject> after(long importId, long index, int most) {
        return bulk.read("SELECT row_no, errors, message_id, raw FROM import_reject WHERE import_id = ? AND row_no > ? ORDER BY row_no LIMIT " + most,
                row -> new Reject(row.getLong(1), Reject.errors(row.getString(2)), row.getString(3), row.getBytes(4)), importId, index);
    }
}
