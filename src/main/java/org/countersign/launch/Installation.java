package org.countersign.launch;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * An office's installation: countersign.jar carries the application, the server and the database driver, and unpacks them beside itself at
 * its first start, because a server cannot be read out of a jar within a jar. The JVM calls this before {@link Countersign#main}
 * (Launcher-Agent-Class of the manifest): an agent may add to the class path.
 */
public final class Installation {
    private static final String INSIDE = "installed/";

    private Installation() {}

    public static void agentmain(String arguments, Instrumentation jvm) {
        try {
            Path files = unpacked(jar());
            for (String library : new String[] {"payara-micro.jar", "mariadb-java-client.jar"}) jvm.appendToSystemClassLoaderSearch(new JarFile(files.resolve(library).toFile()));
            System.setProperty(Countersign.WAR, files.resolve("countersign.war").toString());
        } catch (IOException | URISyntaxException e) {
            System.out.println("countersign.jar cannot unpack itself beside where it lies (" + e + "): give that directory to this user, look whether the disk is full, and start again.");
            System.exit(1);
        }
    }

    private static Path jar() throws URISyntaxException { return Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI()); }

    /** A directory per build of the jar; it gets its name last, so that it is whole. */
    private static Path unpacked(Path jar) throws IOException {
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        Path files = jar.resolveSibling(name + "-" + Long.toHexString(Files.getLastModifiedTime(jar).toMillis()));
        if (Files.exists(files)) return files;
        Path draft = Files.createTempDirectory(jar.toAbsolutePath().getParent(), name + "-new");
        try (JarFile packed = new JarFile(jar.toFile())) {
            for (JarEntry entry : packed.stream().filter(each -> each.getName().startsWith(INSIDE) && !each.isDirectory()).toList())
                try (InputStream in = packed.getInputStream(entry)) {
                    Files.copy(in, draft.resolve(entry.getName().substring(INSIDE.length())));
                }
        }
        return Files.move(draft, files, StandardCopyOption.ATOMIC_MOVE);
    }
}
