package org.countersign.bench;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.countersign.intake.Concerned;
import org.countersign.intake.PositionsChanged;

/**
 * A docket of any size in the tables of a running application, drawn by the database itself, always the same: a person for every five contacts,
 * a few of whom write again and again; four contacts in ten from forty campaigns, most from a few; twenty ordinances, most on the first; a
 * quarter of all on one day; and of everything that waits for somebody a few in a hundred. What others keep of contacts follows from it.
 */
public final class DrawnDesk {
    static final long FIRST = 10_000_000;
    public static final String ORDINANCE = "BENCH-0", CAMPAIGN = "Bench 0";
    private static final int STEP = 50_000, CAMPAIGNS = 40, ORDINANCES = 20, EACH_WRITES = 5;
    /** n contacts of a step; h0 to h5 are drawn evenly from 0 to 1 for each. */
    private static final String DRAWN = " FROM (SELECT n, {h0} h0, {h1} h1, {h2} h2, {h3} h3, {h4} h4, {h5} h5, n / {size} t FROM (SELECT seq n, MD5(seq) m FROM seq_{from}_to_{to}) s) d";
    private static final String PERSON = "{first} + FLOOR({people} * POW(h0, 1.5))";
    private static final String STANCE = "IF(h5 BETWEEN 0.10 AND 0.13, NULL, ELT(1 + FLOOR(h1 * 9), 'SUPPORT', 'SUPPORT', 'SUPPORT_IF_AMENDED', 'OPPOSE', 'OPPOSE', 'OPPOSE', 'OPPOSE_UNLESS_AMENDED', 'NEUTRAL', 'UNCLEAR'))";

    private final Connection database;
    private final long size;

    public DrawnDesk(Connection database, long size) {
        this.database = database;
        this.size = size;
    }

    public void draw() throws SQLException {
        run("SET SESSION unique_checks = 0, foreign_key_checks = 0");
        run("INSERT INTO ordinance (id, file_number, title, recorded_at, recorded_by) SELECT {first} + seq, CONCAT('BENCH-', seq), CONCAT('An invented measure, number ', seq), '2026-01-01', 'bench' FROM seq_0_to_" + ORDINANCES);
        run("INSERT INTO campaign (id, name) SELECT {first} + seq, CONCAT('Bench ', seq) FROM seq_0_to_" + (CAMPAIGNS - 1));
        run("INSERT INTO letter_text (id, text_hash, body) SELECT {first} + seq, UNHEX(SHA2(CONCAT('form ', seq), 256)), CONCAT('Form text number ', seq, ' of a campaign that many send unchanged.') FROM seq_0_to_" + (CAMPAIGNS - 1));
        run("INSERT INTO constituent (id, kind, given_name, family_name, name_key, has_identifier) SELECT {first} + seq, 'PERSON', CONCAT('Given', seq % 977), CONCAT('Family', seq % 9973),"
                + " CONCAT('given', seq % 977, ' family', seq % 9973), TRUE FROM seq_0_to_{people}");
        for (long from = 1; from <= size; from += STEP) step(from, Math.min(size, from + STEP - 1));
        run("UPDATE waiting SET unread = FALSE");                             // nobody reads in the background while somebody clicks
        for (String sequence : new String[] {"contact_id", "constituent_id", "letter_text_id"}) run("DO SETVAL(" + sequence + ", " + 3 * FIRST + ")");
        for (String kind : new String[] {"CONTACT", "PERSON"})
            run("INSERT INTO search_due (node_id, kind, first_id, last_id, lane) SELECT n.id, '" + kind + "', {first} + seq, {first} + seq + 999, 'ANEW' FROM search_node n, seq_0_to_{size}_step_1000");
        run("UPDATE ledger_book SET state = 'CLOSED'");                       // the application writes the books up
        run("ANALYZE TABLE contact, signer, `position`, constituent, letter_text, listed, waiting");
    }

    private void step(long from, long to) throws SQLException {
        database.setAutoCommit(false);
        draw(from, to, "INSERT INTO contact (id, received_at, channel, set_aside, campaign_id, recorded_at, recorded_by, subject, text_id, wants_reply, source, external_id) SELECT {first} + n,"
                + " '2026-02-01' + INTERVAL FLOOR(86400 * (2 * h1 + CASE WHEN t < 0.4 THEN t * 75 WHEN t < 0.65 THEN 30 + (t - 0.4) * 4 ELSE 31 + (t - 0.65) * 80 END)) SECOND,"
                + " ELT(1 + FLOOR(h3 * 11), 'CALL', 'CALL', 'EMAIL', 'EMAIL', 'EMAIL', 'WEB_FORM', 'LETTER', 'POSTCARD', 'VOICEMAIL', 'TESTIMONY', 'PETITION'), IF(h5 < 0.015, 'SPAM', NULL),"
                + " {campaign}, '2026-04-15', ELT(1 + FLOOR(h2 * 3), 'staff', 'admin', 'desk'), CONCAT('About ordinance ', n % 20), COALESCE({campaign}, {first} + 1000 + n - n % 4),"
                + " h5 BETWEEN 0.02 AND 0.10, 'bench', n");
        draw(from, to, "INSERT INTO letter_text (id, text_hash, body) SELECT {first} + 1000 + n, UNHEX(SHA2(n, 256)), CONCAT('I write to say, for the ', n, 'th time, ', REPEAT('please return the ordinance to the council. ', 1 + FLOOR(h1 * 9)))", " WHERE n % 4 = 0");
        draw(from, to, "INSERT INTO signer (contact_id, seq, constituent_id, link_rule, residency, evidence, review, household_key, has_identifier, email_key, name_key, given_name, family_name, email, street, zip, why, found_at, found_by)"
                + " SELECT {first} + n, 0, {known}, IF(h5 BETWEEN 0.15 AND 0.16, 'SEVERAL', 'EMAIL'), ELT(1 + p % 9, 'RESIDENT', 'RESIDENT', 'RESIDENT', 'RESIDENT', 'SUBURB', 'ELSEWHERE_IN_STATE', 'OTHER_STATE', 'INDETERMINATE', 'UNKNOWN'),"
                + " ELT(1 + p % 9, 'ADDRESS_MATCHED', 'CONSISTENT', 'STATED', 'CONSISTENT', 'CONSISTENT', 'CONSISTENT', 'CONSISTENT', 'NONE', 'NONE'), h5 BETWEEN 0.16 AND 0.18, IF(p % 5 < 2, CONCAT(p DIV 3, ' larkfield st||06106'), NULL),"
                + " TRUE, CONCAT('p', p, '@example.org'), CONCAT('given', p % 977, ' family', p % 9973), CONCAT('Given', p % 977), CONCAT('Family', p % 9973), CONCAT('p', p, '@example.org'),"
                + " IF(p % 5 < 2, CONCAT(p DIV 3, ' Larkfield Street'), NULL), '06106', 'zip.unknown', '2026-04-15', 'system' FROM (SELECT d.*, FLOOR({people} * POW(h0, 1.5)) p", ") d");
        draw(from, to, "INSERT INTO `position` (ordinance_id, contact_id, stance, suggested, reasons, coded_by, coded_at) SELECT {first} + FLOOR(POW(h2, 3) * 20), {first} + n, " + STANCE + ", h5 BETWEEN 0.13 AND 0.15,"
                + " IF(h3 < 0.3, 'cost', NULL), 'staff', '2026-04-15'", " WHERE h5 NOT BETWEEN 0.18 AND 0.19");
        draw(from, to, "INSERT INTO `position` (ordinance_id, contact_id, stance, coded_by, coded_at) SELECT {first} + 20, {first} + n, 'NEUTRAL', 'staff', '2026-04-15'", " WHERE h5 BETWEEN 0.19 AND 0.22");
        follow(from, to);
        database.commit();
        database.setAutoCommit(true);
    }

    /** What the lists and the queues keep of them. */
    private void follow(long from, long to) {
        Set<Long> made = LongStream.rangeClosed(FIRST + from, FIRST + to).boxed().collect(Collectors.toSet());
        EntityManager em = (EntityManager) Proxy.newProxyInstance(EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class},
                (proxy, method, values) -> method.getName().equals("unwrap") ? database : null);
        Hearer.LISTED.in(em).accept(new PositionsChanged(Set.of(), new Concerned(made, Set.of()), Concerned.NONE));
        Hearer.WAITING.in(em).accept(new PositionsChanged(Set.of(), new Concerned(made, Set.of()), Concerned.NONE));
    }

    private void draw(long from, long to, String insert) throws SQLException { draw(from, to, insert, ""); }

    private void draw(long from, long to, String insert, String rest) throws SQLException {
        run((insert + DRAWN + rest).replace("{from}", String.valueOf(from)).replace("{to}", String.valueOf(to)));
    }

    private void run(String sql) throws SQLException {
        String filled = sql.replace("{campaign}", "IF(h4 < 0.4, {first} + FLOOR(POW(h4 / 0.4, 2) * " + CAMPAIGNS + "), NULL)").replace("{known}", "IF(h5 BETWEEN 0.15 AND 0.16 OR h2 BETWEEN 0.5 AND 0.58, NULL, " + PERSON + ")");
        for (int i = 0; i < 6; i++) filled = filled.replace("{h" + i + "}", "CONV(SUBSTR(m, " + (1 + 5 * i) + ", 5), 16, 10) / 1048576");
        try (Statement statement = database.createStatement()) {
            statement.execute(filled.replace("{first}", String.valueOf(FIRST)).replace("{people}", String.valueOf(size / EACH_WRITES)).replace("{size}", String.valueOf(size)));
        }
    }
}
