package org.countersign.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.DeflaterInputStream;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/** Deflates what comes in a stream into pieces that fit any database packet, in the memory of one. */
final class Pieces {
    private static final int PIECE = 1 << 20;

    private Pieces() {}

    @FunctionalInterface interface Keep { void piece(int seq, byte[] bytes); }

    /** @return how many bytes came */
    static long write(InputStream raw, Keep keep) throws IOException {
        Counted counted = new Counted(raw);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (InputStream packed = new DeflaterInputStream(counted, deflater)) {
            int seq = 0;
            for (byte[] piece = packed.readNBytes(PIECE); piece.length > 0; piece = packed.readNBytes(PIECE)) keep.piece(seq++, piece);
            return counted.count;
        } finally {
            deflater.end();
        }
    }

    /** @param most bytes; what is longer is cut there */
    static byte[] read(List<byte[]> pieces, int most) {
        byte[] all = new byte[pieces.stream().mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        try (InputStream raw = new InflaterInputStream(new ByteArrayInputStream(all))) {
            return all.length == 0 ? all : raw.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored message is damaged", e);
        }
    }

    private static final class Counted extends java.io.FilterInputStream {
        private long count;

        private Counted(InputStream in) { super(in); }

        @Override public int read() throws IOException {
            int one = super.read();
            if (one >= 0) count++;
            return one;
        }

        @Override public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) count += read;
            return read;
        }
    }
}
