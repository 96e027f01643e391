package org.countersign.intake;

import org.countersign.constituent.Identifiers;
import org.countersign.residency.Claim;

/**
 * Somebody who signed a contact, as written. A blank name with an organisation is that organisation itself; a name with an organisation
 * is a person who represents it (counting.md, "Who is the same person").
 *
 * @param substitute the address that a confidentiality programme gave them, kept apart and never shown; null: none
 * @param claim where they live; for a co-signer without one, what is known of the sender decides (rule 7)
 */
public record NewSigner(String givenName, String familyName, String organisation, String email, String phone, Claim claim, String substitute) {
    public NewSigner(String givenName, String familyName, String organisation, String email, String phone, Claim claim) { this(givenName, familyName, organisation, email, phone, claim, null); }

    public static final NewSigner NOBODY = new NewSigner(null, null, null, null, null, Claim.NONE);

    /** The same, with what a programme gave them in place of an address kept apart: nobody is recognised by it, and no page shows it. */
    NewSigner guarded() {
        return new NewSigner(givenName, familyName, organisation, email, phone, claim.guarded(), claim.address().isEmpty() ? "-" : claim.address());
    }

    /** What it can be recognised by. */
    Identifiers identifiers() {
        return Identifiers.read(new Identifiers.Written(givenName, familyName, organisation, email, phone, claim.street(), claim.unit(), claim.zip()));
    }
}
