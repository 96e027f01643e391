package org.countersign.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.constituent.Constituent;
import org.countersign.constituent.Constituents;
import org.countersign.intake.Channel;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.When;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/** The contacts somebody looks for, those who came in last first, a page at a time. */
@Named
@RequestScoped
public class ContactListPage {
    private static final int LINES = 50;
    private static final int CHOICES = 200;

    @Inject Contacts contacts;
    @Inject Ordinances ordinances;
    @Inject Constituents constituents;
    @Inject City city;
    private String ordinance;
    private String channel;
    private String stance;
    private String residency;
    private String state;
    private String find;
    private Long person;
    private Long before;
    private List<ContactRow> found;

    public void load() { found = contacts.find(filter(), before == null ? Long.MAX_VALUE : before, LINES + 1); }

    private ContactFilter filter() {
        return new ContactFilter(ordinance, one(Channel.class, channel), one(Stance.class, stance), one(Residency.class, residency), one(ContactFilter.State.class, state), find).by(person);
    }

    /** What an old or mistyped address names and the list does not know is not looked for. */
    private static <E extends Enum<E>> E one(Class<E> list, String name) {
        return Arrays.stream(list.getEnumConstants()).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    public List<ContactRow> getRows() { return found.stream().limit(LINES).toList(); }

    /** The id before which older ones go on; null on the last page. */
    public Long getOlder() { return found.size() > LINES ? found.get(LINES - 1).id() : null; }

    /** Whose contacts these are; empty where that is open, or where nobody knows a name. */
    public String getName() { return person == null ? "" : constituents.byId(person).flatMap(Constituent::name).orElse(""); }

    public boolean isFiltered() { return person != null || Stream.of(ordinance, channel, stance, residency, state, find).anyMatch(part -> part != null && !part.isBlank()); }

    public When when() { return new When(city.zone(), locale()); }

    private static Locale locale() { return FacesContext.getCurrentInstance().getViewRoot().getLocale(); }

    public List<String> getNumbers() { return ordinances.find(null, Long.MAX_VALUE, CHOICES).stream().map(each -> each.fileNumber().value()).toList(); }

    public Channel[] getChannels() { return Channel.values(); }

    public Stance[] getStances() { return Stance.values(); }

    public Residency[] getResidencies() { return Residency.values(); }

    public ContactFilter.State[] getStates() { return ContactFilter.State.values(); }

    public String getOrdinance() { return ordinance; }

    public void setOrdinance(String ordinance) { this.ordinance = ordinance; }

    public String getChannel() { return channel; }

    public void setChannel(String channel) { this.channel = channel; }

    public String getStance() { return stance; }

    public void setStance(String stance) { this.stance = stance; }

    public String getResidency() { return residency; }

    public void setResidency(String residency) { this.residency = residency; }

    public String getState() { return state; }

    public void setState(String state) { this.state = state; }

    public String getFind() { return find; }

    public void setFind(String find) { this.find = find; }

    public Long getPerson() { return person; }

    public void setPerson(Long person) { this.person = person; }

    public Long getBefore() { return before; }

    public void setBefore(Long before) { this.before = before; }
}
