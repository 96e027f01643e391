package org.countersign.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook out, row by row: some hundred rows in memory however many there are. Text stays text, so no cell is ever a formula; a sheet holds
 * as many rows as a spreadsheet opens, then another begins with the same heading.
 */
public final class Xlsx implements Rows, Closeable {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** What a spreadsheet opens: rows of a sheet, characters of a cell. */
    private static final int MOST_ROWS = 1_048_576, LONGEST = 32_767;
    private static final int AT_A_TIME = 500;

    private final Workbook book;
    private final String name;
    private final int mostRows;
    private List<String> heading;
    private Worksheet sheet;
    private int sheets;
    private int row;

    /** The stream stays open: who opened it closes it. @param name of the sheet */
    public Xlsx(OutputStream to, String name) { this(to, name, MOST_ROWS); }

    Xlsx(OutputStream to, String name, int mostRows) {
        book = new Workbook(new Unclosed(to), "Countersign", null);
        this.name = name;
        this.mostRows = mostRows;
    }

    /** The first is the heading. */
    @Override public void row(List<String> cells) {
        try {
            if (heading == null) heading = List.copyOf(cells);
            else if (row == mostRows) {
                begin();
                write(heading);
            }
            if (sheet == null) begin();
            write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() throws IOException {
        if (sheet != null) sheet.finish();
        sheet = book.newWorksheet(sheets++ == 0 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        row = 0;
    }

    private void write(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) if (!cells.get(column).isEmpty()) cell(column, cells.get(column));
        if (++row % AT_A_TIME == 0) sheet.flush();
    }

    /** Whole numbers of up to 15 digits are numbers; a ZIP or a telephone number with its zero stays text. */
    private void cell(int column, String text) {
        if (text.matches("0|-?[1-9]\\d{0,14}")) sheet.value(row, column, Long.valueOf(text));
        else sheet.inlineString(row, column, storable(text));
    }

    /** What a spreadsheet cannot hold is left out, and what is too long ends with an ellipsis: the CSV has it whole. */
    private static String storable(String text) {
        String kept = text.codePoints().allMatch(Xlsx::holds) ? text : text.codePoints().filter(Xlsx::holds).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        if (kept.length() <= LONGEST) return kept;
        int end = Character.isHighSurrogate(kept.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return kept.substring(0, end) + "…";
    }

    private static boolean holds(int c) { return c >= ' ' && c != 0xFFFE && c != 0xFFFF || c == '\n' || c == '\r' || c == '\t'; }

    @Override public void close() throws IOException {
        if (sheet == null) begin();
        book.close();
    }

    /** The library closes what it writes to. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream to) { super(to); }

        @Override public void write(byte[] bytes, int from, int length) throws IOException { out.write(bytes, from, length); }

        @Override public void close() throws IOException { flush(); }
    }
}
