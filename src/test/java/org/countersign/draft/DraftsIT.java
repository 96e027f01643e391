package org.countersign.draft;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;
import org.countersign.TestDatabase;
import org.countersign.city.Cities;
import org.countersign.imports.*;
import org.countersign.intake.ImportEntry;
import org.countersign.intake.ImportFormat;
import org.countersign.intake.Outcome.Kind;
import org.countersign.mapping.*;
import org.countersign.platform.*;
import org.countersign.sheet.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;

class DraftsIT {
    static final NewImport AS = new NewImport("csv", "sheet", "2008-0811", "sheet.csv", false);
    static final String TABLES = "contact signer position constituent letter_text campaign import_reject ordinance_reason";
    final TestDatabase database = TestDatabase.fresh();
    final TestImports office = new TestImports(database);
    final Drafts drafts = new Drafts();
    final Previews previews = new Previews();

    @BeforeEach void open() {
        office.docket("2008-0811", "2008-0900");
        drafts.imports = office.imports;
        drafts.uploads = previews.uploads = office.uploads;
        drafts.mappings = office.mappings;
        previews.csv = TestSheet.csv(Cities.named("hartford"));
        previews.rehearsal = new Rehearsal() {
            @Override public void play(long draft, ImportFormat format, List<ImportEntry> entries) {
                office.tx(() -> {
                    super.play(draft, format, entries);
                    return null;
                });
            }
        };
        previews.rehearsal.em = office.em;
        previews.rehearsal.steps = office.steps;
    }

    @AfterEach void close() { database.close(); }

    @Test void a_preview_says_what_becomes_of_each_row_and_keeps_nothing() throws IOException {
        office.run("received_at,channel,ordinance_no,stance,first_name,last_name,email,external_id\n2008-08-11,CALL,2008-0811,SUPPORT,Ann,Example,ann@example.org,known\n");
        String before = checksums();
        Draft draft = begin("Id,When,Via,Position,Name,Email,Zip\nx1,2008-08-11,phone,For,Ann Example,ann@example.org,06103\nx1,2008-08-11,phone,For,Ann Example,ann@example.org,\n"
                + "known,2008-08-11,phone,For,,,\nx2,2008-08-11,phone,sideways,Bo Example,,\nx3,soon,phone,For,,,\n", AS);
        draft = tell(draft, Map.of("When", "received_at"));
        Preview preview = previews.of(draft);
        assertEquals(List.of(Kind.ACCEPTED, Kind.DUPLICATE, Kind.DUPLICATE, Kind.REJECTED, Kind.REJECTED), preview.rows().stream().map(PreviewRow::kind).toList());
        assertEquals(List.of(5, 1, 2, 2), List.of(preview.looked(), preview.accepted(), preview.duplicates(), preview.rejected()));
        assertEquals("EMAIL Ann Example RESIDENT", preview.rows().get(0).sender().map(sender -> sender.rule() + " " + sender.name() + " " + sender.residency()).orElseThrow());
        assertEquals(1L, preview.rows().get(1).first().row());
        assertEquals(0L, preview.rows().get(2).first().row());
        MappedCsv format = new MappedCsv(previews.csv, draft.mapping());
        assertTrue(PreviewLine.of(preview.rows().get(3), format, Locale.ENGLISH).becomes().startsWith("Rejected: Position: “sideways” is not known."), PreviewLine.of(preview.rows().get(3), format, Locale.ENGLISH).becomes());
        assertTrue(PreviewLine.of(preview.rows().get(4), format, Locale.forLanguageTag("es")).becomes().startsWith("Rechazada: When: "));
        assertEquals(before, checksums());
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3}) void the_preview_is_what_the_import_then_does_and_a_foreign_file_gives_what_its_canonical_form_gives(long seed) throws IOException {
        RandomSheet sheet = new RandomSheet(new Random(seed));
        Draft draft = begin(sheet.foreign(), AS);
        Preview preview = previews.of(draft);
        drafts.start(draft, AS);
        office.work();
        ImportRun run = office.imports.byId(draft.run().id()).orElseThrow();
        assertEquals(ImportRun.State.DONE, run.state());
        assertEquals(List.of((long) preview.looked(), (long) preview.accepted(), (long) preview.duplicates(), (long) preview.rejected()), List.of(run.rowsRead(), run.accepted(), run.duplicates(), run.rejected()));
        TestDatabase other = TestDatabase.fresh();
        TestImports canonical = new TestImports(other);
        canonical.docket("2008-0811", "2008-0900");
        assertEquals(run.accepted(), canonical.run(AS, sheet.canonical()).accepted());
        assertEquals(told(other), told(database));
        other.close();
    }

    @Test void the_next_file_with_the_same_headers_in_any_order_begins_as_the_last_was_told() throws IOException {
        Draft first = tell(begin("Who,Moment,Feeling\nAnn,2008-08-11,warm\n", AS), Map.of("Who", "last_name", "Moment", "received_at", "Feeling", "stance"),
                Map.of("stance", Map.of("warm", "SUPPORT")), Map.of("channel", "CALL"));
        drafts.start(first, AS);
        office.work();
        Draft second = begin("feeling,WHO,moment,reason\nwarm,Bo,2008-08-12,was rejected\n", AS);
        assertEquals(Map.of("feeling", "stance", "WHO", "last_name", "moment", "received_at"), second.mapping().columns());
        assertEquals(1, previews.of(second).accepted());
        drafts.start(second, AS);
    }

    @Test void a_column_that_is_told_but_not_in_the_file_is_missing() throws IOException {
        Draft draft = tell(begin("Name,Phone\nAnn,1\n", AS), Map.of("Elsewhere", "received_at"), Map.of(), Map.of("channel", "CALL"));
        assertEquals(Preview.NONE, previews.of(draft));
        assertEquals("draft.missing", assertThrows(Refused.class, () -> drafts.start(draft, AS)).key());
    }

    @Test void what_dates_can_mean_is_looked_at_again_once_somebody_says_which_column_has_them() throws IOException {
        Draft either = tell(begin("When,Name\n03/04/2008,Ann\n", AS), Map.of("When", "received_at"), Map.of(), Map.of("channel", "CALL"));
        assertEquals(DateOrder.UNDECIDED, either.mapping().dates());
        assertEquals("draft.dates.undecided", assertThrows(Refused.class, () -> drafts.start(either, AS)).key());
        Mapping said = new Mapping(either.mapping().dialect(), either.mapping().columns(), Map.of(), DateOrder.MONTH_FIRST, either.mapping().fills());
        drafts.change(either, AS, said);
        assertEquals(said, drafts.open(either.run().id()).mapping(), "somebody has said it");
        Draft dayFirst = tell(begin("When,Name\n03/04/2008,Ann\n25/04/2008,Bo\n", AS), Map.of("When", "received_at"), Map.of(), Map.of("channel", "CALL"));
        assertEquals(DateOrder.DAY_FIRST, dayFirst.mapping().dates());
    }

    @Test void words_that_were_told_stay_told_where_this_file_does_not_show_them() throws IOException {
        Map<String, Map<String, String>> told = Map.of("stance", Map.of("warm", "SUPPORT", "cold", "OPPOSE"));
        Draft first = tell(begin("Who,Moment,Feeling\nAnn,2008-08-11,warm\nBo,2008-08-11,cold\n", AS), Map.of("Who", "last_name", "Moment", "received_at", "Feeling", "stance"), told, Map.of("channel", "CALL"));
        drafts.start(first, AS);
        Draft second = begin("Who,Moment,Feeling\nCy,2008-08-12,warm\nDi,2008-08-12,tepid\n", AS);
        MapForm form = new MapForm(second);
        assertEquals(told, form.mapping().values());
        form.getWords().get(0).setTold("OPPOSE");
        assertEquals(Map.of("stance", Map.of("warm", "OPPOSE", "cold", "OPPOSE")), form.mapping().values());
    }

    @Test void a_row_the_database_refuses_is_shown_as_one_that_cannot_be_kept_and_the_others_as_ever() throws Exception {
        StringBuilder rows = new StringBuilder("Date,Channel,Name\n");
        for (int row = 1; row <= 20; row++) rows.append("2008-08-11,phone,N").append(row).append('\n');
        try (var connection = database.connection(); var statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER t BEFORE INSERT ON signer FOR EACH ROW IF NEW.family_name IN ('N3', 'N13') THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'; END IF");
        }
        Draft draft = begin(rows.toString(), AS);
        Preview preview = previews.of(draft);
        assertEquals(List.of(20, 18, 0, 2), List.of(preview.looked(), preview.accepted(), preview.duplicates(), preview.rejected()));
        assertEquals(List.of(3L), preview.rows().stream().filter(PreviewRow::rejected).map(row -> row.entry().index()).toList());
        assertTrue(PreviewLine.of(preview.rows().get(2), new MappedCsv(previews.csv, draft.mapping()), Locale.ENGLISH).becomes().startsWith("Rejected: This could not be kept."));
    }

    @Test void two_drafts_of_the_same_bytes_started_at_once_are_one_import_and_one_sentence() throws Exception {
        Draft one = begin("Date,Channel,Name\n2008-08-11,phone,Ann\n", AS), other = begin("Date,Channel,Name\n2008-08-11,phone,Ann\n", AS);
        ExecutorService hand = Executors.newSingleThreadExecutor();
        try {
            Future<?> second = office.tx(() -> {
                drafts.start(one, AS);
                Future<?> begun = hand.submit(() -> drafts.start(other, AS));
                awaitStatement("UPDATE import_run%");
                return begun;
            });
            ExecutionException failed = assertThrows(ExecutionException.class, () -> second.get(60, TimeUnit.SECONDS));
            assertEquals("imports.sameBytesNow", assertInstanceOf(Refused.class, failed.getCause()).key());
        } finally {
            hand.shutdownNow();
        }
        assertEquals(1L, number("SELECT COUNT(*) FROM import_run WHERE state = 'RUNNING'"));
    }

    /** Until it waits for what the transaction here holds. */
    private void awaitStatement(String like) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (number("SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID() AND info LIKE '" + like + "'") == 0) assertTrue(System.nanoTime() < end, "it never came so far");
    }

    @Test void an_import_does_not_begin_while_something_is_missing_or_a_date_could_be_two() throws IOException {
        Draft none = begin("Name,Phone\nAnn,1\n", AS);
        assertEquals(Preview.NONE, previews.of(none));
        assertEquals("draft.missing", assertThrows(Refused.class, () -> drafts.start(none, AS)).key());
        Draft either = tell(begin("Date,Name\n03/04/2008,Ann\n", AS), Map.of("Date", "received_at"), Map.of(), Map.of("channel", "CALL"));
        assertEquals("draft.dates.undecided", assertThrows(Refused.class, () -> drafts.start(either, AS)).key());
        assertEquals(1, previews.of(either).rejected());
    }

    static Stream<Arguments> hostile() {
        return Stream.of(Arguments.of("a workbook", "PK\u0003\u0004xl", "mapping.workbook"), Arguments.of("only line ends", "\n\n\n", "imports.csv.noHeader"),
                Arguments.of("10,000 columns", IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + "\n", "imports.csv.header.TOO_LONG"),
                Arguments.of("a line without end", "x".repeat(5 << 20), "imports.csv.header.TOO_LONG"), Arguments.of("a quotation without end", "\"a,b\n1,2\n", "imports.csv.header.CUT_OFF"),
                Arguments.of("a header twice", "Name,Name\nAnn,Bo\n", "mapping.twice"));
    }

    @ParameterizedTest(name = "{0}") @MethodSource("hostile") void a_hostile_file_is_refused_in_words_and_leaves_nothing(String what, String file, String key) {
        Refused no = assertThrows(Refused.class, () -> drafts.begin(AS, new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1))));
        assertEquals(key, no.key());
        assertTrue(Words.in(Locale.ENGLISH).know(key));
        assertEquals(0L, number("SELECT (SELECT COUNT(*) FROM import_run) + (SELECT COUNT(*) FROM import_piece) + (SELECT COUNT(*) FROM import_mapping)"));
    }

    @Test void nul_bytes_and_a_giant_line_spoil_their_own_rows_only() throws IOException {
        Draft draft = begin("Date,Channel,Name\n2008-08-11,phone,A\0nn\n2008-08-11,phone," + "x".repeat(3 << 20) + "\n2008-08-11,phone,Cy\n", AS);
        assertEquals(List.of(3, 1, 2), List.of(previews.of(draft).looked(), previews.of(draft).accepted(), previews.of(draft).rejected()));
        assertEquals(3L, draft.rows());
    }

    @Test void what_the_office_must_not_hold_is_neither_taken_nor_left_in_the_rejects() throws IOException {
        Draft draft = tell(begin("Date,Channel,Name,SSN,Position\n2008-08-11,phone,Ann,078-05-1120,sideways\n", AS), Map.of("Date", "received_at", "Channel", "channel", "SSN", "text", "Position", "stance"));
        drafts.start(draft, AS);
        office.work();
        assertEquals(1L, number("SELECT COUNT(*) FROM import_reject WHERE CONVERT(raw USING utf8mb4) NOT LIKE '%078-05%'"));
    }

    @ParameterizedTest @ValueSource(strings = {"2008-08-11,phone,Ann,078-05-1120\n", "2008-08-11,phone,Ann,,078-05-1120,SUPPORT\n", "2008-08-11,phone,078-05-1120,,\"SUPPORT"})
    void of_a_row_of_which_nobody_can_tell_what_stands_where_nothing_is_kept_where_a_column_is_forbidden(String row) throws IOException {
        Draft draft = begin("Date,Channel,Name,SSN,Position\n" + row, AS);
        drafts.start(draft, AS);
        office.work();
        assertEquals(1L, number("SELECT COUNT(*) FROM import_reject"));
        assertEquals(0L, number("SELECT COUNT(*) FROM import_reject WHERE CONVERT(raw USING utf8mb4) LIKE '%078-05%'"));
    }

    @Test void of_a_row_of_another_width_all_is_kept_where_no_column_is_forbidden() throws IOException {
        drafts.start(begin("Date,Channel,Name\n2008-08-11,phone\n", AS), AS);
        office.work();
        assertEquals(1L, number("SELECT COUNT(*) FROM import_reject WHERE CONVERT(raw USING utf8mb4) LIKE '%2008-08-11%phone%'"));
    }

    @ParameterizedTest @ValueSource(strings = {"UTF-8", "UTF-16LE", "windows-1252"}) void of_a_file_that_is_done_nothing_stays_but_the_header_of_its_rejects(String charset) throws IOException {
        String file = "\"Date; \"\"day\"\"\";Name;Año;Position\n2008-08-11;Ann Secret;;For\n2008-08-11;Bo Secret;;sideways\n";
        Draft draft = drafts.open(drafts.begin(AS, new ByteArrayInputStream(file.getBytes(charset))));
        drafts.start(tell(draft, Map.of("Date; \"day\"", "received_at"), Map.of(), Map.of("channel", "CALL")), AS);
        office.work();
        byte[] kept = (byte[]) database.rows("SELECT bytes FROM import_piece").get(0).get(0);
        assertFalse(new String(kept, charset).contains("Secret"), new String(kept, charset));
        assertEquals(draft.beginning().header(), CsvFormat.header(new ByteArrayInputStream(kept), draft.mapping().dialect()));
    }

    @Test void of_a_file_of_which_nothing_was_refused_nothing_stays() throws IOException {
        drafts.start(begin("Date,Channel,Name\n2008-08-11,phone,Ann\n", AS), AS);
        office.work();
        assertEquals(0L, number("SELECT COUNT(*) FROM import_piece"));
    }

    @Test void a_draft_can_be_left_dropped_and_is_swept_after_a_day() throws IOException {
        Draft one = begin("Date,Name\n2008-08-11,Ann\n", AS), other = begin("Date,Name\n2008-08-11,Bo\n", AS);
        assertTrue(office.imports.latest(9).isEmpty(), "what is not started is no import yet");
        drafts.drop(one.run().id());
        assertThrows(Missing.class, () -> drafts.open(one.run().id()));
        assertEquals(1L, drafts.open(other.run().id()).rows());
        office.sweepAfterADay();
        assertThrows(Missing.class, () -> drafts.open(other.run().id()));
        assertEquals(0L, number("SELECT (SELECT COUNT(*) FROM import_run) + (SELECT COUNT(*) FROM import_piece) + (SELECT COUNT(*) FROM import_mapping)"));
    }

    @Test void a_draft_read_in_other_letters_is_guessed_anew() throws IOException {
        Draft draft = drafts.open(drafts.begin(AS, new ByteArrayInputStream("Date;Channel;Comentario\n2008-08-11;phone;Año\n".getBytes(Charset.forName("windows-1252")))));
        assertEquals(new Dialect(Charset.forName("windows-1252"), ';'), draft.mapping().dialect());
        assertEquals("Año", draft.beginning().cells("Comentario").get(0));
        drafts.change(draft, AS, new Mapping(new Dialect(StandardCharsets.UTF_8, ','), draft.mapping().columns(), Map.of(), DateOrder.MONTH_FIRST, Map.of()));
        assertEquals(List.of("Date;Channel;Comentario"), drafts.open(draft.run().id()).beginning().header());
    }

    private Draft begin(String csv, NewImport as) throws IOException { return drafts.open(drafts.begin(as, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)))); }

    private Draft tell(Draft draft, Map<String, String> more) throws IOException { return tell(draft, more, Map.of(), Map.of()); }

    private Draft tell(Draft draft, Map<String, String> more, Map<String, Map<String, String>> values, Map<String, String> fills) throws IOException {
        Map<String, String> columns = new LinkedHashMap<>(draft.mapping().columns());
        columns.putAll(more);
        drafts.change(draft, AS, new Mapping(draft.mapping().dialect(), columns, values, draft.mapping().dates(), fills));
        return drafts.open(draft.run().id());
    }

    private String checksums() {
        return String.valueOf(Stream.of(TABLES.split(" ")).map(table -> rows(database, "SELECT '" + table + "', COUNT(*) FROM `" + table + "`")).toList()) + rows(database, "SELECT id, version, name_key FROM constituent");
    }

    /** Who said what when, of whom and from where: all but the numbers. */
    private static List<List<Object>> told(TestDatabase of) {
        return rows(of, "SELECT c.external_id, c.received_at, c.channel, s.given_name, s.family_name, s.email, s.zip, s.residency, s.link_rule, p.stance, t.body FROM contact c"
                + " JOIN signer s ON s.contact_id = c.id JOIN `position` p ON p.contact_id = c.id LEFT JOIN letter_text t ON t.id = c.text_id ORDER BY c.id");
    }

    private long number(String sql) { return ((Number) rows(database, sql).get(0).get(0)).longValue(); }

    @SuppressWarnings("unchecked") private static List<List<Object>> rows(TestDatabase of, String sql) {
        return of.inTransaction(em -> ((List<Object>) em.createNativeQuery(sql).getResultList()).stream().map(row -> row instanceof Object[] all ? Arrays.asList(all) : Arrays.asList(row)).toList());
    }
}
