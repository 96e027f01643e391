package org.countersign.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.countersign.platform.Bulk;
import org.countersign.platform.Figures;

/** How many contacts there are, for those who watch the program. */
@ApplicationScoped
@Transactional
public class ContactFigures implements Figures {
    @PersistenceContext EntityManager em;

    @Override public List<Figure> figures() { return List.of(new Figure("contacts_logged", "Contacts that are held, set aside or not.")); }

    @Override public Number now(String name) { return Bulk.of(em).read("SELECT COUNT(*) FROM contact", row -> row.getLong(1)).get(0); }
}
