package org.countersign.memo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Seen;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** What the office writes on its memos. Administrators and staff write; the journal keeps what stood there before. */
@ApplicationScoped
@Transactional
public class Briefs {
    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;

    /** Empty: nobody wrote anything yet. */
    public Optional<Brief> of(Ordinance ordinance) {
        return em.createQuery("SELECT b FROM Brief b WHERE b.ordinanceId = :ordinance", Brief.class).setParameter("ordinance", ordinance.id()).getResultStream().findFirst();
    }

    /** @param seen what was on the screen; null: nothing was written then */
    public void tell(Ordinance ordinance, Seen seen, Brief.Told told) {
        mayPrepare();
        em.find(Ordinance.class, ordinance.id(), jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);   // two people who both write the first
        Brief brief = of(ordinance).orElseGet(() -> new Brief(ordinance.id()));
        if (brief.id() != null) (seen == null ? new Seen(brief.id(), -1) : seen).mustStillBe(brief);
        Brief.Told before = brief.id() == null ? null : brief.told();
        brief.tell(told, who.name(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        if (brief.id() == null) em.persist(brief);
        em.flush();
        journal.record(who.name(), "memo.told", "ordinance", ordinance.id().toString(), before == null ? null : before.json(), told.json());
    }

    boolean mayBePrepared() { return who.administers() || who.seesPersonalData(); }

    /** @throws SecurityException for everyone who may not */
    void mayPrepare() {
        if (!mayBePrepared()) throw new SecurityException("memos are not prepared by " + who.role());
    }
}
