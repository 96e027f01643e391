package org.countersign.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.countersign.contact.Triage;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.Roster;
import org.countersign.intake.Intake;
import org.countersign.intake.Origin;
import org.countersign.intake.Outcome;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.staff.Who;

/** Keeps what speakers said on the record: a contact by the one way in, a new one where it is corrected, none where it is taken back. The one before stays readable and counts nowhere. */
@ApplicationScoped
@Transactional
public class Records {
    @PersistenceContext EntityManager em;
    @Inject Intake intake;
    @Inject Triage triage;
    @Inject Who who;

    /** @param before null: they have just signed up */
    void settle(Hearing hearing, Night night, Speaker before, Speaker now, Instant noted) {
        Speakers speakers = new Speakers(Bulk.of(em), hearing.id());
        Testimony testimony = new Testimony(hearing, night, now);
        if (now.contact() != 0 && now.counts() && before != null && testimony.same(before)) return;
        if (now.contact() != 0) {
            if (!triage.replaced(now.contact())) return;                     // staff left it out for a reason of theirs: it stays out
            speakers.onRecord(now, null, now.entry());
        }
        if (!now.counts()) return;
        Outcome outcome = intake.take(testimony.contact(noted), new Origin(who.name(), Roster.SOURCE, null));
        if (outcome.kind() == Outcome.Kind.REJECTED) throw new Invalid(outcome.errors());
        speakers.onRecord(now, outcome.contactId(), now.entry() + 1);
    }
}
