package org.countersign.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.countersign.intake.IntakeStripes;
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
    public void add(Seen seen, NewSigner signer) { add(seen, signer, null); }

    /**
     * Sent again, as whoever sends it does where no answer came, they signed once.
     *
     * @param madeAs what the page calls them, a colon, what tells what it says of them; null: it is not sent again
     * @throws org.countersign.platform.Invalid where it cannot be kept
     */
    public void add(Seen seen, NewSigner signer, String madeAs) {
        new IntakeStripes(Bulk.of(em)).holdAll();                            // what was sent first is in before it is looked for
        if (madeAs != null && joining().joined(seen.id(), madeAs)) return;
        triage.rewrite(seen, "coSignerAdded", contact -> {
            int next = contact.signers().stream().mapToInt(Signer::seq).max().orElseThrow() + 1;
            joining().join(contact.id(), next, signer, contact.sender().finding());
            if (madeAs != null) joining().call(contact.id(), next, madeAs);
        });
    }

    /** Somebody the page calls so signed it, of whom it said something else. */
    public boolean cameOtherwise(long contact, String madeAs) { return joining().joinedOtherwise(contact, madeAs); }

    /** @throws Refused where they came with the contact */
    public void takeBack(Seen seen, int seq) {
        triage.rewrite(seen, "coSignerRemoved", contact -> {
            if (contact.signer(seq).addedBy() == null) throw new Refused("contact.coSigner.came");
            joining().leave(contact.id(), seq);
        });
    }

    private Joining joining() { return new Joining(Bulk.of(em), residency, who.name()); }
}
