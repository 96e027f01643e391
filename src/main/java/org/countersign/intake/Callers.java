package org.countersign.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.countersign.constituent.Match;
import org.countersign.platform.Bulk;
import org.countersign.staff.Who;

/** Whom somebody would turn out to be if what is typed came in now: by the same rules, and nothing is decided or kept. For administrators and staff. */
@ApplicationScoped
@Transactional
public class Callers {
    @PersistenceContext EntityManager em;
    @Inject Who who;

    /** @return a match with nobody where they would be somebody new, or several it may be */
    public Match recognise(NewSigner typed) {
        if (!who.administers() && !who.seesPersonalData()) throw new SecurityException("callers are not recognised for " + who.role());
        return new Recognition(Bulk.of(em)).guess(typed.identifiers());
    }
}
