package org.countersign.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was made final is read by who may, and in the other edition by who may take that. */
class FinalsIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final FileNumber NO = new FileNumber("2026-1");
    Role role = Role.STAFF;
    boolean exports;

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void two() {
        DATABASE.doInTransaction(em -> {
            Bulk bulk = Bulk.of(em);
            for (String table : List.of("memo", "snapshot", "ordinance")) bulk.change("DELETE FROM " + table);
            bulk.change("INSERT INTO ordinance (id, file_number, title, recorded_at, recorded_by) VALUES (1, '2026-1', 'A measure', NOW(6), 'clerk')");
            bulk.change("INSERT INTO snapshot (id, ordinance_id, created_at, created_by, definition_version, cut_off, body, sha256) VALUES (7, 1, NOW(6), 'mayor', 1, NOW(6), '', '')");
            bulk.change("INSERT INTO memo (id, ordinance_id, snapshot_id, created_at, created_by, page_en, page_es, sha256) VALUES (1, 1, 7, NOW(6), 'mayor', ?, ?, SHA2(CONCAT(page_en, page_es), 256))", page("en", "1"), page("es", "1"));
            bulk.change("INSERT INTO memo (id, ordinance_id, snapshot_id, created_at, created_by, page_en, page_es, sha256, redacted_en, redacted_es, redacted_sha256) SELECT 2, 1, 7, NOW(6), 'mayor', page_en, page_es, sha256, ?, ?, SHA2(?, 256) FROM memo WHERE id = 1",
                    page("en", "hidden"), page("es", "hidden"), page("en", "hidden") + page("es", "hidden"));
            bulk.change("INSERT INTO journal (at, who, what, subject_type, subject_id, after_json) SELECT NOW(6), 'mayor', 'memo.final', 'memo', CAST(id AS CHAR), CONCAT_WS(' ', '{', sha256, redacted_sha256, '}') FROM memo");
        });
    }

    private static String page(String language, String ward) { return "<article class=\"sheet\" lang=\"" + language + "\"><h1>Benches</h1><p>Ward 3: " + ward + "</p></article>"; }

    @Test void a_redacted_jacket_gets_the_page_with_small_numbers_hidden_and_none_where_there_is_none() {
        role = Role.COUNCIL;
        exports = true;
        List<Final> all = asked(finals -> finals.of(NO));
        assertEquals(List.of(2L, 1L), all.stream().map(Final::id).toList());
        assertEquals(Optional.of(page("es", "hidden")), asked(finals -> finals.redacted(NO, all.get(0), new Locale("es"))).map(Printed::article));
        assertEquals(Optional.of(page("en", "hidden")), asked(finals -> finals.redacted(NO, all.get(0), Locale.ENGLISH)).map(Printed::article));
        assertTrue(asked(finals -> finals.redacted(NO, all.get(1), Locale.ENGLISH)).isEmpty(), "made before there was one");
        DATABASE.doInTransaction(em -> Bulk.of(em).change("UPDATE memo SET redacted_es = page_es"));
        assertTrue(asked(finals -> finals.redacted(NO, all.get(0), Locale.ENGLISH)).isEmpty(), "somebody changed it");
        assertTrue(asked(finals -> finals.of(NO)).stream().allMatch(Final::intact));
    }

    @Test void to_take_a_jacket_away_opens_no_memo() {
        Final memo = asked(finals -> finals.one(NO, 2));
        assertEquals(page("en", "1"), asked(finals -> finals.printed(NO, memo, Locale.ENGLISH)).article());
        role = Role.COUNCIL;
        exports = true;
        for (Function<Finals, Object> reading : List.<Function<Finals, Object>>of(finals -> finals.one(NO, 2), finals -> finals.printed(NO, memo, Locale.ENGLISH), finals -> finals.raw(NO, memo, Locale.ENGLISH)))
            assertThrows(SecurityException.class, () -> asked(reading));
        exports = false;
        assertThrows(SecurityException.class, () -> asked(finals -> finals.of(NO)));
        assertThrows(SecurityException.class, () -> asked(finals -> finals.redacted(NO, memo, Locale.ENGLISH)));
    }

    private <T> T asked(Function<Finals, T> asking) {
        return DATABASE.inTransaction(em -> {
            Finals finals = new Finals();
            finals.em = em;
            finals.who = new Who() {
                @Override public Role role() { return role; }

                @Override public boolean exports() { return exports; }
            };
            return asking.apply(finals);
        });
    }
}
