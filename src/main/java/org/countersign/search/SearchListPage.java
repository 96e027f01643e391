package org.countersign.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.staff.Who;

/** Everything that was found for some words: people, ordinances, contacts; of contacts a page at a time, those that came in last first. */
@Named
@RequestScoped
public class SearchListPage {
    private static final int PEOPLE = 20, ORDINANCES = 20, CONTACTS = 25;

    @Inject Who who;
    @Inject Finder finder;
    @Inject Hits hits;
    private String find = "";
    private Long before;
    private List<Hit> people = List.of(), ordinances = List.of(), contacts = List.of();
    private List<Long> ids = List.of();
    private boolean morePeople, moreOrdinances;

    public void load() {
        if (find == null || find.isBlank()) return;
        boolean first = before == null;
        if (first) findOrdinances();
        if (!who.seesPersonalData()) return;
        if (first) findPeople();
        ids = finder.contacts(find, Narrowing.NONE, first ? Long.MAX_VALUE : before, CONTACTS + 1);
        contacts = hits.contacts(ids.stream().limit(CONTACTS).toList(), find, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    private void findOrdinances() {
        List<Long> found = finder.ordinances(find, ORDINANCES + 1);
        moreOrdinances = found.size() > ORDINANCES;
        ordinances = hits.ordinances(found.stream().limit(ORDINANCES).toList());
    }

    private void findPeople() {
        List<Long> found = finder.people(find, 0, PEOPLE + 1);
        morePeople = found.size() > PEOPLE;
        people = hits.people(found.stream().limit(PEOPLE).toList());
    }

    /** Not everything is found yet. */
    public boolean isBuilding() { return isAsked() && !finder.complete(); }

    /** Than are shown here. */
    public boolean isMorePeople() { return morePeople; }

    public boolean isMoreOrdinances() { return moreOrdinances; }

    public boolean isAsked() { return find != null && !find.isBlank(); }

    public boolean isNothing() { return people.isEmpty() && ordinances.isEmpty() && contacts.isEmpty(); }

    public List<Hit> getPeople() { return people; }

    public List<Hit> getOrdinances() { return ordinances; }

    public List<Hit> getContacts() { return contacts; }

    /** The number before which older ones go on; null on the last page. */
    public Long getOlder() { return ids.size() > CONTACTS ? ids.get(CONTACTS - 1) : null; }

    public String getFind() { return find; }

    public void setFind(String find) { this.find = find; }

    public Long getBefore() { return before; }

    public void setBefore(Long before) { this.before = before; }
}
