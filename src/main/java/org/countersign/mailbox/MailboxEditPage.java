package org.countersign.mailbox;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.countersign.outbox.MailServer;
import org.countersign.outbox.ServerForm;
import org.countersign.platform.Missing;
import org.countersign.platform.Redirect;
import org.countersign.platform.Seen;
import org.countersign.platform.Words;

/** For administrators: a mailbox, new or changed, and whether it can be read. */
@Named
@ViewScoped
public class MailboxEditPage implements Serializable {
    private static final int IMAP = 143, IMAPS = 993;

    @Inject Mailboxes mailboxes;
    @Inject MailboxWork work;
    private Long id;
    private ServerForm form;
    private String name;
    private String address;
    private String folder = "INBOX";
    private boolean fromNow;
    private boolean active = true;
    private Seen seen;

    public void load() {
        if (form != null) return;
        if (id == null) form = new ServerForm();
        else show(mailboxes.byId(id).orElseThrow(() -> new Missing("mailbox")));
    }

    private void show(Mailbox box) {
        form = ServerForm.of(box.server());
        name = box.name();
        address = box.address();
        folder = box.folder();
        fromNow = box.wish().fromNow();
        active = box.wish().active();
        seen = box.seen();
    }

    private Mailboxes.Asked asked() {
        return new Mailboxes.Asked(name, address, form.server(form.getSecurity() == MailServer.Security.TLS ? IMAPS : IMAP), folder, new Mailbox.Wish(fromNow, active));
    }

    public void save() {
        if (seen == null) mailboxes.add(asked());
        else mailboxes.change(seen, asked());
        Redirect.to("/mailbox/list");
    }

    /** With what is typed in; where no secret is, with the one that is kept. */
    public void attempt() {
        Mailboxes.Asked asked = asked();
        MailServer server = mailboxes.withKeptSecret(id, asked.server());
        boolean kept = id != null && asked.server().login().secret() == null;                       // then what is new of its secret is kept too
        MailboxWork.Trial trial = work.attempt(new Mailbox(kept ? id : 0, asked.name(), asked.address(), server, asked.folder(), asked.wish(), null, kept ? seen.version() : 0));
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        FacesContext.getCurrentInstance().addMessage(null, trial.wrong().map(wrong -> new FacesMessage(FacesMessage.SEVERITY_ERROR, wrong.in(locale), null))
                .orElseGet(() -> new FacesMessage(trial.readOnly() ? FacesMessage.SEVERITY_WARN : FacesMessage.SEVERITY_INFO, said(Words.in(locale), trial), null)));
    }

    private static String said(Words words, MailboxWork.Trial trial) {
        return words.say("mailbox.works", trial.messages()) + " " + words.say(trial.listens() ? "mailbox.works.listens" : "mailbox.works.polls") + (trial.readOnly() ? " " + words.say("mailbox.works.readOnly") : "");
    }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }

    public ServerForm getForm() { return form; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }

    public String getAddress() { return address; }

    public void setAddress(String address) { this.address = address; }

    public String getFolder() { return folder; }

    public void setFolder(String folder) { this.folder = folder; }

    public boolean isFromNow() { return fromNow; }

    public void setFromNow(boolean fromNow) { this.fromNow = fromNow; }

    public boolean isActive() { return active; }

    public void setActive(boolean active) { this.active = active; }
}
