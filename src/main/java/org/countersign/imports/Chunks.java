package org.countersign.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.ImportFormat;
import org.countersign.platform.Again;
import org.countersign.platform.FieldError;
import org.countersign.platform.Incident;

/**
 * Gathers entries into chunks and has them taken, each in one transaction, in the order of the file: while one is written by another hand, the
 * next is read. A chunk that fails is halved until the entry that is to blame stands alone: that one is refused, the others are taken.
 */
final class Chunks {
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_BYTES = 8 << 20;

    private final ImportSteps steps;
    private final Lease lease;
    private final ImportFormat format;
    private final ExecutorService writer;
    private long done;
    private Future<?> underway = CompletableFuture.completedFuture(null);
    private List<ImportEntry> chunk = new ArrayList<>();
    private long bytes;

    /** @param writer has one chunk at a time, and nothing else */
    Chunks(ImportSteps steps, Lease lease, ImportFormat format, ExecutorService writer) {
        this.steps = steps;
        this.lease = lease;
        this.format = format;
        this.writer = writer;
    }

    /** So many entries were worked before: they are read over. */
    Chunks after(long entries) {
        done = entries;
        return this;
    }

    void add(ImportEntry entry) {
        if (entry.index() <= done) return;
        chunk.add(entry);
        bytes += entry.size();
        if (chunk.size() >= MOST_ENTRIES || bytes >= MOST_BYTES) close();
    }

    /** Hands over what was gathered, once the chunk before it is written. What went wrong with that one is thrown here. */
    void close() {
        await();
        List<ImportEntry> full = chunk;
        if (!full.isEmpty()) underway = writer.submit(() -> take(full));
        chunk = new ArrayList<>();
        bytes = 0;
    }

    /** Until nothing is being written. What went wrong is thrown as if it had happened here. */
    void await() {
        try {
            underway.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Lease.Lost(lease);                       // this server stops; the next goes on after what was written
        }
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
