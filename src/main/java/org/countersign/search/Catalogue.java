package org.countersign.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index on this node's disk, open. One writer, one thread that writes; searches see what was last {@link #show}n, and a crash leaves
 * what was last {@link #keep}t.
 */
final class Catalogue implements AutoCloseable {
    /** Highest number first, so that the newest are found without looking at the rest. */
    static final Sort NEWEST_FIRST = new Sort(new SortField("id", SortField.Type.LONG, true));
    private static final String FORM = "form", NODE = "node", GENERATION = "generation";
    private static final int BUFFER_MB = 48;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long node, generation;

    private Catalogue(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
        this.directory = directory;
        writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setOpenMode(mode).setIndexSort(NEWEST_FIRST)
                .setRAMBufferSizeMB(BUFFER_MB).setCommitOnClose(false));
        searchers = searchers(writer);
    }

    /** A writer that nobody closes keeps all others off. */
    private static SearcherManager searchers(IndexWriter writer) throws IOException {
        try {
            return new SearcherManager(writer, null);
        } catch (IOException | RuntimeException broken) {
            writer.rollback();
            throw broken;
        }
    }

    @FunctionalInterface private interface Beginning { void of(Catalogue entered) throws IOException; }

    /** What is there already. @throws IOException where there is none, or it cannot be read */
    static Catalogue open(Path at) throws IOException { return enter(at, IndexWriterConfig.OpenMode.APPEND, Catalogue::read); }

    /** An empty one. @param node its number */
    static Catalogue create(Path at, long node) throws IOException {
        return enter(at, IndexWriterConfig.OpenMode.CREATE, made -> {
            made.node = node;
            made.writer.setLiveCommitData(made.says().entrySet());
            made.writer.commit();
        });
    }

    /** Whatever fails on the way in, nothing stays open. */
    private static Catalogue enter(Path at, IndexWriterConfig.OpenMode mode, Beginning beginning) throws IOException {
        Catalogue entered = over(FSDirectory.open(at), mode);
        try {
            beginning.of(entered);
            return entered;
        } catch (IOException | RuntimeException broken) {
            entered.close();
            throw broken;
        }
    }

    private static Catalogue over(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
        try {
            return new Catalogue(directory, mode);
        } catch (IOException | RuntimeException broken) {
            directory.close();
            throw broken;
        }
    }

    private void read() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> written = reader.getIndexCommit().getUserData();
            if (!Cards.FORM.equals(written.get(FORM))) throw new IOException("an index of another form: " + written.get(FORM));
            node = Long.parseLong(written.get(NODE));
            generation = Long.parseLong(written.get(GENERATION));
        }
    }

    long node() { return node; }

    /** How often it was written to disk. */
    long generation() { return generation; }

    /** In place of all cards of the kind with numbers from first to last. */
    void replace(Kind kind, long first, long last, Collection<Document> cards) throws IOException {
        writer.deleteDocuments(LongPoint.newRangeQuery(kind.field(), first, last));
        for (Document card : cards) writer.addDocument(card);
    }

    /** In place of the cards of those numbers. */
    void replace(Kind kind, Map<Long, Document> cards) throws IOException {
        if (cards.isEmpty()) return;
        writer.deleteDocuments(LongPoint.newSetQuery(kind.field(), cards.keySet()));
        for (Document card : cards.values()) writer.addDocument(card);
    }

    /** From now on searches see what was replaced. */
    void show() throws IOException { searchers.maybeRefreshBlocking(); }

    /** From now on a crash leaves what was replaced. */
    void keep() throws IOException {
        generation++;
        writer.setLiveCommitData(says().entrySet());
        writer.commit();
    }

    private Map<String, String> says() { return Map.of(FORM, Cards.FORM, NODE, String.valueOf(node), GENERATION, String.valueOf(generation)); }

    @FunctionalInterface interface Search<T> { T in(IndexSearcher searcher) throws IOException; }

    <T> T search(Search<T> what) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return what.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was not kept is as if it had never been. */
    @Override public void close() throws IOException {
        try (directory; writer; searchers) {
            if (writer.isOpen()) writer.rollback();
        }
    }
}
