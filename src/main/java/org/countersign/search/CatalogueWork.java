package org.countersign.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
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
    private static final Duration TIME = Duration.ofMillis(500);

    @Inject Due due;
    @Inject Originals originals;
    @Inject @ConfigProperty(name = "countersign.index") Optional<String> at;
    private volatile Catalogue catalogue;
    private Copyist copyist;
    private String complaint;

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
        Shelf shelf = Shelf.of(at);
        shelf.claim();
        try {
            catalogue = Catalogue.open(shelf.directory());
        } catch (LockObtainFailedException anotherNodesIndex) {
            throw anotherNodesIndex;
        } catch (IOException | RuntimeException unusable) {
            LOG.log(Level.INFO, "a new search index is begun in {0}: {1}", new Object[] {shelf.directory(), unusable});
            begin(shelf);
        }
        if (!inStep()) {
            long old = catalogue.node();
            close();
            due.leave(old);
            begin(shelf);
        }
        copyist = new Copyist(originals, catalogue);
    }

    /** Written to disk as often as the database says, or once more where it died in between. */
    private boolean inStep() {
        OptionalLong known = due.generation(catalogue.node());
        return known.isPresent() && (catalogue.generation() == known.getAsLong() || catalogue.generation() == known.getAsLong() + 1);
    }

    private void begin(Shelf shelf) throws IOException {
        shelf.clear();
        catalogue = Catalogue.create(shelf.directory(), due.enter(host()));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "?";
        }
    }

    private boolean work() throws IOException {
        boolean another = copyist.copyDocket();
        List<Due.Range> next = due.next(catalogue.node(), RANGES), read = new ArrayList<>();
        Instant end = Instant.now().plus(TIME);
        for (Iterator<Due.Range> each = next.iterator(); each.hasNext() && (read.isEmpty() || Instant.now().isBefore(end));) read.add(copyist.copy(each.next()));
        if (read.isEmpty() && !another) return false;
        catalogue.show();
        catalogue.keep();
        if (!due.done(catalogue.node(), read, catalogue.generation())) close();
        return read.size() < next.size() || next.size() == RANGES;
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
