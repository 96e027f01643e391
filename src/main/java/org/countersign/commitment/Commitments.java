package org.countersign.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.media.EventKind;
import org.countersign.media.MediaEvent;
import org.countersign.media.MediaEvents;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Missing;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** What was promised beside the measures of the docket, and what became of it; told by those who write the docket. */
@ApplicationScoped
@Transactional
public class Commitments {
    @PersistenceContext EntityManager em;
    @Inject Ordinances ordinances;
    @Inject MediaEvents events;
    @Inject Who who;
    @Inject Journal journal;

    /** Those that stand, earliest first. */
    public List<Commitment> of(Ordinance ordinance) {
        List<MediaEvent> made = events.around(ordinance).stream().filter(event -> event.kind() == EventKind.COMMITMENT && !event.isSuperseded()).toList();
        if (made.isEmpty()) return List.of();
        Map<Long, List<Step>> steps = em.createQuery("SELECT s FROM Step s WHERE s.eventId IN :events ORDER BY s.id", Step.class).setParameter("events", made.stream().map(MediaEvent::id).toList()).getResultList()
                .stream().collect(Collectors.groupingBy(Step::eventId));
        return made.stream().map(event -> new Commitment(event, steps.getOrDefault(event.id(), List.of()))).toList();
    }

    /** @throws Missing where no such commitment stands with this measure */
    public Commitment one(Ordinance ordinance, long id) { return of(ordinance).stream().filter(each -> each.made().id() == id).findFirst().orElseThrow(() -> new Missing("commitment")); }

    /** How it stands from now on. */
    public Commitment step(Ordinance ordinance, long id, Step.Said said) {
        if (!ordinances.mayBeWritten()) throw new SecurityException("commitments are not told by " + who.role());
        Commitment before = one(ordinance, id);
        Step step = new Step(id, said, who.name(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        em.persist(step);
        em.flush();
        journal.record(who.name(), "commitment.stepped", "ordinance", ordinance.id().toString(), before.last().map(Step::json).orElse(null), step.json());
        return one(ordinance, id);
    }
}
