package org.countersign.intake;

import org.countersign.constituent.Identifiers;
import org.countersign.residency.Claim;

/**
 * Somebody who signed a contact, as written. A blank name with an organisation is that organisation itself; a name with an organisation
 * is a person who represents it (counting.md, "Who is the same person").
 *
 * @param claim where they live; for a co-signer without one, what is known of the sender decides (rule 7)
 */
public record NewSigner(String givenName, String familyName, String organisation, String email, String phone, Claim claim) {
    public static final NewSigner NOBODY = new NewSigner(null, null, null, null, null, Claim.NONE);

    /** What it can be recognised by. */
    Identifiers identifiers() {
        return Identifiers.read(new Identifiers.Written(givenName, familyName, organisation, email, phone, claim.street(), claim.unit(), claim.zip()));
    }
}
