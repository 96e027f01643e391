package org.countersign.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;

/** The directory on this node's disk where the index stands, and nothing beside it. */
record Shelf(Path directory) {
    private static final Pattern OWN = Pattern.compile("(pending_)?segments(_[0-9a-z]+)?|" + IndexFileNames.CODEC_FILE_PATTERN);

    /** @param named by whoever installed it; empty: the usual one */
    static Shelf of(Optional<String> named) { return new Shelf(Path.of(named.orElseGet(() -> System.getProperty("java.io.tmpdir") + "/countersign-index"))); }

    /** It is there, and ours. @throws IOException where anything else is kept in it: then the directory is somebody else’s */
    void claim() throws IOException {
        Files.createDirectories(directory);
        files();
    }

    void clear() throws IOException {
        for (Path each : files()) Files.delete(each);
    }

    /** Those of an index. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.filter(Files::isRegularFile).filter(each -> !each.endsWith(IndexWriter.WRITE_LOCK_NAME)).toList();
            List<Path> foreign = all.stream().filter(each -> !OWN.matcher(each.getFileName().toString()).matches()).limit(3).toList();
            if (!foreign.isEmpty()) throw new IOException("no search index is kept in " + directory + ", where others keep " + foreign + ": let COUNTERSIGN_INDEX name a directory of its own");
            return all;
        }
    }
}
