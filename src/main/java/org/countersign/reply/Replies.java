package org.countersign.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.countersign.city.City;
import org.countersign.outbox.LetterKind;
import org.countersign.outbox.NewLetter;
import org.countersign.outbox.NewLetter.About;
import org.countersign.outbox.NewLetter.Addressee;
import org.countersign.outbox.NewLetter.Wording;
import org.countersign.outbox.Outbox;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** A reply of one person of the office to one contact, in their own words. */
@ApplicationScoped
@Transactional
public class Replies {
    @Inject Who who;
    @Inject Journal journal;
    @Inject Outbox outbox;
    @Inject Recipients recipients;
    @Inject Posting posting;
    @Inject Templates templates;
    @Inject City city;

    /** @throws Missing where there is no such contact, or it was set aside */
    public Recipient to(long contact) { return recipients.of(contact).orElseThrow(() -> new Missing("contact")); }

    /** Why nobody writes there: a key of the words; null: one may. */
    public String barred(Recipient one) { return recipients.barred(List.of(one)).get(one); }

    /** Merge fields are filled in. @param form of the page it was written on: sent twice from there it is sent once @return the letter's number */
    public long send(long contact, String form, String subject, String text) {
        templates.mayWrite();
        FieldErrors errors = new FieldErrors();
        TemplateText.subject(errors, "subject", subject);
        TemplateText.body(errors, "text", TemplateText.lines(text));
        errors.throwIfAny();
        recipients.hold(contact);
        Recipient to = to(contact);
        Wording words = filled(to, subject, TemplateText.lines(text));
        String why = barred(to);
        if (why != null) throw new Refused(why);
        String key = "reply:contact:" + contact + ":" + form;
        boolean known = outbox.state(key).isPresent();
        About about = new About(to.constituent(), to.about() == null ? null : to.about().ordinance(), contact);
        long id = outbox.put(new NewLetter(key, LetterKind.REPLY, new Addressee(to.address(), to.called().name(), about), words, posting.answers(contact), posting.notBefore()));
        if (!known) journal.record(who.name(), "reply.sent", "contact", String.valueOf(contact), null, Map.of("letter", id));
        return id;
    }

    private Wording filled(Recipient to, String subject, String text) {
        Map<MergeField, String> values = to.values(city);
        return new Wording(MergeReader.read(subject).say(values), MergeReader.read(text).say(values), to.language());
    }
}
