package org.countersign.reminder;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.countersign.city.City;
import org.countersign.http.Proxy;
import org.countersign.platform.Redirect;
import org.countersign.platform.When;

/** Where is set who is reminded of a clock and when, and the calendar is subscribed to. */
@Named
@ViewScoped
public class SigningRemindersPage implements Serializable {
    @Inject Leads leads;
    @Inject CalendarLinks links;
    @Inject Proxy proxy;
    @Inject transient City city;
    private String hours;
    private String addresses;
    private String label;
    private transient String address;

    public record Row(Long id, String label, String by, String at) {}

    public void load() {
        links.mayWrite();
        if (hours == null) hours = leads.hours().stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (addresses == null) addresses = String.join("\n", leads.addresses());
    }

    public void save() {
        leads.set(hours, addresses);
        Redirect.to(here());
    }

    /** Stays on the page: the address is shown once. */
    public void issue() {
        String secret = links.issue(label);
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        address = (proxy.secure(request) ? "https://" : "http://") + request.getHeader("Host") + request.getContextPath() + "/calendar/" + secret + ".ics";
        label = null;
    }

    public void revoke(Long id) {
        links.revoke(id);
        Redirect.to(here());
    }

    private static String here() { return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + "/signing/reminders"; }

    public List<Row> getLinks() {
        When when = new When(city.zone(), FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return links.open().stream().map(link -> new Row(link.id(), link.label(), link.issuedBy(), when.minute(link.issuedAt()))).toList();
    }

    /** Of the link that was just issued; null: none was. */
    public String getAddress() { return address; }

    public String getHours() { return hours; }

    public void setHours(String hours) { this.hours = hours == null ? "" : hours; }

    public String getAddresses() { return addresses; }

    public void setAddresses(String addresses) { this.addresses = addresses == null ? "" : addresses; }

    public String getLabel() { return label; }

    public void setLabel(String label) { this.label = label; }
}
