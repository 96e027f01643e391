package org.countersign.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.ordinance.Stirred;
import org.countersign.platform.Missing;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** What happened around the measures of the docket; recorded and corrected by those who write the docket, in the journal with before and after. */
@ApplicationScoped
@Transactional
public class MediaEvents {
    @PersistenceContext EntityManager em;
    @Inject Ordinances ordinances;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Event<Stirred> stirred;

    /** Earliest first, those without a known day before all others, the superseded among them. */
    public List<MediaEvent> around(Ordinance ordinance) {
        return em.createQuery("SELECT e FROM MediaEvent e LEFT JOIN FETCH e.supersededBy WHERE e.ordinance.id = :ordinance ORDER BY e.day, e.id", MediaEvent.class)
                .setParameter("ordinance", ordinance.id()).getResultList();
    }

    /** What the mayor last said of it in public and stands: the last that is dated, else one without a day. Empty: undeclared. @param around as ordered above */
    public static Optional<MediaEvent> mayorsPosition(List<MediaEvent> around) {
        return around.stream().filter(event -> event.kind() == EventKind.MAYOR_STATEMENT && !event.isSuperseded()).reduce((earlier, later) -> later);
    }

    /** @throws Missing where the ordinance has no such event */
    public MediaEvent one(Ordinance ordinance, long id) {
        MediaEvent event = em.find(MediaEvent.class, id);
        if (event == null || event.ordinanceId() != ordinance.id()) throw new Missing("event");
        return event;
    }

    public MediaEvent record(Ordinance ordinance, Telling telling) {
        mayWrite();
        MediaEvent event = new MediaEvent(em.getReference(Ordinance.class, ordinance.id()), telling, who.name(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        em.persist(event);
        em.flush();
        journal.record(who.name(), "media.recorded", "ordinance", String.valueOf(ordinance.id()), null, state(event));
        stirred.fire(new Stirred(Set.of(ordinance.id())));
        return event;
    }

    /** Supersedes what was told by what really happened; the wrong telling stays readable, with the reason. */
    public MediaEvent correct(Ordinance ordinance, long wrong, String why, Telling right) {
        MediaEvent instead = record(ordinance, right);
        supersede(ordinance, wrong, why, instead);
        return instead;
    }

    /** Supersedes it by nothing: it never happened. */
    public void strike(Ordinance ordinance, long wrong, String why) { supersede(ordinance, wrong, why, null); }

    private void supersede(Ordinance ordinance, long wrong, String why, MediaEvent instead) {
        mayWrite();
        MediaEvent event = one(ordinance, wrong);
        Map<String, Object> before = state(event);
        event.supersede(instead, why);
        em.flush();
        journal.record(who.name(), "media.superseded", "ordinance", String.valueOf(ordinance.id()), before, state(event));
        stirred.fire(new Stirred(Set.of(ordinance.id())));
    }

    private void mayWrite() {
        if (!ordinances.mayBeWritten()) throw new SecurityException("events are not recorded by " + who.role());
    }

    /** As the interface and the journal show it. */
    static Map<String, Object> state(MediaEvent event) {
        Telling told = event.telling();
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", event.id());
        state.put("kind", told.kind().name());
        state.put("day", told.day() == null ? null : told.day().toString());
        state.put("headline", told.headline());
        state.put("person", told.person());
        state.put("source", told.source());
        state.put("url", told.url());
        state.put("verified", told.verified());
        state.put("note", told.note());
        state.putAll(particulars(told.particulars()));
        state.put("supersededBy", event.supersededBy().map(MediaEvent::id).orElse(null));
        state.put("supersededWhy", event.supersededWhy());
        return state;
    }

    /** Of these only what this kind has. */
    private static Map<String, Object> particulars(Telling.Particulars known) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("commentsOpen", known.commentsOpen());
        state.put("ask", known.ask());
        state.put("channels", known.channels());
        state.put("headCount", known.headCount());
        state.put("planned", known.planned() == null ? null : known.planned().toString());
        state.put("speaker", known.stand().speaker() == null ? null : known.stand().speaker().name());
        state.put("leaning", known.stand().leaning() == null ? null : known.stand().leaning().name());
        state.values().removeIf(value -> value == null);
        return state;
    }
}
