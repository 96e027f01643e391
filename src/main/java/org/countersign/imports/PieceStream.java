package org.countersign.imports;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** The pieces of a file as one stream, one piece in memory at a time. */
final class PieceStream extends InputStream {
    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = {};
    private int seq, at;

    /** @param pieces the piece with this number, from 0 on; none after the last */
    PieceStream(IntFunction<Optional<byte[]>> pieces) { this.pieces = pieces; }

    @Override public int read() { return more() ? piece[at++] & 0xFF : -1; }

    @Override public int read(byte[] into, int from, int most) {
        if (most == 0) return 0;
        if (!more()) return -1;
        int count = Math.min(most, piece.length - at);
        System.arraycopy(piece, at, into, from, count);
        at += count;
        return count;
    }

    private boolean more() {
        if (piece == null) return false;
        if (at < piece.length) return true;
        at = 0;
        piece = pieces.apply(seq++).orElse(null);
        return piece != null;
    }
}
