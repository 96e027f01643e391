package org.countersign.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.countersign.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook as people make it, and as nobody should: written here by hand, so that what is read is not what the same code wrote. */
class WorkbookTest {
    private static final String NS = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    @TempDir Path directory;

    @Test void texts_numbers_days_and_blank_cells_come_out_as_they_would_be_typed() throws IOException {
        String rows = csv(book("""
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>zip</t></is></c><c r="C1" t="str"><v>received_at</v></c><c r="D1" t="s"><v>1</v></c></row>
                <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>6103</v></c><c r="C3" s="1"><v>39671</v></c><c r="D3" t="b"><v>1</v></c></row>
                <row r="4"><c r="C4" s="1"><v>39671.8125</v></c><c r="D4"><v>1.5E-2</v></c></row>
                <row r="5"/>
                <row r="6"><c r="A6" t="s"><v>3</v></c><c r="B6"><v>8605438500</v></c><c r="D6" s="2"><v>0.5</v></c></row>"""));
        assertEquals("""
                "name","zip","received_at","says ""so\"""
                "Ann & Ben","6103","2008-08-11","Y"
                "","","2008-08-11T19:30:00","0.015"
                "Ōmi","8605438500","","12:00"
                """, rows.replace("\r\n", "\n"));
    }

    @Test void the_first_sheet_that_shows_is_read() throws IOException {
        Map<String, String> parts = parts("<row><c t=\"str\"><v>shown</v></c></row>");
        parts.put("xl/workbook.xml", "<workbook" + NS + " xmlns:r=\"x\"><sheets><sheet name=\"a\" state=\"hidden\" r:id=\"r9\"/><sheet name=\"b\" r:id=\"r1\"/></sheets></workbook>");
        assertEquals("\"shown\"\r\n", csv(zip(parts)));
    }

    @Test void what_is_none_says_so() throws IOException {
        assertEquals("workbook.none", refused(write("not a workbook at all".getBytes(StandardCharsets.UTF_8))));
        assertEquals("workbook.none", refused(write(new byte[0])));
        assertEquals("workbook.old", refused(write(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0})));
        assertEquals("workbook.broken", refused(write("PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.ISO_8859_1))));
        assertEquals("workbook.none", refused(zip(Map.of("word/document.xml", "<w/>"))));
        assertEquals("workbook.broken", refused(book("<row><c t=\"s\"><v>99</v></c></row>")));
        assertEquals("workbook.broken", refused(book("<row><c><v>1</c></row>")));
    }

    @Test void nothing_from_outside_is_read_and_no_entity_is_opened() throws IOException {
        Map<String, String> parts = parts("<row/>");
        parts.put("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst" + NS + "><si><t>&e;</t></si></sst>");
        assertEquals("workbook.broken", refused(zip(parts)));
    }

    @Test void a_few_kilobytes_that_unpack_to_a_flood_are_refused_on_the_way() throws IOException {
        Map<String, String> parts = parts("");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet" + NS + "><sheetData>" + "<row></row>".repeat(8_000_000) + "</sheetData></worksheet>");
        assertEquals("workbook.tooLarge", refused(zip(parts)));
        assertEquals("workbook.tooWide", refused(book("<row><c r=\"XFD1\" t=\"str\"><v>far out</v></c></row>")));
        assertEquals("workbook.tooLarge", refused(book("<row><c t=\"str\"><v>" + "x".repeat(1_000_001) + "</v></c></row>")));
    }

    private String refused(Path workbook) { return assertThrows(Refused.class, () -> csv(workbook)).key(); }

    private String csv(Path workbook) throws IOException {
        Path csv = directory.resolve("rows.csv");
        Workbook.toCsv(workbook, csv);
        return Files.readString(csv);
    }

    private Path book(String rows) throws IOException { return zip(parts(rows)); }

    private static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", "<workbook" + NS + " xmlns:r=\"x\"><workbookPr/><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst" + NS + "><si><t>name</t></si><si><r><t>says </t></r><r><t>\"so\"</t></r><rPh><t>unread</t></rPh></si><si><t>Ann &amp; Ben</t></si><si><t>\u014Cmi</t></si></sst>");
        parts.put("xl/styles.xml", "<styleSheet" + NS + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-409]h:mm\\ AM/PM\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet" + NS + "><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = directory.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private Path write(byte[] bytes) throws IOException { return Files.write(directory.resolve("book.xlsx"), bytes); }
}
