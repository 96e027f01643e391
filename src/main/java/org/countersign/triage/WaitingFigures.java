package org.countersign.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.countersign.platform.Bulk;
import org.countersign.platform.Figures;

/** How many contacts wait for a person in each queue, for those who watch the program. */
@ApplicationScoped
@Transactional
public class WaitingFigures implements Figures {
    private static final String BEGINNING = "waiting_";

    @PersistenceContext EntityManager em;

    @Override public List<Figure> figures() {
        return Arrays.stream(Queue.values()).map(queue -> new Figure(BEGINNING + queue.name().toLowerCase(Locale.ROOT), "Contacts that wait for a person: " + queue + ", " + Waiting.MOST + " and more as that.")).toList();
    }

    @Override public Number now(String name) {
        Queue queue = Queue.valueOf(name.substring(BEGINNING.length()).toUpperCase(Locale.ROOT));
        return Bulk.of(em).read("SELECT COUNT(*) FROM (SELECT 1 FROM waiting WHERE queue = ? LIMIT " + Waiting.MOST + ") some", row -> row.getInt(1), queue).get(0);
    }
}
