package org.countersign.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.countersign.platform.Bulk;
import org.countersign.residency.ResidencyReader;
import org.countersign.staff.Journal;

/**
 * The one way in: every communication, from whatever door, becomes a contact here, by one set of rules (counting.md).
 *
 * <p>A batch is worked with a handful of statements, however large (some thousand contacts are a good size), and commits with the caller's
 * transaction. However the same contacts are cut into batches, the same rows come of it. What is wrong with one contact is that contact's
 * outcome. What the database refuses breaks the whole batch off: the caller rolls back and takes them one by one, so that only the bad one
 * is refused. It also breaks one off now and then so that another can go on: see {@link org.countersign.platform.Again}.
 */
@ApplicationScoped
@Transactional
public class Intake {
    private static final String OTHERWISE = "SELECT id FROM contact WHERE source = ? AND external_id LIKE CONCAT(?, '%') AND external_id <> ?";

    @PersistenceContext EntityManager em;
    @Inject ResidencyReader residency;
    @Inject Journal journal;
    @Inject Event<PositionsChanged> news;

    public Outcome take(NewContact contact, Origin origin) { return take(List.of(contact), origin).get(0); }

    /** @return what became of each, in their order */
    public List<Outcome> take(List<NewContact> contacts, Origin origin) {
        em.flush();
        IntakeBatch batch = new IntakeBatch(contacts.stream().map(each -> each.guarded(residency::guards)).toList(), origin, Bulk.of(em));
        batch.rejectWhatCannotBeKept();
        batch.findOrdinances();
        batch.holdStripes();
        batch.number();
        batch.meetEarlierContacts();
        batch.recogniseSigners();
        batch.findWhereTheyLive(residency);
        batch.write();
        tell(batch, origin);
        return batch.outcomes();
    }

    /** What its source calls it, up to the last colon, came in before, and what tells what it says was another. */
    public boolean cameOtherwise(NewContact contact, Origin origin) {
        String called = contact.arrival().externalId(), name = called.substring(0, called.lastIndexOf(':') + 1);
        return !Bulk.of(em).read(OTHERWISE, row -> row.getLong(1), origin.source(), name, called).isEmpty();
    }

    /** An import is one entry of the journal, which the import writes itself. */
    private void tell(IntakeBatch batch, Origin origin) {
        PositionsChanged changed = batch.news();
        if (!changed.nothing()) news.fire(changed);
        if (origin.importId() == null) batch.changes().forEach(each ->
                journal.record(origin.by(), each.isNew() ? "contact.logged" : "contact.positionAdded", "contact", String.valueOf(each.id()), null, each.state()));
    }
}
