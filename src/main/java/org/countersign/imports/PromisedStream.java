package org.countersign.imports;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of which so many bytes were promised: an end before that is a line that was cut, and no server may take it for the end of the file. */
final class PromisedStream extends FilterInputStream {
    private long missing;

    PromisedStream(InputStream body, long promised) {
        super(body);
        missing = promised;
    }

    @Override public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? -1 : 1);
        return one;
    }

    @Override public int read(byte[] into, int from, int most) throws IOException {
        int count = super.read(into, from, most);
        count(count);
        return count;
    }

    private void count(int read) throws EOFException {
        if (read >= 0) missing -= read;
        else if (missing > 0) throw new EOFException(missing + " bytes are missing");
    }
}
