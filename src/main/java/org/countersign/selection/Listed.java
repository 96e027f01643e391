package org.countersign.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Bulk;

/**
 * What lists are chosen by, a narrow row for each position: read again out of the contacts themselves whenever one changes, in the same
 * transaction. So no list is ever behind, and what is asked of it is asked of one small table.
 */
@ApplicationScoped
public class Listed {
    private static final int AT_A_TIME = 900;
    /** With the contacts' numbers at {@code (??)}. */
    private static final String READ = "INSERT INTO listed SELECT c.id, COALESCE(p.ordinance_id, 0), NOT EXISTS (SELECT 1 FROM `position` e WHERE e.contact_id = c.id AND e.ordinance_id < p.ordinance_id),"
            + " c.received_at, c.channel, p.stance, s.residency, s.evidence, c.set_aside IS NOT NULL, c.set_aside IS NULL AND p.stance IS NULL, c.set_aside IS NULL AND COALESCE(p.suggested, FALSE),"
            + " c.set_aside IS NULL AND EXISTS (SELECT 1 FROM signer m WHERE m.contact_id = c.id AND m.link_rule = 'SEVERAL'),"
            + " c.set_aside IS NULL AND EXISTS (SELECT 1 FROM signer m WHERE m.contact_id = c.id AND m.review), c.set_aside IS NULL AND c.wants_reply, c.campaign_id, c.import_id, c.recorded_by"
            + " FROM contact c JOIN signer s ON s.contact_id = c.id AND s.seq = 0 LEFT JOIN `position` p ON p.contact_id = c.id WHERE c.id IN (??)";

    @PersistenceContext EntityManager em;

    void follow(@Observes PositionsChanged news) {
        Bulk bulk = Bulk.of(em);
        slices(news.contacts().known(), some -> bulk.changeAll("DELETE FROM listed WHERE contact_id IN (??)", some));
        slices(news.contacts().all(), some -> bulk.changeAll(READ, some));
    }

    private static void slices(Collection<Long> contacts, Consumer<List<Long>> work) {
        List<Long> all = contacts.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += AT_A_TIME) work.accept(all.subList(from, Math.min(from + AT_A_TIME, all.size())));
    }
}
