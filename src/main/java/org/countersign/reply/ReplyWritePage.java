package org.countersign.reply;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.countersign.city.City;
import org.countersign.contact.Contact;
import org.countersign.contact.Contacts;
import org.countersign.outbox.NewLetter.Wording;
import org.countersign.outbox.Outgoing;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.countersign.platform.Words;

/** A reply to one contact, written by hand or begun with a template. */
@Named
@ViewScoped
public class ReplyWritePage implements Serializable {
    @Inject Replies replies;
    @Inject Templates templates;
    @Inject Contacts contacts;
    @Inject transient City city;
    /** Sent twice from the same page it is one reply. */
    private final String form = UUID.randomUUID().toString();
    private Long contact;
    private Long template;
    private Recipient to;
    private String why;
    private String asked;
    private List<Template> beginnings;
    private List<Outgoing> answers;
    private Replies.Begun begun;
    private boolean had;
    private Template with;
    private boolean meanwhile;
    private String subject;
    private String text;

    public void load() {
        if (to != null) return;
        to = replies.to(contact == null ? 0 : contact);
        why = replies.barred(to);
        Contact one = contacts.byId(contact).orElseThrow(() -> new Missing("contact"));
        asked = one.text();
        answers = replies.answers(contact);
        beginnings = Template.first(templates.all().stream().filter(each -> !each.retired()).toList(), each -> each.terms().purpose().fit(to));
        begin(template == null ? begun(one) : with(templates.byId(template).orElseThrow(() -> new Missing("replyTemplate"))));
    }

    private void begin(Wording words) {
        subject = words.subject();
        text = words.text();
    }

    private Wording with(Template words) {
        begun = new Replies.Begun(words.id(), words.edition().no());
        had = replies.had(to, words);
        with = words;
        return words.edition().text().say(to.language(), to.values(city));
    }

    /** In the thread it stands in: with the subject they gave it. */
    private Wording begun(Contact one) {
        Words words = Words.in(Locale.forLanguageTag(to.language()));
        String theirs = one.subject() == null ? "" : one.subject().strip().replaceAll("\\p{Cntrl}", " "), re = theirs.isEmpty() ? words.say("reply.write.subject") : theirs.matches("(?i)re:.*") ? theirs : "Re: " + theirs;
        String fits = re.codePointCount(0, re.length()) <= TemplateText.LONGEST_SUBJECT ? re : re.substring(0, re.offsetByCodePoints(0, TemplateText.LONGEST_SUBJECT));
        return new Wording(fits, to.values(city).get(MergeField.SALUTATION) + "\n\n", to.language());
    }

    /** Where somebody else has answered meanwhile, that is shown first; whoever sends once more has seen it. */
    public void send() {
        meanwhile = replies.send(contact, new Replies.Basis(form, Replies.latest(answers), begun), subject, text).isEmpty();
        if (meanwhile) answers = replies.answers(contact);
        else Redirect.to("/contact/show", "id", String.valueOf(contact));
    }

    /** What was written back already or waits to leave. */
    public List<Outgoing> getAnswers() { return answers; }

    /** The template it was begun with is for others than whoever is written to. */
    public boolean isAgainst() { return with != null && isAgainst(with); }

    public boolean isAgainst(Template words) { return words.terms().purpose().fit(to) == Purpose.Fit.AGAINST; }

    public Template getWith() { return with; }

    /** They had the words it was begun with. */
    public boolean isHad() { return had; }

    /** Nothing was sent: somebody else has answered since this page was opened. */
    public boolean isMeanwhile() { return meanwhile; }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public Recipient getTo() { return to; }

    /** Why nobody writes there; null: one may. */
    public String getWhy() { return why; }

    public String getAsked() { return asked; }

    public List<Template> getTemplates() { return beginnings; }

    public Long getContact() { return contact; }

    public void setContact(Long contact) { this.contact = contact; }

    public Long getTemplate() { return template; }

    public void setTemplate(Long template) { this.template = template; }

    public String getSubject() { return subject; }

    public void setSubject(String subject) { this.subject = subject; }

    public String getText() { return text; }

    public void setText(String text) { this.text = text; }
}
