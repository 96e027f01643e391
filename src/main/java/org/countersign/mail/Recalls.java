package org.countersign.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.countersign.intake.PositionsChanged;
import org.countersign.outbox.LetterKind;
import org.countersign.outbox.Outbox;
import org.countersign.outbox.Outgoing;

/** Whoever takes back what they decided of letters takes back what was to be answered because of it and has not left (features.md 52). */
@ApplicationScoped
@Transactional
public class Recalls {
    @Inject Outbox outbox;

    void follow(@Observes PositionsChanged.TakenBack news) {
        for (long contact : news.contacts()) outbox.toContact(contact).stream().filter(letter -> letter.kind() == LetterKind.REPLY && letter.state() == Outgoing.State.WAITING)
                .filter(letter -> !letter.course().putAt().isBefore(news.since())).forEach(letter -> outbox.recall(letter.seen()));
    }
}
