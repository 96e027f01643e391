package org.countersign.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.intake.PositionsChanged;
import org.countersign.ordinance.Ordinance;
import org.countersign.platform.Missing;
import org.countersign.platform.TriedAgain;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** The petitions handed in, with what their organisers claim; entered and corrected by administrators, staff and the city clerk. */
@ApplicationScoped
@Transactional
@TriedAgain
public class PetitionSheets {
    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Event<PositionsChanged> news;

    /** Oldest first. */
    public List<PetitionSheet> on(Ordinance ordinance) {
        return em.createQuery("SELECT s FROM PetitionSheet s WHERE s.ordinanceId = :ordinance ORDER BY s.id", PetitionSheet.class)
                .setParameter("ordinance", ordinance.id()).getResultList();
    }

    public Optional<PetitionSheet> byId(long id) { return Optional.ofNullable(em.find(PetitionSheet.class, id)); }

    public PetitionSheet add(Ordinance ordinance, PetitionSheet.Said said) {
        mayWrite();
        PetitionSheet sheet = new PetitionSheet(ordinance.id(), said);
        em.persist(sheet);
        em.flush();
        tell("added", sheet, null);
        return sheet;
    }

    /** What was entered was wrong: this is right. @throws Missing where the ordinance has no such sheet */
    public PetitionSheet correct(Ordinance ordinance, long id, PetitionSheet.Said said) {
        mayWrite();
        PetitionSheet sheet = em.find(PetitionSheet.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (sheet == null || sheet.ordinanceId() != ordinance.id()) throw new Missing("petition");
        PetitionSheet.Said before = sheet.said();
        sheet.say(said);
        em.flush();
        tell("corrected", sheet, before);
        return sheet;
    }

    private void mayWrite() {
        if (!who.administers() && who.role() != Role.STAFF && who.role() != Role.CLERK) throw new SecurityException("petitions are not entered by " + who.role());
    }

    private void tell(String what, PetitionSheet sheet, PetitionSheet.Said before) {
        journal.record(who.name(), "petition." + what, "petition", String.valueOf(sheet.id()), before == null ? null : Map.of("said", before), Map.of("said", sheet.said()));
        news.fire(PositionsChanged.on(Set.of(sheet.ordinanceId())));
    }
}
