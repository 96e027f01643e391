package org.countersign.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The head of every page: where this reader may go, whether this is the demo, and the other language. */
@Named
@RequestScoped
public class StaffMastPart {
    private static final List<Place> PLACES = List.of(
            new Place("/index", "frame.desk", Who::signedIn),
            new Place("/contact/log", "contact.log.heading", Who::seesPersonalData),
            new Place("/contact/triage", "triage.title", Who::seesPersonalData),
            new Place("/contact/list", "contact.list.heading", Who::seesPersonalData),
            new Place("/constituent/list", "people.list.heading", Who::seesPersonalData),
            new Place("/ordinance/list", "ordinance.list.heading", Who::signedIn),
            new Place("/hearing/list", "hearing.list.heading", Who::signedIn),
            new Place("/charter/list", "charter.list.heading", Who::signedIn),
            new Place("/tally/show", "ordinance.tally", Who::signedIn),
            new Place("/contact/import", "imports.list", Who::seesPersonalData),
            new Place("/outbox/list", "frame.mail", Who::seesPersonalData),
            new Place("/residency/boundaries", "boundary.heading", Who::administers),
            new Place("/staff/list", "staff.list.heading", Who::administers),
            new Place("/staff/journal", "journal.heading", Who::administers));

    @Inject Who who;
    @Inject @ConfigProperty(name = "countersign.demo", defaultValue = "false") boolean demo;

    /** A room's first page, the key of its name, and whose it is. */
    private record Place(String view, String word, Predicate<Who> opensFor) {}

    /** @param here the page shown is this one */
    public record Link(String view, String word, boolean here) {}

    public List<Link> getLinks() {
        String shown = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return places().map(place -> new Link(place.view(), place.word(), shown.equals(place.view() + ".xhtml"))).toList();
    }

    private Stream<Place> places() { return PLACES.stream().filter(place -> place.opensFor().test(who)); }

    public boolean isDemo() { return demo; }

    /** The language one may switch to. */
    public String getOther() { return FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage().equals("es") ? "en" : "es"; }

    /** The address of this page, to come back to it. */
    public String getHere() {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
