package org.countersign.mailbox;

import java.io.Serializable;
import java.time.Instant;
import org.countersign.outbox.MailServer;
import org.countersign.outbox.Mishap;
import org.countersign.platform.Seen;

/**
 * A mailbox as somebody set it up, and how it goes.
 *
 * @param address what people write to
 * @param server with the secret where it is to be read, without it on a page
 */
public record Mailbox(long id, String name, String address, MailServer server, String folder, Wish wish, Course course, long version) implements Serializable {
    /** @param fromNow what was in it before is left alone @param active false: it is not read */
    public record Wish(boolean fromNow, boolean active) implements Serializable {}

    /**
     * @param readAt when all of it had been read last; null: never
     * @param trouble null: none
     * @param idles the server tells of new mail by itself
     * @param quarantined how many of its messages could not be read
     */
    public record Course(Instant readAt, int failures, Mishap trouble, Instant nextAt, boolean idles, long quarantined) implements Serializable {}

    /** The same, reached otherwise. */
    Mailbox at(MailServer another) { return new Mailbox(id, name, address, another, folder, wish, course, version); }

    public Seen seen() { return new Seen(id, version); }
}
