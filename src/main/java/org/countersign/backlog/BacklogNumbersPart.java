package org.countersign.backlog;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.city.City;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** What lies there uncounted, shown beside what is counted; at the desk it is also said. */
@Named
@RequestScoped
public class BacklogNumbersPart {
    @Inject Backlog backlog;
    @Inject City city;
    private List<Uncounted> now;
    private Integer voicemail;
    private Integer mail;

    public List<Uncounted> getNow() {
        if (now == null) now = backlog.now();
        return now;
    }

    public int getSum() { return getNow().stream().mapToInt(Uncounted::howMany).sum(); }

    public void save() {
        if (voicemail != null) backlog.say(Uncounted.Kind.VOICEMAIL, voicemail);
        if (mail != null) backlog.say(Uncounted.Kind.MAIL, mail);
        Redirect.to("/");
    }

    public boolean isMaySay() { return backlog.mayBeSaid(); }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public Integer getVoicemail() { return voicemail; }

    public void setVoicemail(Integer voicemail) { this.voicemail = voicemail; }

    public Integer getMail() { return mail; }

    public void setMail(Integer mail) { this.mail = mail; }
}
