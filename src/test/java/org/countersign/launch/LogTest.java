package org.countersign.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTest {
    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "(conn=7) Duplicate entry 'odile.vance@example.org' for key 'email' | (conn=7) Duplicate entry '…' for key `email`",
        "Duplicate entry 'Odile 'O'Dell' for key 'x' for key 'name' | Duplicate entry '…' for key `name`",
        "Incorrect string value: '\\xF0\\x9D' for column `countersign`.`contact`.`body` at row 1 | Incorrect string value: '…' for column `countersign`.`contact`.`body` at row 1",
        "Data too long for column 'street' at row 1 | Data too long for column `street` at row 1",
        "Column 'stance' cannot be null | Column `stance` cannot be null",
        "Truncated incorrect DOUBLE value: 'Mulberry Street 9' | Truncated incorrect DOUBLE value: '…'",
        "syntax to use near 'Mulberry'' at line 1 | syntax to use near '…' at line 1",
        "Call: INSERT INTO t (a) VALUES (?)\tbind => [Mulberry, 9] | Call: INSERT INTO t (a) VALUES (?)\tbind => […]",
        "For input string: \"Mulberry\" | For input string: '…'",
        "Cannot invoke Foo.bar() because x is null | Cannot invoke Foo.bar() because x is null"})
    void what_others_quote_is_left_out_and_names_stay(String said, String kept) { assertEquals(kept, Discretion.of(said)); }

    @Test void a_cause_is_told_with_its_place_and_without_its_value() {
        String line = new TextLog().format(record(new IllegalStateException("outer", new SQLException("Duplicate entry 'Mulberry' for key 'street'"))));
        assertTrue(line.contains("Caused by: java.sql.SQLException: Duplicate entry '…' for key `street`"), line);
        assertTrue(line.contains("\tat org.countersign.launch.LogTest."), line);
        assertFalse(line.contains("Mulberry"), line);
        assertFalse(new TextLog().format(record(new IllegalArgumentException("file number: Mulberry\nStreet"))).contains("Mulberry"));
    }

    @Test void a_circle_of_causes_has_an_end() {
        SQLException one = new SQLException("one"), other = new SQLException("other", one);
        one.initCause(other);
        assertEquals(2, new TextLog().format(record(one)).split("SQLException", -1).length - 1);
    }

    @Test void json_is_one_object_a_line_with_the_incident_apart() {
        String line = new JsonLog().format(record(new SQLException("a \"b\"\tc\n\u0001 \ud83c")));
        assertEquals(1, line.lines().count());
        JsonObject read = Json.createReader(new StringReader(line)).readObject();
        assertEquals("12345678", read.getString("incident"));
        assertEquals("SEVERE", read.getString("level"));
        assertEquals("org.countersign.platform.Incident", read.getString("logger"));
        assertTrue(read.getString("time").matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"), line);
        assertTrue(read.getString("thrown").startsWith("java.sql.SQLException: a '…'"), line);
    }

    @Test void what_a_library_says_is_looked_over_too() {
        LogRecord others = new LogRecord(Level.WARNING, "Local Exception Stack: Duplicate entry 'Mulberry' for key 'x'");
        others.setLoggerName("org.eclipse.persistence");
        for (Formatter form : new Formatter[] {new TextLog(), new JsonLog()}) assertFalse(form.format(others).contains("Mulberry"));
    }

    private static LogRecord record(Throwable thrown) {
        LogRecord record = new LogRecord(Level.SEVERE, "Incident 12345678");
        record.setLoggerName("org.countersign.platform.Incident");
        record.setThrown(thrown);
        return record;
    }
}
