package org.countersign.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.LockObtainFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps this node's index true to the database: opens it, or begins a new one where it is missing, broken, of another form or out of step
 * with the database; then reads again what is due. One thread works here.
 */
@ApplicationScoped
public class CatalogueWork {
    private static final Logger LOG = Logger.getLogger(CatalogueWork.class.getName());
    /** Ranges taken at a time, as far as there is time: what is read again is shown and kept together. */
    private static final int RANGES = 50;
    /** An index that nobody kept up for so long is built anew. */
    private static final Duration GONE = Duration.ofDays(2);
    private static final Pattern OWN = Pattern.compile("(pending_)?segments(_[0-9a-z]+)?|" + IndexFileNames.CODEC_FILE_PATTERN);
    private static final Duration TIME = Duration.ofMillis(500);

    @Inject Due due;
    @Inject Originals originals;
    @Inject @ConfigProperty(name = "countersign.index") Optional<String> at;
    private volatile Catalogue catalogue;
    private String docket, complaint;

    /** The index, as far as it is; empty while there is none. */
    Optional<Catalogue> catalogue() { return Optional.ofNullable(catalogue); }

    /** Whether it was read to the end once: before, what is found is not all there is. */
    boolean complete() {
        Catalogue open = catalogue;
        return open != null && !due.building(open.node());
    }

    /** Reads again what is due now. @return whether there may be more */
    public synchronized boolean round() {
        try {
            if (catalogue == null) open();
            boolean more = work();
            complaint = null;
            return more;
        } catch (IOException | RuntimeException broken) {
            complain(broken);
            close();
            return false;
        }
    }

    /** Once, not every second. */
    private void complain(Exception broken) {
        if (!broken.toString().equals(complaint)) LOG.log(Level.WARNING, "the search index cannot be kept up, which is tried again", broken);
        complaint = broken.toString();
    }

    private void open() throws IOException {
        docket = null;
        Files.createDirectories(directory());
        own();
        try {
            catalogue = Catalogue.open(directory());
        } catch (LockObtainFailedException anotherNodesIndex) {
            throw anotherNodesIndex;
        } catch (IOException | RuntimeException unusable) {
            LOG.log(Level.INFO, "a new search index is begun in {0}: {1}", new Object[] {directory(), unusable});
            begin();
        }
        if (!inStep()) {
            long old = catalogue.node();
            close();
            due.leave(old);
            begin();
        }
    }

    /** Written to disk as often as the database says, or once more where it died in between. */
    private boolean inStep() {
        OptionalLong known = due.generation(catalogue.node());
        return known.isPresent() && (catalogue.generation() == known.getAsLong() || catalogue.generation() == known.getAsLong() + 1);
    }

    private void begin() throws IOException {
        for (Path each : own()) Files.delete(each);
        catalogue = Catalogue.create(directory(), due.enter(host()));
    }

    /** The files of an index. @throws IOException where there is any other: then the directory is somebody else’s */
    private List<Path> own() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            List<Path> all = files.filter(Files::isRegularFile).filter(each -> !each.endsWith(IndexWriter.WRITE_LOCK_NAME)).toList();
            List<Path> foreign = all.stream().filter(each -> !OWN.matcher(each.getFileName().toString()).matches()).limit(3).toList();
            if (!foreign.isEmpty()) throw new IOException("no search index is kept in " + directory() + ", where others keep " + foreign + ": let COUNTERSIGN_INDEX name a directory of its own");
            return all;
        }
    }

    private boolean work() throws IOException {
        boolean another = readDocket();
        List<Due.Range> next = due.next(catalogue.node(), RANGES), read = new ArrayList<>();
        Instant end = Instant.now().plus(TIME);
        for (Iterator<Due.Range> each = next.iterator(); each.hasNext() && (read.isEmpty() || Instant.now().isBefore(end));) read.add(read(each.next()));
        if (read.isEmpty() && !another) return false;
        catalogue.show();
        catalogue.keep();
        if (!due.done(catalogue.node(), read, catalogue.generation())) close();
        return read.size() < next.size() || next.size() == RANGES;
    }

    private boolean readDocket() throws IOException {
        String now = originals.docket();
        if (now.equals(docket)) return false;
        catalogue.replace(Kind.ORDINANCE, 0, Long.MAX_VALUE, originals.ordinances());
        docket = now;
        return true;
    }

    private Due.Range read(Due.Range range) throws IOException {
        if (range.kind() == Kind.CONTACT) readContacts(range);
        else readPeople(range);
        return range;
    }

    /** Each piece goes to just before the next, so that what is gone leaves the index too. Of whoever signs, news of the contact is news. */
    private void readContacts(Due.Range range) throws IOException {
        long first = range.first();
        while (first <= range.last()) {
            Map<Long, Document> cards = originals.contacts(first, range.last());
            long last = cards.size() < Originals.AT_A_TIME ? range.last() : new TreeSet<>(cards.keySet()).last();
            catalogue.replace(Kind.CONTACT, first, last, cards.values());
            if (range.lane() != Due.Lane.ANEW) catalogue.replace(Kind.PERSON, originals.people(originals.signers(cards.keySet())));
            if (last == Long.MAX_VALUE) return;
            first = last + 1;
        }
    }

    private void readPeople(Due.Range range) throws IOException {
        long first = range.first();
        while (first <= range.last()) {
            List<Long> ids = originals.people(first, range.last());
            long last = ids.size() < Originals.AT_A_TIME ? range.last() : ids.get(ids.size() - 1);
            replacePeople(first, last, originals.people(ids));
            if (last == Long.MAX_VALUE) return;
            first = last + 1;
        }
    }

    /** Whom they were merged into may lie outside of the range. */
    private void replacePeople(long first, long last, Map<Long, Document> cards) throws IOException {
        Map<Long, Document> within = new TreeMap<>(), beyond = new TreeMap<>();
        cards.forEach((id, card) -> (id >= first && id <= last ? within : beyond).put(id, card));
        catalogue.replace(Kind.PERSON, beyond);
        catalogue.replace(Kind.PERSON, first, last, within.values());
    }

    private Path directory() { return Path.of(at.orElseGet(() -> System.getProperty("java.io.tmpdir") + "/countersign-index")); }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "?";
        }
    }

    /** Others see that this node is there, and it sees which have left. One that they took for gone begins anew. */
    public synchronized void greet() {
        if (catalogue != null && !due.greet(catalogue.node())) close();
        due.forgetBefore(Instant.now().minus(GONE));
    }

    @PreDestroy public synchronized void close() {
        Catalogue open = catalogue;
        catalogue = null;
        try {
            if (open != null) open.close();
        } catch (IOException e) {
            LOG.log(Level.INFO, "the search index was closed already", e);
        }
    }
}
