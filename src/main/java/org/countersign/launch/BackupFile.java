package org.countersign.launch;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A backup: the statements of mariadb-dump, packed with gzip, after a first line that says which schema it is of. Anyone can unpack it and
 * restore it by hand; only its owner may read it. It gets its name last, so that what bears the name is whole.
 */
record BackupFile(Path path) {
    private static final String FIRST = "-- Countersign backup 1, schema ";
    private static final Pattern HEADER = Pattern.compile(Pattern.quote(FIRST) + "(\\d{1,9})");
    /** The last line of a dump that came to its end. */
    private static final String LAST = "-- Dump completed";

    @FunctionalInterface interface Writing { void to(OutputStream out) throws IOException; }

    /** @param schema the number of the last migration @throws Trouble where there is such a file already, or what was written is not whole */
    void write(int schema, Writing dump) throws IOException {
        Path draft = claim();
        try {
            if (Files.exists(path)) throw new Trouble("There is a file " + path + " already: name a new one.");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                out.write((FIRST + schema + "\n").getBytes(StandardCharsets.US_ASCII));
                dump.to(out);
            }
            new BackupFile(draft).schema();
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** One at a time writes; whoever comes second touches nothing. */
    private Path claim() throws IOException {
        Path draft = path.resolveSibling(path.getFileName() + ".part");
        try {
            return Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new Trouble("Another backup is writing to " + draft + ": wait for it; if none is, one was killed: remove that file.", e);
        }
    }

    /** Reads all of it. @return the number of the last migration it has @throws Trouble where it is not a backup, or not a whole one */
    int schema() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.ISO_8859_1), 1 << 16)) {
            Matcher header = HEADER.matcher(String.valueOf(lines.readLine()));
            if (!header.matches()) throw new Trouble(path + " is not a backup of Countersign: name the file that \"backup\" wrote.");
            String last = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) if (!line.isBlank()) last = line;
            if (!last.startsWith(LAST)) throw new Trouble(path + " is not whole: its end is missing. Take another backup.");
            return Integer.parseInt(header.group(1));
        } catch (IOException e) {
            throw new Trouble(path + " cannot be read as a backup (" + e.getMessage() + "): take another one.", e);
        }
    }

    /** The statements. */
    InputStream open() throws IOException { return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(path)), 1 << 16); }
}
