package org.countersign.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.intake.NewContact;
import org.countersign.letter.LanguageReader;
import org.countersign.letter.Letter;
import org.countersign.mime.Lettering;

/**
 * A letter that somebody of the office passed on: it is its writer's, and whoever passed it on has entered it (features.md 6). Only those whose
 * address is listed are believed; anybody could write "From: the mayor" into a letter.
 */
record PassedOn(String forwarder, Letter.Forwarded letter) {
    private static final int LONGEST_NAME = 60;

    static Optional<PassedOn> by(Letter letter, Set<String> staff) {
        return letter.envelope().sender().email().filter(staff::contains)
                .flatMap(address -> letter.content().forwarded().filter(passed -> passed.sender().isNamed() || passed.sender().email().isPresent()).map(passed -> new PassedOn(address, passed)));
    }

    /** It reached the city when its writer sent it to the one who passed it on, not when that one found the time. */
    NewContact contact(NewContact as) {
        NewContact.Arrival came = as.arrival();
        Instant received = letter.written().filter(at -> at.isBefore(came.receivedAt()) && at.isAfter(came.receivedAt().minusSeconds(366L * 24 * 3600))).orElse(came.receivedAt());
        String id = letter.messageId().isEmpty() || letter.messageId().length() > 200 ? came.externalId() : letter.messageId();
        String subject = letter.subject().isEmpty() ? as.content().subject() : letter.subject();
        NewContact.Content content = new NewContact.Content(subject, LetterContact.text(letter.words()), LanguageReader.read(letter.words()).orElse(null), null, null, null, false, false);
        NewContact.Arrival arrival = new NewContact.Arrival(id, received, came.channel(), came.recipient(), null, came.flag(), new NewContact.Hands(Lettering.cut(forwarder, LONGEST_NAME), false));
        return new NewContact(arrival, List.of(LetterContact.signer(letter.sender(), letter.signature())), as.positions(), content);
    }
}
