package org.countersign.journal;

import static org.junit.jupiter.api.Assertions.*;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.platform.Bulk;
import org.countersign.staff.JournalEntry;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Over twenty thousand entries of forty days, a minute or so apart: mocando codes, every hundredth is a token, every thousandth about contact 7. */
class EntriesIT {
    static final int MANY = 20_000;
    static final TestDatabase DATABASE = TestDatabase.fresh();
    Role role = Role.ADMIN;
    String name = "mocando";

    @BeforeAll static void fill() {
        DATABASE.doInTransaction(em -> em.createNativeQuery("INSERT INTO journal (at, who, what, subject_type, subject_id, before_json, after_json)"
                + " SELECT TIMESTAMP('2026-01-01 05:00:00') + INTERVAL seq * 3 MINUTE, IF(seq % 50 = 0, 'odile', 'mocando'), IF(seq % 100 = 0, 'token.issued', IF(seq % 3 = 0, 'contact.coded', 'contact.setAside')),"
                + " IF(seq % 100 = 0, 'token', 'contact'), IF(seq % 1000 = 1, '7', seq), NULL, CONCAT('{\"subject\":\"=words ', seq, '\"}') FROM seq_1_to_" + MANY).executeUpdate());
    }

    private static final String ENTRY = "INSERT INTO journal (at, who, what, subject_type, subject_id) VALUES";

    @AfterAll static void close() { DATABASE.close(); }

    @Test void pages_go_back_and_forth_without_a_gap() {
        JournalFilter tokens = new JournalFilter(null, "token", null, null, null, null);
        List<Long> all = ids(entries -> entries.older(tokens, Long.MAX_VALUE, MANY));
        assertEquals(MANY / 100, all.size());
        List<Long> paged = new ArrayList<>();
        for (long before = Long.MAX_VALUE; paged.size() < all.size(); before = paged.get(paged.size() - 1)) {
            long from = before;
            paged.addAll(ids(entries -> entries.older(tokens, from, 7)));
        }
        assertEquals(all, paged);
        assertEquals(all.subList(90, 100), ids(entries -> entries.newer(tokens, all.get(100), 10)), "the ten that came next, latest first");
    }

    @Test void who_what_subject_and_days_are_found_together() {
        assertEquals(MANY / 100, count(new JournalFilter("odile", "token", null, null, null, null)));
        assertEquals(MANY / 100, count(new JournalFilter("odile", "contact", null, null, null, null)));
        assertEquals(0, count(new JournalFilter("nobody", null, null, null, null, null)));
        assertEquals(0, count(new JournalFilter(null, "no.such", null, null, null, null)));
        assertEquals(21, count(JournalFilter.about("contact", "7")), "every thousandth, and the seventh");
        assertEquals(MANY / 100, count(new JournalFilter(null, null, "token", null, null, null)), "all that happens to tokens");
        assertEquals(480, count(new JournalFilter(null, null, null, null, LocalDate.parse("2026-01-02"), LocalDate.parse("2026-01-02"))), "a day of the city: every three minutes one");
        assertEquals(479, count(new JournalFilter(null, null, null, null, null, LocalDate.parse("2026-01-01"))), "the first came three minutes after midnight");
    }

    @Test void a_number_without_what_it_is_of_finds_whatever_has_it_in_the_list_and_in_the_file() {
        JournalFilter seven = about(null, "7");
        assertEquals(21, count(seven));
        assertEquals(List.of("token.issued"), in(entries -> entries.older(about(null, "100"), Long.MAX_VALUE, 9)).stream().map(JournalEntry::what).toList());
        assertEquals(List.of(0, 1, 0), List.of(count(about("contact", "100")), count(about("token", "100")), count(about(null, "no such number"))));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        in(entries -> {
            new JournalCsv(entries, seven).write(file);
            return null;
        });
        assertEquals(22, file.toString(StandardCharsets.UTF_8).lines().count());
    }

    /** @param what null: whatever is done */
    private static JournalFilter about(String what, String subject) { return new JournalFilter(null, what, null, subject, null, null); }

    @Test void a_page_reads_no_more_than_it_shows() {
        for (JournalFilter filter : List.of(JournalFilter.ALL, new JournalFilter("odile", "token", null, null, null, null), new JournalFilter("odile", null, null, null, null, null),
                new JournalFilter(null, "contact.coded", null, null, LocalDate.parse("2026-01-20"), LocalDate.parse("2026-01-21")), JournalFilter.about("contact", "7"), about(null, "7"), about("contact", "7"),
                new JournalFilter(null, "token", null, null, null, LocalDate.parse("2026-01-10"))))
            assertTrue(read(filter) < 700, filter + " reads " + read(filter) + " of " + MANY);
    }

    @Test void names_and_kinds_are_the_ones_there_are_and_cost_little() {
        assertEquals(List.of("mocando", "odile"), in(Entries::names));
        assertEquals(List.of("contact.coded", "contact.setAside", "token.issued"), in(Entries::kinds));
    }

    /** What the test adds is not there for the others. */
    private static int takenBack(Entries entries) { return entries.em.createNativeQuery("DELETE FROM journal WHERE id > " + MANY).executeUpdate(); }

    @Test void the_journal_is_for_administrators() {
        for (Role other : List.of(Role.STAFF, Role.CLERK, Role.HEARING, Role.COUNCIL, Role.MAYOR)) {
            role = other;
            assertThrows(SecurityException.class, () -> in(entries -> entries.older(JournalFilter.ALL, Long.MAX_VALUE, 1)), other.name());
            assertThrows(SecurityException.class, () -> in(entries -> entries.byId(1)), other.name());
            assertThrows(SecurityException.class, () -> in(Entries::names), other.name());
        }
    }

    @Test void one_sees_ones_own_deeds_and_of_a_former_role_none_with_a_citizens_words() {
        role = Role.STAFF;
        assertEquals(20, ids(entries -> entries.mine(Long.MAX_VALUE, 20)).size());
        role = Role.COUNCIL;
        assertEquals(List.of(), ids(entries -> entries.mine(Long.MAX_VALUE, 20)), "she set contacts aside when she was staff");
        name = "odile";
        assertTrue(in(entries -> entries.mine(Long.MAX_VALUE, 20)).stream().allMatch(entry -> entry.subjectType().equals("token")));
    }

    @Test void a_clerks_own_work_on_rules_holidays_and_meetings_is_shown() {
        role = Role.CLERK;
        in(entries -> {
            entries.em.createNativeQuery(ENTRY + " (NOW(6), 'mocando', 'charter.told', 'charter', '1'), (NOW(6), 'mocando', 'holiday.kept', 'holiday', '2026-07-04'), (NOW(6), 'mocando', 'meeting.called', 'meeting', '1')").executeUpdate();
            assertEquals(List.of("meeting", "holiday", "charter"), entries.mine(Long.MAX_VALUE, 9).stream().map(JournalEntry::subjectType).toList());
            return takenBack(entries);
        });
    }

    @Test void what_was_said_at_a_hearing_is_read_by_no_one_whose_role_it_is_no_more() {
        role = Role.COUNCIL;
        in(entries -> {
            entries.em.createNativeQuery(ENTRY + " (NOW(6), 'mocando', 'hearing.noted', 'hearing', '1'), (NOW(6), 'mocando', 'hearing.speakerCorrected', 'hearing', '1'), (NOW(6), 'mocando', 'hearing.minutesApproved', 'hearing', '1')").executeUpdate();
            assertEquals(List.of("hearing.minutesApproved"), entries.mine(Long.MAX_VALUE, 9).stream().map(JournalEntry::what).toList());
            return takenBack(entries);
        });
    }

    @Test void hearings_and_petitions_are_no_secret_from_who_wrote_them() {
        role = Role.COUNCIL;
        in(entries -> {
            entries.em.createNativeQuery(ENTRY + " (NOW(6), 'mocando', 'hearing.announced', 'hearing', '1'), (NOW(6), 'mocando', 'petition.added', 'petition', '1'), (NOW(6), 'mocando', 'triage.sweep', 'decision', '1')").executeUpdate();
            assertEquals(List.of("petition", "hearing"), entries.mine(Long.MAX_VALUE, 9).stream().map(JournalEntry::subjectType).toList());
            return takenBack(entries);
        });
    }

    @Test void the_file_has_every_entry_and_no_cell_runs_as_a_formula() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        in(entries -> {
            entries.em.createNativeQuery(ENTRY + " ('2026-03-01', '=1+1', 'token.issued', 'token', '@x')").executeUpdate();
            new JournalCsv(entries, new JournalFilter(null, "token", null, null, null, null)).write(file);
            return takenBack(entries);
        });
        List<String> lines = new ArrayList<>(file.toString(StandardCharsets.UTF_8).lines().toList());
        assertEquals(List.of("'=1+1", "token.issued", "token", "'@x"), List.of(lines.remove(1).split(",", -1)).subList(2, 6));
        assertEquals(MANY / 100 + 1, lines.size());
        assertEquals("id,at,who,what,subject_type,subject_id,before,after", lines.get(0));
        assertTrue(lines.get(1).startsWith(MANY + ",2026-02-11T"), lines.get(1));
    }

    /** Rows of the table or its keys that the database looks at for one page. */
    private long read(JournalFilter filter) {
        return in(entries -> {
            entries.older(filter, Long.MAX_VALUE, 51);                                      // its kinds are known before
            Bulk bulk = Bulk.of(entries.em);
            long before = rowsRead(bulk);
            entries.older(filter, Long.MAX_VALUE, 51);
            return rowsRead(bulk) - before;
        });
    }

    private static long rowsRead(Bulk bulk) {
        return bulk.read("SHOW SESSION STATUS WHERE Variable_name IN ('Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd_next', 'Handler_read_key')", row -> row.getLong(2))
                .stream().mapToLong(Long::longValue).sum();
    }

    private int count(JournalFilter filter) { return ids(entries -> entries.older(filter, Long.MAX_VALUE, MANY)).size(); }

    private List<Long> ids(Function<Entries, List<JournalEntry>> work) { return in(work).stream().map(JournalEntry::id).toList(); }

    private <T> T in(Function<Entries, T> work) { return DATABASE.inTransaction(em -> work.apply(entries(em))); }

    private Entries entries(EntityManager em) {
        Entries entries = new Entries();
        entries.em = em;
        entries.city = Cities.named("hartford");
        entries.who = new Who() {
            @Override public boolean signedIn() { return true; }

            @Override public String name() { return name; }

            @Override public Role role() { return role; }
        };
        return entries;
    }
}
