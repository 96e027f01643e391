package org.countersign.hearing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** Announces hearings and finds them. Administrators, staff, the city clerk and the hearing clerk write them; everyone who works here may read of them. */
@ApplicationScoped
@Transactional
public class Hearings {
    private static final Set<Role> WRITERS = EnumSet.of(Role.STAFF, Role.CLERK, Role.HEARING);

    @PersistenceContext EntityManager em;
    @Inject Ordinances ordinances;
    @Inject Journal journal;
    @Inject Who who;

    public Optional<Hearing> byId(long id) { return Optional.ofNullable(em.find(Hearing.class, id)).map(Hearing::load); }

    /** Latest first. */
    public List<Hearing> latest(int most) {
        return whole(em.createQuery("SELECT h FROM Hearing h ORDER BY h.startsAt DESC, h.id DESC", Hearing.class).setMaxResults(most));
    }

    /** Those with the ordinance on their agenda, latest first. */
    public List<Hearing> on(FileNumber number) {
        return whole(em.createQuery("SELECT h FROM Hearing h JOIN h.agenda o WHERE o.fileNumber = :number ORDER BY h.startsAt DESC, h.id DESC", Hearing.class).setParameter("number", number));
    }

    /** With their agendas, which one question brings for all of them. */
    private static List<Hearing> whole(TypedQuery<Hearing> query) {
        List<Hearing> found = query.setHint("eclipselink.batch.type", "IN").setHint("eclipselink.batch", "h.agenda").getResultList();
        found.forEach(Hearing::load);
        return found;
    }

    public Hearing announce(Notice notice) {
        mayWrite();
        Hearing hearing = new Hearing(notice, known(notice.agenda()), who.name(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        em.persist(hearing);
        em.flush();
        journal.record(who.name(), "hearing.announced", "hearing", String.valueOf(hearing.id()), null, state(notice));
        return hearing;
    }

    /** What was announced was wrong, or changed: this is right. Testimony keeps the time it was entered with. */
    public void correct(Seen seen, Notice notice) {
        mayWrite();
        mustBeOpen(seen.id());
        Hearing hearing = em.find(Hearing.class, seen.id());
        if (hearing == null) throw new Missing("hearing");
        seen.mustStillBe(hearing);
        em.lock(hearing, LockModeType.OPTIMISTIC_FORCE_INCREMENT);              // the agenda alone would not count as a change
        Map<String, Object> before = state(hearing.notice());
        hearing.numbers().stream().filter(number -> !notice.agenda().contains(number)).forEach(number -> drop(seen.id(), number));
        hearing.announce(notice, known(notice.agenda()));
        em.flush();
        journal.record(who.name(), "hearing.corrected", "hearing", String.valueOf(hearing.id()), before, state(notice));
    }

    /** Nobody hears it any more from now on. @throws Refused where somebody spoke on it: what they said would stand on nothing */
    private void drop(long hearing, FileNumber number) {
        Bulk bulk = Bulk.of(em);
        boolean heard = !bulk.read("SELECT 1 FROM hearing_speaker h JOIN contact c ON c.id = h.contact_id AND c.set_aside IS NULL JOIN `position` p ON p.contact_id = c.id JOIN ordinance o ON o.id = p.ordinance_id"
                + " WHERE h.hearing_id = ? AND o.file_number = ? LIMIT 1", row -> row.getInt(1), hearing, number.value()).isEmpty();
        if (heard) throw new Refused("hearing.agenda.heard", number.value());
        bulk.change("UPDATE hearing_night SET item = NULL, change_no = change_no + 1 WHERE hearing_id = ? AND item = ?", hearing, number.value());
    }

    private List<Ordinance> known(List<FileNumber> numbers) {
        return numbers.stream().map(number -> ordinances.byNumber(number).orElseThrow(() -> new Invalid("agenda", "hearing.agenda.unknown", number.value()))).toList();
    }

    private static Map<String, Object> state(Notice notice) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("body", notice.body());
        state.put("startsAt", notice.startsAt().toString());
        state.put("dateOnly", notice.dateOnly());
        state.put("place", notice.place());
        state.put("note", notice.note());
        state.put("agenda", notice.agenda().stream().map(FileNumber::value).toList());
        return state;
    }

    /** Its minutes are approved: nothing of it changes any more. */
    public boolean closed(long id) { return !Bulk.of(em).read("SELECT hearing_id FROM hearing_night WHERE hearing_id = ? AND approved_at IS NOT NULL", row -> row.getLong(1), id).isEmpty(); }

    /** Nobody else changes this hearing or its roster before this transaction ends. @throws Refused once its minutes are approved */
    public void mustBeOpen(long id) {
        Bulk bulk = Bulk.of(em);
        if (bulk.read("SELECT id FROM hearing WHERE id = ? FOR UPDATE", row -> row.getLong(1), id).isEmpty()) throw new Missing("hearing");
        if (!bulk.read("SELECT hearing_id FROM hearing_night WHERE hearing_id = ? AND approved_at IS NOT NULL LOCK IN SHARE MODE", row -> row.getLong(1), id).isEmpty()) throw new Refused("hearing.minutes.locked");
    }

    public boolean mayBeWritten() { return who.administers() || WRITERS.contains(who.role()); }

    /** @throws SecurityException for everyone who may not */
    public void mayWrite() {
        if (!mayBeWritten()) throw new SecurityException("hearings are not written by " + who.role());
    }
}
