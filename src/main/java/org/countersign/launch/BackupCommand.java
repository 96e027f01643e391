package org.countersign.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** {@code backup FILE} and {@code restore FILE} on the command line, on the database that the settings name: an office's own, or the embedded one, running or not. */
record BackupCommand(Settings settings, PrintStream terminal) {
    static final List<String> WORDS = List.of("backup", "restore");

    void run(String word, Path file) throws IOException {
        BackupFile backup = new BackupFile(file.toAbsolutePath());
        if (word.equals("backup")) {
            int schema = on(running().or(settings::database)).to(backup);
            terminal.println("Backed up to " + file + " (schema " + schema + ", " + (Files.size(file) + 999_999) / 1_000_000 + " MB). Keep it where this machine’s end does not reach it.");
        } else {
            backup.schema();                                                             // before anything is set up for it
            int schema = on(settings.database()).from(backup, Path.of(System.getProperty(Countersign.WAR)));
            terminal.println("Restored from " + file + " (schema " + schema + "). Start Countersign; it brings the schema up to date.");
        }
    }

    /** An office's, with its own programs; else the embedded one, which ends with this process. */
    private Backup on(Optional<DatabaseAddress> address) throws IOException {
        if (settings.database().isPresent()) {
            settings.database().get().mustLetUsIn();
            return new Backup(settings.database().get(), "");
        }
        String programs = settings.data().resolve("mariadb-" + DatabasePrograms.VERSION + "/bin").toAbsolutePath().toString();
        if (address.isPresent()) return new Backup(address.get(), programs);
        EmbeddedDatabase database = EmbeddedDatabase.start(DataDirectory.claim(settings.data()), 0, terminal::println);
        return new Backup(new DatabaseAddress(database.url(), database.user(), database.password()), programs);
    }

    /** The embedded database of a Countersign that is at work on the data directory. */
    private Optional<DatabaseAddress> running() throws IOException {
        Path url = settings.data().resolve("database.url"), password = settings.data().resolve("database.password");
        if (settings.database().isPresent() || !Files.exists(url) || !Files.exists(password)) return Optional.empty();
        DatabaseAddress address = new DatabaseAddress(Files.readString(url).strip(), "countersign", Files.readString(password).strip());
        try (Connection connection = DriverManager.getConnection(address.url() + "?connectTimeout=2000", address.user(), address.password())) {
            return connection.isClosed() ? Optional.empty() : Optional.of(address);
        } catch (SQLException notRunning) {
            return Optional.empty();
        }
    }
}
