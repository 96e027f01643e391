package org.countersign.residency;

import java.time.LocalDate;
import java.util.Optional;
import org.countersign.address.ZipCode;
import org.countersign.city.City;

/**
 * One claim on its way through the lines of counting.md, "Where they live, in order": the first that gives a finding decides, and what they
 * said is held against it.
 */
final class Reading {
    private final City city;
    private final Countries countries;
    private final Practice practice;
    private final CityArea area;
    private final PlaceReader places;
    private final AddressFinder addresses;
    private final Claim claim;
    private final LocalDate day;
    private final Statement said;

    /** @param day whose outlines tell */
    Reading(ResidencyReader.Known known, Claim claim, LocalDate day) {
        city = known.city();
        countries = known.countries();
        practice = known.ground().practice();
        area = known.area();
        places = known.places();
        addresses = known.addresses();
        this.claim = claim;
        this.day = day;
        said = places.declared(claim.declared());
    }

    Finding finding() {
        Finding found = found();
        return countries.unknown(claim.country()) ? found.reviewed(true) : found;
    }

    private Finding found() {
        Optional<Finding> first = proven().or(this::abroad);
        if (first.isPresent()) return beside(first.get());
        AddressFinder.Outcome address = practice.looksAtAddresses() ? addresses.find(claim, day) : AddressFinder.Outcome.NOTHING;
        return address.finding().or(this::byZip).map(this::beside).orElseGet(this::bySaying).tried(address.misses());
    }

    /**
     * Line 1. The place of the proof is what is written as the address, read as without a proof: a country, a point or the register, a ZIP that
     * tells, then city and state; nothing written, or nothing that tells of another place: this city. Beside a ZIP that spans the boundary the
     * city is but its post office, so that a proof elsewhere that rests on it alone is listed for review; so is one that a point or the register puts
     * elsewhere, where this city is written.
     */
    private Optional<Finding> proven() {
        if (!claim.proofSeen()) return Optional.empty();
        if (countries.other(claim.country())) return Optional.of(proof(new Finding(Residency.OUTSIDE_US, ResidencyEvidence.STATED, null)));
        AddressFinder.Outcome address = practice.looksAtAddresses() ? addresses.find(claim, day) : AddressFinder.Outcome.NOTHING;
        return Optional.of(address.finding().map(this::provenAt).orElseGet(this::provenAsWritten).tried(address.misses()));
    }

    private Finding provenAt(Finding address) {
        Finding proven = proof(address);
        return proven.reviewed(proven.residency() != Residency.RESIDENT && places.columns(claim.city(), claim.state()).residency() == Residency.RESIDENT);
    }

    private Finding provenAsWritten() {
        Optional<Finding> zip = byZip();
        if (zip.isPresent() && zip.get().residency().placed()) return proof(zip.get());
        Statement columns = places.columns(claim.city(), claim.state());
        Finding written = proof((columns.silent() ? said : columns).finding(city));
        return written.reviewed(!columns.silent() && zip.isPresent() && written.residency() != Residency.RESIDENT);
    }

    /** In this city unless it was placed elsewhere. */
    private Finding proof(Finding at) {
        boolean here = !at.residency().outOfArea();
        return new Finding(here ? Residency.RESIDENT : at.residency(), ResidencyEvidence.DOCUMENT_SEEN, false, false, here ? at.district() : null, here ? null : at.locality(),
                Why.of(here ? "residency.why.proof" : "residency.why.proofElsewhere", city.name()));
    }

    /** Line 2. Line 3, points and addresses, comes after it. */
    private Optional<Finding> abroad() {
        if (!countries.other(claim.country())) return Optional.empty();
        return Optional.of(new Finding(Residency.OUTSIDE_US, ResidencyEvidence.STATED, Why.of("residency.why.country", claim.country().strip())));
    }

    /** Line 4. */
    private Optional<Finding> byZip() { return !practice.looksAtZips() ? Optional.empty() : ZipCode.read(claim.zip()).map(area::finding); }

    /** Line 6: what they said beside a finding that stands on something else. Where the ZIP cannot tell, it decides. */
    private Finding beside(Finding found) {
        if (found.residency() == Residency.INDETERMINATE && said.decidesWithin()) return said.finding(city);
        return said.contradicts(found.residency()) ? found.against(said.words()) : found.reviewed(said.wantsReviewBeside(found.residency()));
    }

    /** Line 5: the field for their residence where it is filled, even if it names no place; else the city and the state. */
    private Finding bySaying() {
        if (!said.silent()) return said.finding(city);
        Statement address = places.columns(claim.city(), claim.state());
        if (!address.silent()) return address.finding(city);
        return new Finding(Residency.UNKNOWN, ResidencyEvidence.NONE, Why.of(switch (claim.answer()) {
            case NOT_ASKED -> "residency.why.notAsked";
            case DECLINED -> "residency.why.declined";
            case GUARDED -> "residency.why.guarded";
            case GIVEN -> "residency.why.nothing";
        }));
    }
}
