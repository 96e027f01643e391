package org.countersign.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.city.City;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** Whose forwarding is believed: listed and taken off by administrators. */
@Named
@RequestScoped
public class MailForwardersPage {
    private static final String HERE = "/mail/forwarders";

    @Inject Forwarders forwarders;
    @Inject City city;
    private List<Forwarders.Forwarder> all;
    private String address;

    public List<Forwarders.Forwarder> getAll() {
        if (all == null) all = forwarders.list();
        return all;
    }

    public void add() {
        forwarders.add(address);
        Redirect.to(HERE);
    }

    public void remove(String listed) {
        forwarders.remove(listed);
        Redirect.to(HERE);
    }

    public When when() { return new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale()); }

    public String getAddress() { return address; }

    public void setAddress(String address) { this.address = address; }
}
