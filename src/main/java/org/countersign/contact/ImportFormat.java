package org.countersign.contact;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A kind of file an import can be. Each room that reads one brings a bean: {@code contact} CSV, {@code mail} messages. */
public interface ImportFormat {
    /** As {@code ?format=} names them, such as "eml". */
    Set<String> names();

    /**
     * Reads the file entry by entry, in its order, in constant memory; what is wrong with one entry is that entry's errors and the next is read.
     *
     * @param name one of {@link #names}
     * @throws IOException where the file cannot be read at all
     */
    void read(String name, InputStream file, Consumer<ImportEntry> each) throws IOException;

    /** Keeps what else the entries brought (a message's raw bytes), in the transaction that took them in. */
    default void keep(List<ImportEntry> entries, List<Outcome> outcomes) {}
}
