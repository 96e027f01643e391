package org.countersign.outbox;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.countersign.platform.Redirect;
import org.countersign.platform.Seen;
import org.countersign.platform.Words;

/** For administrators: through whom letters leave and in whose name, and whether that works. */
@Named
@ViewScoped
public class OutboxServerPage implements Serializable {
    private static final int SUBMISSION = 587, SUBMISSIONS = 465;

    @Inject MailServers servers;
    @Inject OutboxWork work;
    private ServerForm form;
    private String from;
    private String name;
    private Seen seen;

    public void load() {
        if (form != null) return;
        Optional<MailServers.Sending> now = servers.sending();
        form = now.map(each -> ServerForm.of(each.server())).orElseGet(ServerForm::new);
        from = now.map(MailServers.Sending::from).orElse(null);
        name = now.map(MailServers.Sending::name).orElse(null);
        seen = now.map(MailServers.Sending::seen).orElse(null);
    }

    private MailServers.Sending sending() {
        return new MailServers.Sending(form.server(form.getSecurity() == MailServer.Security.TLS ? SUBMISSIONS : SUBMISSION), from == null ? null : from.strip(), name, seen);
    }

    public void save() {
        servers.set(sending());
        Redirect.to("/outbox/server");
    }

    /** With what is typed in; where no secret is, with the one that is kept. */
    public void attempt() {
        servers.mayAdminister();
        MailServers.Sending typed = sending();
        boolean kept = typed.server().login().secret() == null;
        Optional<Mishap> wrong = work.attempt(new MailServers.Sending(servers.withKeptSecret(typed.server()), typed.from(), typed.name(), kept ? typed.seen() : null));
        Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        String told = wrong.map(each -> each.in(locale)).orElseGet(() -> Words.in(locale).say("outbox.server.works"));
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(wrong.isPresent() ? FacesMessage.SEVERITY_ERROR : FacesMessage.SEVERITY_INFO, told, null));
    }

    public boolean isFixed() { return servers.fromEnvironment(); }

    public ServerForm getForm() { return form; }

    public String getFrom() { return from; }

    public void setFrom(String from) { this.from = from; }

    public String getName() { return name; }

    public void setName(String name) { this.name = name; }
}
