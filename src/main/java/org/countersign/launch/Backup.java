package org.countersign.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Copies a whole database to a file, as it is at one moment while people go on working, and back into an empty one. The work is MariaDB's
 * own programs'; here they are called as they must be, and what they leave is looked at.
 *
 * @param programs the directory with mariadb-dump and mariadb; empty: found on the PATH
 */
record Backup(DatabaseAddress database, String programs) {
    /** What is in a schema to begin with: nothing. */
    private static final String TABLES = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()";
    /** A message that was refused is kept whole, and each of its bytes is two of a statement: as much as MariaDB takes. */
    private static final String PACKET = "--max-allowed-packet=1G";
    private static final String SCHEMA = "SELECT MAX(CAST(version AS UNSIGNED)) FROM flyway_schema_history WHERE success";

    /** @return the number of the last migration that is in it */
    int to(BackupFile file) throws IOException {
        if (number(TABLES) == 0) throw new Trouble("There is nothing in this database yet: start Countersign once, then back it up.");
        new Restoring(database).mustNotBeHalf();
        int schema = number(SCHEMA);
        // one snapshot without a lock; bytes as hexadecimal, so that no character set touches them
        file.write(schema, out -> run(command("mariadb-dump", "--single-transaction", "--hex-blob", "--routines", "--no-tablespaces", "--default-character-set=utf8mb4",
                PACKET), null, out));
        return schema;
    }

    /** @param war the application, whose migrations must reach as far as the backup's @return the number of the last migration that is in it */
    int from(BackupFile file, Path war) throws IOException {
        int schema = file.schema();
        int known = newestMigration(war);
        if (schema > known) throw new Trouble(file.path() + " is of a newer Countersign (schema " + schema + ", this one has " + known + "): restore it with that version.");
        new Restoring(database).carry(() -> {
            try (InputStream statements = file.open()) {
                run(command("mariadb", "--default-character-set=utf8mb4", PACKET, "--batch"), statements, OutputStream.nullOutputStream());
            }
        });
        return schema;
    }

    private static int newestMigration(Path war) throws IOException {
        try (JarFile application = new JarFile(war.toFile())) {
            return application.stream().map(entry -> entry.getName()).filter(name -> name.matches("WEB-INF/classes/sql/V\\d+__.*\\.sql"))
                    .mapToInt(name -> Integer.parseInt(name.replaceAll(".*/V(\\d+)__.*", "$1"))).max().orElse(0);
        }
    }

    private List<String> command(String program, String... options) {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        String host = address.getHost(), port = String.valueOf(address.getPort() < 0 ? 3306 : address.getPort());
        List<String> command = new ArrayList<>(List.of(programs.isEmpty() ? program : programs + "/" + program, "--no-defaults", "--protocol=tcp", "--host=" + host, "--port=" + port, "--user=" + database.user()));
        if (host.equals("localhost") || host.startsWith("127.")) command.add("--skip-ssl");     // nothing leaves this machine
        command.addAll(List.of(options));
        command.add(address.getPath().substring(1));
        return command;
    }

    /** The password travels in the environment: a command line is there for everyone to read. */
    private void run(List<String> command, InputStream in, OutputStream out) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MYSQL_PWD", database.password());
        Path errors = java.nio.file.Files.createTempFile("countersign", ".err");
        try {
            Process program = builder.redirectError(errors.toFile()).start();
            copy(in, out, program);
            if (program.waitFor() != 0) throw new Trouble(Path.of(command.get(0)).getFileName() + " failed (" + java.nio.file.Files.readString(errors).strip().replace('\n', ' ') + "): mend what it names and try again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted: what was begun is not whole.", e);
        } catch (IOException e) {
            throw new Trouble("The program " + command.get(0) + " could not be run (" + e.getMessage() + "): install the client programs of MariaDB, or look whether the disk is full.", e);
        } finally {
            java.nio.file.Files.deleteIfExists(errors);
        }
    }

    private static void copy(InputStream in, OutputStream out, Process program) throws IOException {
        if (in == null) {
            program.getOutputStream().close();
            program.getInputStream().transferTo(out);
            return;
        }
        try (OutputStream to = program.getOutputStream()) {
            in.transferTo(to);
        } catch (IOException ended) {
            if (program.isAlive()) throw ended;                                          // else it says itself why it ended
        }
    }

    private int number(String sql) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password()); Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? found.getInt(1) : 0;
        } catch (SQLException e) {
            throw database.strange(e);
        }
    }
}
