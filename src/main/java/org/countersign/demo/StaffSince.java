package org.countersign.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.countersign.city.City;
import org.countersign.contact.Contact;
import org.countersign.contact.SetAsideReason;
import org.countersign.contact.Triage;
import org.countersign.demo.Line.Since;
import org.countersign.hearing.Hearing;
import org.countersign.hearing.Hearings;
import org.countersign.hearing.Roster;
import org.countersign.platform.Bulk;
import org.countersign.residency.Claim;

/** What staff did with the invented contacts once they were in: who testified stands on the roster, some they set aside, of some they saw proof of residence. */
@ApplicationScoped
@Transactional
public class StaffSince {
    private static final int HEARINGS = 20;

    @PersistenceContext EntityManager em;
    @Inject Hearings hearings;
    @Inject Roster roster;
    @Inject Triage triage;
    @Inject City city;

    /** @return whether nothing is left to do */
    @ActivateRequestContext
    public boolean catchUp() {
        List<String> states = Bulk.of(em).read("SELECT state FROM import_run WHERE source = ?", row -> row.getString(1), DemoDocket.SOURCE);
        if (states.contains("RUNNING") || states.contains("UPLOADING")) return false;
        if (states.contains("DONE") && !done()) work(CityLog.of(city.key()).lines());
        return true;
    }

    private boolean done() {
        return Bulk.of(em).read("SELECT COUNT(*) FROM contact WHERE source = ? AND set_aside IS NOT NULL", row -> row.getInt(1), DemoDocket.SOURCE).get(0) > 0;
    }

    private void work(List<Line> lines) {
        for (Hearing hearing : hearings.latest(HEARINGS)) roster.enlist(hearing, DemoDocket.SOURCE, hearing.startsAt().atZone(city.zone()).toLocalDate().plusDays(1).atStartOfDay(city.zone()).toInstant());
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).since() != Since.NOTHING) work(contact(CityLog.id(i)), lines.get(i).since());
    }

    private Contact contact(String externalId) {
        return em.find(Contact.class, Bulk.of(em).read("SELECT id FROM contact WHERE source = ? AND external_id = ?", row -> row.getLong(1), DemoDocket.SOURCE, externalId).get(0));
    }

    private void work(Contact contact, Since since) {
        if (since == Since.PROOF_SEEN) triage.correct(contact.seen(), 0, proven(contact.signer(0).claim()));
        else triage.setAside(contact.seen(), SetAsideReason.valueOf(since.name()));
    }

    /** A proof names the place it is of. */
    private Claim proven(Claim told) {
        return new Claim(told.street(), told.unit(), city.name(), city.state(), told.zip(), told.country(), null, null, told.declared(), told.answer(), true);
    }
}
