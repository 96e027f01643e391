package org.countersign.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countersign.intake.Channel;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Bulk;
import org.countersign.staff.Who;

/**
 * What waits for a person, in a small table of its own: among a million contacts it could not be found fast by what they lack. Kept true by
 * the news of every change, in its transaction.
 */
@ApplicationScoped
@Transactional
public class Waiting {
    /** Nothing is counted beyond: nobody works off more in a day. */
    public static final int MOST = 10_000;
    /** How to get at the rows is told: while the tables grow from nothing the database would sooner read all of them. */
    private static final String ENTER = """
            INSERT IGNORE INTO waiting (queue, contact_id, ordinance_id, unread)
            SELECT 'UNTRIAGED', c.id, 0, %1$s FROM contact c FORCE INDEX (PRIMARY)
                WHERE c.id IN (??) AND c.set_aside IS NULL AND NOT EXISTS (SELECT 1 FROM `position` p WHERE p.contact_id = c.id)
            UNION ALL SELECT IF(p.stance IS NULL, 'UNCODED', 'SUGGESTED'), p.contact_id, p.ordinance_id, p.stance IS NULL AND (%1$s OR NOT EXISTS (
                    SELECT 1 FROM suggestion g WHERE g.contact_id = p.contact_id AND g.ordinance_id = p.ordinance_id AND g.stance IS NOT NULL))
                FROM `position` p FORCE INDEX (k_position_contact) JOIN contact c FORCE INDEX (PRIMARY) ON c.id = p.contact_id
                WHERE p.contact_id IN (??) AND c.set_aside IS NULL AND (p.stance IS NULL OR p.suggested)
            UNION ALL SELECT DISTINCT IF(s.link_rule = 'SEVERAL', 'SEVERAL', 'REVIEW'), s.contact_id, 0, FALSE
                FROM signer s FORCE INDEX (PRIMARY) JOIN contact c FORCE INDEX (PRIMARY) ON c.id = s.contact_id
                WHERE s.contact_id IN (??) AND c.set_aside IS NULL AND (s.link_rule = 'SEVERAL' OR s.review)
            UNION ALL SELECT DISTINCT 'REVIEW', s.contact_id, 0, FALSE FROM signer s FORCE INDEX (PRIMARY) JOIN contact c FORCE INDEX (PRIMARY) ON c.id = s.contact_id
                WHERE s.contact_id IN (??) AND c.set_aside IS NULL AND s.link_rule = 'SEVERAL' AND s.review""";
    private static final String LEAVE = """
            DELETE w FROM waiting w LEFT JOIN contact c ON c.id = w.contact_id LEFT JOIN `position` p ON p.contact_id = w.contact_id AND p.ordinance_id = w.ordinance_id
            WHERE w.contact_id IN (??) AND (c.set_aside IS NOT NULL
                OR w.queue = 'UNTRIAGED' AND EXISTS (SELECT 1 FROM `position` o WHERE o.contact_id = w.contact_id)
                OR w.queue = 'UNCODED' AND (p.contact_id IS NULL OR p.stance IS NOT NULL)
                OR w.queue = 'SUGGESTED' AND (p.contact_id IS NULL OR p.stance IS NULL OR NOT p.suggested)
                OR w.queue = 'SEVERAL' AND NOT EXISTS (SELECT 1 FROM signer s WHERE s.contact_id = w.contact_id AND s.link_rule = 'SEVERAL')
                OR w.queue = 'REVIEW' AND NOT EXISTS (SELECT 1 FROM signer s WHERE s.contact_id = w.contact_id AND s.review))""";

    @PersistenceContext EntityManager em;
    @Inject Who who;

    /** Something in a queue. @param ordinance 0: about none, or the queue does not ask */
    public record Place(long contact, long ordinance) implements java.io.Serializable {
        /** Before the first. */
        static final Place START = new Place(0, 0);
    }

    /** Which of a queue. @param ordinance 0: all */
    public record Wanted(Queue queue, long ordinance) implements java.io.Serializable {
        String condition() {
            if (ordinance == 0) return "queue = ?";
            return queue.asksStance() ? "queue = ? AND ordinance_id = ?" : "queue = ? AND EXISTS (SELECT 1 FROM `position` p WHERE p.ordinance_id = ? AND p.contact_id = waiting.contact_id)";
        }

        List<Object> values() { return ordinance == 0 ? List.of(queue) : List.of(queue, ordinance); }
    }

    /** What came in by a channel and nobody has heard or read: without a word of it written down, and uncoded. @param since when the oldest came in */
    public record Unheard(Channel channel, int count, Instant since) {}

    /**
     * What came in is read for a suggestion, and what comes back uncoded is read once more: rules may have come and gone. Where people took
     * away what was suggested, that is theirs.
     */
    void follow(@Observes PositionsChanged news) {
        em.flush();
        Bulk bulk = Bulk.of(em);
        bulk.changeRuns(ENTER.formatted("TRUE"), news.contacts().made());
        bulk.changeRuns(ENTER.formatted("FALSE"), news.contacts().known());
        bulk.changeRuns(LEAVE, news.contacts().known());
    }

    /** The next one, in the order they came in. A contact may wait on several ordinances. */
    public Optional<Place> next(Wanted wanted, Place after) {
        mayRead();
        List<Object> values = new ArrayList<>(wanted.values());
        values.addAll(List.of(after.contact(), after.contact(), after.ordinance()));
        return Bulk.of(em).read("SELECT contact_id, ordinance_id FROM waiting WHERE " + wanted.condition() + " AND contact_id >= ? AND (contact_id > ? OR ordinance_id > ?) ORDER BY contact_id, ordinance_id LIMIT 1",
                row -> new Place(row.getLong(1), row.getLong(2)), values.toArray()).stream().findFirst();
    }

    /** How many wait in each queue, as far as it matters. */
    public Map<Queue, Integer> counts(long ordinance) {
        mayRead();
        Map<Queue, Integer> counts = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            Wanted wanted = new Wanted(queue, queue == Queue.UNTRIAGED ? 0 : ordinance);
            counts.put(queue, Bulk.of(em).read("SELECT COUNT(*) FROM (SELECT 1 FROM waiting WHERE " + wanted.condition() + " LIMIT " + MOST + ") some", row -> row.getInt(1), wanted.values().toArray()).get(0));
        }
        return counts;
    }

    /** The backlog: about ordinances, but nobody knows what it says. The most first. */
    public List<Unheard> unheard() {
        mayRead();
        return Bulk.of(em).read("SELECT c.channel, COUNT(*), MIN(c.received_at) FROM waiting w JOIN contact c ON c.id = w.contact_id WHERE w.queue = 'UNCODED' AND c.text_id IS NULL GROUP BY c.channel ORDER BY 2 DESC, 1",
                row -> new Unheard(Channel.valueOf(row.getString(1)), row.getInt(2), row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
    }

    private void mayRead() {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("contacts are not for " + who.role());
    }
}
