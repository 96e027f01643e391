package org.countersign.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countersign.city.City;
import org.countersign.platform.Bulk;
import org.countersign.staff.JournalEntry;
import org.countersign.staff.Who;

/**
 * Finds entries of the journal, for administrators; and for everyone what they did themselves. An entry of a contact holds what a citizen
 * wrote and where they live: whoever may not see that does not find it here either, not even as their own deed of a former role.
 */
@ApplicationScoped
@Transactional
public class Entries {
    /** What these are about is no secret from anyone who works here. Whatever a room adds stays closed until it is named here. */
    static final Set<String> OPEN = Set.of("account", "token", "ordinance", "petition", "charter", "holiday", "meeting", "reminder", "calendarlink", "legistar", "snapshot", "memo",
            "boundary", "register", "revision", "backlog", "ledger");
    /** Of what else is closed: an announcement and an approval name nobody who spoke. */
    static final Set<String> OPEN_DEEDS = Set.of("hearing.announced", "hearing.corrected", "hearing.minutesApproved");

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject City city;

    /** Latest first. @param before the id before which they are wanted; Long.MAX_VALUE from the newest on */
    public List<JournalEntry> older(JournalFilter filter, long before, int most) {
        mayRead();
        return entries(search(filter).ids("id < ?", before, "DESC", most));
    }

    /** The ones that came next after an id, latest first too. */
    public List<JournalEntry> newer(JournalFilter filter, long after, int most) {
        mayRead();
        return entries(search(filter).ids("id > ?", after, "ASC", most));
    }

    public Optional<JournalEntry> byId(long id) {
        mayRead();
        return Optional.ofNullable(em.find(JournalEntry.class, id));
    }

    /** What the reader did, latest first. */
    public List<JournalEntry> mine(long before, int most) {
        if (!who.signedIn()) throw new SecurityException("a stranger did nothing here");
        String open = who.seesPersonalData() ? "" : " AND (e.subjectType IN :open OR e.what IN :deeds)";
        var query = em.createQuery("SELECT e FROM JournalEntry e WHERE e.who = :who AND e.id < :before" + open + " ORDER BY e.id DESC", JournalEntry.class)
                .setParameter("who", who.name()).setParameter("before", before).setMaxResults(most);
        return (open.isEmpty() ? query : query.setParameter("open", OPEN).setParameter("deeds", OPEN_DEEDS)).getResultList();
    }

    /** Everyone who is named in it, by name. */
    public List<String> names() { return distinct("who"); }

    /** Everything that is done here, such as "contact.coded". */
    public List<String> kinds() { return distinct("what"); }

    /** Everything it happens to, such as "contact". */
    public List<String> types() { return distinct("subject_type"); }

    private List<Deed> deeds() {
        Bulk bulk = Bulk.of(em);
        return kinds().stream().map(what -> new Deed(what, bulk.read("SELECT subject_type FROM journal WHERE what = ? ORDER BY id DESC LIMIT 1", row -> row.getString(1), what).get(0))).toList();
    }

    /** Jumps along the key from one value to the next, however many entries there are; DISTINCT may read them all. */
    private List<String> distinct(String column) {
        mayRead();
        List<String> found = new ArrayList<>();
        for (String next = next(column, ""); next != null; next = next(column, next)) found.add(next);
        return found;
    }

    private String next(String column, String after) {
        return Bulk.of(em).read("SELECT MIN(" + column + ") FROM journal WHERE " + column + " > ?", row -> row.getString(1), after).get(0);
    }

    private JournalSearch search(JournalFilter filter) {
        List<String> kinds = filter.ofSomeKinds() ? deeds().stream().filter(filter::takes).map(Deed::what).toList() : Collections.singletonList(null);
        return new JournalSearch(Bulk.of(em), filter, kinds, ofWhat(filter), city.zone());
    }

    /** What may have the number that is looked for; empty where none is. */
    private List<String> ofWhat(JournalFilter filter) {
        if (filter.subject() == null) return List.of();
        return filter.type() == null ? types() : List.of(filter.type());
    }

    private List<JournalEntry> entries(List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return new ArrayList<>(em.createQuery("SELECT e FROM JournalEntry e WHERE e.id IN :ids ORDER BY e.id DESC", JournalEntry.class).setParameter("ids", ids).getResultList());
    }

    private void mayRead() {
        if (!who.administers()) throw new SecurityException("the journal is not for " + who.role());
    }
}
