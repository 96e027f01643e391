package org.countersign.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A kind of file an import can be. Each room that reads one brings a bean: {@code imports} CSV, {@code mail} messages. */
public interface ImportFormat {
    /** So many bytes are looked at to tell what a file is. */
    int SHOWN = 4_096;

    /** As {@code ?format=} names them, such as "eml". */
    Set<String> names();

    /** As which of its names the content of a file shows itself; empty: it does not show, or is of another kind. @param start its first bytes, {@link #SHOWN} of them if there are so many */
    default Optional<String> shown(byte[] start) { return Optional.empty(); }

    /**
     * What the external ids of its entries are unique within, given the source the import names: {@link Origin#source}. A message id is
     * the same id through whatever door the message comes, so mail always answers "mail".
     */
    default String idSpace(String source) { return source; }

    /**
     * Reads the file entry by entry, in its order, in constant memory; what is wrong with one entry is that entry's errors and the next is read.
     *
     * @param name one of {@link #names}
     * @throws org.countersign.platform.Refused where the file cannot be read at all, with the reason
     * @throws IOException where it breaks off in a way that leaves no reason to give
     */
    void read(String name, InputStream file, Consumer<ImportEntry> each) throws IOException;

    /**
     * The same, as it stood at that moment: what an import is read by is what held when it began, however often it is interrupted and whatever changes meanwhile,
     * so that the same entries come in the same order.
     */
    default ImportFormat asOf(Instant then) { return this; }

    /** What the file calls a field that intake refused, such as a column; empty: the whole entry. @param name as the interface names it */
    default String field(String name) { return name; }

    /**
     * The entries as they are to be taken in, with what only the database knows: which ordinance a letter means, whether its id was another's. In
     * the transaction that takes them in, before it does; as many as were given, in their order.
     *
     * @param usual the file number used where an entry names no ordinance; null: none
     */
    default List<ImportEntry> settle(List<ImportEntry> entries, String usual) { return entries; }

    /** Keeps what else the entries brought (a message’s raw bytes), in the transaction that took them in; outcome for entry, in their order. @param importId null: no import */
    default void keep(Long importId, List<ImportEntry> entries, List<Outcome> outcomes) {}

    /** Takes back what {@link #keep} kept for the import, so much at a time, before its contacts go. @return whether there may be more */
    default boolean takeBack(long importId, int atATime) { return false; }
}
