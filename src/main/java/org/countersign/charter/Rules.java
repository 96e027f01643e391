package org.countersign.charter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.city.City;
import org.countersign.platform.FieldErrors;
import org.countersign.platform.Keyset;
import org.countersign.platform.Missing;
import org.countersign.platform.Seen;
import org.countersign.staff.Journal;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

/** The signing rules of the city. Told and verified by the city clerk and administrators, read by everyone who works here. */
@ApplicationScoped
@Transactional
public class Rules {
    @PersistenceContext EntityManager em;
    @Inject Who who;
    @Inject Journal journal;
    @Inject City city;

    public Optional<SigningRule> byId(long id) { return Optional.ofNullable(em.find(SigningRule.class, id)); }

    /** Oldest first, {@link Keyset#oneMore} of them. */
    public List<SigningRule> after(Keyset keyset) {
        return em.createQuery("SELECT r FROM SigningRule r WHERE r.id > :after ORDER BY r.id", SigningRule.class).setParameter("after", keyset.after()).setMaxResults(keyset.oneMore()).getResultList();
    }

    /** In the order they were told. */
    public List<SigningRule> all() {
        return em.createQuery("SELECT r FROM SigningRule r ORDER BY r.id", SigningRule.class).getResultList();
    }

    public SigningRule tell(Told told) {
        mayWrite();
        SigningRule rule = new SigningRule(told, who.name(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        if (told.verification() != null) verify(rule, told.verification());
        em.persist(rule);
        em.flush();
        note("told", rule, null, rule.json(city.zone()));
        return rule;
    }

    /** Somebody held it against its source. */
    public void verify(Seen seen, Told.Verification verification) {
        mayWrite();
        SigningRule rule = em.find(SigningRule.class, seen.id());
        if (rule == null) throw new Missing("charter");
        seen.mustStillBe(rule);
        new FieldErrors().needed("verifiedBy", verification.by()).text("verifiedBy", verification.by(), 200).throwIfAny();
        verify(rule, verification);
        em.flush();
        note("verified", rule, null, Map.of("verifiedBy", rule.verifiedBy(), "verifiedOn", rule.verifiedOn()));
    }

    private void verify(SigningRule rule, Told.Verification verification) {
        LocalDate today = LocalDate.now(city.zone());
        if (verification.on() != null && verification.on().isAfter(today)) throw new org.countersign.platform.Invalid("verifiedOn", "charter.rule.verifiedLater");
        rule.verify(verification.by() == null ? who.name() : verification.by().strip(), verification.on() == null ? today : verification.on());
    }

    /** The city clerk and administrators (api.md). @throws SecurityException for everyone else */
    public void mayWrite() {
        if (!mayBeWritten()) throw new SecurityException("rules are not told by " + who.role());
    }

    public boolean mayBeWritten() { return who.administers() || who.role() == Role.CLERK; }

    private void note(String what, SigningRule rule, Map<String, ?> before, Map<String, ?> after) {
        journal.record(who.name(), "charter." + what, "charter", rule.id().toString(), before, after);
    }
}
