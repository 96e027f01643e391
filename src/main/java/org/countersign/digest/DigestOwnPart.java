package org.countersign.digest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.countersign.city.City;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** On one's own page: whether one gets a digest, how often and where, and what it would say now. */
@Named
@RequestScoped
public class DigestOwnPart {
    @Inject Digests digests;
    @Inject City city;
    @Inject @ConfigProperty(name = "countersign.demo", defaultValue = "false") boolean demo;
    private Digests.Subscription mine;
    private Digests.Letter preview;
    private String every = "";
    private String address;

    @PostConstruct void load() {
        digests.mine().ifPresent(found -> {
            mine = found;
            every = found.every().name();
            address = found.address();
        });
    }

    public void keep() {
        if (every == null || every.isEmpty()) digests.end();
        else digests.subscribe(Every.valueOf(every), address);
        Redirect.to("/staff/me");
    }

    /** null: one gets none. */
    public Digests.Subscription getMine() { return mine; }

    /** When the last was sent; empty: none yet. */
    public String getLast() { return mine == null || mine.sentAt() == null ? "" : when().minute(mine.sentAt()); }

    /** Counted when it is asked for. */
    public Digests.Letter getPreview() {
        if (preview == null) preview = digests.preview(mine == null ? Every.WEEK : mine.every());
        return preview;
    }

    /** In which nothing is sent. */
    public boolean isDemo() { return demo; }

    public Every[] getChoices() { return Every.values(); }

    private When when() { return new When(city.zone(), locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public String getEvery() { return every; }

    public void setEvery(String every) { this.every = every; }

    public String getAddress() { return address; }

    public void setAddress(String address) { this.address = address; }
}
