package org.countersign.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.countersign.intake.Joining;
import org.countersign.intake.NewSigner;
import org.countersign.platform.Bulk;
import org.countersign.platform.Refused;
import org.countersign.platform.Seen;
import org.countersign.platform.TriedAgain;
import org.countersign.residency.ResidencyReader;
import org.countersign.staff.Who;

/**
 * Who signed a contact as well, told after it came in: the contact stays one message, its positions count for one person more. Whoever was
 * added by hand can be taken back; whoever came with the contact is part of what is kept for ever.
 */
@ApplicationScoped
@Transactional
@TriedAgain
public class CoSigners {
    @PersistenceContext EntityManager em;
    @Inject Triage triage;
    @Inject ResidencyReader residency;
    @Inject Who who;

    /** @throws org.countersign.platform.Invalid where it cannot be kept */
    public void add(Seen seen, NewSigner signer) {
        triage.rewrite(seen, "coSignerAdded", contact -> {
            int next = contact.signers().stream().mapToInt(Signer::seq).max().orElseThrow() + 1;
            joining().join(contact.id(), next, signer, contact.sender().finding());
        });
    }

    /** @throws Refused where they came with the contact */
    public void takeBack(Seen seen, int seq) {
        triage.rewrite(seen, "coSignerRemoved", contact -> {
            if (contact.signer(seq).addedBy() == null) throw new Refused("contact.coSigner.came");
            joining().leave(contact.id(), seq);
        });
    }

    private Joining joining() { return new Joining(Bulk.of(em), residency, who.name()); }
}
