package org.countersign.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.mailbox.MailboxQueue.Lease;
import org.countersign.oauth.AccessTokens;
import org.countersign.oauth.Renewal;
import org.countersign.outbox.Mishap;
import org.countersign.platform.Again;
import org.countersign.platform.Refused;

/**
 * Reads a mailbox from its lease to its rest: what is new is stored, then the server is told, some at a time; where it offers so, it is
 * listened to until something is new. Whatever dies in between, the next reader goes on behind what was stored.
 */
@ApplicationScoped
public class MailboxWork {
    /** Messages and bytes that are stored together; a message longer than that alone. */
    private static final int AT_A_TIME = 50, WINDOW = 1_000;
    private static final long BYTES = 4 << 20;
    /** So often in a row reading may break off at one message. */
    private static final int PATIENCE = 5;
    private static final Duration LISTENED = Duration.ofMinutes(4), TRIAL = Duration.ofSeconds(20);

    @Inject Mailboxes mailboxes;
    @Inject MailboxQueue queue;
    @Inject Arrivals arrivals;
    @Inject AccessTokens tokens;
    private final Set<MailboxLine> lines = ConcurrentHashMap.newKeySet();

    /** @param mayListen false: it is looked into once, since enough others are listened to */
    @ActivateRequestContext
    public void carry(Lease lease, boolean mayListen) {
        Mailbox box = null;
        try {
            box = mailboxes.open(lease.mailbox());
            read(lease, box, mayListen);
            queue.rest(lease);
        } catch (Lease.Lost another) {
            return;
        } catch (MessagingException | IOException | Refused trouble) {
            fail(lease, box, trouble);
        } catch (RuntimeException unforeseen) {
            fail(lease, box, unforeseen);                      // so that it is seen and said; the log has the rest
            throw unforeseen;
        }
    }

    /** With a token that is good, where one is fetched; what it is fetched with next time is kept first. */
    private Mailbox reached(Mailbox box) {
        Renewal renewal = box.server().login().renewal();
        if (renewal == null) return box;
        AccessTokens.Access access = tokens.of(renewal, box.server().login().secret());
        if (!access.secret().equals(box.server().login().secret())) mailboxes.renewed(box, access.secret());
        return box.at(box.server().with(access));
    }

    private void fail(Lease lease, Mailbox box, Exception trouble) {
        if (box != null && box.server().login().renewal() != null) tokens.forget(box.server().login().renewal());
        try {
            queue.fail(lease, Mishap.of(trouble, box == null ? null : box.server()));
        } catch (Lease.Lost another) {
            return;
        }
    }

    private void read(Lease lease, Mailbox box, boolean mayListen) throws MessagingException, IOException {
        MailboxLine line = MailboxLine.open(reached(box));
        lines.add(line);
        try (line) {
            boolean listens = mayListen && line.canListen();
            int most = box.course().failures() == 0 ? AT_A_TIME : 1;          // where it broke off, one bad message takes no others with it
            do {
                queue.renew(lease);
                while (some(lease, line, most)) queue.renew(lease);
                queue.readAll(lease, listens);
                most = AT_A_TIME;
                if (listens) line.listen();
            } while (listens);
        } finally {
            lines.remove(line);
        }
    }

    /** Stores what is new in so much of the folder, and tells the server. @param most messages together @return whether there may be more */
    private boolean some(Lease lease, MailboxLine line, int most) throws MessagingException, IOException {
        line.enter();
        Arrivals.Cursor cursor = arrivals.cursor(lease, line.validity(), line.next());
        tell(lease, line, cursor);
        List<Arrivals.Source> found = line.after(cursor.last(), WINDOW);
        List<Arrivals.Source> together = new ArrayList<>();
        long bytes = 0;
        for (Arrivals.Source each : found) {
            if (!together.isEmpty() && (together.size() == most || bytes + each.size() > BYTES)) {
                store(lease, line, cursor, together);
                bytes = 0;
            }
            together.add(each);
            bytes += each.size();
        }
        if (!together.isEmpty()) store(lease, line, cursor, together);
        return found.size() == WINDOW;
    }

    private void store(Lease lease, MailboxLine line, Arrivals.Cursor at, List<Arrivals.Source> together) throws MessagingException, IOException {
        try {
            arrivals.store(lease, at, together);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Lease.Lost || Again.mayPass(broken) || together.size() > 1 || arrivals.stuck(lease, together.get(0)) < PATIENCE) throw broken;
            arrivals.giveUp(lease, at, together.get(0));
        }
        tell(lease, line, at);
        together.clear();
    }

    /** What was stored is seen, also what was stored before somebody died. */
    private void tell(Lease lease, MailboxLine line, Arrivals.Cursor at) throws MessagingException {
        List<Long> unseen = arrivals.unseen(lease.mailbox(), at, WINDOW);
        if (unseen.isEmpty() || line.readOnly()) return;
        line.markSeen(unseen);
        arrivals.seen(lease.mailbox(), at, unseen);
    }

    /** Whoever listens for long is nudged, so that the lease is renewed and a dead line is noticed. */
    public void nudge() { lines.forEach(line -> line.nudge(LISTENED)); }

    /** Nobody listens any more. */
    public void hangUp() { lines.forEach(MailboxLine::close); }

    /** As the button on the page asks: in and out again. @return what is wrong; empty: nothing, and how many messages are there */
    public Trial attempt(Mailbox box) {
        try (MailboxLine line = MailboxLine.open(reached(box), TRIAL)) {
            line.enter();
            return new Trial(Optional.empty(), line.count(), line.readOnly(), line.canListen());
        } catch (MessagingException | Refused wrong) {
            return new Trial(Optional.of(Mishap.of(wrong, box.server())), 0, false, false);
        }
    }

    /** @param messages how many are in the folder @param readOnly they cannot be marked as seen @param listens the server tells of new mail by itself */
    public record Trial(Optional<Mishap> wrong, int messages, boolean readOnly, boolean listens) {}
}
