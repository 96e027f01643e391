package org.countersign.residency;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.address.Address;
import org.countersign.address.AddressReader;
import org.countersign.address.PlaceName;
import org.countersign.address.States;
import org.countersign.address.StreetGuess;
import org.countersign.address.ZipCode;
import org.countersign.boundary.Spot;
import org.countersign.city.City;
import org.countersign.register.Entry;
import org.countersign.register.Match;
import org.countersign.register.Register;

/** Line 3 of "Where they live, in order": points against the boundary, street addresses against the register. Pure. */
final class AddressFinder {
    /** "K1M 1M4", "SW1A 2AA", "1012 AB": letters and digits. */
    private static final Pattern FOREIGN_POSTCODE = Pattern.compile("(?i)\\s*(?:[a-z]\\d[a-z][ -]?\\d[a-z]\\d|[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}|\\d{4} ?[a-z]{2})\\s*");
    private final City city;
    private final Ground ground;
    private final CityArea area;

    AddressFinder(City city, Ground ground, CityArea area) {
        this.city = city;
        this.ground = ground;
        this.area = area;
    }

    /** What came of it. @param finding empty: line 3 does not tell @param misses keys that say why a point or the register did not; empty: neither was asked in vain */
    record Outcome(Optional<Finding> finding, List<String> misses) {
        static final Outcome NOTHING = new Outcome(Optional.empty(), List.of());

        static Outcome of(Optional<Finding> finding) { return new Outcome(finding, List.of()); }

        static Outcome missed(String miss) { return new Outcome(Optional.empty(), List.of(miss)); }

        /** The same after something else was asked in vain. */
        Outcome after(Outcome first) { return new Outcome(finding, Stream.concat(first.misses.stream(), misses.stream()).toList()); }
    }

    Outcome find(Claim claim, LocalDate day) {
        Outcome point = byPoint(claim, day);
        return point.finding().isPresent() ? point : byRegister(claim, day).after(point);
    }

    /** The point 0, 0 is what a geocoder gives that found nothing; one with its two exchanged, or its minus lost, lies where nobody meant. */
    private Outcome byPoint(Claim claim, LocalDate day) {
        Double latitude = claim.latitude(), longitude = claim.longitude();
        if (latitude == null || longitude == null) return Outcome.NOTHING;
        if (latitude == 0 && longitude == 0) return Outcome.missed("POINT_ZERO");
        Spot spot = ground.atlas().at(latitude, longitude, day);
        if (!spot.abroad()) return Outcome.of(placed(spot, "point"));
        if (Math.abs(longitude) <= 90 && !ground.atlas().at(longitude, latitude, day).abroad()) return Outcome.missed("POINT_SWAPPED");
        if (longitude > 0 && city.state().equals(ground.atlas().at(latitude, -longitude, day).state())) return Outcome.missed("POINT_WITHOUT_MINUS");
        return Outcome.of(Optional.of(new Finding(Residency.OUTSIDE_US, ResidencyEvidence.ADDRESS_MATCHED, Why.of("residency.why.point.abroad"))));
    }

    /** Empty where the limit of the city is not known and the spot is near it. @param by "point" or how the register found it */
    private Optional<Finding> placed(Spot spot, String by) {
        if (spot.inCity()) return Optional.of(inCity(spot.district(), by).drawn(spot.drawnBy()));
        Locality at = new Locality(spot.state(), spot.county(), spot.municipality());
        if (!city.state().equals(spot.state())) return Optional.of(matched(Residency.OTHER_STATE, at, by + ".state", spot.county(), States.SHIPPED.name(spot.state())));
        boolean near = city.metropolitanCounties().contains(spot.county());
        if (near && !ground.atlas().knowsTheCity()) return Optional.empty();
        Finding outside = spot.municipality() != null ? matched(near ? Residency.SUBURB : Residency.ELSEWHERE_IN_STATE, at, by + ".municipality", spot.municipality(), city.name())
                : matched(near ? Residency.SUBURB : Residency.ELSEWHERE_IN_STATE, at, by + ".county", spot.county(), city.name());
        return Optional.of(near ? outside.drawn(spot.drawnBy()) : outside);
    }

    private Finding inCity(String district, String by) {
        Why why = district == null ? Why.of("residency.why." + by + ".inside", city.name(), ground.register().source()) : Why.of("residency.why." + by + ".district", city.name(), ground.register().source(), district);
        return new Finding(Residency.RESIDENT, ResidencyEvidence.ADDRESS_MATCHED, false, false, district, null, why);
    }

    private static Finding matched(Residency residency, Locality at, String how, String... values) {
        return new Finding(residency, ResidencyEvidence.ADDRESS_MATCHED, at, Why.of("residency.why." + how, values));
    }

    private Outcome byRegister(Claim claim, LocalDate day) {
        Register register = ground.register();
        OutsideRegister service = ground.practice().service();
        if (register.isEmpty() && service == null || claim.street() == null || claim.street().isBlank()) return Outcome.NOTHING;
        Address address = AddressReader.read(claim.street(), claim.unit());
        Optional<ZipCode> zip = ZipCode.read(claim.zip() == null || claim.zip().isBlank() ? address.zip() : claim.zip());
        if (elsewhere(claim, address, zip)) return Outcome.NOTHING;
        Match match = register.find(address, zip.map(ZipCode::digits).orElse(null));
        if (!match.how().found()) return service == null || address.wholeNumber() == 0 ? Outcome.missed(match.how().name()) : byService(service.ask(claim), match, zip, day);
        if (match.entry().zip() == null && zip.isPresent() && notOurs(zip.get()) && !Boolean.FALSE.equals(match.entry().inCity())) return Outcome.NOTHING;
        List<Spot> spots = spots(match, day);
        return apart(spots) ? Outcome.missed(Match.How.SEVERAL.name()) : Outcome.of(found(match, spots, zip));
    }

    private Outcome byService(OutsideRegister.Answer answer, Match missed, Optional<ZipCode> zip, LocalDate day) {
        if (answer.state() != OutsideRegister.State.FOUND) return Outcome.missed(answer.state() == OutsideRegister.State.SILENT ? Why.UNANSWERED : missed.how().name());
        if (answer.latitude() != null && ground.atlas().knowsTheCity()) {
            Spot spot = ground.atlas().at(answer.latitude(), answer.longitude(), day);
            return Outcome.of(spot.inCity() ? Optional.of(inCity(spot.district() == null ? answer.district() : spot.district(), "service").drawn(spot.drawnBy())) : spot.abroad() ? Optional.empty() : placed(spot, "service"));
        }
        if (answer.inCity() == null) return Outcome.missed(missed.how().name());
        return Outcome.of(Optional.of(answer.inCity() ? inCity(answer.district(), "service") : outside(zip, "service.outside", city.name())));
    }

    /** Another state, another country's postcode or, without a ZIP, another town is written: a street of the same name here is not meant. */
    private boolean elsewhere(Claim claim, Address address, Optional<ZipCode> zip) {
        if (zip.isPresent()) return !zip.get().state().equals(city.state());
        String state = first(claim.state(), address.state()), town = first(claim.city(), address.city());
        if (claim.zip() != null && FOREIGN_POSTCODE.matcher(claim.zip()).matches()) return true;
        if (!state.isEmpty() && !States.SHIPPED.code(state).map(city.state()::equals).orElse(mistyped(state))) return true;
        String key = PlaceName.key(town);
        return !key.isEmpty() && !key.equals(PlaceName.key(city.name())) && area.alsoCalled().stream().noneMatch(name -> PlaceName.key(name).equals(key));
    }

    /** "Conneticut"; "Ontario" is another one. */
    private boolean mistyped(String state) {
        String key = PlaceName.key(state);
        return key.isEmpty() || StreetGuess.oneOff(key, PlaceName.key(city.stateName())) || StreetGuess.oneOff(key, PlaceName.key(city.state())) && key.length() > 2;
    }

    private static String first(String one, String other) { return one == null || one.isBlank() ? other : one; }

    private boolean notOurs(ZipCode zip) { return area.share(zip).isEmpty() && !area.unclear(zip); }

    /** Two entries of one number may be near each other and still be two streets of one name, on either side of a line. */
    private static boolean apart(List<Spot> spots) { return spots.size() > 1 && spots.stream().map(AddressFinder::side).distinct().count() > 1; }

    private record Point(double latitude, double longitude) {}

    /** Where its entries lie, that of the match first, the units of a house once; empty: the points do not tell. */
    private List<Spot> spots(Match match, LocalDate day) {
        if (match.entry().latitude() == null || !ground.atlas().knowsTheCity()) return List.of();
        return match.fitting().stream().filter(entry -> entry.latitude() != null).map(entry -> new Point(entry.latitude(), entry.longitude())).distinct().map(point -> ground.atlas().at(point.latitude(), point.longitude(), day)).toList();
    }

    private static List<String> side(Spot spot) { return spot.inCity() ? List.of() : Arrays.asList(spot.municipality(), spot.county(), spot.state()); }

    private Optional<Finding> found(Match match, List<Spot> spots, Optional<ZipCode> zip) {
        String by = "register." + match.how();
        Entry entry = match.entry();
        if (!spots.isEmpty()) {
            Spot spot = spots.get(0);
            if (spot.abroad()) return Optional.empty();
            if (!spot.inCity()) return placed(spot, by);
            boolean oneDistrict = spots.stream().map(Spot::district).distinct().count() == 1;
            return Optional.of(inCity(!oneDistrict ? null : spot.district() == null ? match.ward() : spot.district(), by).drawn(spot.drawnBy()));
        }
        if (!Boolean.FALSE.equals(entry.inCity())) return Optional.of(inCity(match.ward(), by));
        return Optional.of(outside(Optional.ofNullable(entry.zip()).flatMap(ZipCode::read).or(() -> zip), by + ".outside", city.name(), ground.register().source()));
    }

    /** Outside, and no point: the ZIP tells the county. */
    private Finding outside(Optional<ZipCode> zip, String how, String... values) {
        String county = zip.map(ZipCode::county).orElse(null);
        boolean near = county == null || city.metropolitanCounties().contains(county);
        return matched(near ? Residency.SUBURB : Residency.ELSEWHERE_IN_STATE, county == null ? null : Locality.of(city.state(), county), how, values);
    }
}
