package org.countersign.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.countersign.constituent.Mergers;
import org.countersign.intake.Intake;
import org.countersign.intake.NewContact;
import org.countersign.intake.Origin;
import org.countersign.intake.Outcome;
import org.countersign.platform.Bulk;
import org.countersign.staff.Who;

/** What somebody typed about a call or a letter comes in: once, however often it is sent, and from whom they say it is. */
@ApplicationScoped
@Transactional
public class Desk {
    private static final String SOURCE = "desk";

    @PersistenceContext EntityManager em;
    @Inject Intake intake;
    @Inject Triage triage;
    @Inject Who who;

    /** The number of what was sent before. @param madeAs what its page calls it */
    public Optional<Long> before(String madeAs) {
        return Bulk.of(em).read("SELECT id FROM contact WHERE source = ? AND external_id = ?", row -> row.getLong(1), SOURCE, madeAs).stream().findFirst();
    }

    /** What its page called the contact of this number. */
    public Optional<String> madeAs(long contact) { return Bulk.of(em).read("SELECT external_id FROM contact WHERE source = ? AND id = ?", row -> row.getString(1), SOURCE, contact).stream().findFirst(); }

    /** @param chosen the constituent it is from, chosen by a person from those found while they typed; null: the rules decide */
    public Outcome take(NewContact contact, Long chosen) {
        Outcome outcome = intake.take(contact, new Origin(who.name(), SOURCE, null));
        if (chosen != null && outcome.kind() == Outcome.Kind.ACCEPTED) link(em.find(Contact.class, outcome.contactId()), chosen);
        return outcome;
    }

    private void link(Contact contact, long chosen) {
        long whose = new Mergers(Bulk.of(em)).survivors(Set.of(chosen)).getOrDefault(chosen, chosen);
        if (!contact.sender().constituentId().equals(Optional.of(whose))) triage.link(contact.seen(), 0, whose);
    }
}
