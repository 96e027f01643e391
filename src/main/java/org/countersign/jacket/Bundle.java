package org.countersign.jacket;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.countersign.http.Csv;
import org.countersign.platform.Sha256;

/**
 * A ZIP that is written as it goes, file after file; at its end an index that says what each holds, and the SHA-256 of each as {@code sha256sum -c} reads them.
 * Ended, it is whole; broken off, no program takes it for one.
 */
final class Bundle {
    static final String INDEX = "index.csv", MANIFEST = "manifest.sha256";

    private final ZipOutputStream zip;
    private final FileTime made;
    private final List<List<String>> index = new ArrayList<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();

    /** @param out stays open: who opened it closes it */
    Bundle(OutputStream out, Instant made) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.made = FileTime.from(made);
    }

    /** @return how many rows it wrote; negative: it has none to count */
    @FunctionalInterface interface Writing { long to(OutputStream out) throws IOException; }

    /** A line of the index that is about no file. */
    void say(String sentence) { index.add(List.of("", sentence, "")); }

    /** @param holds in words @return how many rows it has */
    long add(String file, String holds, Writing writing) throws IOException {
        long rows = write(file, writing);
        index.add(List.of(file, holds, rows < 0 ? "" : String.valueOf(rows)));
        return rows;
    }

    private long write(String file, Writing writing) throws IOException {
        ZipEntry entry = new ZipEntry(file);
        entry.setLastModifiedTime(made);
        zip.putNextEntry(entry);
        MessageDigest digest = Sha256.digest();
        OutputStream hashed = new DigestOutputStream(new Kept(zip), digest);
        long rows = writing.to(hashed);
        hashed.flush();
        zip.closeEntry();
        hashes.put(file, HexFormat.of().formatHex(digest.digest()));
        return rows;
    }

    /** Rows as CSV. @return how many, the heading not among them */
    static long csv(OutputStream out, List<String> heading, Iterable<List<String>> rows) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Csv csv = new Csv(text);
        csv.row(heading);
        long written = 0;
        for (List<String> row : rows) {
            csv.row(row);
            written++;
        }
        text.flush();
        return written;
    }

    /** @param aboutIndex and aboutManifest what these two hold */
    void end(String aboutIndex, String aboutManifest) throws IOException {
        index.add(List.of(INDEX, aboutIndex, String.valueOf(index.size() + 2)));
        index.add(List.of(MANIFEST, aboutManifest, String.valueOf(hashes.size() + 1)));
        write(INDEX, out -> csv(out, List.of("file", "holds", "rows"), index));
        zip.putNextEntry(new ZipEntry(MANIFEST));
        for (Map.Entry<String, String> each : hashes.entrySet()) zip.write((each.getValue() + "  " + each.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    /** What writes one file does not end the others. */
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) { super(out); }

        @Override public void write(byte[] bytes, int from, int length) throws IOException { out.write(bytes, from, length); }

        @Override public void flush() {}                                       // for the end

        @Override public void close() {}
    }
}
