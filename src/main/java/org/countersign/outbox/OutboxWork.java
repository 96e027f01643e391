package org.countersign.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.countersign.oauth.AccessTokens;
import org.countersign.oauth.Renewal;
import org.countersign.platform.Again;
import org.countersign.platform.Refused;

/** Sends whatever is due, each letter from its lease to its end, until nothing is due or the mail server cannot be used. */
@ApplicationScoped
public class OutboxWork {
    /** How long the database may be away before what became of a letter is left to a person. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Between two tries; a test does not wait. */
    Duration pause = Duration.ofSeconds(2);
    @Inject OutboxQueue queue;
    @Inject MailServers servers;
    @Inject Carrier carrier;
    @Inject AccessTokens tokens;

    @ActivateRequestContext
    public void send() {
        String holder = UUID.randomUUID().toString();
        for (Optional<MailServers.Sending> sending = sending(); sending.isPresent(); sending = sending()) {
            List<Outgoing> letters = Again.ifBrokenOff(() -> queue.next(holder));
            if (letters.isEmpty() || !carry(sending.get(), letters, holder)) return;
        }
    }

    /** To the line and its sign-in, and back. @param sending not seen: what is new of its secret is not kept @return what is wrong; empty: nothing */
    Optional<Mishap> attempt(MailServers.Sending sending) {
        try {
            return carrier.attempt(reached(sending).server());
        } catch (Refused noToken) {
            return Optional.of(Mishap.of(noToken));
        }
    }

    private Optional<MailServers.Sending> sending() {
        try {
            return servers.sending();
        } catch (Refused secretOfAnotherKey) {
            queue.pause(Mishap.of(secretOfAnotherKey));
            return Optional.empty();
        }
    }

    /** With a token that is good, where one is fetched; what it is fetched with next time is kept first. */
    private MailServers.Sending reached(MailServers.Sending sending) {
        Renewal renewal = sending.server().login().renewal();
        if (renewal == null) return sending;
        AccessTokens.Access access = tokens.of(renewal, sending.server().login().secret());
        if (!access.secret().equals(sending.server().login().secret())) servers.renewed(sending, access.secret());
        return sending.by(sending.server().with(access));
    }

    /** @return whether the mail server can be used */
    private boolean carry(MailServers.Sending sending, List<Outgoing> letters, String holder) {
        Set<Outgoing> left = new HashSet<>(letters);
        try {
            carrier.carry(reached(sending), letters, letter -> queue.mark(letter.id(), holder), (letter, delivery) -> {
                left.remove(letter);
                settle(letter, holder, delivery);
            });
            queue.resume();
            return true;
        } catch (MessagingException | Refused down) {
            Optional.ofNullable(sending.server().login().renewal()).ifPresent(tokens::forget);
            left.forEach(letter -> once(letter, holder, new Delivery(Delivery.Kind.NOT_TRIED, null)));
            queue.pause(Mishap.of(down, sending.server()));
            return false;
        }
    }

    /** What the server answered is known here alone: a database that is away for a moment must not make an uncertain letter of one that is sent. */
    private void settle(Outgoing letter, String holder, Delivery delivery) {
        for (Instant until = Instant.now().plus(PATIENCE);;) {
            try {
                once(letter, holder, delivery);
                return;
            } catch (RuntimeException away) {
                if (!Again.mayPass(away) || Instant.now().isAfter(until)) throw away;
            }
            rest();
        }
    }

    private void once(Outgoing letter, String holder, Delivery delivery) {
        Again.ifBrokenOff(() -> {
            queue.settle(letter, holder, delivery);
            return null;
        });
    }

    private void rest() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before it was noted what became of a letter", stopping);
        }
    }
}
