package org.countersign.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts Countersign in this process: claims the data directory, starts the database and the application, says so in one line, and stops
 * both when it is told to stop (Ctrl-C, SIGTERM, a closed terminal), when the process that started it is gone, or when the database ends.
 * What goes wrong is one sentence and exit code 1.
 */
public final class Countersign {
    /** Names the application, as it was built or as an {@link Installation} has unpacked it. */
    static final String WAR = "countersign.war";
    /** "true" where the process that started this one stands for the person: Maven and the tests, not a shell that may be left. */
    private static final String WATCH_PARENT = "countersign.watchParent";
    /** Set by the application while no administrator exists: the path of the one-time link for the first. */
    private static final String WELCOME = "countersign.welcome";

    private final PrintStream terminal;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Countersign(PrintStream terminal) { this.terminal = terminal; }

    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));                                // the zone of the database; the city's is the application's business
        System.setProperty("mariadb.logging.fallback", "JDK");                           // else the driver prints every refused value to the terminal
        new Countersign(System.out).run(arguments);
    }

    private void run(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        if (Boolean.getBoolean(WATCH_PARENT)) ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        try {
            if (arguments.length == 0) start(Settings.from(System.getenv()));
            else doIt(arguments);
        } catch (Trouble trouble) {
            end(trouble.getMessage());
        } catch (IOException e) {
            end("A file could not be written (" + e + "): look whether the disk is full or the data directory is not yours, then start again.");
        } catch (RuntimeException e) {
            e.printStackTrace();
            end("Countersign has a fault (" + e + "): start again, and if that does not help, report it with the files server.0.log and server.out of the data directory.");
        }
    }

    /** One piece of work on the database, and then the end. */
    private void doIt(String[] words) throws IOException {
        if (words.length != 2 || !BackupCommand.WORDS.contains(words[0])) throw new Trouble("Countersign knows \"backup FILE\" and \"restore FILE\"; with no words at all it starts.");
        new BackupCommand(Settings.from(System.getenv()), terminal).run(words[0], Path.of(words[1]));
        System.exit(0);
    }

    private void start(Settings settings) throws IOException {
        DataDirectory data = DataDirectory.claim(settings.data());
        ApplicationServer server = new ApplicationServer(data, settings.port(), settings.log());
        server.mustFindItsPortFree();
        if (settings.database().isPresent()) settings.database().get().mustLetUsIn();
        DatabaseAddress database = settings.database().isPresent() ? settings.database().get() : embedded(data);
        new Restoring(database).mustNotBeHalf();
        handOver(database);
        if (System.getenv("COUNTERSIGN_INDEX") == null) System.setProperty("countersign.index", data.path("index").toString());
        DemoAccounts accounts = new DemoAccounts(data, settings);
        accounts.handOver();
        System.setProperty("countersign.data", data.path("").toString());                // whose disk the health page looks at
        quiet(data);
        server.start(Path.of(System.getProperty(WAR)));
        String address = "http://localhost:" + settings.port();
        terminal.println("Countersign is ready: " + address + "/" + accounts.inWords());
        if (System.getProperty(WELCOME) != null) terminal.println("The first administrator sets a password at " + address + System.getProperty(WELCOME));
    }

    private DatabaseAddress embedded(DataDirectory data) {
        terminal.println(Files.exists(data.path("database")) ? "Starting ..." : "Setting up a database in " + data.path("") + " ...");
        EmbeddedDatabase database = EmbeddedDatabase.start(data, 0, terminal::println);
        database.ended().thenRun(() -> end("The database ended unexpectedly, so Countersign ends too: see the end of " + data.path("database.log") + ", then start again."));
        return new DatabaseAddress(database.url(), database.user(), database.password());
    }

    /** To the application, which runs in this process and asks MicroProfile Config. */
    private static void handOver(DatabaseAddress database) {
        System.setProperty("db.url", database.urlForBatches());
        System.setProperty("db.user", database.user());
        System.setProperty("db.password", database.password());
    }

    /** The server talks a lot before it has read where its log is; a newcomer reads our few lines. */
    private static void quiet(DataDirectory data) throws IOException {
        PrintStream aside = data.writer("server.out");
        System.setOut(aside);
        System.setErr(aside);
    }

    /** Says why, unless the end was asked for: then the database ends because we end it. */
    private void end(String sentence) {
        if (stopping.get()) return;
        terminal.println(sentence);
        System.exit(1);
    }

    private void stop() {
        stopping.set(true);
        try {
            ApplicationServer.stop();
        } finally {
            EmbeddedDatabase.stopAll();
        }
    }
}
