package org.countersign.imports;

import java.util.List;
import org.countersign.platform.Bulk;

/** What was not taken, in the order of the file. */
record Rejects(Bulk bulk) {

    void keep(long importId, List<Reject> rejects) {
        bulk.write("INSERT INTO import_reject (import_id, row_no, reason, message_id, raw) VALUES (?, ?, ?, ?, ?)",
                rejects.stream().map(each -> new Object[] {importId, each.index(), each.reason(), each.messageId(), each.raw()}).toList());
    }

    List<Reject> after(long importId, long index, int most) {
        return bulk.read("SELECT row_no, reason, message_id, raw FROM import_reject WHERE import_id = ? AND row_no > ? ORDER BY row_no LIMIT " + most,
                row -> new Reject(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4)), importId, index);
    }
}
