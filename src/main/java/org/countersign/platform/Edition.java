package org.countersign.platform;

import jakarta.faces.context.ExternalContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.primefaces.context.PrimeRequestContext;

/**
 * Which files this build serves, as ten digits drawn from every byte of ours and the version of PrimeFaces'. One for all of them: a style
 * sheet names fonts, so that its own bytes alone would not tell that they have changed.
 */
final class Edition {
    private static final String KEPT = Edition.class.getName(), OURS = "/WEB-INF/resources/";
    private static final int DIGITS = 10;

    private Edition() {}

    /** Drawn once and kept with the application. */
    static String of(ExternalContext external) {
        Map<String, Object> application = external.getApplicationMap();
        return (String) application.computeIfAbsent(KEPT, first -> draw(external));
    }

    private static String draw(ExternalContext external) {
        MessageDigest all = Sha256.digest();
        all.update(String.valueOf(PrimeRequestContext.class.getPackage().getImplementationVersion()).getBytes(StandardCharsets.UTF_8));
        for (String file : files(external, OURS)) add(all, external, file);
        return HexFormat.of().formatHex(all.digest()).substring(0, DIGITS);
    }

    private static SortedSet<String> files(ExternalContext external, String folder) {
        SortedSet<String> found = new TreeSet<>();
        for (String path : external.getResourcePaths(folder)) {
            if (path.endsWith("/")) found.addAll(files(external, path));
            else found.add(path);
        }
        return found;
    }

    private static void add(MessageDigest all, ExternalContext external, String file) {
        all.update(file.getBytes(StandardCharsets.UTF_8));
        try (InputStream in = external.getResourceAsStream(file)) {
            all.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
