package org.countersign.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countersign.city.City;
import org.countersign.outbox.LetterKind;
import org.countersign.outbox.NewLetter;
import org.countersign.outbox.NewLetter.About;
import org.countersign.outbox.NewLetter.Addressee;
import org.countersign.outbox.NewLetter.Wording;
import org.countersign.outbox.Outbox;
import org.countersign.outbox.Outgoing;
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

    /** Which words a reply was begun with. */
    public record Begun(long template, int edition) implements Serializable {}

    /**
     * On what a reply was written.
     *
     * @param form sent twice from the same one it is sent once
     * @param latest the last reply to the contact that is shown there, by its number; 0: none
     * @param begun null: with no template
     */
    public record Basis(String form, long latest, Begun begun) {}

    /** @throws Missing where there is no such contact, or it was set aside */
    public Recipient to(long contact) { return recipients.of(contact).orElseThrow(() -> new Missing("contact")); }

    /** Why nobody writes there: a key of the words; null: one may. */
    public String barred(Recipient one) { return recipients.barred(List.of(one)).get(one); }

    /** What was written back to this contact or waits to leave, the first first; what was recalled is not among it. */
    public List<Outgoing> answers(long contact) { return outbox.toContact(contact).stream().filter(each -> each.state() != Outgoing.State.RECALLED).toList(); }

    /** Whether they had the words of this template, so lately that a mailing would leave them out. */
    public boolean had(Recipient one, Template words) { return words.terms().again() != Template.Again.ALLOW && !recipients.had(List.of(one), words.id(), Posting.since(words)).isEmpty(); }

    /**
     * Merge fields are filled in.
     *
     * @param contact whose letter is answered
     * @return the letter's number; empty where somebody else has answered since what the page shows: nothing is sent
     */
    public Optional<Long> send(long contact, Basis from, String subject, String text) {
        templates.mayWrite();
        FieldErrors errors = new FieldErrors();
        TemplateText.subject(errors, "subject", subject);
        TemplateText.body(errors, "text", TemplateText.lines(text));
        errors.throwIfAny();
        recipients.hold(contact);
        String key = "reply:contact:" + contact + ":" + from.form();
        boolean known = outbox.state(key).isPresent();
        if (!known && latest(answers(contact)) > from.latest()) return Optional.empty();
        Recipient to = to(contact);
        Wording words = filled(to, subject, TemplateText.lines(text));
        String why = barred(to);
        if (why != null) throw new Refused(why);
        About about = new About(to.constituent(), to.about() == null ? null : to.about().ordinance(), contact);
        long id = outbox.put(new NewLetter(key, LetterKind.REPLY, new Addressee(to.address(), to.called().name(), about), words, posting.answers(contact), posting.notBefore()));
        if (!known) note(id, to, from.begun());
        return Optional.of(id);
    }

    private void note(long letter, Recipient to, Begun with) {
        if (with != null) recipients.note(letter, to, with);
        Map<String, Object> told = new TreeMap<>(Map.of("letter", letter));
        if (with != null) told.putAll(Map.of("template", with.template(), "edition", with.edition()));
        journal.record(who.name(), "reply.sent", "contact", String.valueOf(to.contact()), null, told);
    }

    /** The number of the last reply among these; 0: none. An acknowledgement answers nothing. */
    static long latest(List<Outgoing> answers) { return answers.stream().filter(each -> each.kind() == LetterKind.REPLY).mapToLong(Outgoing::id).max().orElse(0); }

    private Wording filled(Recipient to, String subject, String text) {
        Map<MergeField, String> values = to.values(city);
        return new Wording(MergeReader.read(subject).say(values), MergeReader.read(text).say(values), to.language());
    }
}
