package org.countersign.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.countersign.imports.ImportRun.State;
import org.countersign.intake.ImportFormat;
import org.countersign.mapping.MappedCsv;
import org.countersign.mapping.Mappings;
import org.countersign.platform.Again;
import org.countersign.platform.Incident;
import org.countersign.platform.Refused;
import org.countersign.sheet.CsvFormat;

/**
 * Carries an import from its lease to its end, each step a transaction of its own: whatever kills it, whoever takes over goes on after the
 * last step that committed.
 */
@ApplicationScoped
public class ImportWork {
    @Inject ImportQueue queue;
    @Inject ImportSteps steps;
    @Inject Undo undo;
    @Inject Mappings mappings;
    @Inject @Any Instance<ImportFormat> formats;
    @Resource ManagedThreadFactory threads;

    /** Whoever is at work here works for the program, not for the person who sent the file. */
    @ActivateRequestContext
    public void carry(Lease lease) {
        try {
            ImportRun run = queue.held(lease);
            if (run.state() == State.UNDOING) takeBack(lease, Instant.MAX);
            else read(lease, run);
        } catch (Lease.Lost lost) {
            // another goes on with it
        }
    }

    /** Takes back step by step, and leaves the rest to the job when the time is over. */
    public void takeBack(Lease lease, Instant end) {
        while (undo.step(lease)) {
            if (Instant.now().isBefore(end)) continue;
            queue.release(lease);
            return;
        }
    }

    /** The hand that writes is this import's own, so that none ever waits for another to end. */
    private void read(Lease lease, ImportRun run) {
        ExecutorService writer = Executors.newSingleThreadExecutor(threads());
        try {
            ImportFormat format = format(run);
            readInto(new Chunks(steps, lease, format, writer).after(run.rowsRead()), lease, run, format);
            steps.finish(lease);
        } catch (Refused no) {
            steps.fail(lease, no);
        } catch (IOException | RuntimeException broken) {
            breakOff(lease, broken);
        } finally {
            writer.shutdown();
        }
    }

    private ImportFormat format(ImportRun run) {
        ImportFormat known = new KnownFormats(formats).named(run.format());
        return known instanceof CsvFormat csv ? mappings.of(run.id()).<ImportFormat>map(mapping -> new MappedCsv(csv, mapping)).orElse(csv) : known.asOf(run.startedAt());
    }

    ThreadFactory threads() { return threads; }

    /** What goes wrong in writing came before what goes wrong in reading on, and is what is told. */
    private void readInto(Chunks chunks, Lease lease, ImportRun run, ImportFormat format) throws IOException {
        try (InputStream file = new PieceStream(seq -> queue.piece(lease, seq))) {
            format.read(run.format(), file, chunks::add);
            chunks.close();
        } finally {
            chunks.await();
        }
    }

    /** Where the database is out of reach, full or busy, the lease runs out and it is tried again; anything else would only happen again. */
    private void breakOff(Lease lease, Exception broken) {
        if (broken instanceof Lease.Lost lost) throw lost;
        String incident = Incident.record(broken);
        if (!Again.mayPass(broken)) steps.fail(lease, new Refused("imports.broken", incident));
    }
}
