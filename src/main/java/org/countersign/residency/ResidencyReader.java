package org.countersign.residency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.countersign.address.DistrictNames;
import org.countersign.address.OwnAddressReader;
import org.countersign.boundary.Area;
import org.countersign.boundary.Layer;
import org.countersign.city.City;

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
    record Known(City city, Ground ground, CityArea area, PlaceReader places, AddressFinder addresses, Countries countries) {}

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
        known = new Known(city, now, area, new PlaceReader(city, new Places(city, area), districts(now), countries), new AddressFinder(city, now, area), countries);
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
        if (guards(other) || offices.at(own.street()) || claim.sameAddress(other)) return Optional.empty();
        Finding found = read(other, at);
        return SecondAddress.elsewhere(finding.residency(), found.residency()) ? Optional.of(new SecondAddress(own.words(), found.residency(), found.why())) : Optional.empty();
    }
}
