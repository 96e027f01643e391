package org.countersign.mail;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflates messages into pieces that fit any database packet, and puts them together again. Fast rather than tight: an import waits for it. */
final class Packing {
    private static final int PIECE = 1 << 20;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final byte[] piece = new byte[PIECE];

    /** At least one piece, in order. */
    List<byte[]> pack(byte[] raw) {
        List<byte[]> pieces = new ArrayList<>();
        deflater.reset();
        deflater.setInput(raw);
        deflater.finish();
        while (!deflater.finished()) pieces.add(Arrays.copyOf(piece, deflater.deflate(piece)));
        return pieces;
    }

    static byte[] unpack(List<byte[]> pieces) {
        Inflater inflater = new Inflater();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try {
            for (byte[] each : pieces) {
                inflater.setInput(each);
                while (!inflater.needsInput() && !inflater.finished()) raw.write(buffer, 0, inflater.inflate(buffer));
            }
            return raw.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("a kept letter is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
