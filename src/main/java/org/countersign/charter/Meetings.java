package org.countersign.charter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.clock.Meeting;
import org.countersign.platform.Keyset;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** The meetings that clocks wait for. Written by the city clerk and administrators, read by everyone who works here. */
@ApplicationScoped
@Transactional
public class Meetings {
    @PersistenceContext EntityManager em;
    @Inject Rules rules;
    @Inject Who who;
    @Inject Journal journal;
    @Inject City city;

    public Optional<CouncilMeeting> byId(long id) { return Optional.ofNullable(em.find(CouncilMeeting.class, id)); }

    /** In the order they were entered, {@link Keyset#oneMore} of them. */
    public List<CouncilMeeting> after(Keyset keyset) {
        return em.createQuery("SELECT m FROM CouncilMeeting m WHERE m.id > :after ORDER BY m.id", CouncilMeeting.class).setParameter("after", keyset.after()).setMaxResults(keyset.oneMore()).getResultList();
    }

    /** By their time. */
    public List<CouncilMeeting> all() { return em.createQuery("SELECT m FROM CouncilMeeting m ORDER BY m.at, m.id", CouncilMeeting.class).getResultList(); }

    /** @throws Refused where this body meets at that time already */
    public CouncilMeeting call(Meeting meeting) {
        rules.mayWrite();
        CouncilMeeting called = new CouncilMeeting(meeting, who.name(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        em.persist(called);
        flush(meeting);
        journal.record(who.name(), "meeting.called", "meeting", called.id().toString(), null, called.json(city.zone()));
        return called;
    }

    /** Clocks that waited for it wait for the next. */
    public void takeOff(long id) {
        rules.mayWrite();
        CouncilMeeting meeting = em.find(CouncilMeeting.class, id);
        if (meeting == null) throw new Missing("meeting");
        Map<String, Object> before = meeting.json(city.zone());
        em.remove(meeting);
        em.flush();
        journal.record(who.name(), "meeting.takenOff", "meeting", String.valueOf(id), before, null);
    }

    private void flush(Meeting meeting) {
        try {
            em.flush();
        } catch (PersistenceException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause())
                if (cause instanceof SQLIntegrityConstraintViolationException) throw new Refused("charter.meeting.exists", meeting.body());
            throw e;
        }
    }
}
