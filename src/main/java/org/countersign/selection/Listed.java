package org.countersign.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Bulk;
import org.countersign.search.Originals;

/**
 * What lists are chosen by, a narrow row for each position: read again out of the contacts themselves whenever one changes, in the same
 * transaction. So no list is ever behind, and what is asked of it is asked of one small table.
 */
@ApplicationScoped
public class Listed {
    /**
     * With the contacts' numbers at {@code (??)}. How to get at the rows is told: while the tables grow from nothing the database would
     * sooner read all of them. Most contacts have one signer, for whom nobody else is asked.
     */
    private static final String READ = "INSERT INTO listed SELECT STRAIGHT_JOIN c.id, COALESCE(p.ordinance_id, 0), NOT EXISTS (SELECT 1 FROM `position` e WHERE e.contact_id = c.id AND e.ordinance_id < p.ordinance_id),"
            + " c.received_at, c.channel, p.stance, s.residency, s.evidence, c.set_aside IS NOT NULL, c.set_aside IS NULL AND p.stance IS NULL, c.set_aside IS NULL AND COALESCE(p.suggested, FALSE),"
            + " c.set_aside IS NULL AND IF(c.signers = 1, s.link_rule = 'SEVERAL', EXISTS (SELECT 1 FROM signer m WHERE m.contact_id = c.id AND m.link_rule = 'SEVERAL')),"
            + " c.set_aside IS NULL AND IF(c.signers = 1, s.review, EXISTS (SELECT 1 FROM signer m WHERE m.contact_id = c.id AND m.review)),"
            + " c.set_aside IS NULL AND c.wants_reply, c.campaign_id, c.import_id, c.recorded_by,"
            + " " + Originals.LANGUAGE + ", c.own_words"
            + " FROM contact c FORCE INDEX (PRIMARY) JOIN signer s FORCE INDEX (PRIMARY) ON s.contact_id = c.id AND s.seq = 0"
            + " LEFT JOIN `position` p FORCE INDEX (k_position_contact) ON p.contact_id = c.id WHERE c.id IN (??)";

    @PersistenceContext EntityManager em;

    void follow(@Observes PositionsChanged news) {
        Bulk bulk = Bulk.of(em);
        bulk.changeRuns("DELETE FROM listed WHERE contact_id IN (??)", news.contacts().known());
        bulk.changeRuns(READ, news.contacts().all());
    }
}
