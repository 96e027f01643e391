package org.countersign.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.TestDatabase;

/** The rows an import left behind, as files that LOAD DATA LOCAL reads, to measure what the database alone takes to hold them. */
record LoadedRows(Path folder) {
    /** All that an import of contacts writes, whoever hears of it included; those others refer to first. */
    static final List<String> TABLES = List.of("ordinance", "ordinance_reason", "campaign", "letter_text", "contact", "signer", "constituent", "`position`", "listed", "waiting", "likeness_due", "search_due",
            "ledger_entry", "ledger_step", "ledger_dwelling", "ledger_household", "ledger_speech", "ledger_organisation", "ledger_reason", "ledger_change");

    /** Writes the files. */
    static LoadedRows of(TestDatabase database, Path folder) throws SQLException, IOException {
        LoadedRows rows = new LoadedRows(folder);
        Files.createDirectories(folder);
        try (Connection connection = database.connection(); Statement query = connection.createStatement()) {
            query.setFetchSize(1_000);
            for (String table : TABLES) rows.write(table, query.executeQuery("SELECT * FROM " + table));
        }
        return rows;
    }

    private void write(String table, ResultSet rows) throws SQLException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        try (rows; OutputStream out = new BufferedOutputStream(Files.newOutputStream(file(table)), 1 << 16)) {
            while (rows.next())
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    cell(out, List.of(Types.BINARY, Types.VARBINARY).contains(columns.getColumnType(column)) ? rows.getBytes(column) : utf8(rows.getString(column)));
                    out.write(column == columns.getColumnCount() ? '\n' : '\t');
                }
        }
    }

    private static byte[] utf8(String text) { return text == null ? null : text.getBytes(StandardCharsets.UTF_8); }

    private static void cell(OutputStream out, byte[] cell) throws IOException {
        if (cell == null) {
            out.write("\\N".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        for (byte one : cell) {
            if (one == '\\' || one == '\t' || one == '\n') out.write('\\');
            out.write(one);
        }
    }

    /** Into the same tables with the same indexes. */
    void load(TestDatabase into) throws SQLException {
        try (Connection connection = into.connection(); Statement statement = connection.createStatement()) {
            for (String table : TABLES) statement.execute("LOAD DATA LOCAL INFILE '" + file(table).toAbsolutePath() + "' INTO TABLE " + table + " CHARACTER SET binary");
        }
    }

    /** What the tables hold, row for row: equal for equal rows. */
    static List<List<Object>> checksums(TestDatabase database) {
        return database.rows("CHECKSUM TABLE " + TABLES.stream().collect(Collectors.joining(","))).stream().map(row -> List.of(String.valueOf(row.get(0)).replaceFirst(".*[.]", ""), row.get(1))).toList();
    }

    private Path file(String table) { return folder.resolve(table.replace("`", "") + ".tsv"); }
}
