package org.countersign.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.countersign.platform.Refused;
import org.countersign.platform.Sha256;

/**
 * A workbook that arrived, as lines of CSV. It is a ZIP, which can only be read with all of it there, so it waits in a file of its own; both files go at the end.
 *
 * @param sha256 of the very bytes that arrived
 */
public record Unpacked(Path csv, byte[] sha256) implements AutoCloseable {

    /** @throws org.countersign.platform.Refused where it is no workbook, or too large */
    public static Unpacked of(InputStream arriving) throws IOException {
        Path workbook = Files.createTempFile("countersign", ".xlsx"), csv = null;
        try {
            MessageDigest hash = Sha256.digest();
            try (OutputStream out = Files.newOutputStream(workbook)) {
                InputStream hashed = new DigestInputStream(arriving, hash);
                byte[] piece = new byte[1 << 16];
                long left = Parts.LARGEST;
                for (int got = hashed.read(piece); got >= 0; got = hashed.read(piece)) {
                    if ((left -= got) < 0) throw new Refused("workbook.tooLarge");
                    out.write(piece, 0, got);
                }
            }
            csv = Files.createTempFile("countersign", ".csv");
            Workbook.toCsv(workbook, csv);
            Unpacked unpacked = new Unpacked(csv, hash.digest());
            csv = null;
            return unpacked;
        } finally {
            Files.deleteIfExists(workbook);
            if (csv != null) Files.deleteIfExists(csv);
        }
    }

    public InputStream lines() throws IOException { return Files.newInputStream(csv); }

    @Override public void close() throws IOException { Files.deleteIfExists(csv); }
}
