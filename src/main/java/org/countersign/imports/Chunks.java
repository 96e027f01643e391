package org.countersign.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** An entry that stands alone is tried once more before it is refused: what befell it may have been an accident. */
    private void take(List<ImportEntry> entries) {
        if (fault(entries).isEmpty()) return;
        if (entries.size() > 1) halve(entries);
        else fault(entries).ifPresent(again -> refuse(entries.get(0), again));
    }

    /** @return why they are not taken; nothing: they are @throws RuntimeException where it is not the entries that are to blame, but the database that is out of reach, full or busy */
    private Optional<RuntimeException> fault(List<ImportEntry> entries) {
        try {
            Again.ifBrokenOff(() -> {
                steps.take(lease, format, entries);
                return entries;
            });
            return Optional.empty();
        } catch (RuntimeException failed) {
            if (failed instanceof Lease.Lost || Again.mayPass(failed)) throw failed;
            return Optional.of(failed);
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
}
