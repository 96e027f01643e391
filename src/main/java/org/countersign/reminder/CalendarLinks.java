package org.countersign.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Sha256;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** The secret addresses of the calendar. Issued and revoked by administrators, staff and the city clerk. */
@ApplicationScoped
@Transactional
public class CalendarLinks {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST = 200;

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;

    /** Those that open, latest first. */
    public List<CalendarLink> open() { return em.createQuery("SELECT l FROM CalendarLink l WHERE l.revokedAt IS NULL ORDER BY l.id DESC", CalendarLink.class).getResultList(); }

    /** @return the secret, told once */
    public String issue(String label) {
        mayWrite();
        new FieldErrors().needed("label", label).text("label", label, 100).throwIfAny();
        if (open().size() >= MOST) throw new Refused("reminder.link.many", MOST);
        byte[] drawn = new byte[32];
        RANDOM.nextBytes(drawn);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        CalendarLink link = new CalendarLink(label.strip(), hash(secret), who.name(), now());
        em.persist(link);
        em.flush();
        journal.record(who.name(), "calendarlink.issued", "calendarlink", link.id().toString(), null, link.state());
        return secret;
    }

    public void revoke(long id) {
        mayWrite();
        CalendarLink link = em.find(CalendarLink.class, id);
        if (link == null) throw new Missing("calendarlink");
        link.revoke(now());
        em.flush();
        journal.record(who.name(), "calendarlink.revoked", "calendarlink", link.id().toString(), null, link.state());
    }

    public boolean opens(String secret) {
        return em.createQuery("SELECT COUNT(l) FROM CalendarLink l WHERE l.hash = :hash AND l.revokedAt IS NULL", Long.class).setParameter("hash", hash(secret)).getSingleResult() > 0;
    }

    private static byte[] hash(String secret) { return Sha256.of(secret.getBytes(StandardCharsets.UTF_8)); }

    private static Instant now() { return Instant.now().truncatedTo(ChronoUnit.MICROS); }

    /** @throws SecurityException for everyone else */
    void mayWrite() {
        if (!mayBeWritten()) throw new SecurityException("reminders are not set by " + who.role());
    }

    public boolean mayBeWritten() { return who.administers() || who.role() == Role.STAFF || who.role() == Role.CLERK; }
}
