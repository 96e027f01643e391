package org.countersign.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import org.countersign.intake.PositionsChanged;
import org.countersign.platform.Bulk;

/** Posts what changed in the transaction that changed it: the books are never late, and never ahead. */
@ApplicationScoped
@Transactional
public class Bookkeeping {
    @PersistenceContext EntityManager em;

    public void hear(@Observes PositionsChanged news) {
        if (news.contacts().nobody() && news.constituents().nobody()) return;
        Bulk bulk = Bulk.of(em);
        Book book = Book.shared(bulk);
        if (book.open()) new Posting(bulk, ZoneId.of(book.zone())).post(news);
    }
}
