package org.countersign.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where one installation keeps what must outlive it: database, passwords, logs. One running Countersign at a time. */
public final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel claim;

    private DataDirectory(Path root, FileChannel claim) {
        this.root = root;
        this.claim = claim;
    }

    /** Makes the directory where it is absent and claims it until {@link #close()}; a claim ends with its process, however that ends. */
    public static DataDirectory claim(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            FileChannel channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) return new DataDirectory(root, channel);
            channel.close();
        } catch (IOException e) {
            throw new Trouble("Cannot write to the data directory " + root + " (" + e.getMessage() + "): give it to this user or set COUNTERSIGN_DATA to another directory.", e);
        }
        throw new Trouble("Another Countersign is running on the data directory " + root + ": stop that one first or set COUNTERSIGN_DATA to another directory.");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    public Path path(String name) { return root.resolve(name); }

    /** @param megabytes what the next steps will write at most */
    public void needs(long megabytes) {
        try {
            long free = Files.getFileStore(root).getUsableSpace() / 1_000_000;
            if (free < megabytes) throw new Trouble("The disk of the data directory " + root + " is full: " + free + " MB are free and " + megabytes
                    + " MB are needed; free some space or set COUNTERSIGN_DATA to a directory on another disk.");
        } catch (IOException e) {
            throw new Trouble("Cannot see how much space is free in " + root + " (" + e.getMessage() + "): set COUNTERSIGN_DATA to another directory.", e);
        }
    }

    /** A password drawn once and kept here for the owner's eyes only. @param bytes of chance in it */
    public String keptSecret(String name, int bytes) throws IOException {
        Path file = path(name);
        if (Files.exists(file)) return Files.readString(file).strip();
        byte[] chance = new byte[bytes];
        new SecureRandom().nextBytes(chance);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(chance).replace('-', 'x').replace('_', 'y');
        writePrivately(name, secret + "\n");
        return secret;
    }

    /** Writes a file of mode 600, whole or not at all. */
    public Path writePrivately(String name, String text) throws IOException {
        Path draft = path(name + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, text);
        return Files.move(draft, path(name), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    /** What is printed to it stands in a new file of that name, at once. */
    public PrintStream writer(String name) throws IOException { return new PrintStream(Files.newOutputStream(path(name)), true, StandardCharsets.UTF_8); }

    /** Removes a file or a directory with all that is in it; what is absent is fine. */
    public static void remove(Path path) throws IOException {
        if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) return;
        try (Stream<Path> below = Files.walk(path)) {
            for (Path each : below.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }

    @Override public void close() {
        try {
            claim.close();
        } catch (IOException e) {
            throw new Trouble("Cannot let go of the data directory " + root + " (" + e.getMessage() + "): look at its disk.", e);
        }
    }
}
