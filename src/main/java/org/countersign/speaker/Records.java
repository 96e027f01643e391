package org.countersign.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.countersign.contact.Triage;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.Roster;
import org.countersign.intake.Intake;
import org.countersign.intake.IntakeStripes;
import org.countersign.intake.Origin;
import org.countersign.intake.Outcome;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.staff.Who;

/**
 * Keeps what speakers said on the record: a contact by the one way in, a new one where it is corrected, none where it is taken back. The one before stays readable and counts nowhere;
 * when it was said, and what people decided on what is not corrected, holds for the new one. Other words alone are written into the contact that is there.
 */
@ApplicationScoped
@Transactional
public class Records {
    @PersistenceContext EntityManager em;
    @Inject Intake intake;
    @Inject Triage triage;
    @Inject Who who;

    /** @param before null: they have just signed up */
    void settle(Hearing hearing, Night night, Speaker before, Speaker now, Instant noted) {
        if (before != null && before.takenBack() && now.takenBack()) return;
        Bulk bulk = Bulk.of(em);
        Speakers speakers = new Speakers(bulk, hearing.id());
        Testimony testimony = new Testimony(hearing, night, now);
        boolean corrected = now.contact() != 0 && now.counts() && before != null && before.counts();
        if (corrected && testimony.same(before)) {
            if (!Objects.equals(before.get(Field.GIST), now.get(Field.GIST))) triage.reworded(now.contact(), now.get(Field.GIST));
            return;
        }
        if (corrected) new IntakeStripes(bulk).holdAll();                        // before a contact is held, and before intake holds some of them
        Instant received = corrected ? received(bulk, now.contact()) : testimony.at(noted);
        if (now.contact() != 0) {
            if (!triage.replaced(now.contact())) return;                     // staff left it out for a reason of theirs: it stays out
            speakers.onRecord(now, null, now.entry());
        }
        if (!now.counts()) return;
        Outcome outcome = intake.take(testimony.contact(received), new Origin(who.name(), Roster.SOURCE, null));
        if (outcome.kind() == Outcome.Kind.REJECTED) throw new Invalid(outcome.errors());
        speakers.onRecord(now, outcome.contactId(), now.entry() + 1);
        if (corrected) triage.succeeds(now.contact(), outcome.contactId(), testimony.kept(before));
    }

    private static Instant received(Bulk bulk, long contact) {
        return bulk.read("SELECT received_at FROM contact WHERE id = ?", row -> row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC), contact).get(0);
    }
}
