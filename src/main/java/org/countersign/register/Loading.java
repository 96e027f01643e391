package org.countersign.register;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.countersign.boundary.GroundMoved;
import org.countersign.platform.Again;
import org.countersign.platform.Incident;
import org.countersign.platform.Refused;
import org.countersign.staff.Who;
import org.countersign.workbook.Unpacked;
import org.countersign.workbook.Workbook;

/** A register's file on its way in: first on disk, then in chunks into the database, each with how far it got, then used all at once. */
@ApplicationScoped
public class Loading {
    private static final int CHUNK = 5000, MOST_REJECTS = 100_000;

    @Inject Registers registers;
    @Inject Event<GroundMoved> moved;
    @Inject Who who;
    @Resource ManagedExecutorService executor;

    /** @return its number; it runs from now on @throws Refused while another one runs */
    public long start(String source, InputStream body) throws IOException {
        registers.mayBegin(source);
        Path file = Files.createTempFile("register", ".rows");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            if (Files.size(file) == 0) throw new Refused("register.empty");
            unpack(file);
            long id = registers.begin(source);
            String by = who.name();
            executor.execute(() -> run(id, file, by));
            return id;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** A workbook is read as the lines of its first sheet that shows. @throws Refused where it cannot be */
    private static void unpack(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Workbook.seems(in.readNBytes(8))) return;
        }
        try (InputStream in = Files.newInputStream(file); Unpacked rows = Unpacked.of(in)) {
            Files.copy(rows.csv(), file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** No register is used any more. */
    public void withdraw(long id) {
        registers.withdraw(id);
        moved.fire(new GroundMoved());
    }

    private void run(long id, Path file, String by) {
        try {
            load(id, file);
            registers.use(id, by);
            moved.fire(new GroundMoved());
            registers.end(id);
        } catch (Refused expected) {
            registers.fail(id, kept(expected));
        } catch (IOException | RuntimeException | Error e) {              // whatever ends it, nobody shall wait for it
            Incident.record(e);
            registers.fail(id, "register.broken");
        } finally {
            forget(file);
        }
        while (Again.ifBrokenOff(registers::forgetSome)) { /* as long as there is more */ }
    }

    private static String kept(Refused expected) {
        String line = expected.key() + (expected.values().length == 0 ? "" : "\u001F" + expected.values()[0]);
        return line.length() > 300 ? line.substring(0, 300) : line;
    }

    private void load(long id, Path file) throws IOException {
        Chunk chunk = new Chunk(id);
        new RegisterFile(file).read(chunk::row);
        chunk.flush();
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            Incident.record(new UncheckedIOException(e));
        }
    }

    /** Rows that are written together. */
    private final class Chunk {
        private final long id;
        private final List<Registers.Row> rows = new ArrayList<>();
        private final List<Registers.Reject> rejects = new ArrayList<>();
        private long read, rejected;

        private Chunk(long id) { this.id = id; }

        private void row(long number, Entry entry, String raw, String reason) {
            read = number;
            if (entry != null) rows.add(new Registers.Row(number, entry));
            else if (++rejected > MOST_REJECTS) throw new Refused("register.mostRejected");
            else rejects.add(new Registers.Reject(number, reason, raw));
            if (rows.size() + rejects.size() >= CHUNK) flush();
        }

        private void flush() {
            registers.keep(id, rows, rejects, read);
            rows.clear();
            rejects.clear();
        }
    }
}
