package org.countersign.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.ImportFormat;
import org.countersign.platform.Again;
import org.countersign.platform.FieldError;
import org.countersign.platform.Incident;

/**
 * Gathers entries into chunks and has them taken, each in one transaction. A chunk that fails is halved until the entry that is to blame
 * stands alone: that one is refused, the others are taken, in the order of the file.
 */
final class Chunks {
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_BYTES = 8 << 20;

    private final ImportSteps steps;
    private final Lease lease;
    private final ImportFormat format;
    private final long done;
    private List<ImportEntry> chunk = new ArrayList<>();
    private long bytes;

    /** @param done how many entries were worked before: they are read over */
    Chunks(ImportSteps steps, Lease lease, ImportFormat format, long done) {
        this.steps = steps;
        this.lease = lease;
        this.format = format;
        this.done = done;
    }

    void add(ImportEntry entry) {
        if (entry.index() <= done) return;
        chunk.add(entry);
        bytes += entry.size();
        if (chunk.size() >= MOST_ENTRIES || bytes >= MOST_BYTES) close();
    }

    /** Takes what was gathered. */
    void close() {
        if (!chunk.isEmpty()) take(chunk);
        chunk = new ArrayList<>();
        bytes = 0;
    }

    private void take(List<ImportEntry> entries) {
        try {
            Again.ifBrokenOff(() -> {
                steps.take(lease, format, entries);
                return entries;
            });
        } catch (RuntimeException failed) {
            if (!isToBlame(failed)) throw failed;
            if (entries.size() == 1) refuse(entries.get(0), failed);
            else halve(entries);
        }
    }

    private void halve(List<ImportEntry> entries) {
        int half = entries.size() / 2;
        take(entries.subList(0, half));
        take(entries.subList(half, entries.size()));
    }

    private void refuse(ImportEntry entry, RuntimeException failed) {
        FieldError why = new FieldError("", "imports.cannotBeKept", Incident.record(failed));
        steps.reject(lease, Reject.of(entry, List.of(why), format));
    }

    /** Whether it is what the entries say (SQL states 22 and 23, or a mistake of the program), and not the database that is out of reach, full or busy. */
    private static boolean isToBlame(RuntimeException failed) {
        if (failed instanceof Lease.Lost) return false;
        for (Throwable cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql) return sql.getSQLState() != null && sql.getSQLState().matches("2[23].*");
        return true;
    }
}
