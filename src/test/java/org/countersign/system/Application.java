package org.countersign.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.countersign.launch.DataDirectory;

/** The one Countersign of this test run: started with the first test that asks, on an empty data directory, stopped with this JVM. */
public final class Application {
    /** Of every demo account: admin, staff, clerk, hearing, council, mayor. */
    public static final String PASSWORD = "nine maples by the river";
    private static final Path DATA = Path.of("target/system");

    private final int port = Launch.freePort();

    private Application() {
        forget();
        Launch launch = Launch.with(Map.of("COUNTERSIGN_PORT", String.valueOf(port), "COUNTERSIGN_DATA", DATA.toString(), "COUNTERSIGN_DEMO_PASSWORD", PASSWORD));
        Runtime.getRuntime().addShutdownHook(new Thread(launch::close));
        launch.awaitReady();
    }

    public static Application running() { return One.RUNNING; }

    /** All of the last run but the programs, which are the same. */
    private static void forget() {
        try {
            if (!Files.exists(DATA)) return;
            try (var old = Files.list(DATA)) {
                for (Path each : old.filter(path -> !path.getFileName().toString().startsWith("mariadb-")).toList()) DataDirectory.remove(each);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param path with its slash, such as "/api/ordinances" */
    public URI at(String path) { return URI.create("http://localhost:" + port + path); }

    /** Someone with that demo account, at the HTTP interface. */
    public Caller as(String account) { return new Caller(this, account, PASSWORD); }

    /** Someone without an account. */
    public Caller asStranger() { return new Caller(this, "", ""); }

    /** A connection to its database beside the application, auto-commit. */
    public Connection database() {
        try {
            return DriverManager.getConnection(Files.readString(DATA.resolve("database.url")).strip(), "countersign", Files.readString(DATA.resolve("database.password")).strip());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server has written to its log. */
    public String log() {
        try {
            return Files.readString(DATA.resolve("server.0.log"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class One {
        static final Application RUNNING = new Application();
    }
}
