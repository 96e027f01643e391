package org.countersign.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** A line to a mailbox by IMAP. It looks at messages without marking them; memory does not grow with the mailbox. */
final class MailboxLine implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(MailboxLine.class.getName());
    /** A server that says nothing for so long is gone; a listening line is nudged long before. */
    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final int FETCH = 1 << 18;

    private final IMAPStore store;
    private final String name;
    private IMAPFolder folder;
    private volatile Instant listeningSince;

    private MailboxLine(IMAPStore store, String name) {
        this.store = store;
        this.name = name;
    }

    /** @param silence how long the server may take for an answer */
    static MailboxLine open(Mailbox box, Duration silence) throws MessagingException {
        if (box.server().login().secret() == null) throw new AuthenticationFailedException("no password is set");
        Properties settings = box.server().properties("imap");
        settings.put("mail.imap.timeout", String.valueOf(silence.toMillis()));
        settings.put("mail.imap.fetchsize", String.valueOf(FETCH));
        settings.put("mail.imap.peek", "true");
        IMAPStore store = (IMAPStore) Session.getInstance(settings).getStore("imap");
        store.connect(box.server().host(), box.server().port(), box.server().login().user(), box.server().login().secret());
        return new MailboxLine(store, box.folder());
    }

    static MailboxLine open(Mailbox box) throws MessagingException { return open(box, SILENCE); }

    /** Opens the folder afresh: what the library remembered of its messages is forgotten. */
    void enter() throws MessagingException {
        leave();
        folder = (IMAPFolder) store.getFolder(name);
        if (!folder.exists()) throw new FolderNotFoundException(folder);
        try {
            folder.open(Folder.READ_WRITE);
        } catch (jakarta.mail.ReadOnlyFolderException mayNotMark) {
            folder.open(Folder.READ_ONLY);
        }
    }

    long validity() throws MessagingException { return folder.getUIDValidity(); }

    /** The number the next message will get, above all that are there whatever the server says; 0: it does not tell. */
    long next() throws MessagingException {
        long told = folder.getUIDNext();
        int count = folder.getMessageCount();
        return told <= 0 ? 0 : count == 0 ? told : Math.max(told, folder.getUID(folder.getMessage(count)) + 1);
    }

    /** The messages behind this number, ascending, at most so many. */
    List<Arrivals.Source> after(long uid, int most) throws MessagingException {
        int count = folder.getMessageCount(), first = firstAfter(uid, count);
        if (first > count) return List.of();
        Message[] messages = folder.getMessages(first, Math.min(count, first + most - 1));
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(messages, profile);
        List<Arrivals.Source> found = new ArrayList<>();
        for (Message message : messages) {
            Remote remote = new Remote(folder.getUID(message), message.getSize(), received(message), (IMAPMessage) message);
            if (remote.uid() > uid) found.add(remote);
        }
        return found;
    }

    private static Instant received(Message message) throws MessagingException { return message.getReceivedDate() == null ? null : message.getReceivedDate().toInstant(); }

    /** Numbers ascend with places, so that a few looks find the place behind a number among any many. */
    private int firstAfter(long uid, int count) throws MessagingException {
        int low = 1, high = count + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (folder.getUID(folder.getMessage(middle)) > uid) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /** Marks these as seen, those of them that are still there. */
    void markSeen(List<Long> uids) throws MessagingException {
        if (folder.getMode() == Folder.READ_ONLY || uids.isEmpty()) return;
        Message[] there = Arrays.stream(folder.getMessagesByUID(uids.stream().mapToLong(Long::longValue).toArray())).filter(Objects::nonNull).toArray(Message[]::new);
        if (there.length > 0) folder.setFlags(there, new Flags(Flags.Flag.SEEN), true);
    }

    int count() throws MessagingException { return folder.getMessageCount(); }

    boolean readOnly() { return folder.getMode() == Folder.READ_ONLY; }

    boolean canListen() throws MessagingException { return store.hasCapability("IDLE"); }

    /** Waits until the server tells of something, or is nudged (RFC 2177). */
    void listen() throws MessagingException {
        listeningSince = Instant.now();
        try {
            folder.idle(true);
        } finally {
            listeningSince = null;
        }
    }

    /** Ends a wait that has lasted too long. */
    void nudge(Duration longest) {
        Instant since = listeningSince;
        if (since == null || since.plus(longest).isAfter(Instant.now())) return;
        listeningSince = null;
        try {
            folder.doCommand(protocol -> {
                protocol.noop();
                return null;
            });
        } catch (MessagingException gone) {
            LOG.log(Level.FINE, "the line broke while it listened", gone);
        }
    }

    private void leave() throws MessagingException {
        if (folder != null && folder.isOpen()) folder.close(false);
    }

    @Override public void close() {
        try {
            store.close();
        } catch (MessagingException gone) {
            LOG.log(Level.FINE, "the line broke while it was ended", gone);
        }
    }

    /** Read in parts, and never marked by being read. */
    private record Remote(long uid, long size, Instant received, IMAPMessage message) implements Arrivals.Source {
        @Override public InputStream open() throws IOException {
            try {
                message.setPeek(true);
                return message.getMimeStream();
            } catch (MessagingException broken) {
                throw new IOException(broken);
            }
        }
    }
}
