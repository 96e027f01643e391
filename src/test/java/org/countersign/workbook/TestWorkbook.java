package org.countersign.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook for tests of whoever takes one. */
public final class TestWorkbook {
    private TestWorkbook() {}

    /** @param rows the first names the columns; a cell of digits is a number */
    public static byte[] of(List<List<String>> rows) {
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
        for (List<String> row : rows) {
            sheet.append("<row>");
            row.forEach(cell -> sheet.append(cell.matches("\\d+") ? "<c><v>" + cell + "</v></c>" : "<c t=\"inlineStr\"><is><t>" + cell.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>"));
            sheet.append("</row>");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "xl/workbook.xml", "<workbook xmlns:r=\"x\"><sheets><sheet name=\"Sheet1\" r:id=\"r1\"/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(zip, "xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(part.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
