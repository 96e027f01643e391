package org.countersign.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts Countersign in this process: claims the data directory, starts the database and the application, says so in one line, and stops
 * both when it is told to stop (Ctrl-C, SIGTERM, a closed terminal) or when the process that started it is gone.
 */
public final class Countersign {
    /** The application, as Maven builds it. */
    private static final String WAR = "countersign.war";
    /** "true" where the process that started this one stands for the person: Maven and the tests, not a shell that may be left. */
    private static final String WATCH_PARENT = "countersign.watchParent";
    private static final String DEMO_PASSWORD = "demo.password";

    private final PrintStream terminal;
    private final Settings settings;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Countersign(PrintStream terminal, Settings settings) {
        this.terminal = terminal;
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        PrintStream terminal = System.out;
        try {
            new Countersign(terminal, Settings.from(System.getenv())).run();
        } catch (Trouble trouble) {
            terminal.println("Countersign cannot start. " + trouble.getMessage());
            System.exit(1);
        } catch (IOException e) {
            terminal.println("Countersign cannot start. A file could not be written (" + e.getMessage() + "): look at the disk and the rights of the data directory and start again.");
            System.exit(1);
        }
    }

    private void run() throws IOException {
        DataDirectory data = DataDirectory.claim(settings.data());
        ApplicationServer server = new ApplicationServer(data, settings.port());
        server.mustFindItsPortFree();
        watchParent();
        boolean first = !Files.exists(data.path("database"));
        if (settings.database().isEmpty()) terminal.println(first ? "Setting up the database in " + data.path("") + " …" : "Starting …");
        Optional<EmbeddedDatabase> embedded = settings.database().isPresent() ? Optional.empty() : Optional.of(EmbeddedDatabase.start(data, 0, terminal::println));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, embedded), "stop"));
        embedded.ifPresent(database -> watch(database.ended()));
        handOver(embedded.map(database -> new Settings.Database(database.url() + "?useBulkStmts=true&allowLocalInfile=true", database.user(), database.password())).or(settings::database).orElseThrow());
        String drawn = embedded.isPresent() ? handOverDemoPassword(data) : "";
        System.setOut(data.writer("server.out"));                                       // the server talks a lot; a newcomer reads our few lines
        System.setErr(System.out);
        server.start(Path.of(System.getProperty(WAR)));
        terminal.println("Countersign is ready: http://localhost:" + settings.port() + "/" + (embedded.isPresent() ? accounts(drawn) : ""));
    }

    /** To the application in this process, which asks MicroProfile Config. */
    private void handOver(Settings.Database database) {
        System.setProperty("db.url", database.url());
        System.setProperty("db.user", database.user());
        System.setProperty("db.password", database.password());
        System.setProperty("countersign.city", settings.city());
        System.setProperty("countersign.demo", String.valueOf(settings.demo() && settings.database().isEmpty()));
    }

    /** @return what to tell of it */
    private String handOverDemoPassword(DataDirectory data) throws IOException {
        boolean first = !Files.exists(data.path(DEMO_PASSWORD));
        String password = settings.demoPassword().isPresent() ? settings.demoPassword().get() : data.keptSecret(DEMO_PASSWORD, 15);
        System.setProperty("countersign.demo.password", password);
        if (settings.demoPassword().isPresent()) return "the password in COUNTERSIGN_DEMO_PASSWORD";
        return first ? "the password " + password : "the password kept in " + data.path(DEMO_PASSWORD);
    }

    private static String accounts(String password) { return "  Sign in as admin, staff, clerk, hearing, council or mayor with " + password + "."; }

    private void watch(CompletableFuture<Process> database) {
        database.thenRun(() -> {
            if (stopping.get()) return;
            terminal.println("The database has ended unexpectedly and Countersign with it: see the end of database.log in the data directory and start again.");
            System.exit(1);
        });
    }

    private static void watchParent() {
        if (!Boolean.getBoolean(WATCH_PARENT)) return;
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }

    private void stop(ApplicationServer server, Optional<EmbeddedDatabase> database) {
        stopping.set(true);
        server.stop();
        database.ifPresent(EmbeddedDatabase::close);
    }
}
