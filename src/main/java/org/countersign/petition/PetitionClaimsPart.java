package org.countersign.petition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.countersign.ordinance.Ordinance;

/** The sheets handed in on a measure with what each claims, beside a tally: together they are its claimed signatures. No personal data; every role reads it. */
@Named
@RequestScoped
public class PetitionClaimsPart {
    @Inject PetitionSheets sheets;
    private List<PetitionSheet.Said> claims;

    /** Read once for a page. */
    public List<PetitionSheet.Said> of(Ordinance ordinance) {
        if (claims == null) claims = sheets.on(ordinance).stream().map(PetitionSheet::said).toList();
        return claims;
    }
}
