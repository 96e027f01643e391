package org.countersign.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.countersign.platform.HealthLine;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Room on the disk of the data directory: for the log and, where the database is the embedded one, for everything. */
@ApplicationScoped
public class DiskHealth implements HealthLine {
    private static final long MB = 1_000_000, LEAST_MB = 500, LITTLE_MB = 5_000;

    @Inject @ConfigProperty(name = "countersign.data", defaultValue = ".") String data;

    @Override public Told look() {
        try {
            FileStore disk = Files.getFileStore(Path.of(data));
            long free = disk.getUsableSpace() / MB;
            State state = free < LEAST_MB ? State.ILL : free < LITTLE_MB ? State.WATCH : State.WELL;
            return new Told("health.disk", state, state == State.WELL ? "health.disk.well" : "health.disk.little", free, disk.getTotalSpace() / MB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
