package org.countersign.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Map;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.city.City;
import org.countersign.clock.Moment;
import org.countersign.ordinance.FileNumber;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceAction;
import org.countersign.ordinance.Ordinances;
import org.countersign.platform.Invalid;
import org.countersign.platform.Missing;
import org.countersign.platform.Refused;
import org.countersign.staff.Journal;
import org.countersign.staff.Who;

/** Puts measures before the mayor, with the hour and both names. */
@ApplicationScoped
@Transactional
public class Presentments {
    @PersistenceContext EntityManager em;
    @Inject Ordinances ordinances;
    @Inject City city;
    @Inject Who who;
    @Inject Journal journal;

    /** @throws Refused where it has not passed, or was presented since it did: a wrong presentment is corrected, not repeated */
    public Presentment present(FileNumber number, Presentment.Hands hands) {
        Ordinance ordinance = ordinances.byNumber(number).orElseThrow(() -> new Missing("ordinance"));
        Past past = new Past(ordinance, city.zone(), action -> null, city.seats());
        OrdinanceAction passage = past.passage().orElseThrow(() -> new Refused("signing.present.notPassed"));
        Moment delivered = new Moment(hands.deliveredAt(), false);
        if (delivered.isBefore(new Moment(passage.at(), passage.dateOnly()), city.zone())) throw new Invalid("deliveredDay", "signing.present.beforePassage");
        if (ordinance.decidedAt().isPresent()) throw new Refused("signing.present.decided");
        if (past.presented().isPresent()) throw new Refused("signing.present.already");
        OrdinanceAction action = ordinances.record(number, new Deed(ActionType.EXECUTIVE_RECEIPT, hands.deliveredAt(), false, null, null, null));
        Presentment presentment = new Presentment(action.id(), hands);
        em.persist(presentment);
        em.flush();
        journal.record(who.name(), "clock.presented", "ordinance", ordinance.id().toString(), null, Map.of("deliveredBy", hands.deliveredBy(), "receivedBy", hands.receivedBy(),
                "receivedAt", OffsetDateTime.ofInstant(hands.receivedAt(), city.zone())));
        return presentment;
    }
}
