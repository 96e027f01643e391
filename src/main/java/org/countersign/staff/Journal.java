package org.countersign.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Who did what, with before and after, in the transaction of the change itself. Only ever added to. */
@ApplicationScoped
@Transactional
public class Journal {
    @PersistenceContext EntityManager em;

    /** @param what such as "ordinance.added"; before and after as JSON will show them, null where there is none */
    public void record(String who, String what, String subjectType, String subjectId, Map<String, ?> before, Map<String, ?> after) {
        em.persist(new JournalEntry(who, what, subjectType, subjectId, before, after));
    }

    /** What happened to one thing, latest first. */
    public List<JournalEntry> of(String subjectType, String subjectId, int most) {
        return em.createQuery("SELECT e FROM JournalEntry e WHERE e.subjectType = :type AND e.subjectId = :id ORDER BY e.id DESC", JournalEntry.class)
                .setParameter("type", subjectType).setParameter("id", subjectId).setMaxResults(most).getResultList();
    }
}
