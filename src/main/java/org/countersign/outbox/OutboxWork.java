package org.countersign.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.countersign.platform.Again;
import org.countersign.platform.Refused;

/** Sends whatever is due, each letter from its lease to its end, until nothing is due or the mail server cannot be used. */
@ApplicationScoped
public class OutboxWork {
    @Inject OutboxQueue queue;
    @Inject MailServers servers;
    @Inject Carrier carrier;

    @ActivateRequestContext
    public void send() {
        Optional<MailServers.Sending> sending = sending();
        String holder = UUID.randomUUID().toString();
        while (sending.isPresent()) {
            List<Outgoing> letters = Again.ifBrokenOff(() -> queue.next(holder));
            if (letters.isEmpty() || !carry(sending.get(), letters, holder)) return;
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

    /** @return whether the mail server can be used */
    private boolean carry(MailServers.Sending sending, List<Outgoing> letters, String holder) {
        Set<Outgoing> left = new HashSet<>(letters);
        try {
            carrier.carry(sending, letters, letter -> queue.mark(letter.id(), holder), (letter, delivery) -> {
                left.remove(letter);
                queue.settle(letter, holder, delivery);
            });
            queue.resume();
            return true;
        } catch (MessagingException down) {
            left.forEach(letter -> queue.settle(letter, holder, new Delivery(Delivery.Kind.NOT_TRIED, null)));
            queue.pause(Mishap.of(down, sending.server()));
            return false;
        }
    }
}
