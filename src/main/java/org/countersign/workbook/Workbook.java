package org.countersign.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.countersign.platform.Refused;

/**
 * A spreadsheet as Excel and others write it (ECMA-376), of which the first sheet that shows is read, row by row. Our own, because the pieces are
 * in the JDK and what matters here is what a hostile file may cost: every part is counted while it is unpacked.
 */
public final class Workbook {
    private Workbook() {}

    /** How a file begins that is a ZIP, as every workbook is. */
    public static boolean begins(byte[] start) { return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4; }

    /** How a file begins that somebody takes for a workbook: one as it is now, or an old or locked one, of which {@link #toCsv} says so. */
    public static boolean seems(byte[] start) { return begins(start) || old(start); }

    private static boolean old(byte[] start) { return start.length > 1 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF; }

    /** Writes the rows as lines of CSV (RFC 4180, UTF-8): dates as ISO 8601, numbers as they would be typed. @throws Refused where it is none, or too large, with the reason */
    public static void toCsv(Path workbook, Path csv) throws IOException {
        try (ZipFile zip = open(workbook); OutputStream out = new BufferedOutputStream(Files.newOutputStream(csv)); Writer lines = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            Parts parts = new Parts(zip);
            Contents contents = Contents.read(parts);
            SharedTexts texts = SharedTexts.read(parts);
            CellStyles styles = CellStyles.read(parts);
            try (InputStream sheet = parts.open(contents.sheet())) {
                new SheetRows(sheet, texts, styles, contents.since1904()).each(row -> write(lines, row));
            }
        } catch (XMLStreamException | ZipException broken) {
            throw new Refused("workbook.broken");
        }
    }

    private static ZipFile open(Path workbook) throws IOException {
        byte[] start = new byte[8];
        try (InputStream in = Files.newInputStream(workbook)) {
            start = in.readNBytes(8);
        }
        if (old(start)) throw new Refused("workbook.old");
        if (!begins(start)) throw new Refused("workbook.none");
        return new ZipFile(workbook.toFile());
    }

    private static void write(Writer lines, List<String> row) throws IOException {
        for (int at = 0; at < row.size(); at++) {
            if (at > 0) lines.write(',');
            lines.write('"');
            lines.write(row.get(at).replace("\"", "\"\""));
            lines.write('"');
        }
        lines.write("\r\n");
    }
}
