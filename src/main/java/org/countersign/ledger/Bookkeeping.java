package org.countersign.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import org.countersign.intake.PositionsChanged;
import org.countersign.ordinance.Stirred;
import org.countersign.platform.Bulk;

/** Posts what changed in the transaction that changed it: the books are never late, and never ahead. */
@ApplicationScoped
@Transactional
public class Bookkeeping {
    @PersistenceContext EntityManager em;

    public void hear(@Observes PositionsChanged news) {
        Bulk bulk = Bulk.of(em);
        if (!posted(bulk, news)) Turns.raise(bulk, news.ordinances());
    }

    /** What is beside the sums turns the tally as well. */
    public void hear(@Observes Stirred news) { Turns.raise(Bulk.of(em), news.ordinances()); }

    /** @return whether any sum is another: that turns its tally by itself */
    private static boolean posted(Bulk bulk, PositionsChanged news) {
        if (news.contacts().nobody() && news.constituents().nobody()) return false;
        Book book = Book.shared(bulk);
        return book.open() && new Posting(bulk, ZoneId.of(book.zone())).post(news);
    }
}
