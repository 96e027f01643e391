package org.countersign.ordinance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.platform.Keyset;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** The docket: keeps and finds the ordinances, and hands them out whole; every change is in the journal. */
@ApplicationScoped
@Transactional
public class Ordinances {
    private static final Set<Role> WRITERS = EnumSet.of(Role.STAFF, Role.CLERK);
    private static final OrdinanceJson UTC = new OrdinanceJson(ZoneOffset.UTC);

    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject Event<Recorded> news;
    @Inject Event<Stirred> stirred;

    public Optional<Ordinance> byNumber(FileNumber number) {
        return whole(em.createQuery("SELECT o FROM Ordinance o WHERE o.fileNumber = :number", Ordinance.class).setParameter("number", number)).stream().findFirst();
    }

    public Optional<Ordinance> byId(long id) {
        return whole(em.createQuery("SELECT o FROM Ordinance o WHERE o.id = :id", Ordinance.class).setParameter("id", id)).stream().findFirst();
    }

    /** Oldest first, {@link Keyset#oneMore} of them. */
    public List<Ordinance> after(Keyset keyset) {
        return whole(em.createQuery("SELECT o FROM Ordinance o WHERE o.id > :after ORDER BY o.id", Ordinance.class)
                .setParameter("after", keyset.after()).setMaxResults(keyset.oneMore()));
    }

    /** Newest first. @param words what the file number, the title or a nickname contains, in any case; blank: all */
    public List<Ordinance> find(String words, long before, int most) {
        String like = "%" + (words == null ? "" : words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1")) + "%";
        return whole(em.createQuery("SELECT o FROM Ordinance o WHERE o.id < :before AND (LOWER(o.printedNumber) LIKE :like ESCAPE '!' OR LOWER(o.title) LIKE :like"
                + " ESCAPE '!' OR o.id IN (SELECT p.id FROM Ordinance p JOIN p.nicknames n WHERE n LIKE :like ESCAPE '!')) ORDER BY o.id DESC", Ordinance.class)
                .setParameter("before", before).setParameter("like", like).setMaxResults(most));
    }

    /** File numbers to choose from: those chosen already, however old, and the newest. */
    public List<String> choices(Collection<String> already, int most) {
        return Stream.concat(already.stream(), find(null, Long.MAX_VALUE, most).stream().map(each -> each.fileNumber().value())).distinct().toList();
    }

    /** The measure whose number somebody typed, however old it is. @param field where they typed it @throws Invalid where there is none */
    public FileNumber typed(String field, String number) {
        if (number == null || number.isBlank()) throw new Invalid(field, "field.required");
        return FileNumber.read(number).flatMap(this::kept).orElseThrow(() -> new Invalid(field, "contact.ordinance.unknown", number.strip()));
    }

    /** As it stands on the docket, whose numbers are equal in any case. */
    private Optional<FileNumber> kept(FileNumber number) {
        return em.createQuery("SELECT o.fileNumber FROM Ordinance o WHERE o.fileNumber = :number", FileNumber.class).setParameter("number", number).getResultList().stream().findFirst();
    }

    /** How far a measure has come. */
    public enum Course {
        AWAITS_MAYOR(true, false), BEFORE_COUNCIL(false, false), SETTLED(false, true);

        private final boolean passed;
        private final boolean settled;

        Course(boolean passed, boolean settled) {
            this.passed = passed;
            this.settled = settled;
        }

        private String condition() { return settled ? had("settling") : "NOT " + had("settling") + " AND " + (passed ? "" : "NOT ") + had("passing"); }

        private static String had(String types) { return "EXISTS (SELECT a.id FROM OrdinanceAction a WHERE a.ordinance = o AND a.supersededWhy IS NULL AND a.type IN :" + types + ")"; }
    }

    /** Those that have come as far as this, newest first. */
    public List<Ordinance> that(Course course, int most) {
        return whole(asked(course, em.createQuery("SELECT o FROM Ordinance o WHERE " + course.condition() + " ORDER BY o.id DESC", Ordinance.class)).setMaxResults(most));
    }

    /** How many have come as far as this. */
    public int count(Course course) { return asked(course, em.createQuery("SELECT COUNT(o) FROM Ordinance o WHERE " + course.condition(), Long.class)).getSingleResult().intValue(); }

    private static <T> TypedQuery<T> asked(Course course, TypedQuery<T> query) {
        query.setParameter("settling", ActionType.SETTLES);
        return course.settled ? query : query.setParameter("passing", ActionType.PASSES);
    }

    /** Its collections in one query each, however many ordinances are asked for. */
    private static List<Ordinance> whole(TypedQuery<Ordinance> query) {
        query.setHint("eclipselink.batch.type", "IN");
        for (String part : List.of("nicknames", "sponsors", "reasons", "versions", "actions")) query.setHint("eclipselink.batch", "o." + part);
        List<Ordinance> found = query.getResultList();
        found.forEach(Ordinance::load);
        return found;
    }

    /** @throws Refused where the file number is on the docket already */
    public Ordinance add(FileNumber number, Described as, List<OrdinanceVersion.Wording> versions) {
        mayWrite();
        Ordinance ordinance = new Ordinance(number, as, who.name(), now());
        if (byNumber(number).isPresent()) throw new Refused("ordinance.exists", number.value());
        em.persist(ordinance);
        flush();
        for (OrdinanceVersion.Wording each : versions) {
            ordinance.add(each);
            flush();                                                         // numbered as they were told: what is written together is written in any order
        }
        note("added", ordinance, null, UTC.of(ordinance, ordinance.standing(ZoneOffset.UTC)));
        return ordinance;
    }

    /** @throws jakarta.persistence.OptimisticLockException where someone changed it since it was seen */
    public void describe(Seen seen, Described as) {
        mayWrite();
        Ordinance ordinance = em.find(Ordinance.class, seen.id());
        if (ordinance == null) throw new Missing("ordinance");
        seen.mustStillBe(ordinance);
        em.lock(ordinance, LockModeType.OPTIMISTIC_FORCE_INCREMENT);        // nicknames and sponsors alone would not count as a change
        Map<String, Object> before = OrdinanceJson.described(ordinance.described());
        ordinance.describe(as);
        flush();
        note("described", ordinance, before, OrdinanceJson.described(as));
    }

    /** @throws Refused where the label is taken */
    public OrdinanceVersion addVersion(FileNumber number, OrdinanceVersion.Wording wording) {
        mayWrite();
        Ordinance ordinance = known(number);
        OrdinanceVersion version = ordinance.add(wording);
        flush();
        note("versionAdded", ordinance, null, OrdinanceJson.of(version));
        return version;
    }

    public OrdinanceAction record(FileNumber number, Deed deed) {
        OrdinanceAction action = write(number, deed);
        news.fire(new Recorded(action.ordinance(), action));
        return action;
    }

    private OrdinanceAction write(FileNumber number, Deed deed) {
        mayWrite();
        Ordinance ordinance = known(number);
        OrdinanceAction action = ordinance.record(deed, who.name(), now());
        flush();
        note("actionRecorded", ordinance, null, UTC.of(action));
        stirred.fire(new Stirred(Set.of(ordinance.id())));
        return action;
    }

    /** Supersedes an action by what really happened; the wrong one stays readable, with the reason. */
    public OrdinanceAction correct(FileNumber number, long wrong, String why, Deed right) {
        OrdinanceAction instead = write(number, right);
        supersede(number, wrong, why, instead);
        return instead;
    }

    /** Supersedes an action by nothing: it never happened. */
    public void strike(FileNumber number, long wrong, String why) { supersede(number, wrong, why, null); }

    private void supersede(FileNumber number, long wrong, String why, OrdinanceAction instead) {
        mayWrite();
        Ordinance ordinance = known(number);
        OrdinanceAction action = ordinance.action(wrong);
        Map<String, Object> before = UTC.of(action);
        action.supersede(instead, why);
        flush();
        note("actionSuperseded", ordinance, before, UTC.of(action));
        stirred.fire(new Stirred(Set.of(ordinance.id())));
    }

    /** Administrators, staff and the city clerk (api.md), and the program itself. @throws SecurityException for everyone else */
    void mayWrite() {
        if (!mayBeWritten()) throw new SecurityException("ordinances are not written by " + who.role());
    }

    public boolean mayBeWritten() { return who.administers() || WRITERS.contains(who.role()); }

    private Ordinance known(FileNumber number) { return byNumber(number).orElseThrow(() -> new Missing("ordinance")); }

    /** Two desks may take the same number in the same moment: the database lets one pass. */
    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause())
                if (cause instanceof SQLIntegrityConstraintViolationException taken) throw taken(taken.getMessage());
            throw e;
        }
    }

    private static Refused taken(String constraint) {
        return new Refused(constraint.contains("u_version_label") ? "ordinance.version.taken" : "ordinance.taken");
    }

    /** As the database keeps it, so that what was just stored reads like what is read back. */
    private static Instant now() { return Instant.now().truncatedTo(ChronoUnit.MICROS); }

    private void note(String what, Ordinance ordinance, Map<String, ?> before, Map<String, ?> after) {
        journal.record(who.name(), "ordinance." + what, "ordinance", String.valueOf(ordinance.id()), before, after);
    }
}
