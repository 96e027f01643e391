package org.countersign.sheet;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.*;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.intake.*;
import org.countersign.platform.FieldError;
import org.countersign.platform.Refused;
import org.countersign.residency.Claim;
import org.countersign.stance.*;
import org.junit.jupiter.api.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;

class CsvReaderTest {
    static final String HEADER = "received_at,channel,ordinance_no,stance,first_name,text\n";
    static final String GOOD = "2008-08-11,CALL,2008-0811,SUPPORT,Ann,\n";

    @Test void every_column_arrives_where_it_belongs_in_any_order_and_case() throws IOException {
        NewContact contact = only("channel,STANCE, Received_At ,external_id,ordinance_no,ordinance_version,first_name,last_name,organization,email,phone,address1,unit,city,state,zip,"
                + "country,latitude,longitude,residency,action_asked,reason_codes,language,subject,text,own_words,campaign_id,representing,wants_reply,wants_decision_notice,"
                + "postmark_date,recipient,shoe_size\nwalk-in,oppose unless amended,2008-08-11T19:30:00-04:00, X-1 ,2008-0811,2,Ann,Example,Guild,a@example.org,860 555 0100,1 Main St,2,Hartford,CT,"
                + "06103,US,41.7,-72.6,resident,Veto,cost; fairness;cost,es,Hi,\"a, \"\"b\"\"\r\nc\",Y,C1,Guild,yes,N,2008-08-09,A council member,44\n").contact();
        assertEquals(new NewContact.Arrival("X-1", Instant.parse("2008-08-11T23:30:00Z"), Channel.WALK_IN, "A council member", java.time.LocalDate.of(2008, 8, 9), null), contact.arrival());
        assertEquals(List.of(new NewSigner("Ann", "Example", "Guild", "a@example.org", "860 555 0100", new Claim("1 Main St", "2", "Hartford", "CT", "06103", "US", 41.7, -72.6,
                "resident", Claim.Answer.GIVEN, false))), contact.signers());
        assertEquals(List.of(new NewPosition("2008-0811", "2", Stance.OPPOSE_UNLESS_AMENDED, NewPosition.Coding.CONFIRMED, ActionAsked.VETO, List.of("cost", "fairness"))), contact.positions());
        assertEquals(new NewContact.Content("Hi", "a, \"b\"\r\nc", "es", "C1", "Guild", true, true, false), contact.content());
    }

    @Test void blank_cells_are_nothing() throws IOException {
        NewContact contact = only("received_at,channel,stance,email,residency,own_words\n2008-08-11,CALL,, ,,\n").contact();
        assertEquals(List.of(NewSigner.NOBODY), contact.signers());
        assertNull(contact.positions().get(0).stance());
        assertNull(contact.positions().get(0).ordinance());
        assertNull(contact.content().ownWords());
    }

    static Stream<Arguments> refused() {
        String giant = "x".repeat(CsvLines.LONGEST_CELL + 1);
        return Stream.of(
                Arguments.of("a row short of columns", "2008-08-11,CALL\n", "imports.csv.columns"),
                Arguments.of("a row too long", "2008-08-11,CALL,n,SUPPORT,Ann,,more\n", "imports.csv.columns"),
                Arguments.of("a stance nobody knows", "2008-08-11,CALL,n,MAYBE,Ann,\n", "field.oneOf"),
                Arguments.of("a channel nobody knows", "2008-08-11,PIGEON,n,SUPPORT,Ann,\n", "field.oneOf"),
                Arguments.of("no channel", "2008-08-11,,n,SUPPORT,Ann,\n", "field.required"),
                Arguments.of("no time", ",CALL,n,SUPPORT,Ann,\n", "field.required"),
                Arguments.of("a time that is none", "yesterday,CALL,n,SUPPORT,Ann,\n", "imports.csv.time"),
                Arguments.of("a day that is none", "2008-02-30,CALL,n,SUPPORT,Ann,\n", "imports.csv.time"),
                Arguments.of("the future", "2999-01-01,CALL,n,SUPPORT,Ann,\n", "imports.csv.future"),
                Arguments.of("NUL", "2008-08-11,CALL,n,SUPPORT,A\0nn,\n", "field.characters"),
                Arguments.of("a name of 401 characters", "2008-08-11,CALL,n,SUPPORT," + "n".repeat(401) + ",\n", "field.tooLong"),
                Arguments.of("a giant cell", "2008-08-11,CALL,n,SUPPORT,Ann," + giant + "\n", "imports.csv.TOO_LONG"),
                Arguments.of("a giant quoted cell", "2008-08-11,CALL,n,SUPPORT,Ann,\"" + giant + "\n,\"\"\"\n", "imports.csv.TOO_LONG"),
                Arguments.of("a million cells", ",".repeat(1_000_000) + "\n", "imports.csv.TOO_LONG"),
                Arguments.of("an undoubled quotation mark", "2008-08-11,CALL,n,SUPPORT,\"A\"nn,\n", "imports.csv.STRAY_QUOTE"));
    }

    @ParameterizedTest(name = "{0}") @MethodSource("refused") void what_is_wrong_is_refused_on_its_own_row_and_the_rest_taken(String what, String row, String key) throws IOException {
        List<ImportEntry> entries = read(HEADER + GOOD + row + GOOD);
        assertEquals(List.of(List.of(), List.of(key), List.of()), entries.stream().map(entry -> entry.errors().stream().map(FieldError::key).toList()).toList());
        assertEquals(List.of(1L, 2L, 3L), entries.stream().map(ImportEntry::index).toList());
        assertNull(entries.get(1).contact());
        assertTrue(entries.get(1).raw().get().length <= 2 * CsvLines.LONGEST_LINE, "what is kept of it is bounded");
    }

    @Test void bytes_that_are_not_utf8_spoil_their_own_row_only() throws IOException {
        byte[] bytes = (HEADER + GOOD + GOOD.replace("Ann", "Ren\u00e9e") + GOOD).getBytes(StandardCharsets.ISO_8859_1);
        List<ImportEntry> entries = read(new ByteArrayInputStream(bytes));
        assertEquals(List.of(0, 1, 0), entries.stream().map(entry -> entry.errors().size()).toList());
        assertEquals("imports.csv.NOT_UTF8", entries.get(1).errors().get(0).key());
        assertTrue(new String(entries.get(1).raw().get(), StandardCharsets.UTF_8).contains("\"Ren\uFFFDe\""));
    }

    @ParameterizedTest @ValueSource(strings = {"2008-08-11,CALL,n,SUPPORT,\"An", "2008-08-11,CALL,n,SUPPORT,\"An\"\""}) void a_file_cut_off_inside_quotation_marks_loses_its_last_row_only(String cut)
            throws IOException {
        List<ImportEntry> entries = read(HEADER + GOOD + cut);
        assertEquals("imports.csv.CUT_OFF", entries.get(1).errors().get(0).key());
        assertNotNull(entries.get(0).contact());
    }

    @Test void a_file_cut_off_inside_a_character_loses_its_last_row_only() throws IOException {
        byte[] whole = (HEADER + GOOD + "2008-08-11,CALL,n,SUPPORT,Ann,\u20ac").getBytes(StandardCharsets.UTF_8);
        List<ImportEntry> entries = read(new ByteArrayInputStream(whole, 0, whole.length - 1));
        assertEquals("imports.csv.NOT_UTF8", entries.get(1).errors().get(0).key());
    }

    @ParameterizedTest @ValueSource(strings = {"\uFEFF", ""}) void with_or_without_a_bom_and_with_every_line_end(String bom) throws IOException {
        for (String end : List.of("\n", "\r\n", "\r"))
            assertEquals(List.of("Ann", "Ann"), names(bom + (HEADER + GOOD + "\n" + GOOD + "\n\n").replace("\n", end)), end);
        assertEquals(List.of("Ann"), names((HEADER + GOOD).stripTrailing()), "without a last line end");
    }

    @Test void emoji_html_script_and_names_of_300_characters_are_text() throws IOException {
        for (String name : List.of("\uD83D\uDC69\u200D\uD83D\uDCBC", "<b>Ann</b>", "<script>alert(1)</script>", "n".repeat(300), "\uD83C\uDFDB".repeat(300), "O\u2019Brien", "\uFFFD", "\uD800\uDC00"))
            assertEquals(List.of(name), names(HEADER + GOOD.replace("Ann", name)));
    }

    @ParameterizedTest @CsvSource(quoteCharacter = '"', value = {"'=1+1,=1+1", "'+1,+1", "'-1,-1", "'@a,@a", "''=1,'=1", "'tis,'tis", "=1,=1", "',' "}) void the_guard_of_our_own_exports_comes_off(String cell, String meant) throws IOException {
        assertEquals(List.of(meant), names(HEADER + GOOD.replace("Ann", cell)));
    }

    @ParameterizedTest @CsvSource({
        "2008-08-11, 2008-08-11T04:00:00Z", "2008-08-11T19:30, 2008-08-11T23:30:00Z", "2008-08-11 19:30:15, 2008-08-11T23:30:15Z", "2008-08-11T19:30:00Z, 2008-08-11T19:30:00Z",
        "2008-08-11 19:30 -05:00, 2008-08-12T00:30:00Z",
        "2008-03-09T02:30, 2008-03-09T07:30:00Z",       // in the spring gap: moved on by it, 03:30 EDT
        "2008-11-02T01:30, 2008-11-02T05:30:00Z"})      // twice in autumn: the first, EDT
    void times_without_offset_are_on_the_citys_clock(String written, Instant meant) throws IOException {
        assertEquals(meant, only(HEADER + GOOD.replace("2008-08-11", written)).contact().arrival().receivedAt());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"''|imports.csv.noHeader", "channel,stance|imports.csv.missing", "received_at,channel,Channel|imports.csv.twice",
        "received_at,\"channel|imports.csv.header.CUT_OFF"}) void a_file_without_a_header_it_can_go_by_is_refused_whole(String header, String key) {
        assertEquals(key, assertThrows(Refused.class, () -> read(header)).key());
    }

    @Test void a_header_alone_is_a_file_of_no_rows() throws IOException { assertEquals(List.of(), read(HEADER)); }

    @Test void an_unknown_column_may_be_there_twice() throws IOException { assertEquals(1, read("x,received_at,x,channel\n1,2008-08-11,2,CALL\n").size()); }

    @Test void a_cell_of_50_megabytes_is_never_held() throws IOException {
        InputStream giant = new InputStream() {
            int left = 50 << 20;
            @Override public int read() { return left-- > 0 ? 'x' : -1; }
            @Override public int read(byte[] into, int from, int most) {
                int count = Math.min(left, most);
                Arrays.fill(into, from, from + Math.max(count, 0), (byte) 'x');
                left -= count;
                return count == 0 ? -1 : count;
            }
        };
        List<ImportEntry> entries = read(new SequenceInputStream(Collections.enumeration(List.of(bytes(HEADER + GOOD + "2008-08-11,CALL,n,SUPPORT,Ann,\""), giant, bytes("\"\n" + GOOD)))));
        assertEquals(List.of(0, 1, 0), entries.stream().map(entry -> entry.errors().size()).toList());
        assertTrue(entries.get(1).raw().get().length < 2 * CsvLines.LONGEST_CELL);
    }

    static List<String> names(String csv) throws IOException { return read(csv).stream().map(entry -> entry.contact().signers().get(0).givenName()).toList(); }

    static ImportEntry only(String csv) throws IOException {
        List<ImportEntry> entries = read(csv);
        assertEquals(1, entries.size());
        assertEquals(List.of(), entries.get(0).errors());
        return entries.get(0);
    }

    static List<ImportEntry> read(String csv) throws IOException { return read(bytes(csv)); }

    static List<ImportEntry> read(InputStream csv) throws IOException {
        CsvFormat format = TestSheet.csv(new City("hartford", "Hartford", "CT", "Connecticut", ZoneId.of("America/New_York"), Set.of("Hartford"), 9));
        List<ImportEntry> entries = new ArrayList<>();
        format.read("csv", csv, entries::add);
        return entries;
    }

    static InputStream bytes(String text) { return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)); }
}
