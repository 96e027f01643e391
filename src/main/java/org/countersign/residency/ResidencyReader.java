package org.countersign.residency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.countersign.address.OwnAddressReader;
import org.countersign.address.States;
import org.countersign.address.StreetLine;
import org.countersign.address.ZipCode;
import org.countersign.boundary.Area;
import org.countersign.boundary.Layer;
import org.countersign.city.City;
import org.countersign.residency.Statement.Understood;

/**
 * Finds where somebody lives, for one city, by counting.md, "Where they live, in order": the first line that gives a finding decides.
 * Knows no database; asks for the ground anew each time, so that outlines and a register that were loaded count from then on. Safe for
 * several threads.
 */
public final class ResidencyReader {
    private final City city;
    private final Supplier<Ground> ground;
    private final Countries countries = new Countries();
    private final Offices offices;
    private volatile Known known;

    private ResidencyReader(City city, Supplier<Ground> ground) {
        this.city = city;
        this.ground = ground;
        offices = Offices.of(city);
    }

    /** What follows from the ground as it is. */
    private record Known(Ground ground, CityArea area, PlaceReader places, AddressFinder addresses) {}

    /** With the outlines that are shipped and no register; a few tenths of a second. */
    public static ResidencyReader of(City city) {
        Ground shipped = Ground.shipped(city);
        return of(city, () -> shipped);
    }

    public static ResidencyReader of(City city, Supplier<Ground> ground) { return new ResidencyReader(city, ground); }

    private Known known() {
        Ground now = ground.get();
        Known last = known;
        if (last != null && last.ground() == now) return last;
        CityArea area = CityArea.of(city).with(now.atlas().zipShares(LocalDate.now(city.zone())));
        known = new Known(now, area, new PlaceReader(city, new Places(city, area), districts(now), countries), new AddressFinder(city, now, area));
        return known;
    }

    /** As they are drawn; where they are not, as the register has them. */
    private DistrictNames districts(Ground now) {
        List<String> drawn = now.atlas().areas(Layer.DISTRICT, LocalDate.now(city.zone())).stream().map(Area::name).toList();
        return new DistrictNames(drawn.isEmpty() ? now.register().wards() : drawn);
    }

    /** Whether it is written with an address of a confidentiality programme. */
    public boolean guards(Claim claim) { return claim.answer() == Claim.Answer.GUARDED || ground.get().practice().substitutes().has(claim); }

    /** As things stand now. */
    public Finding read(Claim claim) { return read(claim, null); }

    /** As the lines ran at that time; null: now. */
    public Finding read(Claim claim, Instant at) {
        return new Reading(known(), guards(claim) ? claim.guarded() : claim, (at == null ? Instant.now() : at).atZone(city.zone()).toLocalDate()).finding();
    }

    /** The first day of the lines as they ran at that time: what else is the same in two claims is found the same until others take their place. */
    public LocalDate linesSince(Instant at) { return ground.get().atlas().since(at.atZone(city.zone()).toLocalDate()); }

    /**
     * The finding, held against what else they write: an address in their words that is theirs and lies elsewhere lists it for review, and changes
     * nothing of it. Where staff saw proof, or a programme guards them, nothing is asked beyond; an address of such a programme is never kept.
     *
     * @param text what they wrote; null: nothing
     */
    public Finding heldAgainst(Finding finding, Claim claim, String text, Instant at) {
        if (text == null || finding.residency() == Residency.UNKNOWN || finding.evidence() == ResidencyEvidence.DOCUMENT_SEEN || guards(claim)) return finding;
        return OwnAddressReader.read(text).stream().map(own -> second(finding, claim, own, at)).flatMap(Optional::stream).findFirst().map(finding::beside).orElse(finding);
    }

    /** The finding of the same claim made again, held against the address that stood beside the one before. */
    public Finding heldAgainst(Finding finding, Claim claim, SecondAddress before, Instant at) {
        return OwnAddressReader.one(before.words()).flatMap(own -> second(finding, claim, own, at)).map(finding::beside).orElse(finding);
    }

    private Optional<SecondAddress> second(Finding finding, Claim claim, OwnAddressReader.Own own, Instant at) {
        Claim other = new Claim(own.street(), own.unit(), own.city(), own.state(), own.zip(), null, null, null, null, Claim.Answer.GIVEN, false);
        if (guards(other) || offices.at(own.street()) || sameAddress(claim, own)) return Optional.empty();
        Finding found = read(other, at);
        return SecondAddress.elsewhere(finding.residency(), found.residency()) ? Optional.of(new SecondAddress(own.words(), found.residency(), found.why())) : Optional.empty();
    }

    /** However it is spelled, and whichever of the two lacks its ZIP. */
    private static boolean sameAddress(Claim claim, OwnAddressReader.Own own) {
        Optional<StreetLine> written = StreetLine.read(claim.street(), claim.unit()), other = StreetLine.read(own.street(), own.unit());
        if (written.isEmpty() || other.isEmpty() || !written.get().street().equals(other.get().street())) return false;
        Optional<ZipCode> zip = ZipCode.read(claim.zip()), otherZip = ZipCode.read(own.zip());
        return zip.isEmpty() || otherZip.isEmpty() || zip.get().digits().equals(otherZip.get().digits());
    }

    /** One claim on its way through the lines. */
    private final class Reading {
        private final Claim claim;
        private final LocalDate day;
        private final CityArea area;
        private final PlaceReader places;
        private final AddressFinder addresses;
        private final Practice practice;
        private final Statement said;

        private Reading(Known known, Claim claim, LocalDate day) {
            this.claim = claim;
            this.day = day;
            area = known.area();
            places = known.places();
            addresses = known.addresses();
            practice = known.ground().practice();
            said = places.declared(claim.declared());
        }

        private Finding finding() {
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
            if (countries.other(claim.country())) return Optional.of(proof(finding(Residency.OUTSIDE_US, ResidencyEvidence.STATED, null)));
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
            Finding written = proof(stated(columns.silent() ? said : columns));
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
            return Optional.of(finding(Residency.OUTSIDE_US, ResidencyEvidence.STATED, Why.of("residency.why.country", claim.country().strip())));
        }

        /** Line 4. */
        private Optional<Finding> byZip() { return !practice.looksAtZips() ? Optional.empty() : ZipCode.read(claim.zip()).map(this::byZip); }

        private Finding byZip(ZipCode zip) {
            Locality at = Locality.of(zip.state(), zip.county());
            if (!zip.state().equals(city.state()))
                return new Finding(Residency.OTHER_STATE, ResidencyEvidence.CONSISTENT, at, Why.of("residency.why.zipOtherState", zip.digits(), States.SHIPPED.name(zip.state())));
            OptionalDouble share = area.share(zip);
            if (share.isEmpty() && area.unclear(zip))
                return finding(Residency.INDETERMINATE, ResidencyEvidence.NONE, Why.of("residency.why.zipWithoutArea", zip.digits(), city.name()));
            if (share.isPresent() && area.spans(share.getAsDouble()))
                return finding(Residency.INDETERMINATE, ResidencyEvidence.NONE, Why.of("residency.why.zipSpans", percent(share.getAsDouble()), zip.digits(), city.name()));
            if (share.isPresent() && area.inside(share.getAsDouble()))
                return finding(Residency.RESIDENT, ResidencyEvidence.CONSISTENT, Why.of("residency.why.zipInside", zip.digits(), city.name()));
            return city.metropolitanCounties().contains(zip.county())
                    ? new Finding(Residency.SUBURB, ResidencyEvidence.CONSISTENT, at, Why.of("residency.why.zipSuburb", zip.digits(), city.name(), zip.county()))
                    : new Finding(Residency.ELSEWHERE_IN_STATE, ResidencyEvidence.CONSISTENT, at, Why.of("residency.why.zipElsewhere", zip.digits(), city.name()));
        }

        /** Never 0 or 100: a part of it lies on either side. */
        private static String percent(double share) { return String.valueOf(Math.max(1, Math.min(99, Math.round(share)))); }

        /** Line 6: what they said beside a finding that stands on something else. Where the ZIP cannot tell, it decides. */
        private Finding beside(Finding found) {
            if (found.residency() == Residency.INDETERMINATE && said.decidesWithin()) return stated(said);
            return said.contradicts(found.residency()) ? found.against(said.words()) : found.reviewed(said.wantsReviewBeside(found.residency()));
        }

        /** Line 5: the field for their residence where it is filled, even if it names no place; else the city and the state. */
        private Finding bySaying() {
            if (!said.silent()) return stated(said);
            Statement address = places.columns(claim.city(), claim.state());
            if (!address.silent()) return stated(address);
            return finding(Residency.UNKNOWN, ResidencyEvidence.NONE, Why.of(switch (claim.answer()) {
                case NOT_ASKED -> "residency.why.notAsked";
                case DECLINED -> "residency.why.declined";
                case GUARDED -> "residency.why.guarded";
                case GIVEN -> "residency.why.nothing";
            }));
        }

        private Finding stated(Statement words) {
            boolean placed = words.understood() == Understood.PLACE, ofState = words.understood() == Understood.STATE_ONLY;
            Why why = Why.of("residency.why." + switch (words.understood()) {
                case PLACE -> "said." + words.residency();
                case STATE_ONLY -> "saidStateOnly";
                case OUT_OF_AREA -> "outOfArea";
                case DECLINED -> "declined";
                case SILENT, NOT_AT_ALL -> "notUnderstood";
            }, words.words(), city.name(), city.stateName());
            boolean review = !placed && words.understood() != Understood.DECLINED;
            return new Finding(words.residency(), placed || ofState ? ResidencyEvidence.STATED : ResidencyEvidence.NONE, words.locality(), why).reviewed(review);
        }

        private Finding finding(Residency residency, ResidencyEvidence evidence, Why why) { return new Finding(residency, evidence, why); }
    }
}
