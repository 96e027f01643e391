package org.countersign.imports;

import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;
import org.countersign.TestDatabase;
import org.countersign.imports.ImportRun.State;
import org.countersign.intake.*;
import org.countersign.platform.*;
import org.countersign.staff.Role;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportsIT {
    static final String HEADER = "external_id,received_at,channel,ordinance_no,first_name,last_name,email,stance,reason_codes,text,campaign_id\n";
    final TestDatabase database = TestDatabase.fresh();
    final TestImports office = new TestImports(database);

    @BeforeEach void docket() { office.docket("2008-0811", "2008-0900"); }

    @AfterEach void close() { database.close(); }

    @Test void a_file_is_taken_in_row_by_row_and_accounted_for() {
        ImportRun run = office.run(HEADER + row("x1", "Ann") + row("x2", "Bo") + row("x1", "Ann") + row("x3", "Cy").replace("2008-0811", "nowhere") + row("x4", "Di").replace("SUPPORT", "MAYBE"));
        assertEquals(State.DONE, run.state());
        assertEquals(List.of(5L, 2L, 1L, 2L), figures(run));
        assertEquals(2L, count("contact"));
        assertEquals(List.of(List.of("Ann", run.id(), "sheet"), List.of("Bo", run.id(), "sheet")), rows("SELECT given_name, import_id, source FROM contact JOIN signer ON contact_id = id ORDER BY id"));
        assertEquals(List.of("mocando import.done " + run.id()), office.journal);
        assertEquals(List.of(List.of(4L), List.of(5L)), rows("SELECT row_no FROM import_reject ORDER BY 1"));
    }

    @Test void the_rejects_file_has_the_original_columns_and_the_reason_and_can_come_again_when_mended() throws IOException {
        String bad = row("x2", "=Bo").replace("SUPPORT", "MAYBE");
        ImportRun run = office.run(HEADER + row("x1", "Ann") + bad + "x3,2008-08-11\n" + row("x4", "Di").replace("2008-0811", "nowhere"));
        String rejects = rejects(run);
        List<String> lines = rejects.lines().toList();
        assertEquals(HEADER.strip() + ",reason", lines.get(0));
        assertTrue(lines.get(1).startsWith("x2,2008-08-11,CALL,2008-0811,'=Bo,Field,x2@example.org,MAYBE,,,,") && lines.get(1).contains("stance: “MAYBE” is not known. Known are: SUPPORT, "), lines.get(1));
        assertEquals("x3,2008-08-11,,,,,,,,,,\"This row has 2 columns, the header has 11.\"", lines.get(2));
        assertTrue(lines.get(3).contains("ordinance_no: "), lines.get(3));
        ImportRun mended = office.run(rejects.replace("MAYBE", "OPPOSE").replace("nowhere", "2008-0900").replaceFirst("x3,[^\n]*\n", ""));
        assertEquals(List.of(2L, 2L, 0L, 0L), figures(mended));
        assertEquals(List.of(List.of("=Bo")), rows("SELECT given_name FROM signer JOIN contact ON id = contact_id WHERE external_id = 'x2'"));
        ImportRun unmended = office.run(rejects);
        assertEquals(lines.get(0), rejects(unmended).lines().toList().get(0), "one column for the reason");
        assertEquals(List.of(lines.get(1), lines.get(3)), rejects(unmended).lines().filter(line -> line.startsWith("x2") || line.startsWith("x4")).toList());
    }

    @Test void why_a_row_was_not_taken_is_said_in_the_language_of_whoever_reads_it() throws IOException {
        ImportRun run = office.run(HEADER + "x3,2008-08-11\n" + row("x2", "Bo").replace("SUPPORT", "MAYBE") + row("x4", "Di").replace("2008-0811", "nowhere"));
        List<String> english = rejects(run).lines().toList(), spanish = rejects(run, Locale.forLanguageTag("es")).lines().toList();
        assertEquals(english.get(0), spanish.get(0), "the column is called the same, so that the file may come again");
        assertTrue(spanish.get(1).endsWith(",Esta fila tiene 2 columnas; el encabezado tiene 11."), spanish.get(1));
        assertTrue(spanish.get(2).contains("stance: «MAYBE» no se conoce."), spanish.get(2));
        for (int line = 1; line < english.size(); line++) assertNotEquals(english.get(line), spanish.get(line));
        List<String> again = rejects(office.run(rejects(run, Locale.forLanguageTag("es")))).lines().toList();
        assertEquals(english.subList(2, 4), again.subList(2, 4), "a reason in Spanish is known for one when it comes again");
    }

    @Test void a_reason_that_was_kept_as_a_sentence_still_says_itself() throws IOException {
        ImportRun run = office.run(HEADER + "x3,2008-08-11\n");
        database.doInTransaction(em -> em.createNativeQuery("UPDATE import_reject SET errors = JSON_ARRAY(JSON_ARRAY('', 'stance: “a{0}\\\\''b” is \"odd\".'))").executeUpdate());
        assertTrue(rejects(run, Locale.forLanguageTag("es")).contains("\"stance: “a{0}\\'b” is \"\"odd\"\".\""), rejects(run));
    }

    @Test void a_long_reason_is_cut_when_it_is_said() throws IOException {
        ImportRun run = office.run(HEADER + row("x1", "Ann").replace("2008-0811", "nowhere").replace("CALL", "Y".repeat(900)).replace("SUPPORT", "Z".repeat(900)) + "\n");
        office.imports.rejects(run.id(), 0, 9).forEach(reject -> assertTrue(reject.reason(Locale.ENGLISH).length() <= 1000 && reject.reason(Locale.ENGLISH).contains("stance: ")));
    }

    @Test void the_import_s_ordinance_holds_where_a_row_names_none_and_no_ordinance_at_all_is_refused() throws IOException {
        String csv = "received_at,channel,stance\n2008-08-11,CALL,OPPOSE\n";
        ImportRun none = office.run(csv);
        assertEquals(List.of(1L, 0L, 0L, 1L), figures(none));
        assertTrue(rejects(none).contains("ordinance_no: "), rejects(none));
        ImportRun given = office.run(new NewImport("csv", null, "2008-0811", null, true), csv);
        assertEquals(List.of(1L, 1L, 0L, 0L), figures(given));
        assertEquals(List.of(List.of("OPPOSE")), rows("SELECT stance FROM `position`"));
        assertThrows(Missing.class, () -> office.upload(new NewImport("csv", null, "nowhere", null, false), csv));
    }

    @Test void the_very_same_bytes_are_refused_while_they_stand_unless_asked_for() {
        String csv = HEADER + row("x1", "Ann") + row("", "Bo");
        ImportRun first = office.run(csv);
        assertEquals("imports.sameBytes", assertThrows(Refused.class, () -> office.upload(csv)).key());
        assertEquals(1L, count("import_run"), "nothing of it stays");
        NewImport again = new NewImport("csv", "sheet", null, null, true);
        ImportRun second = office.run(again, csv);
        assertEquals(List.of(2L, 1L, 1L, 0L), figures(second), "rows without an external id are taken again");
        office.takeBack(first);
        assertThrows(Refused.class, () -> office.upload(csv), "the second stands for them now");
        office.takeBack(second);
        assertEquals(List.of(2L, 2L, 0L, 0L), figures(office.run(csv)));
    }

    @Test void an_upload_whose_line_is_cut_leaves_nothing_and_one_whose_server_died_is_swept_away() {
        InputStream cut = new SequenceInputStream(new ByteArrayInputStream(new byte[3 << 20]), new InputStream() {
            @Override public int read() throws IOException { throw new IOException("cut"); }
        });
        assertThrows(IOException.class, () -> office.uploads.take(new NewImport("csv", null, null, null, false), cut));
        assertEquals(List.of(0L, 0L), List.of(count("import_run"), count("import_piece")));
        long dead = office.imports.begin(new NewImport("csv", null, null, null, false));
        office.imports.keep(dead, 0, new byte[] {1});
        office.queue.sweep();
        assertEquals(1L, count("import_run"), "it may still be arriving");
        office.loseLeases();
        office.queue.sweep();
        assertEquals(List.of(0L, 0L), List.of(count("import_run"), count("import_piece")));
    }

    @Test void an_empty_file_an_unknown_kind_and_an_unknown_role_are_refused() {
        assertEquals("imports.empty", assertThrows(Invalid.class, () -> office.upload("")).errors().get(0).key());
        Invalid unknown = assertThrows(Invalid.class, () -> office.upload(new NewImport("docx", null, null, null, false), "x"));
        assertTrue(unknown.errors().get(0).message(Locale.ENGLISH).contains("csv"));
        for (Role none : List.of(Role.CLERK, Role.HEARING, Role.COUNCIL, Role.MAYOR)) {
            office.role = none;
            assertThrows(SecurityException.class, () -> office.upload(HEADER));
            assertThrows(SecurityException.class, () -> office.imports.latest(1));
        }
        office.role = Role.STAFF;
        assertEquals(0L, count("import_run"));
    }

    @Test void a_file_that_names_no_columns_fails_with_a_sentence_and_may_come_again() {
        ImportRun run = office.run("hello\n");
        assertEquals(State.FAILED, run.state());
        assertTrue(run.failure(Words.in(Locale.ENGLISH)).contains("received_at, channel"), run.failure(Words.in(Locale.ENGLISH)));
        assertEquals(State.FAILED, office.run("hello\n").state());
    }

    @Test void whoever_takes_over_from_the_dead_goes_on_exactly_where_they_stopped() {
        String csv = HEADER + IntStream.rangeClosed(1, 5_000).mapToObj(i -> row(i % 7 == 0 ? "" : "x" + i, "N" + i)).collect(Collectors.joining());
        office.upload(csv);
        Lease dead = office.queue.next().orElseThrow();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        Chunks before = new Chunks(office.steps, dead, office.formats.get(0), writer);
        assertThrows(IllegalStateException.class, () -> office.formats.get(0).read("csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), entry -> {
            if (entry.index() > 3_000) throw new IllegalStateException("kill -9");
            before.add(entry);
        }));
        before.await();
        assertEquals(2_000L, count("contact"), "one chunk was committed");
        office.workAll();
        assertEquals(2_000L, count("contact"), "the lease still stands");
        office.loseLeases();
        Lease other = office.queue.next().orElseThrow();
        before.close();
        assertThrows(Lease.Lost.class, before::await, "the dead one wakes up and changes nothing");
        writer.shutdown();
        office.work.carry(other);
        assertEquals(List.of(5_000L, 5_000L, 0L, 0L), figures(office.imports.latest(1).get(0)));
        assertEquals(List.of(List.of(5_000L, 5_000L)), rows("SELECT COUNT(*), COUNT(DISTINCT given_name) FROM signer"));
        assertEquals(rows("SELECT given_name FROM signer ORDER BY CAST(SUBSTR(given_name, 2) AS INT)"), rows("SELECT given_name FROM signer ORDER BY contact_id"), "numbered in file order");
    }

    @Test void several_hands_work_on_several_imports_and_none_twice() throws Exception {
        for (int file = 0; file < 4; file++) {
            int number = file;
            office.upload(HEADER + IntStream.range(0, 500).mapToObj(i -> row("", "N" + i).replace("CALL", number % 2 == 0 ? "CALL" : "EMAIL") + (i == 499 ? "\n".repeat(number) : "")).collect(Collectors.joining()));
        }
        ExecutorService hands = Executors.newFixedThreadPool(3);
        try {
            for (Future<?> hand : hands.invokeAll(Collections.nCopies(3, () -> {
                office.workAll();
                return null;
            }))) hand.get(120, TimeUnit.SECONDS);
        } finally {
            hands.shutdownNow();
        }
        assertEquals(2_000L, count("contact"));
        assertEquals(4, office.journal.size());
        assertEquals(500L, rows("SELECT COUNT(*) FROM constituent").get(0).get(0), "the same 500 people in each file");
    }

    @Test void the_next_chunk_is_read_while_the_last_is_written_and_no_further() {
        CountDownLatch third = new CountDownLatch(1);
        List<Long> written = Collections.synchronizedList(new ArrayList<>());
        instead((each, entries) -> {
            if (written.isEmpty()) await(third);
            written.add(entries.get(0).index());
        }, entry -> { if (entry.index() == 3_999) third.countDown(); });
        ImportRun run = office.run(HEADER + IntStream.rangeClosed(1, 5_000).mapToObj(i -> row("x" + i, "N" + i)).collect(Collectors.joining()));
        assertEquals(List.of(5_000L, 5_000L, 0L, 0L), figures(run));
        assertEquals(List.of(1L, 2_001L, 4_001L), written);
    }

    @Test void what_goes_wrong_in_writing_is_told_and_not_what_goes_wrong_in_reading_on() {
        instead((each, entries) -> { throw gone(); }, entry -> { if (entry.index() == 3_000) throw new Refused("imports.stillRunning", "1"); });
        ImportRun run = office.run(HEADER + IntStream.rangeClosed(1, 3_000).mapToObj(i -> row("x" + i, "N" + i)).collect(Collectors.joining()));
        assertEquals(State.RUNNING, run.state(), "the database may come back; the file is read again then");
    }

    private static RuntimeException gone() { return new jakarta.persistence.PersistenceException(new java.sql.SQLException("gone", "08000")); }

    @Test void a_database_out_of_reach_leaves_the_import_to_whoever_comes_next() {
        int[] cut = {0};
        instead((each, entries) -> { if (cut[0]++ == 1) throw gone(); }, entry -> {});
        ImportRun run = office.upload(HEADER + IntStream.rangeClosed(1, 5_000).mapToObj(i -> row("x" + i, "N" + i)).collect(Collectors.joining()));
        office.workAll();
        assertEquals(State.RUNNING, office.find(run).state());
        assertEquals(List.of(2_000L, 2_000L, 0L, 0L), figures(office.find(run)));
        office.loseLeases();
        office.workAll();
        assertEquals(List.of(5_000L, 5_000L, 0L, 0L), figures(office.find(run)));
        assertEquals(5_000L, count("contact"));
    }

    /** CSV, but watched while it is kept and while it is read. */
    private void instead(BiConsumer<Long, List<ImportEntry>> kept, Consumer<ImportEntry> read) {
        ImportFormat csv = office.formats.get(0);
        office.formats.set(0, new ImportFormat() {
            @Override public Set<String> names() { return csv.names(); }
            @Override public void read(String name, InputStream file, Consumer<ImportEntry> each) throws IOException { csv.read(name, file, each.andThen(read)); }
            @Override public void keep(Long importId, List<ImportEntry> entries, List<Outcome> outcomes) { kept.accept(importId, entries); }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS), "nobody reads on while a chunk is written");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test void an_entry_the_database_refuses_is_refused_alone() throws IOException {
        ImportFormat csv = office.formats.get(0);
        office.formats.set(0, new ImportFormat() {
            @Override public Set<String> names() { return csv.names(); }
            @Override public void read(String name, InputStream file, java.util.function.Consumer<ImportEntry> each) throws IOException { csv.read(name, file, each); }
            @Override public void keep(Long importId, List<ImportEntry> entries, List<Outcome> outcomes) {
                if (entries.stream().anyMatch(entry -> entry.contact().signers().get(0).givenName().equals("N13"))) throw new IllegalStateException("bad one");
            }
        });
        ImportRun run = office.run(HEADER + IntStream.range(0, 40).mapToObj(i -> row("x" + i, "N" + i)).collect(Collectors.joining()));
        assertEquals(List.of(40L, 39L, 0L, 1L), figures(run));
        assertEquals(39L, count("contact"));
        assertTrue(rejects(run).contains("incident"), rejects(run));
    }

    @ParameterizedTest @ValueSource(strings = {"45000", "HY000", "22003", "42S22"}) void an_entry_the_database_refuses_for_whatever_reason_is_refused_alone_and_the_import_ends(String state) throws Exception {
        try (var connection = database.connection(); var statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER t BEFORE INSERT ON signer FOR EACH ROW IF NEW.given_name = 'N13' THEN SIGNAL SQLSTATE '" + state + "' SET MESSAGE_TEXT = 'no'; END IF");
        }
        ImportRun run = office.run(HEADER + IntStream.range(0, 40).mapToObj(i -> row("x" + i, "N" + i)).collect(Collectors.joining()));
        assertEquals(State.DONE, run.state());
        assertEquals(List.of(40L, 39L, 0L, 1L), figures(run));
        assertTrue(rejects(run).contains("N13"), rejects(run));
    }

    @Test void what_befalls_a_single_entry_once_is_tried_once_more() {
        int[] tried = {0};
        instead((each, entries) -> { if (tried[0]++ == 0) throw new jakarta.persistence.PersistenceException(new java.sql.SQLException("odd", "HY000", 9999)); }, entry -> {});
        assertEquals(List.of(1L, 1L, 0L, 0L), figures(office.run(HEADER + row("x1", "Ann"))));
        assertEquals(2, tried[0]);
    }

    @Test void what_the_database_refuses_of_the_import_itself_ends_it() throws Exception {
        try (var connection = database.connection(); var statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER t BEFORE INSERT ON import_reject FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'");
        }
        ImportRun run = office.run(HEADER + row("x1", "Ann") + row("x2", "Bo").replace("SUPPORT", "MAYBE"));
        assertEquals(State.FAILED, run.state());
        assertTrue(run.failure(Words.in(Locale.ENGLISH)).contains("incident"), run.failure(Words.in(Locale.ENGLISH)));
    }

    @Test void undo_leaves_everything_as_it_was_before() {
        office.run("received_at,channel,ordinance_no,stance,email,first_name,reason_codes,text,campaign_id\n2008-08-11,CALL,2008-0811,SUPPORT,x1@example.org,,cost,Same words,C\n");
        List<List<List<Object>>> before = everything();
        ImportRun run = office.run(HEADER + row("x1", "Ann").replace(",,,", ",cost;noise,Same words,C") + row("x2", "Bo").replace(",,,", ",noise,Other words,D") + row("", "x1"));
        assertNotEquals(before, everything());
        assertEquals(State.UNDONE, office.takeBack(run).state());
        assertEquals(before, everything());
        assertEquals(List.of(), rows("SELECT code FROM import_reason"), "and nothing is left of what was noted for it");
        assertEquals(List.of("mocando import.done 1", "mocando import.done 2", "mocando import.undone 2"), office.journal);
        assertEquals("imports.undoneAlready", assertThrows(Refused.class, () -> office.imports.undo(run.id())).key());
        assertEquals(figures(run), figures(office.run(HEADER + row("x1", "Ann").replace(",,,", ",cost;noise,Same words,C") + row("x2", "Bo").replace(",,,", ",noise,Other words,D") + row("", "x1"))),
                "the same bytes may come again");
    }

    @Test void whoever_is_not_to_be_written_to_is_not_when_the_import_that_brought_them_is_undone() throws java.sql.SQLException {
        String rows = "received_at,channel,ordinance_no,stance,first_name,email\n2008-08-11,EMAIL,2008-0811,SUPPORT,Ann,Ann@example.org\n2008-08-11,EMAIL,2008-0811,OPPOSE,Bo,bo@example.org\n";
        ImportRun run = office.run(rows);
        try (var connection = database.connection(); var statement = connection.createStatement()) {
            statement.execute("INSERT INTO constituent_flag (constituent_id, kind, raised_by, raised_at) SELECT id, 'DO_NOT_CONTACT', 'staff', NOW() FROM constituent WHERE name_key = 'ann'");
        }
        office.takeBack(run);
        assertEquals(List.of(List.of("Ann", "ann@example.org")), database.rows("SELECT k.given_name, a.email_key FROM constituent k LEFT JOIN marked_address a ON k.id = a.constituent_id"));
    }

    @Test void undo_leaves_what_others_added_to_its_contacts_and_takes_what_it_added_to_theirs() {
        ImportRun first = office.run(HEADER + row("x1", "Ann") + row("x2", "Bo"));
        ImportRun second = office.run(HEADER + row("x1", "Ann").replace("2008-0811", "2008-0900") + row("x3", "Cy"));
        assertEquals(List.of(2L, 2L, 0L, 0L), figures(second));
        List<List<List<Object>>> both = everything();
        office.takeBack(second);
        assertEquals(List.of(List.of("x1", 1L), List.of("x2", 1L)), rows("SELECT external_id, COUNT(*) FROM contact JOIN `position` ON contact_id = id GROUP BY id ORDER BY 1"));
        ImportRun third = office.run(new NewImport("csv", "sheet", null, null, true), HEADER + row("x1", "Ann").replace("2008-0811", "2008-0900") + row("x3", "Cy"));
        assertEquals(both.get(0).size(), everything().get(0).size());
        office.takeBack(first);
        assertEquals(List.of(List.of("x1", "2008-0900"), List.of("x3", "2008-0811")),
                rows("SELECT external_id, file_number FROM contact c JOIN `position` p ON contact_id = c.id JOIN ordinance o ON o.id = ordinance_id ORDER BY 1"));
        office.takeBack(third);
        assertEquals(List.of(0L, 0L, 0L, 0L), List.of(count("contact"), count("signer"), count("constituent"), count("`position`")));
    }

    @Test void an_undo_goes_in_pieces_that_stay_small_and_one_that_was_killed_goes_on() {
        ImportRun run = office.run(HEADER + IntStream.range(0, 4_500).mapToObj(i -> row("x" + i, "N" + i).replace(",,,", i < 4_000 ? ",cost,," : ",noise,,")).collect(Collectors.joining()));
        office.news.clear();
        Lease lease = office.imports.undo(run.id());
        assertEquals(List.of(4_500L, 4_500L, 0), List.of(count("contact"), count("`position`"), office.news.size()), "whoever asks for it only begins it");
        assertEquals(State.UNDOING, office.find(run).state());
        assertTrue(office.undo.step(lease));
        assertEquals(List.of(4_500L, 2_500L), List.of(count("contact"), count("`position`")));
        assertThrows(Refused.class, () -> office.imports.undo(run.id()));
        office.loseLeases();
        Lease other = office.queue.next().orElseThrow();
        assertThrows(Lease.Lost.class, () -> office.undo.step(lease), "the dead one wakes up and changes nothing");
        assertTrue(office.undo.step(other));
        assertEquals(List.of(List.of("cost"), List.of("noise")), rows("SELECT code FROM ordinance_reason"), "what nobody gives any more is looked for once, at the end");
        office.work.carry(other);
        assertEquals(State.UNDONE, office.find(run).state());
        assertEquals(List.of(0L, 0L, 0L, 0L, 0L), List.of(count("contact"), count("`position`"), count("signer"), count("constituent"), count("ordinance_reason")));
        assertEquals(6, office.news.size());
        office.news.forEach(news -> assertTrue(news.contacts().known().size() <= 2_000, "one piece told of " + news.contacts().known().size()));
        assertEquals(9_000, office.news.stream().mapToInt(news -> news.contacts().known().size()).sum(), "each without its position, and then gone");
    }

    @Test void an_import_is_stopped_between_two_chunks_what_it_took_stays_and_is_taken_back() throws InterruptedException {
        String csv = HEADER + IntStream.rangeClosed(1, 20_000).mapToObj(i -> row("x" + i, "N" + i)).collect(Collectors.joining());
        ImportRun run = office.upload(csv);
        List<Thread> hands = new ArrayList<>();
        instead((each, entries) -> {
            if (!hands.isEmpty()) return;
            hands.add(new Thread(() -> office.imports.stop(run.id())));
            hands.get(0).start();
        }, entry -> {});
        office.workAll();
        hands.get(0).join();
        ImportRun stopped = office.find(run);
        assertEquals(State.STOPPED, stopped.state());
        assertTrue(stopped.accepted() > 0 && stopped.accepted() < 20_000 && stopped.accepted() % 2_000 == 0, "stopped after " + stopped.accepted());
        assertEquals(List.of(stopped.accepted(), 0L), List.of(count("contact"), count("import_piece")));
        assertEquals(List.of("mocando import.stopped " + run.id()), office.journal);
        assertEquals("imports.notRunning", assertThrows(Refused.class, () -> office.imports.stop(run.id())).key());
        assertEquals("imports.sameBytes", assertThrows(Refused.class, () -> office.upload(csv)).key());
        office.takeBack(stopped);
        assertEquals(0L, count("contact"));
    }

    @Test void one_who_held_an_import_that_was_stopped_changes_nothing_more() {
        ImportRun run = office.upload(HEADER + row("x1", "Ann"));
        Lease lease = office.queue.next().orElseThrow();
        office.imports.stop(run.id());
        assertThrows(Lease.Lost.class, () -> office.steps.finish(lease));
        assertThrows(Lease.Lost.class, () -> office.queue.piece(lease, 0));
        assertTrue(office.queue.next().isEmpty());
        assertEquals(List.of(1L, 1L, 0L, 0L), figures(office.run(HEADER + row("x1", "Ann"))), "nothing of it was taken: it may come again");
    }

    @Test void imports_are_paged_through_both_ways() {
        List<Long> ids = IntStream.rangeClosed(1, 5).mapToObj(i -> office.run(HEADER + row("p" + i, "Ann")).id()).toList();
        assertEquals(List.of(ids.get(2), ids.get(1)), office.imports.older(ids.get(3), 2).stream().map(ImportRun::id).toList());
        assertEquals(List.of(ids.get(2), ids.get(1)), office.imports.newer(ids.get(0), 2).stream().map(ImportRun::id).toList());
    }

    @Test void an_import_that_runs_is_not_undone() {
        ImportRun run = office.upload(HEADER + row("x1", "Ann"));
        assertEquals("imports.stillRunning", assertThrows(Refused.class, () -> office.imports.undo(run.id())).key());
    }

    @Test void a_hearing_s_sheet_of_signs_is_taken_whole() throws IOException {
        Path sheet = Stream.of("../shared", "../../shared").map(shared -> Path.of(shared, "data/campaigns/hearing_signs_sample.tsv")).filter(Files::exists).findFirst().orElse(null);
        assumeTrue(sheet != null, "the sample of a hearing's sheet is not on this machine");
        Map<String, String> stances = Map.of("+", "SUPPORT", "-", "OPPOSE", "=", "NEUTRAL");
        List<String[]> lines = Files.readAllLines(sheet).stream().skip(1).map(line -> line.split("\t", -1)).toList();
        StringBuilder csv = new StringBuilder("external_id,received_at,channel,stance,text\n");
        for (String[] line : lines) csv.append(line[1]).append('/').append(line[3]).append(',').append(line[0]).append(",TESTIMONY,").append(stances.get(line[4])).append(",\"")
                .append(line[5].replace("\"", "\"\"")).append("\"\n");
        ImportRun run = office.run(new NewImport("csv", "hearing", "2008-0811", null, false), csv.toString());
        assertEquals(List.of((long) lines.size(), (long) lines.size(), 0L, 0L), figures(run), rejects(run));
        assertEquals(lines.stream().map(line -> stances.get(line[4])).sorted().toList(), rows("SELECT stance FROM `position`").stream().map(row -> (String) row.get(0)).sorted().toList());
    }

    static String row(String id, String name) { return id + ",2008-08-11,CALL,2008-0811," + name + ",Field," + (name.equals("x1") ? "" : id.isEmpty() ? name : id) + "@example.org,SUPPORT,,,\n"; }

    private List<Long> figures(ImportRun run) { return List.of(run.rowsRead(), run.accepted(), run.duplicates(), run.rejected()); }

    private String rejects(ImportRun run) throws IOException { return rejects(run, Locale.ENGLISH); }

    private String rejects(ImportRun run, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RejectFile(office.imports, run, locale).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private long count(String table) { return (Long) rows("SELECT COUNT(*) FROM " + table).get(0).get(0); }

    private List<List<Object>> rows(String sql) { return database.rows(sql); }

    /** All rows of everything an import can bring, versions aside: those only ever grow. */
    private List<List<List<Object>>> everything() {
        return List.of(
                rows("SELECT id, received_at, channel, set_aside, campaign_id, signers, representing, recorded_at, recorded_by, recipient, subject, text_id, external_id, source, import_id FROM contact ORDER BY 1"),
                rows("SELECT * FROM signer ORDER BY contact_id, seq"),
                rows("SELECT id, kind, given_name, family_name, organisation, name_key, named_contact_id, named_seq, has_identifier, merged_into FROM constituent ORDER BY 1"),
                rows("SELECT ordinance_id, contact_id, stance, suggested, reasons, import_id FROM `position` ORDER BY 1, 2"),
                rows("SELECT id, body FROM letter_text ORDER BY 1"), rows("SELECT id, name FROM campaign ORDER BY 1"), rows("SELECT ordinance_id, code FROM ordinance_reason ORDER BY 1, 2"));
    }
}
