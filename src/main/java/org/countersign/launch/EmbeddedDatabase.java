package org.countersign.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The MariaDB of the demo and the tests: unpacked and installed at the first start, repaired at any later one, on 127.0.0.1 only.
 * Everything that goes wrong is a {@link Trouble}; no wait is without an end.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = "countersign";
    private static final Duration INSTALL = Duration.ofMinutes(3);
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final long FIRST_START_MB = 700;
    private static final long LATER_START_MB = 150;

    private final DataDirectory data;
    private final DatabasePrograms programs;
    private final int port;
    private final String password;
    private final Process server;

    private EmbeddedDatabase(DataDirectory data, DatabasePrograms programs, int port, Consumer<String> tell) throws IOException {
        this.data = data;
        this.programs = programs;
        this.port = port == 0 ? freePort() : port;
        this.password = data.keptSecret("database.password", 24);
        if (!Files.exists(home())) install();
        boolean mended = LeftoverServer.in(home()).endedBadly(programs.server(), tell);
        this.server = launch();
        data.writePrivately("database.url", url() + "\n");                              // for whoever looks into it by hand
        awaitAnswer();
        if (mended) tell.accept("The database was not stopped properly last time; it has repaired itself.");
    }

    /**
     * @param port on 127.0.0.1; 0 takes a free one
     * @param tell hears a sentence when something left over from a killed run was put right
     */
    public static EmbeddedDatabase start(DataDirectory data, int port, Consumer<String> tell) {
        try {
            data.needs(Files.exists(data.path("database")) ? LATER_START_MB : FIRST_START_MB);
            return new EmbeddedDatabase(data, DatabasePrograms.in(data), port, tell);
        } catch (IOException e) {
            throw new Trouble("Cannot set up the database in " + data.path("") + " (" + e.getMessage() + "): look whether the disk is full or not writable.", e);
        }
    }

    public String url() { return url(NAME); }

    /** @param schema another one than the application's, whose name must begin with "countersign" */
    public String url(String schema) { return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema; }

    public String user() { return NAME; }

    public String password() { return password; }

    /** Done when the server has ended, whoever ended it. */
    public CompletableFuture<Process> ended() { return server.onExit(); }

    private Path home() { return data.path("database"); }

    /** Its own: a server that starts throws away what looks like a temporary table, also another one's that is being set up. */
    private Path temporary() { return data.path("database.tmp"); }

    private Path log() { return data.path("database.log"); }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private void install() throws IOException {
        Path draft = data.path("database.new");
        DataDirectory.remove(draft);
        Files.createDirectories(temporary());
        List<String> command = new ArrayList<>(List.of(programs.installer().toString(), "--no-defaults", "--basedir=" + programs.base(), "--datadir=" + draft,
                "--skip-test-db", "--skip-name-resolve", "--auth-root-authentication-method=normal"));
        asRoot(command);
        Process installer = run(command);
        if (!ended(installer, INSTALL)) {
            installer.destroyForcibly();
            throw new Trouble("Setting up the database took more than " + INSTALL.toMinutes() + " minutes: see " + log() + " and start again.");
        }
        if (installer.exitValue() != 0) throw new Trouble("Setting up the database failed: see the end of " + log() + " (a full disk is the usual reason) and start again.");
        Files.move(draft, home(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Process launch() throws IOException {
        Files.createDirectories(temporary());
        List<String> command = new ArrayList<>(List.of(programs.server().toString(), "--no-defaults", "--basedir=" + programs.base(), "--datadir=" + home(),
                "--tmpdir=" + temporary(), "--port=" + port, "--bind-address=127.0.0.1", "--socket=m.sock", "--pid-file=" + LeftoverServer.PID_FILE,
                "--skip-ssl", "--skip-name-resolve", "--init-file=" + writeFirstWords(), "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00", "--transaction-isolation=READ-COMMITTED", "--local-infile=1", "--max-allowed-packet=1G", "--innodb-buffer-pool-size=" + BufferPool.megabytes() + "M"));
        asRoot(command);
        return run(command);
    }

    /** Statements the server runs before it lets anyone in: the schema, and one user with the kept password. Safe to repeat. */
    private Path writeFirstWords() throws IOException {
        String secret = " IDENTIFIED BY '" + password + "';\n";
        StringBuilder words = new StringBuilder("CREATE DATABASE IF NOT EXISTS " + NAME + ";\n"
                + "DELETE FROM mysql.global_priv WHERE User = '' OR User = 'root' AND Host <> 'localhost';\nFLUSH PRIVILEGES;\nALTER USER root@localhost" + secret);
        for (String host : List.of("127.0.0.1", "localhost")) {
            String user = "'" + NAME + "'@'" + host + "'";
            words.append("CREATE USER IF NOT EXISTS ").append(user).append(secret).append("ALTER USER ").append(user).append(secret)
                    .append("GRANT ALL ON `" + NAME + "%`.* TO ").append(user).append(";\n");
        }
        return data.writePrivately("database.init", words.toString());
    }

    private static void asRoot(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) command.add("--user=root");
    }

    private Process run(List<String> command) throws IOException {
        ProcessBuilder program = new ProcessBuilder(command).directory(data.path("").toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        program.environment().put("TMPDIR", temporary().toString());
        return program.start();
    }

    private void awaitAnswer() {
        long end = System.nanoTime() + START.toNanos();
        while (!answers()) {
            if (ended(server, Duration.ofMillis(50))) throw new Trouble("The database program " + programs.server() + " ended at once (exit code " + server.exitValue()
                    + "): see the end of " + log() + "; if the program is damaged, remove " + programs.base() + " and start again.");
            if (System.nanoTime() > end) {
                close();
                throw new Trouble("The database did not let us in within " + START.toMinutes() + " minutes: see the end of " + log() + " and start again.");
            }
        }
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url() + "?connectTimeout=2000", NAME, password)) {
            return server.isAlive() && !connection.isClosed();
        } catch (SQLException e) {
            return false;
        }
    }

    /** Stops every program this process has started for a database, also one that is still being set up, and waits for them. */
    static void stopAll() {
        List<ProcessHandle> programs = ProcessHandle.current().descendants().toList();
        programs.forEach(ProcessHandle::destroy);
        CompletableFuture.allOf(programs.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new)).completeOnTimeout(null, STOP.toSeconds(), TimeUnit.SECONDS).join();
        programs.forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean ended(Process process, Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while waiting for the database: start again.", e);
        }
    }

    /** Stops the server and waits until it has written everything; the data directory stays claimed. */
    @Override public void close() {
        server.destroy();
        if (!ended(server, STOP)) server.destroyForcibly();
    }
}
