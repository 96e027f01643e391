package org.countersign.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.constituent.Mergers;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Bulk;
import org.countersign.platform.Keyset;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The contacts that are in, for those who may see personal data: administrators, staff and the program itself. {@link Intake} brings them, {@link Triage} changes them. */
@ApplicationScoped
@Transactional
public class Contacts {
    private static final String LAST = Mergers.HELD.replace("(??)", "(?)") + "SELECT s.contact_id, s.seq FROM held h JOIN signer s ON s.constituent_id = h.id"
            + " ORDER BY s.email IS NULL AND s.phone IS NULL, s.contact_id DESC LIMIT 1";
    /** A street says that no programme guards them where somebody at the desk saw the tick beside it. */
    private static final String GUARDED = Mergers.HELD.replace("(??)", "(?)") + "SELECT s.substitute IS NOT NULL FROM held h JOIN signer s ON s.constituent_id = h.id JOIN contact c ON c.id = s.contact_id"
            + " WHERE s.substitute IS NOT NULL OR s.street IS NOT NULL AND (c.source = 'desk' AND c.import_id IS NULL OR s.found_by <> 'system' AND NOT EXISTS (SELECT 1 FROM revision v WHERE v.applied_at = s.found_at)) ORDER BY s.contact_id DESC, s.seq LIMIT 1";

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;

    /** Whole. @throws SecurityException for whoever may not see it */
    public Optional<Contact> byId(long id) {
        mayRead();
        return whole(em.createQuery("SELECT c FROM Contact c WHERE c.id = :id", Contact.class).setParameter("id", id)).stream().findFirst();
    }

    /** Oldest first, {@link Keyset#oneMore} of them, whole: page after page all that there are, as a file has them; each page of some is in the journal. @param ordinance those that speak of it; null: all @throws SecurityException for who may not export */
    public List<Contact> after(Keyset keyset, Ordinance ordinance) {
        mayRead();
        if (!who.exports()) throw new SecurityException("contacts are not taken away by " + who.name());
        String on = ordinance == null ? "" : " AND EXISTS (SELECT p FROM Position p WHERE p.contact = c AND p.ordinance = :ordinance)";
        TypedQuery<Contact> query = em.createQuery("SELECT c FROM Contact c WHERE c.id > :after" + on + " ORDER BY c.id", Contact.class)
                .setParameter("after", keyset.after()).setMaxResults(keyset.oneMore());
        if (ordinance != null) query.setParameter("ordinance", ordinance);
        List<Contact> page = whole(query);
        if (!page.isEmpty()) note(keyset, ordinance, Math.min(page.size(), keyset.limit()));
        return page;
    }

    private void note(Keyset keyset, Ordinance ordinance, int lines) {
        Map<String, String> selection = ordinance == null ? Map.of() : Map.of("ordinance", ordinance.fileNumber().value());
        journal.record(who.name(), "contacts.read", "contacts", "", null, Map.of("selection", selection, "after", keyset.after(), "lines", lines));
    }

    /** How somebody signed last, best where they left an address or a number. */
    Optional<Signer> lastSigned(long constituent) {
        mayRead();
        return Bulk.of(em).read(LAST, row -> em.find(Contact.class, row.getLong(1)).signer(row.getInt(2)), constituent).stream().findFirst();
    }

    /** Whether a programme guards somebody, by the latest signature that tells; none does: no. */
    boolean guarded(long constituent) {
        mayRead();
        return Bulk.of(em).read(GUARDED, row -> row.getBoolean(1), constituent).stream().findFirst().orElse(false);
    }

    /** What belongs to them in one query each, however many contacts are asked for. */
    private static List<Contact> whole(TypedQuery<Contact> query) {
        query.setHint("eclipselink.batch.type", "IN");
        for (String part : List.of("signers", "positions", "positions.ordinance", "text", "campaign")) query.setHint("eclipselink.batch", "c." + part);
        List<Contact> found = query.getResultList();
        found.forEach(Contact::load);
        return found;
    }

    private void mayRead() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("contacts are not for " + who.role());
    }
}
