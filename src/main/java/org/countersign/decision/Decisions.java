package org.countersign.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.countersign.action.Standing;
import org.countersign.city.City;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.signing.Clocks;
import org.countersign.signing.MayorsClock;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** What the mayor did with the measures of the docket: recorded once, as an action with the paper that goes with it. */
@ApplicationScoped
@Transactional
public class Decisions {
    private static final String MAYOR = "Mayor";

    @PersistenceContext EntityManager em;
    @Inject Ordinances ordinances;
    @Inject Clocks clocks;
    @Inject City city;
    @Inject Who who;
    @Inject Journal journal;

    public Decision of(FileNumber number) { return of(ordinances.byNumber(number).orElseThrow(() -> new Missing("ordinance"))); }

    public Decision of(Ordinance ordinance) {
        MayorsClock clock = clocks.of(ordinance);
        Standing standing = clock.enacting().standing();
        Optional<OrdinanceAction> act = standing.decision().flatMap(deed -> ordinance.actions().stream().filter(action -> !action.isSuperseded() && action.type() == deed.type() && action.at().equals(deed.at())).findFirst());
        return new Decision(ordinance, standing, act, act.flatMap(action -> paper(action.id())), clock, city.zone());
    }

    private Optional<Paper> paper(long action) { return em.createQuery("SELECT p FROM Paper p WHERE p.actionId = :action", Paper.class).setParameter("action", action).getResultList().stream().findFirst(); }

    /** @throws Refused where nothing is there to decide, or it was decided already */
    public Decision decide(FileNumber number, Ruling ruling) {
        if (!ordinances.mayBeWritten()) throw new SecurityException("decisions are not recorded by " + who.role());
        Bulk.of(em).read("SELECT id FROM ordinance WHERE file_number = ? FOR UPDATE", row -> row.getLong(1), number.value());   // two desks decide one after the other
        Ordinance ordinance = ordinances.byNumber(number).orElseThrow(() -> new Missing("ordinance"));
        Decision before = of(ordinance);
        if (!before.mayBeDecided()) throw new Refused("decision.notPassed");
        if (before.act().isPresent()) throw new Refused("decision.already");
        if (before.standing().passage().filter(passage -> comesBefore(ruling, passage.at())).isPresent()) throw new Invalid("at", "decision.beforePassage");
        before.lawful().check(ruling);
        OrdinanceAction act = ordinances.record(number, ruling.deed(MAYOR));
        Paper paper = new Paper(act.id(), ruling, who.name());
        em.persist(paper);
        em.flush();
        journal.record(who.name(), "decision.recorded", "ordinance", ordinance.id().toString(), null, state(ruling));
        return of(number);
    }

    private boolean comesBefore(Ruling ruling, Instant passed) {
        return ruling.at().isBefore(ruling.dateOnly() ? passed.atZone(city.zone()).toLocalDate().atStartOfDay(city.zone()).toInstant() : passed);
    }

    private static Map<String, Object> state(Ruling ruling) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("outcome", ruling.outcome().toString());
        state.put("at", ruling.at().toString());
        state.put("reasons", ruling.reasons());
        state.put("items", ruling.items());
        state.put("returnedTo", ruling.returnedTo());
        if (ruling.acting() != null) state.put("actingAs", ruling.acting().as());
        return state;
    }

    public boolean mayBeRecorded() { return ordinances.mayBeWritten(); }
}
