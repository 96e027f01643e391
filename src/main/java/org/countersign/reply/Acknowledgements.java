package org.countersign.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.constituent.Mergers;
import org.countersign.letter.Letter;
import org.countersign.mail.LettersTaken;
import org.countersign.outbox.LetterKind;
import org.countersign.outbox.NewLetter;
import org.countersign.outbox.NewLetter.About;
import org.countersign.outbox.NewLetter.Addressee;
import org.countersign.outbox.NewLetter.Answers;
import org.countersign.outbox.NewLetter.Wording;
import org.countersign.outbox.Outbox;
import org.countersign.platform.Bulk;
import org.countersign.platform.Words;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells whoever wrote that their letter came in (RFC 3834): once for each person and ordinance in a period, in the language they wrote, the same
 * words to every side, nothing of what they wrote repeated. Never a machine, a list or ourselves, nor whoever only passed on what somebody else wrote.
 */
@ApplicationScoped
@Transactional
public class Acknowledgements {
    /** Nobody is thanked for a letter that lay in a mailbox for longer. */
    private static final Duration FRESH = Duration.ofDays(3);
    private static final String OURS = "SELECT LOWER(address) FROM mailbox WHERE LOWER(address) IN (??)";

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject City city;
    @Inject @ConfigProperty(name = "countersign.reply.acknowledge", defaultValue = "true") boolean wanted;
    @Inject @ConfigProperty(name = "countersign.reply.acknowledgeDays", defaultValue = "7") int days;

    /** Whom a contact is from, and about what. @param constituent null: nobody knows @param ordinances by their numbers */
    private record Writer(Long constituent, String name, Map<Long, String> ordinances) {}

    /** In the transaction that takes them in. */
    void heard(@Observes LettersTaken news) {
        if (!wanted) return;
        Instant now = Instant.now();
        for (LettersTaken.One each : news.letters())
            if (!each.repeats() && each.direct() && each.letter().report().isEmpty() && each.letter().envelope().received().isAfter(now.minus(FRESH)))
                each.letter().route().answerTo().filter(to -> NewLetter.isAddress(to) && !isOurs(to) && !each.letter().envelope().sender().email().filter(this::isOurs).isPresent()).ifPresent(to -> acknowledge(each, to, now));
    }

    private boolean isOurs(String address) {
        return outbox.isFrom(address) || !Bulk.of(em).find(OURS, List.of(address.toLowerCase(Locale.ROOT)), row -> row.getString(1)).isEmpty();
    }

    private void acknowledge(LettersTaken.One letter, String to, Instant now) {
        Bulk bulk = Bulk.of(em);
        Writer writer = writer(bulk, letter.contact());
        String who = writer.constituent() == null ? "a:" + to.toLowerCase(Locale.ROOT) : "c:" + writer.constituent();
        List<Long> due = about(writer, letter).stream().filter(ordinance -> claim(bulk, who, ordinance, now)).toList();
        if (due.isEmpty()) return;
        Long ordinance = writer.ordinances().containsKey(due.get(0)) ? due.get(0) : null;
        outbox.put(new NewLetter("acknowledgement:" + letter.contact(), LetterKind.ACKNOWLEDGEMENT, new Addressee(to, writer.name(), new About(writer.constituent(), ordinance, letter.contact())),
                wording(letter.letter(), Optional.ofNullable(writer.ordinances().get(ordinance))), answers(letter.letter()), null));
    }

    /** What is thanked for: what it speaks of; before anybody has said that, what its words name, though the answer does not; else (0) nothing that is known. */
    private static Collection<Long> about(Writer writer, LettersTaken.One letter) {
        if (!writer.ordinances().isEmpty()) return writer.ordinances().keySet();
        return letter.names().isEmpty() ? List.of(0L) : letter.names();
    }

    /** The row holds whoever else would thank the same person now. @return whether nobody has in this period */
    private boolean claim(Bulk bulk, String who, long ordinance, Instant now) {
        return bulk.change("UPDATE acknowledged SET last_at = ? WHERE who = ? AND ordinance_id = ? AND last_at <= ?", utc(now), who, ordinance, utc(now.minus(Duration.ofDays(days)))) > 0
                || bulk.change("INSERT IGNORE INTO acknowledged (who, ordinance_id, last_at) VALUES (?, ?, ?)", who, ordinance, utc(now)) > 0;
    }

    private static Writer writer(Bulk bulk, long contact) {
        Map<Long, String> ordinances = new HashMap<>();
        bulk.read("SELECT o.id, o.file_number FROM `position` p JOIN ordinance o ON o.id = p.ordinance_id WHERE p.contact_id = ? ORDER BY o.id", row -> ordinances.put(row.getLong(1), row.getString(2)), contact);
        return bulk.read("SELECT constituent_id, CONCAT_WS(' ', given_name, family_name) FROM signer WHERE contact_id = ? AND seq = 0", row -> {
            Long known = row.getObject(1, Long.class);
            return new Writer(known == null ? null : new Mergers(bulk).survivors(List.of(known)).getOrDefault(known, known), row.getString(2), ordinances);
        }, contact).stream().findFirst().orElse(new Writer(null, null, ordinances));
    }

    private Wording wording(Letter letter, Optional<String> fileNumber) {
        String language = letter.content().language().filter(tag -> tag.startsWith("es")).isPresent() ? "es" : "en";
        Words words = Words.in(Locale.forLanguageTag(language));
        String subject = fileNumber.map(no -> words.say("reply.ack.subject.ordinance", no)).orElseGet(() -> words.say("reply.ack.subject"));
        String text = fileNumber.map(no -> words.say("reply.ack.text.ordinance", city.name(), no)).orElseGet(() -> words.say("reply.ack.text", city.name()));
        return new Wording(subject, text, language);
    }

    static Answers answers(Letter letter) {
        String id = letter.envelope().messageId();
        if (id.isEmpty()) return Answers.NOTHING;
        List<String> references = new ArrayList<>(letter.route().answers());
        java.util.Collections.reverse(references);
        references.remove(id);
        references.add(id);
        return new Answers(id, references);
    }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at.truncatedTo(java.time.temporal.ChronoUnit.MICROS), ZoneOffset.UTC); }
}
