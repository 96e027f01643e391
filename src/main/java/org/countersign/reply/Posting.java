package org.countersign.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.city.City;
import org.countersign.mail.Letters;
import org.countersign.outbox.LetterKind;
import org.countersign.outbox.NewLetter;
import org.countersign.outbox.NewLetter.About;
import org.countersign.outbox.NewLetter.Addressee;
import org.countersign.outbox.NewLetter.Answers;
import org.countersign.outbox.NewLetter.Wording;
import org.countersign.outbox.Outbox;
import org.countersign.platform.Bulk;
import org.countersign.selection.Facet;
import org.countersign.selection.Selection;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts approved drafts into the outbox, each once. Mailings of one template take turns at its row, so that two of them at the same moment do not
 * write to the same person twice.
 */
@ApplicationScoped
@Transactional
public class Posting {
    private static final int SOME = 200;
    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject Letters letters;
    @Inject Recipients recipients;
    @Inject Templates templates;
    @Inject City city;
    @Inject @ConfigProperty(name = "countersign.reply.pause", defaultValue = "60") int pauseSeconds;

    private record Ready(long id, long contact, String address, Wording words) {}

    /** @param today who sent those contacts that stand, as they are now @param had who has the letter already */
    private record Round(Mailing mailing, Template words, Map<Long, Recipient> today, Set<String> had) {}

    /** What the outbox knows a draft by. */
    static String key(long draft) { return "reply:draft:" + draft; }

    /** Since when somebody who had it is not written to again. */
    static LocalDateTime since(Template template) { return template.terms().days() == null ? EVER : Templates.utc(Instant.now().minus(template.terms().days(), ChronoUnit.DAYS)); }

    /** In which it can be taken back. */
    Instant notBefore() { return Instant.now().plus(Duration.ofSeconds(pauseSeconds)); }

    /** Of whichever mailing is next. @return whether there may be more */
    public boolean step() {
        Bulk bulk = Bulk.of(em);
        List<Long> next = bulk.read("SELECT id FROM reply_mailing WHERE state = 'APPROVED' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED", row -> row.getLong(1));
        if (next.isEmpty()) return false;
        Mailing mailing = bulk.read(Mailings.SELECT + "WHERE m.id = ?", row -> Mailings.of(row, Map.of()), next.get(0)).get(0);
        bulk.read("SELECT id FROM reply_template WHERE id = ? FOR UPDATE", row -> row.getLong(1), mailing.of().templateId());
        List<Ready> ready = bulk.read("SELECT id, contact_id, address, language, subject, body FROM reply_draft WHERE mailing_id = ? AND state = 'DRAFT' ORDER BY id LIMIT " + SOME + " FOR UPDATE",
                row -> new Ready(row.getLong(1), row.getLong(2), row.getString(3), new Wording(row.getString(5), row.getString(6), row.getString(4))), mailing.id());
        if (ready.isEmpty()) bulk.change("UPDATE reply_mailing SET state = ?, version = version + 1 WHERE id = ?", Mailing.State.PUT, mailing.id());
        else put(bulk, mailing, ready);
        return true;
    }

    private void put(Bulk bulk, Mailing mailing, List<Ready> ready) {
        List<Recipient> today = recipients.of(ready.stream().map(Ready::contact).toList(), mailing.of().ordinanceId());
        Template current = templates.byId(mailing.of().templateId()).orElseThrow();
        Round round = new Round(mailing, templates.byId(mailing.of().templateId(), mailing.of().edition()).orElseThrow(), today.stream().collect(Collectors.toMap(Recipient::contact, each -> each, (one, same) -> one)),
                mailing.anew() ? Set.of() : recipients.had(today, current.id(), since(current)));
        LocalDateTime now = Templates.utc(Instant.now());
        for (Ready each : ready) {
            String why = why(round, each);
            if (why != null) bulk.change("UPDATE reply_draft SET state = 'LEFT_OUT', why = ? WHERE id = ?", why, each.id());
            else bulk.change("UPDATE reply_draft SET state = 'PUT', put_at = ?, letter_id = ?, body = NULL WHERE id = ?", now, outbox.put(letter(mailing, each, round.today().get(each.contact()))), each.id());
        }
    }

    /** Why what was approved is not sent after all, a key of the words; null: it is. Words that would read otherwise by now are not what was approved, and are not right any more. */
    private String why(Round round, Ready draft) {
        Recipient now = round.today().get(draft.contact());
        if (now == null) return "reply.why.gone";
        if (now.about() == null) return "reply.why.notOf";                      // whoever filed it there has taken that back
        if (round.had().contains(now.who())) return "reply.why.had";
        if (round.mailing().toOneSide() && !stillSays(now.about(), round.mailing().selection())) return "reply.why.changed";
        boolean same = now.address().equals(draft.address()) && round.words().edition().text().say(now.language(), now.values(city)).equals(draft.words());
        return same ? null : "reply.why.other";
    }

    /** Somebody confirmed it, and it is what was asked for. */
    private static boolean stillSays(Recipient.About about, Selection asked) {
        if (about == null || about.stance() == null || about.suggested()) return false;
        return asked.of(Facet.STANCE).map(about.stance().name()::equals).orElse(true) && asked.of(Facet.SIDE).map(Facet.Side.of(about.stance()).name()::equals).orElse(true);
    }

    private NewLetter letter(Mailing mailing, Ready draft, Recipient to) {
        About about = new About(to.constituent(), mailing.of().ordinanceId(), to.contact());
        return new NewLetter(key(draft.id()), LetterKind.REPLY, new Addressee(draft.address(), to.called().name(), about), draft.words(), answers(to.contact()), notBefore());
    }

    /** What it answers, so that it stands in the same thread. */
    Answers answers(long contact) { return letters.answered(contact).map(Acknowledgements::answers).orElse(Answers.NOTHING); }
}
