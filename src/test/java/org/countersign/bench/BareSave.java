package org.countersign.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.system.Application;

/**
 * What a save at the phone desk asks of the database, and nothing around it: what it must look up (is it there already, whose address is this, is the text known), the locks it waits for,
 * and the rows of a call from somebody new in every table that hears of it, copied from a call that was saved. One transaction on a connection of its own, as the pool would have it.
 */
final class BareSave implements AutoCloseable {
    private static final String PERSON = "{person}", CONTACT = "{contact}", ADDRESS = "CONCAT('bare', {contact}, '@example.org')";
    private final Connection connection;
    private final List<String> statements = new ArrayList<>();
    private final String template;

    BareSave(Application application) throws SQLException {
        connection = application.database();
        connection.setAutoCommit(false);
        template = number("SELECT MAX(id) FROM contact WHERE source = 'desk'");
        String person = number("SELECT constituent_id FROM signer WHERE contact_id = " + template + " AND seq = 0");
        statements.add("SELECT file_number, id FROM ordinance WHERE file_number = '" + DrawnDesk.ORDINANCE + "'");
        statements.add("SELECT stripe FROM intake_stripe WHERE stripe IN ({contact} % 64, ({contact} + 7) % 64, ({contact} + 15) % 64) ORDER BY stripe FOR UPDATE");
        statements.add("SELECT id FROM contact WHERE source = 'desk' AND external_id = 'bare{contact}'");
        statements.add("SELECT constituent_id FROM signer WHERE email_key = " + ADDRESS);
        statements.add("SELECT id FROM letter_text WHERE text_hash = (SELECT t.text_hash FROM letter_text t JOIN contact c ON c.text_id = t.id WHERE c.id = " + template + ")");
        copy("constituent", "id = " + person, Map.of("id", PERSON));
        copy("contact", "id = " + template, Map.of("id", CONTACT, "external_id", "'bare{contact}'"));
        copy("signer", "contact_id = " + template, Map.of("contact_id", CONTACT, "constituent_id", PERSON, "email_key", ADDRESS, "email", ADDRESS));
        copy("position", "contact_id = " + template, Map.of("contact_id", CONTACT));
        statements.add("SELECT id FROM search_gate LOCK IN SHARE MODE");
        statements.add("INSERT INTO search_due (node_id, kind, first_id, last_id, lane) SELECT id, 'CONTACT', {contact}, {contact}, 'FEW' FROM search_node");
        statements.add("INSERT INTO search_due (node_id, kind, first_id, last_id, lane) SELECT id, 'PERSON', {contact}, {contact}, 'FEW' FROM search_node");
        statements.add("INSERT INTO likeness_due (first_contact, last_contact) VALUES ({contact}, {contact})");
        statements.add("SELECT state FROM ledger_book WHERE id = 1 LOCK IN SHARE MODE");
        copy("ledger_entry", "contact_id = " + template, Map.of("contact_id", CONTACT));
        copy("ledger_step", "constituent_id = " + person, Map.of("constituent_id", PERSON));
        statements.add("INSERT INTO ledger_change (ordinance_id, sort, day, code, n) SELECT ordinance_id, 1, day, code, 1 FROM ledger_step WHERE constituent_id = " + PERSON);
        statements.add("INSERT INTO ledger_change (ordinance_id, sort, day, code, n) SELECT e.ordinance_id, 0, s.day, e.code, 1 FROM ledger_entry e JOIN ledger_step s ON s.constituent_id = {person} WHERE e.contact_id = " + CONTACT);
        copy("listed", "contact_id = " + template, Map.of("contact_id", CONTACT));
        copy("journal", "what = 'contact.logged' AND subject_type = 'contact' AND subject_id = '" + template + "'", Map.of("subject_id", "'{contact}'"));
    }

    /** @param replaced by column: what stands there instead */
    private void copy(String table, String where, Map<String, String> replaced) throws SQLException {
        List<String> columns = new ArrayList<>(), values = new ArrayList<>();
        try (Statement asked = connection.createStatement();
             ResultSet row = asked.executeQuery("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '" + table + "' AND generation_expression IS NULL AND extra NOT LIKE '%auto_increment%'")) {
            while (row.next()) {
                columns.add("`" + row.getString(1) + "`");
                values.add(replaced.getOrDefault(row.getString(1), "`" + row.getString(1) + "`"));
            }
        }
        if (number("SELECT COUNT(*) FROM `" + table + "` WHERE " + where).equals("0")) throw new IllegalStateException("the save left nothing in " + table + " where " + where);
        statements.add("INSERT INTO `" + table + "` (" + String.join(", ", columns) + ") SELECT " + String.join(", ", values) + " FROM `" + table + "` WHERE " + where);
    }

    void save() throws SQLException {
        String person = number("SELECT NEXTVAL(constituent_id)"), contact = number("SELECT NEXTVAL(contact_id)");
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) statement.execute(each.replace(PERSON, person).replace(CONTACT, contact));
        }
        connection.commit();
    }

    private String number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getLong(1)) : "0";
        }
    }

    @Override public void close() throws SQLException { connection.close(); }
}
