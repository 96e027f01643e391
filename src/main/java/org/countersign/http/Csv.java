package org.countersign.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.List;

/**
 * Comma-separated values out, as RFC 4180 has them: lines end in CR LF, cells are quoted where they must be. A spreadsheet runs a cell that
 * begins with one of = + - @, a tab or a carriage return as a formula, so an apostrophe goes before it.
 */
public final class Csv implements Rows {
    public static final String TYPE = "text/csv;charset=UTF-8";
    private static final String FORMULAS = "=+-@\t\r";

    private final CsvWriter out;

    /** The writer stays open: who opened it closes it. */
    public Csv(Writer to) { out = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(to); }

    @Override public void row(List<String> cells) { out.writeRecord(cells.stream().map(Csv::harmless).toList()); }

    public void row(String... cells) { row(List.of(cells)); }

    /** The cell as a spreadsheet may have it. One that begins like this itself gets one apostrophe more, so that {@link #plain} has it as it was. */
    public static String harmless(String cell) { return guards(cell) < 0 ? cell : "'" + cell; }

    /** The cell without the apostrophe that {@link #harmless} put before it (formats.md 3.7), so that a round trip is exact. */
    public static String plain(String cell) { return guards(cell) > 0 ? cell.substring(1) : cell; }

    /** How many apostrophes stand before the sign that makes it a formula; -1: it is none. */
    private static int guards(String cell) {
        int at = 0;
        while (cell != null && at < cell.length() && cell.charAt(at) == '\'') at++;
        return cell != null && at < cell.length() && FORMULAS.indexOf(cell.charAt(at)) >= 0 ? at : -1;
    }
}
