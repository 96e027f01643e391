package org.countersign.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.countersign.sheet.CsvLine.Flaw;

/**
 * The lines of a CSV file: RFC 4180 in whatever dialect, with CRLF, LF or CR, with or without a BOM. Memory is bounded by the longest line that is
 * taken, not by what is in the file. Our own, because a library gives the whole file up where one cell is too large or its bytes are not
 * UTF-8; here that is a flaw of one line, and the next is read.
 */
final class CsvLines {
    static final int LONGEST_CELL = 1_000_000;
    static final int LONGEST_LINE = 2_000_000;
    static final int MOST_CELLS = 1_000;
    private static final char BOM = '\uFEFF';
    private static final char NOT_UTF8 = '\uFFFF';              // no text contains this code point, so it can stand for bytes that are none
    private static final int END = -1;

    private final Reader text;
    private final char delimiter;
    private final char[] buffer = new char[1 << 14];
    private int at, filled;
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells;
    private int length;
    private Flaw flaw;

    CsvLines(InputStream file, Dialect written) throws IOException {
        delimiter = written.delimiter();
        text = new InputStreamReader(file, written.charset().newDecoder().replaceWith(String.valueOf(NOT_UTF8))
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE));
        if (peek() == BOM) at++;
    }

    /** The next line that is not empty; null at the end. */
    CsvLine next() throws IOException {
        while (peek() != END) {
            CsvLine line = line();
            if (!line.isEmpty()) return line;
        }
        return null;
    }

    private CsvLine line() throws IOException {
        cells = new ArrayList<>();
        length = 0;
        flaw = null;
        boolean more = true;
        while (more) {
            if (peek() == '"') quoted();
            more = unquoted();
            keep();
        }
        return new CsvLine(cells, flaw);
    }

    private void quoted() throws IOException {
        at++;
        for (int c = read(); c != '"' || peek() == '"'; c = read()) {
            if (c == END) {
                wrong(Flaw.CUT_OFF);
                return;
            }
            if (c == '"') at++;
            add((char) c);
        }
        int next = peek();
        if (next != delimiter && next != '\r' && next != '\n' && next != END) wrong(Flaw.STRAY_QUOTE);
    }

    /** @return whether another cell follows */
    private boolean unquoted() throws IOException {
        for (int c = read(); c != END && c != '\n'; c = read()) {
            if (c == delimiter) return true;
            if (c == '\r') {
                if (peek() == '\n') at++;
                return false;
            }
            add((char) c);
        }
        return false;
    }

    private void add(char c) {
        if (c == NOT_UTF8) wrong(Flaw.NOT_UTF8);
        if (cell.length() < LONGEST_CELL && length < LONGEST_LINE) cell.append(c);
        else wrong(Flaw.TOO_LONG);
        length++;
    }

    private void keep() {
        if (cells.size() < MOST_CELLS) cells.add(cell.toString().replace(NOT_UTF8, '\uFFFD'));
        else wrong(Flaw.TOO_LONG);
        cell.setLength(0);
    }

    private void wrong(Flaw found) { if (flaw == null) flaw = found; }

    private int peek() throws IOException { return at < filled || fill() ? buffer[at] : END; }

    private int read() throws IOException { return at < filled || fill() ? buffer[at++] : END; }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(text.read(buffer, 0, buffer.length), 0);
        return filled > 0;
    }
}
