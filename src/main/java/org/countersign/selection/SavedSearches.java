package org.countersign.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.intake.WithheldReader;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Searches that are kept. Everybody sees their own and those of the office; whose it is, or an administrator, changes it, and the journal says so. */
@ApplicationScoped
@Transactional
public class SavedSearches {
    private static final int LONGEST_NAME = 100;

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Selections selections;
    @Inject Journal journal;

    /** Those this account sees, its own before those of others, by name; however many. */
    public List<SavedSearch> mine() {
        selections.mayRead();
        return em.createQuery("SELECT s FROM SavedSearch s WHERE s.owner = :me OR s.shared = TRUE ORDER BY CASE WHEN s.owner = :me THEN 0 ELSE 1 END, s.name, s.id", SavedSearch.class)
                .setParameter("me", who.name()).getResultList();
    }

    public Optional<SavedSearch> byId(long id) {
        selections.mayRead();
        return Optional.ofNullable(em.find(SavedSearch.class, id)).filter(search -> search.shared() || search.owner().equals(who.name()));
    }

    /** @throws Refused where it looks for what an office must not hold, or where this account has one of that name */
    public long keep(SavedSearch.Label label, Selection selection) {
        selections.mayRead();
        check(label);
        if (selection.isAll()) throw new Refused("contact.saved.all");
        if (selection.asked().values().stream().anyMatch(text -> WithheldReader.read(text).some())) throw new Refused("contact.saved.withheld");
        SavedSearch search = new SavedSearch(label, who.name(), selection, Instant.now().truncatedTo(ChronoUnit.MICROS));
        free(label, search);
        em.persist(search);
        em.flush();
        note("kept", search, null, search.state());
        return search.id();
    }

    public void label(Seen seen, SavedSearch.Label label) {
        check(label);
        SavedSearch search = changeable(seen);
        free(label, search);
        Map<String, Object> before = search.state();
        search.label(label);
        note("labelled", search, before, search.state());
    }

    public void forget(Seen seen) {
        SavedSearch search = changeable(seen);
        em.remove(search);
        note("forgotten", search, search.state(), null);
    }

    public boolean mayChange(SavedSearch search) { return search.owner().equals(who.name()) || who.administers(); }

    private static void check(SavedSearch.Label label) {
        new FieldErrors().needed("name", label.name()).text("name", label.name(), LONGEST_NAME).throwIfAny();
        if (WithheldReader.read(label.name()).some()) throw new Refused("contact.saved.withheld");
    }

    private void free(SavedSearch.Label label, SavedSearch search) {
        boolean taken = em.createQuery("SELECT s FROM SavedSearch s WHERE s.owner = :owner AND s.name = :name", SavedSearch.class)
                .setParameter("owner", search.owner()).setParameter("name", label.name().strip()).getResultStream().anyMatch(other -> !other.id().equals(search.id()));
        if (taken) throw new Refused("contact.saved.taken", label.name().strip());
    }

    private SavedSearch changeable(Seen seen) {
        SavedSearch search = byId(seen.id()).orElseThrow(() -> new Missing("search"));
        if (!mayChange(search)) throw new SecurityException("the search of " + search.owner() + " is not changed by " + who.name());
        seen.mustStillBe(search);
        return search;
    }

    private void note(String what, SavedSearch search, Map<String, ?> before, Map<String, ?> after) {
        journal.record(who.name(), "search." + what, "search", search.id().toString(), before, after);
    }
}
