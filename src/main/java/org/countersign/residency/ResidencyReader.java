package org.countersign.residency;

import java.util.Optional;
import java.util.OptionalDouble;
import org.countersign.address.States;
import org.countersign.address.ZipCode;
import org.countersign.city.City;
import org.countersign.residency.Statement.Understood;

/**
 * Finds where somebody lives, for one city, by counting.md, "Where they live, in order": the first line that gives a finding decides.
 * Knows no database and keeps nothing; safe for several threads.
 */
public final class ResidencyReader {
    private final City city;
    private final CityArea area;
    private final Countries countries = new Countries();
    private final PlaceReader places;

    private ResidencyReader(City city) {
        this.city = city;
        area = CityArea.of(city);
        places = new PlaceReader(city, new Places(city, area), countries);
    }

    /** Reads the data shipped for the city; a few tenths of a second. */
    public static ResidencyReader of(City city) { return new ResidencyReader(city); }

    public Finding read(Claim claim) {
        Statement said = places.declared(claim.declared());
        Finding found = proven(claim, said).or(() -> abroad(claim)).or(() -> byZip(claim)).map(placed -> beside(placed, said)).orElseGet(() -> bySaying(claim, said));
        return countries.unknown(claim.country()) ? new Finding(found.residency(), found.evidence(), found.conflict(), true, found.district(), found.why()) : found;
    }

    /** Line 1. The place of the proof is what is written as the address; nothing written, or nothing that tells of another place: this city. */
    private Optional<Finding> proven(Claim claim, Statement said) {
        if (!claim.proofSeen()) return Optional.empty();
        Statement address = places.columns(claim.city(), claim.state());
        Residency written = address.residency();
        if (countries.other(claim.country())) written = Residency.OUTSIDE_US;
        else if (address.silent()) written = byZip(claim).filter(zip -> zip.evidence() == ResidencyEvidence.CONSISTENT).map(Finding::residency).orElse(said.residency());
        if (!written.outOfArea()) return Optional.of(finding(Residency.RESIDENT, ResidencyEvidence.DOCUMENT_SEEN, Why.of("residency.why.proof", city.name())));
        return Optional.of(finding(written, ResidencyEvidence.DOCUMENT_SEEN, Why.of("residency.why.proofElsewhere", city.name())));
    }

    /** Line 2. Line 3, points and addresses, comes after it. */
    private Optional<Finding> abroad(Claim claim) {
        if (!countries.other(claim.country())) return Optional.empty();
        return Optional.of(finding(Residency.OUTSIDE_US, ResidencyEvidence.STATED, Why.of("residency.why.country", claim.country().strip())));
    }

    /** Line 4. */
    private Optional<Finding> byZip(Claim claim) { return ZipCode.read(claim.zip()).map(this::byZip); }

    private Finding byZip(ZipCode zip) {
        if (!zip.state().equals(city.state()))
            return finding(Residency.OTHER_STATE, ResidencyEvidence.CONSISTENT, Why.of("residency.why.zipOtherState", zip.digits(), States.SHIPPED.name(zip.state())));
        OptionalDouble share = area.share(zip);
        if (share.isEmpty() && area.unclear(zip))
            return finding(Residency.INDETERMINATE, ResidencyEvidence.NONE, Why.of("residency.why.zipWithoutArea", zip.digits(), city.name()));
        if (share.isPresent() && area.spans(share.getAsDouble()))
            return finding(Residency.INDETERMINATE, ResidencyEvidence.NONE, Why.of("residency.why.zipSpans", percent(share.getAsDouble()), zip.digits(), city.name()));
        if (share.isPresent() && area.inside(share.getAsDouble()))
            return finding(Residency.RESIDENT, ResidencyEvidence.CONSISTENT, Why.of("residency.why.zipInside", zip.digits(), city.name()));
        return city.metropolitanCounties().contains(zip.county())
                ? finding(Residency.SUBURB, ResidencyEvidence.CONSISTENT, Why.of("residency.why.zipSuburb", zip.digits(), city.name(), zip.county()))
                : finding(Residency.ELSEWHERE_IN_STATE, ResidencyEvidence.CONSISTENT, Why.of("residency.why.zipElsewhere", zip.digits(), city.name()));
    }

    /** Never 0 or 100: a part of it lies on either side. */
    private static String percent(double share) { return String.valueOf(Math.max(1, Math.min(99, Math.round(share)))); }

    /** Line 6: what they said beside a finding that stands on something else. Where the ZIP cannot tell, it decides. */
    private Finding beside(Finding found, Statement said) {
        if (found.residency() == Residency.INDETERMINATE && said.decidesWithin()) return stated(said);
        if (!said.contradicts(found.residency()))
            return new Finding(found.residency(), found.evidence(), false, said.wantsReviewBeside(found.residency()), found.district(), found.why());
        return new Finding(found.residency(), found.evidence(), true, true, found.district(), found.why().against(said.words()));
    }

    /** Line 5: the field for their residence where it is filled, even if it names no place; else the city and the state. */
    private Finding bySaying(Claim claim, Statement said) {
        if (!said.silent()) return stated(said);
        Statement address = places.columns(claim.city(), claim.state());
        if (!address.silent()) return stated(address);
        return finding(Residency.UNKNOWN, ResidencyEvidence.NONE, Why.of(switch (claim.answer()) {
            case NOT_ASKED -> "residency.why.notAsked";
            case DECLINED -> "residency.why.declined";
            case GIVEN -> "residency.why.nothing";
        }));
    }

    private Finding stated(Statement said) {
        boolean placed = said.understood() == Understood.PLACE, ofState = said.understood() == Understood.STATE_ONLY;
        Why why = Why.of("residency.why." + switch (said.understood()) {
            case PLACE -> "said." + said.residency();
            case STATE_ONLY -> "saidStateOnly";
            case OUT_OF_AREA -> "outOfArea";
            case DECLINED -> "declined";
            case SILENT, NOT_AT_ALL -> "notUnderstood";
        }, said.words(), city.name(), city.stateName());
        boolean review = !placed && said.understood() != Understood.DECLINED;
        return new Finding(said.residency(), placed || ofState ? ResidencyEvidence.STATED : ResidencyEvidence.NONE, false, review, null, why);
    }

    private static Finding finding(Residency residency, ResidencyEvidence evidence, Why why) { return new Finding(residency, evidence, false, false, null, why); }
}
