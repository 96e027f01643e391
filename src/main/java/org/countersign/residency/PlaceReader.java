package org.countersign.residency;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.countersign.address.DistrictNames;
import org.countersign.address.PlaceName;
import org.countersign.address.States;
import org.countersign.city.City;
import org.countersign.residency.Statement.Understood;

/** Reads what somebody wrote of where they live, for one city (counting.md, "Where they live", line 5). Safe for several threads. */
final class PlaceReader {
    private static final Pattern PARTS = Pattern.compile("[,;:/()|\\n]|\\s[-\u2013\u2014]\\s"), ZIP = Pattern.compile("(^| )\\d{5}( \\d{4})?$"),
            RESIDENT = Pattern.compile(" residents?$"), COUNTRY = Pattern.compile("(^| )(usa|ee ?uu|united states|estados unidos)$");
    /** Codes of states that are everyday words: in small letters they name a state only beside a post office of it. */
    private static final Set<String> EVERYDAY = Set.of("al", "as", "de", "hi", "in", "me", "oh", "ok", "or");
    private static final int MOST_WORDS_OF_A_STATE = 4, MOST_WORDS_OF_A_PLACE = 3;

    private final City city;
    private final Places places;
    private final DistrictNames districts;
    private final Countries countries;

    PlaceReader(City city, Places places, DistrictNames districts, Countries countries) {
        this.city = city;
        this.places = places;
        this.districts = districts;
        this.countries = countries;
    }

    /** A part of what was written, between commas. @param key without what stands around the name of a place */
    private record Part(String key, boolean capitals) {}

    /** What the field for their residence says. */
    Statement declared(String written) {
        if (written == null || written.isBlank()) return Statement.NONE;
        String words = written.strip();
        if (Phrases.SHIPPED.declined(PlaceName.key(words))) return new Statement(Residency.UNKNOWN, Understood.DECLINED, words);
        List<Part> parts = parts(words);
        return ofDistrict(parts, words).orElseGet(() -> said(parts, words));
    }

    /** "Ward 3", "Resident, ward 3": in the city, where what else they say names no other place. Which district, only an address or a point tells. */
    private Optional<Statement> ofDistrict(List<Part> parts, String words) {
        for (Part part : parts) {
            Optional<String> besides = districts.besides(part.key());
            if (besides.isEmpty()) continue;
            List<Part> others = parts.stream().map(each -> each == part ? new Part(Phrases.SHIPPED.place(besides.get()), part.capitals()) : each).filter(each -> !each.key().isEmpty()).toList();
            boolean here = others.isEmpty() ? !Phrases.SHIPPED.speaksOfBefore(PlaceName.key(words)) : said(others, words).residency() == Residency.RESIDENT;
            return here ? Optional.of(Statement.of(Residency.RESIDENT, words)) : Optional.empty();
        }
        return Optional.empty();
    }

    private Statement said(List<Part> parts, String words) {
        String key = PlaceName.key(words);
        Optional<String> afterOut = Phrases.SHIPPED.afterOutOfArea(parts.isEmpty() ? key : PlaceName.key(PARTS.split(words)[0]));
        if (afterOut.isPresent()) return outOfArea(afterOut.get(), parts, words);
        List<Part> telling = parts.stream().filter(part -> !Phrases.SHIPPED.speaksOfElse(part.key())).toList();
        boolean onlyState = telling.size() == 1 && parts.size() > 1 && States.SHIPPED.code(telling.get(0).key()).isPresent();
        Optional<Statement> read = Phrases.SHIPPED.speaksOfBefore(key) || telling.size() < parts.size() && onlyState || placesDiffer(telling) ? Optional.empty() : place(telling, words);
        return read.orElse(new Statement(Residency.UNKNOWN, Understood.NOT_AT_ALL, words));
    }

    /** "Hartford / Avon": two places of two classes. */
    private boolean placesDiffer(List<Part> parts) {
        boolean ofState = !parts.isEmpty() && States.SHIPPED.code(parts.get(parts.size() - 1).key()).isPresent();
        return parts.size() > 1 && parts.subList(0, parts.size() - (ofState ? 1 : 0)).stream().map(part -> places.ofThisState(RESIDENT.matcher(part.key()).replaceAll(""))).flatMap(Optional::stream).distinct().count() > 1;
    }

    /** What the columns for the city and the state say; the state beside it decides which place of that name. */
    Statement columns(String town, String state) {
        String townKey = PlaceName.key(town), stateKey = PlaceName.key(state);
        if (townKey.isEmpty() && stateKey.isEmpty()) return Statement.NONE;
        String words = townKey.isEmpty() ? state.strip() : stateKey.isEmpty() ? town.strip() : town.strip() + ", " + state.strip();
        List<Part> parts = parts(townKey.isEmpty() ? "" : town);
        Optional<Statement> read = stateKey.isEmpty() ? place(parts, words) : States.SHIPPED.code(state).map(code -> beside(parts, code, words));
        return read.orElse(new Statement(Residency.UNKNOWN, Understood.NOT_AT_ALL, words));
    }

    private Statement beside(List<Part> parts, String state, String words) {
        if (parts.isEmpty()) return ofState(state, words);
        Statement first = inState(parts.get(0).key(), state, words);
        return first.understood() == Understood.PLACE ? first
                : place(parts, words).filter(same -> same.understood() == Understood.PLACE && same.residency() != Residency.OTHER_STATE).orElse(first);
    }

    /** "Out of area" with a place after it is that place, unless it is the city itself or none. */
    private Statement outOfArea(String rest, List<Part> parts, String words) {
        List<Part> place = rest.isEmpty() ? parts.subList(Math.min(1, parts.size()), parts.size()) : List.of(new Part(Phrases.SHIPPED.place(rest), false));
        return place(place, words).filter(found -> found.residency() != Residency.RESIDENT)
                .orElse(new Statement(Residency.UNKNOWN, Understood.OUT_OF_AREA, words));
    }

    private List<Part> parts(String words) {
        return Arrays.stream(PARTS.split(words)).map(part -> {
            String key = ZIP.matcher(PlaceName.key(part)).replaceAll(""), last = part.strip().replaceAll("^.*\\s|[^\\p{L}]", "");
            return new Part(Phrases.SHIPPED.place(COUNTRY.matcher(key).replaceAll("").strip()), last.equals(last.toUpperCase(java.util.Locale.ROOT)));
        }).filter(part -> !part.key().isEmpty() && !Phrases.SHIPPED.theCountry(part.key())).toList();
    }

    private Optional<Statement> place(List<Part> parts, String words) {
        if (parts.isEmpty()) return Optional.empty();
        Part last = parts.get(parts.size() - 1);
        if (parts.size() == 1) return named(last, words).or(() -> withState(last, words)).or(() -> withCountry(last, words));
        String before = parts.get(parts.size() - 2).key();
        Optional<String> state = States.SHIPPED.code(last.key()).filter(code -> isState(last.key(), last.capitals(), code, before));
        if (state.isPresent()) return Optional.of(inState(before, state.get(), words));
        if (countries.named(last.key())) return Optional.of(Statement.of(Residency.OUTSIDE_US, words));
        return withState(last, words).or(() -> named(last, words)).or(() -> place(parts.subList(0, parts.size() - 1), words));
    }

    /** A name that could be several is tried as the city, a metropolitan town, a state, a country; then as another place of this state. */
    private Optional<Statement> named(Part part, String words) {
        String key = RESIDENT.matcher(part.key()).replaceAll("");
        if (Phrases.SHIPPED.resident(part.key())) return Optional.of(Statement.of(Residency.RESIDENT, words));
        Optional<Residency> kind = Phrases.SHIPPED.kind(part.key());
        if (kind.isPresent()) return kind.map(found -> Statement.of(found, words));
        Optional<Residency> near = places.near(key);
        if (near.isPresent()) return near.map(found -> Statement.of(found, words, places.locality(key)));
        Optional<String> state = States.SHIPPED.code(key).filter(code -> isState(key, part.capitals(), code, ""));
        if (state.isPresent()) return state.map(code -> ofState(code, words));
        if (countries.named(key)) return Optional.of(Statement.of(Residency.OUTSIDE_US, words));
        return places.farther(key).map(found -> Statement.of(found, words, places.locality(key)));
    }

    /** "Hartford WI", without a comma. */
    private Optional<Statement> withState(Part part, String words) {
        List<String> all = List.of(part.key().split(" "));
        for (int from = Math.max(1, all.size() - MOST_WORDS_OF_A_STATE); from < all.size(); from++) {
            String place = String.join(" ", all.subList(0, from)), state = String.join(" ", all.subList(from, all.size()));
            Optional<String> code = States.SHIPPED.code(state).filter(found -> isState(state, part.capitals(), found, place));
            if (code.isPresent() && (from <= MOST_WORDS_OF_A_PLACE || places.hasPostOffice(code.get(), place))) return code.map(found -> inState(place, found, words));
        }
        return Optional.empty();
    }

    private Optional<Statement> withCountry(Part part, String words) {
        for (int at = part.key().indexOf(' '); at > 0; at = part.key().indexOf(' ', at + 1))
            if (countries.named(part.key().substring(at + 1))) return Optional.of(Statement.of(Residency.OUTSIDE_US, words));
        return Optional.empty();
    }

    private boolean isState(String key, boolean capitals, String code, String place) {
        return !EVERYDAY.contains(key) || capitals || places.hasPostOffice(code, place);
    }

    private Statement ofState(String code, String words) {
        return code.equals(city.state()) ? Statement.of(Residency.IN_STATE_UNSPECIFIED, words) : Statement.of(Residency.OTHER_STATE, words, Locality.of(code, null));
    }

    private Statement inState(String place, String code, String words) {
        if (!code.equals(city.state())) return ofState(code, words);
        if (Phrases.SHIPPED.resident(place)) return Statement.of(Residency.RESIDENT, words);
        return places.ofThisState(place).map(found -> Statement.of(found, words, places.locality(place)))
                .orElse(new Statement(Residency.IN_STATE_UNSPECIFIED, Understood.STATE_ONLY, words));
    }
}
