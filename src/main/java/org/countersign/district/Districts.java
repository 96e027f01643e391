package org.countersign.district;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countersign.boundary.Area;
import org.countersign.boundary.Layer;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Side;
import org.countersign.count.Tallies;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.platform.Seen;
import org.countersign.platform.Words;
import org.countersign.residency.Grounds;
import org.countersign.residency.Locality;
import org.countersign.residency.Residency;
import org.countersign.staff.Account;
import org.countersign.staff.AccountName;
import org.countersign.staff.Accounts;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts people by where they live, by the rules of the tally: each once, at the finding that stands for them (rule 7). */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)                      // as Tallies, at whose moments it reads
public class Districts {
    /** Those that are named one by one. */
    private static final int MOST_PLACES = 200;
    private static final String WHERE = "SELECT s.contact_id, s.seq, s.district, s.locality FROM `position` p JOIN signer s ON s.contact_id = p.contact_id JOIN ordinance o ON o.id = p.ordinance_id"
            + " WHERE o.file_number = ? AND (s.district IS NOT NULL OR s.locality IS NOT NULL)";

    @Inject Tallies tallies;
    @Inject Who who;
    @Inject Accounts accounts;
    @Inject Grounds grounds;
    @Inject City city;
    @Inject @ConfigProperty(name = "countersign.smallest-cell", defaultValue = "5") int smallest;

    private record At(long contact, int seq) {}

    private record Place(String district, String locality) {}

    /** @throws org.countersign.platform.Missing where no such ordinance is on the docket */
    public PlaceTally of(FileNumber number, CutOff cutOff, Words words) {
        Map<At, Place> places = tallies.atOneMoment(connection -> {
            Map<At, Place> found = new HashMap<>();
            new Bulk(connection).read(WHERE, row -> found.put(new At(row.getLong(1), row.getInt(2)), new Place(row.getString(3), row.getString(4))), number.value());
            return found;
        });
        Map<String, Map<Side, Integer>> districts = new TreeMap<>(Comparator.comparing(Districts::padded)), outside = new TreeMap<>();
        tallies.everyone(number, cutOff, person -> {
            Place place = places.get(new At(person.contact(), person.seq()));
            Side side = side(person);
            if (person.residency() == Residency.RESIDENT) {
                if (place != null && place.district() != null) add(districts, place.district(), side);
                else add(districts, NONE, side);
            } else if (person.residency().outOfArea()) add(outside, name(place, person.residency(), words), side);
        });
        return shown(rows(districts, words), rows(outside, words).stream().sorted(Comparator.comparing((PlaceRow row) -> -row.total())).limit(MOST_PLACES).toList());
    }

    /** After all names, and the name of nothing. */
    private static final String NONE = "\uFFFF";

    private static String padded(String name) { return name.replaceAll("(\\d+)", "00000$1").replaceAll("0*(\\d{6})", "$1"); }

    private static Side side(Tallies.Placed person) {
        for (Side side : Side.values()) if (side.stances().contains(person.stance())) return side;
        throw new IllegalStateException(person.stance().name());
    }

    private static void add(Map<String, Map<Side, Integer>> rows, String name, Side side) { rows.computeIfAbsent(name, none -> new EnumMap<>(Side.class)).merge(side, 1, Integer::sum); }

    private static String name(Place place, Residency residency, Words words) {
        return place == null || place.locality() == null ? words.say("district.unnamed", words.say("residency." + residency)) : Locality.read(place.locality()).say(words);
    }

    private static List<PlaceRow> rows(Map<String, Map<Side, Integer>> places, Words words) {
        List<PlaceRow> rows = new ArrayList<>();
        places.forEach((name, sides) -> {
            for (Side side : Side.values()) sides.putIfAbsent(side, 0);
            rows.add(new PlaceRow(name.equals(NONE) ? words.say("district.none") : name, sides));
        });
        return rows;
    }

    /** The council sees no cell that would tell of single people, and each member their own district first. */
    private PlaceTally shown(List<PlaceRow> districts, List<PlaceRow> outside) {
        if (who.role() != Role.COUNCIL) return new PlaceTally(districts, outside);
        SmallCells cells = new SmallCells(smallest);
        List<PlaceRow> hidden = cells.hide(districts);
        return new PlaceTally(own().map(own -> ownFirst(own, hidden)).orElse(hidden), cells.hide(outside));
    }

    static List<PlaceRow> ownFirst(String own, List<PlaceRow> rows) {
        List<PlaceRow> ordered = new ArrayList<>(List.of(rows.stream().filter(row -> row.name().equals(own)).findFirst().orElseGet(() -> PlaceRow.empty(own))));
        rows.stream().filter(row -> !row.name().equals(own)).forEach(ordered::add);
        return ordered;
    }

    /** The district of whoever reads; empty: they have none. */
    public Optional<String> own() {
        return who.role() != Role.COUNCIL ? Optional.empty() : AccountName.read(who.name()).flatMap(accounts::byName).map(Account::district);
    }

    /** Those of today, in their order. */
    public List<String> names() {
        return grounds.now().atlas().areas(Layer.DISTRICT, LocalDate.now(city.zone())).stream().map(Area::name).distinct().sorted(Comparator.comparing(Districts::padded)).toList();
    }

    /** Says whom a council member was elected by. @param district blank: nobody in particular @throws Invalid where there is no such district */
    public void seat(Seen member, String district) {
        String name = district == null || district.isBlank() ? null : district.strip();
        if (name != null && !names().contains(name)) throw new Invalid("district", "district.unknown", name);
        accounts.represent(member, name);
    }
}
