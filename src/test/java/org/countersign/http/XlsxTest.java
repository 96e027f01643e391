package org.countersign.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class XlsxTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test void text_stays_text_and_whole_numbers_are_numbers() throws Exception {
        try (Xlsx book = new Xlsx(out, "contacts")) {
            book.row(List.of("id", "zip", "name", "note"));
            book.row(List.of("17", "06103", "=1+1", "é 🏛 שלום <&>\"'\nnext"));
            book.row(List.of("-3", "1234567890123456", "+1 860 555 0100", ""));
        }
        List<List<String>> rows = sheets(out.toByteArray()).get(0);
        assertEquals(List.of("id", "zip", "name", "note"), rows.get(0));
        assertEquals(List.of("n 17", "06103", "=1+1", "é 🏛 שלום <&>\"'\nnext"), rows.get(1));
        assertEquals(List.of("n -3", "1234567890123456", "+1 860 555 0100"), rows.get(2));
        assertTrue(!parts(out.toByteArray()).get("xl/worksheets/sheet1.xml").contains("<f>"), "no formula");
    }

    @Test void what_a_spreadsheet_cannot_hold_is_left_out_or_ends_with_an_ellipsis() throws Exception {
        try (Xlsx book = new Xlsx(out, "x")) {
            book.row(List.of("text"));
            book.row(List.of("a\u0000b\u0001c\uFFFFd"));
            book.row(List.of("x".repeat(32_766) + "🏛🏛"));
            book.row(List.of("y".repeat(32_767)));
        }
        List<List<String>> rows = sheets(out.toByteArray()).get(0);
        assertEquals("abcd", rows.get(1).get(0));
        assertEquals("x".repeat(32_766) + "…", rows.get(2).get(0));
        assertEquals(32_767, rows.get(3).get(0).length());
    }

    @Test void a_sheet_that_is_full_is_followed_by_another_with_the_same_heading() throws Exception {
        try (Xlsx book = new Xlsx(out, "people", 3)) {
            book.row(List.of("id"));
            for (int i = 1; i <= 5; i++) book.row(List.of(String.valueOf(i)));
        }
        assertEquals(List.of(List.of(List.of("id"), List.of("n 1"), List.of("n 2")), List.of(List.of("id"), List.of("n 3"), List.of("n 4")), List.of(List.of("id"), List.of("n 5"))), sheets(out.toByteArray()));
        assertTrue(parts(out.toByteArray()).get("xl/workbook.xml").contains("people 3"));
    }

    @Test void a_book_without_a_row_opens_and_the_stream_stays_open() throws Exception {
        boolean[] closed = {false};
        OutputStream to = new OutputStream() {
            @Override public void write(int b) { out.write(b); }
            @Override public void close() { closed[0] = true; }
        };
        new Xlsx(to, "none").close();
        assertEquals(List.of(List.of()), sheets(out.toByteArray()));
        assertTrue(!closed[0]);
    }

    /** The rows of each sheet; a number as "n 17". */
    public static List<List<List<String>>> sheets(byte[] book) throws Exception {
        List<List<List<String>>> sheets = new ArrayList<>();
        for (Map.Entry<String, String> part : parts(book).entrySet()) {
            if (!part.getKey().startsWith("xl/worksheets/sheet")) continue;
            List<List<String>> rows = new ArrayList<>();
            NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part.getValue().getBytes("UTF-8"))).getElementsByTagName("row");
            for (int r = 0; r < all.getLength(); r++) {
                List<String> cells = new ArrayList<>();
                NodeList row = ((Element) all.item(r)).getElementsByTagName("c");
                for (int c = 0; c < row.getLength(); c++) cells.add((((Element) row.item(c)).getAttribute("t").equals("inlineStr") ? "" : "n ") + row.item(c).getTextContent());
                rows.add(cells);
            }
            sheets.add(rows);
        }
        return sheets;
    }

    /** By the directory at its end, as a spreadsheet reads it. */
    public static Map<String, String> parts(byte[] book) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        Path file = Files.write(Files.createTempFile("book", ".xlsx"), book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry each : Collections.list(zip.entries())) parts.put(each.getName(), new String(zip.getInputStream(each).readAllBytes(), "UTF-8"));
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
