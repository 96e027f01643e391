package org.countersign.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * What a killed run leaves in the database's directory: the file with the server's process number, and perhaps the server itself, alive and
 * holding the data. A server that stops properly takes the file away.
 */
final class LeftoverServer {
    static final String PID_FILE = "mariadbd.pid";
    private static final long STOP_SECONDS = 60;
    private final Path home;

    private LeftoverServer(Path home) { this.home = home; }

    static LeftoverServer in(Path home) { return new LeftoverServer(home); }

    /** Stops a server that is still there. @return whether the server itself was killed, so that the next start repairs the data */
    boolean endedBadly(Path program, Consumer<String> tell) throws IOException {
        Path file = home.resolve(PID_FILE);
        if (!Files.exists(file)) return false;
        Optional<ProcessHandle> alive = process(Files.readString(file).strip()).filter(handle -> isOurs(handle, program));
        if (alive.isPresent()) {
            stop(alive.get());
            tell.accept("The last run was killed and had left its database running; that one has been stopped properly.");
        }
        return Files.deleteIfExists(file) && alive.isEmpty();
    }

    private static Optional<ProcessHandle> process(String number) {
        return number.matches("[0-9]{1,18}") ? ProcessHandle.of(Long.parseLong(number)) : Optional.empty();
    }

    /** Process numbers are used again: ours runs our program on our data. */
    private boolean isOurs(ProcessHandle handle, Path program) {
        try {
            String running = Path.of("/proc/" + handle.pid() + "/exe").toRealPath().toString();
            String command = Files.readString(Path.of("/proc/" + handle.pid() + "/cmdline"));
            return running.equals(program.toRealPath().toString()) && command.contains("--datadir=" + home + "\0");
        } catch (IOException e) {
            return false;
        }
    }

    private void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Trouble("The database of the last run (process " + server.pid() + ") does not stop: end it with \"kill -9 " + server.pid() + "\" and start again.", e);
        } catch (ExecutionException e) {
            throw new Trouble("Cannot wait for the database of the last run (process " + server.pid() + "): start again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while stopping the database of the last run: start again.", e);
        }
    }
}
