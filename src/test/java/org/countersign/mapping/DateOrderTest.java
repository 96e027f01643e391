package org.countersign.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.countersign.platform.Refused;
import org.countersign.sheet.Dialect;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateOrderTest {
    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "03/04/2026|2026-03-04|2026-04-03", "3/4/26|2026-03-04|2026-04-03", "03/04/2026 3:15 PM|2026-03-04T15:15|2026-04-03T15:15", "3-4-2026 12:05 am|2026-03-04T00:05|2026-04-03T00:05",
        "12/31/2026|2026-12-31|12/31/2026", "31.12.2026|31.12.2026|2026-12-31", "March 4, 2026|2026-03-04|2026-03-04", "Wed, 4 Mar 2026 15:15:10|2026-03-04T15:15:10|2026-03-04T15:15:10",
        "4 de marzo de 2026|2026-03-04|2026-03-04", "2026/3/4|2026-03-04|2026-03-04", "2026-03-04T15:15:00-05:00|2026-03-04T15:15:00-05:00|2026-03-04T15:15:00-05:00", "yesterday|yesterday|yesterday",
        "2026-03-04|2026-03-04|2026-03-04", "25 Smarch 2026|25 Smarch 2026|25 Smarch 2026", "4-Aug-2026|2026-08-04|2026-08-04", "02/30/2026|02/30/2026|02/30/2026"})
    void a_day_is_read_in_its_order_and_what_is_none_stays(String written, String monthFirst, String dayFirst) {
        assertEquals(List.of(monthFirst, dayFirst), List.of(DateOrder.MONTH_FIRST.iso(written), DateOrder.DAY_FIRST.iso(written)));
    }

    @Test void a_number_over_twelve_decides_and_where_none_is_nobody_guesses() {
        assertEquals(DateOrder.DAY_FIRST, DateOrder.of(List.of("03/04/2026", "25/04/2026")));
        assertEquals(DateOrder.MONTH_FIRST, DateOrder.of(List.of("03/04/2026", "04/25/2026")));
        assertEquals(DateOrder.UNDECIDED, DateOrder.of(List.of("03/04/2026", "05/06/2026")));
        assertEquals(DateOrder.MONTH_FIRST, DateOrder.of(List.of("03/03/2026", "2026-01-02")), "either way it is the same day");
        assertEquals("03/04/2026", DateOrder.UNDECIDED.iso("03/04/2026"));
        assertEquals("2026-03-03", DateOrder.UNDECIDED.iso("03/03/2026"));
    }

    @Test void how_a_file_is_written_is_told_by_its_first_bytes() {
        String text = "Name,\"a;b;c;d\",Größe\nx,y,z\n";
        Charset windows = Charset.forName("windows-1252");
        assertEquals(new Dialect(StandardCharsets.UTF_8, ','), DialectReader.read(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(new Dialect(StandardCharsets.UTF_8, ','), DialectReader.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
        assertEquals(new Dialect(windows, ';'), DialectReader.read("Año;Ciudad;Calle, número\n1;2;3\n".getBytes(windows)));
        assertEquals(new Dialect(StandardCharsets.UTF_16LE, '\t'), DialectReader.read("\uFEFFa\tb\n".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(new Dialect(StandardCharsets.UTF_16BE, ','), DialectReader.read("a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_16BE)));
        assertEquals(new Dialect(StandardCharsets.UTF_8, ','), DialectReader.read(new byte[] {'a', ',', 'b', (byte) 0xC3}), "a letter cut in the middle");
        assertEquals(new Dialect(StandardCharsets.UTF_8, ';'), DialectReader.read("\n \t\n\na;b\n".getBytes(StandardCharsets.UTF_8)), "blank lines before it");
        assertEquals("mapping.workbook", Assertions.assertThrows(Refused.class, () -> DialectReader.read("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))).key());
    }

    @Test void blank_lines_without_end_are_read_over_in_one_run() {
        byte[] lines = "\t\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        DialectReader.read(lines);
        long used = memory.getCurrentThreadAllocatedBytes() - before;
        assertTrue(used < 100L * lines.length, "it used " + used + " bytes for " + lines.length);
    }
}
