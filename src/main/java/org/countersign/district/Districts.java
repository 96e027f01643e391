package org.countersign.district;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.countersign.boundary.Area;
import org.countersign.boundary.Layer;
import org.countersign.city.City;
import org.countersign.count.Cell;
import org.countersign.count.CutOff;
import org.countersign.count.Person;
import org.countersign.count.Reckoning;
import org.countersign.count.Side;
import org.countersign.count.Statement;
import org.countersign.count.Tallies;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.Invalid;
import org.countersign.platform.Seen;
import org.countersign.platform.Words;
import org.countersign.residency.Grounds;
import org.countersign.residency.Residency;
import org.countersign.staff.Account;
import org.countersign.staff.AccountName;
import org.countersign.staff.Accounts;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

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
    @Inject Ladders ladders;
    private final Map<FileNumber, Object> climbing = new ConcurrentHashMap<>();        // no more than there are ordinances

    private record At(long contact, int seq) {}

    private record Place(String district, String locality) {}

    /** As whoever is at work may see it. @throws org.countersign.platform.Missing where no such ordinance is on the docket */
    public PlaceTally of(FileNumber number, CutOff cutOff, Words words) {
        if (who.role() == Role.COUNCIL) return told(number, cutOff, words);
        Map<At, Place> places = new HashMap<>();
        List<Person.Placed> people = tallies.atOneMoment(connection -> {
            read(connection, number, places);
            return Reckoning.of(connection, number, cutOff).everyone();
        });
        Map<String, Map<Side, Integer>> districts = new HashMap<>(), outside = new HashMap<>();
        people.forEach(person -> {
            String behind = behind(person, places);
            if (!behind.isEmpty()) add(behind.startsWith(Cell.DISTRICT) ? districts : outside, behind, Side.of(person.stance()));
        });
        Regions regions = new Regions(city.state());
        List<PlaceRow> all = rows(outside, words);
        return new PlaceTally(rows(districts, words).stream().sorted(Comparator.comparing(Districts::order)).toList(), most(all, words), regions.counties(all), regions.states(all), null);
    }

    private static void read(Connection connection, FileNumber number, Map<At, Place> places) {
        new Bulk(connection).read(WHERE, row -> places.put(new At(row.getLong(1), row.getInt(2)), new Place(row.getString(3), row.getString(4))), number.value());
    }

    /** Where they live, as {@link Cell#only} has it; empty: nobody can place them. */
    private static String behind(Person.Placed person, Map<At, Place> places) {
        Place place = places.get(new At(person.contact(), person.seq()));
        if (person.residency() == Residency.RESIDENT) return Cell.DISTRICT + (place == null || place.district() == null ? "" : place.district());
        return person.residency().outOfArea() ? Cell.PLACE + (place == null || place.locality() == null ? person.residency().name() : place.locality()) : "";
    }

    /**
     * What whoever sees no small numbers is told by then: of the places outside those alone of which any number is told, by name, for an order by numbers would tell of the others; and each member of the
     * council their own district first.
     */
    public PlaceTally told(FileNumber number, CutOff cutOff, Words words) {
        LocalDate yesterday = LocalDate.now(city.zone()).minusDays(1), day = cutOff.lastWholeDay();
        Map<Ladder.Spot, Map<Side, Ladder.Rung>> told = ladder(number, yesterday).at(day);
        Map<String, PlaceRow> districts = new HashMap<>();
        names().forEach(name -> districts.put(name, PlaceRow.told(name, Map.of())));
        List<PlaceRow> outside = new ArrayList<>();
        told.forEach((spot, rungs) -> {
            PlaceRow row = PlaceRow.told(Cell.place(spot.place(), words), rungs);
            if (spot.residency() == Residency.RESIDENT) districts.put(row.name(), row);
            else outside.add(row);
        });
        List<PlaceRow> ordered = new ArrayList<>(districts.values().stream().sorted(Comparator.comparing(row -> padded(row.name()))).toList());
        ordered.add(PlaceRow.told(words.say("district.none"), Map.of()));
        return new PlaceTally(own().map(own -> ownFirst(own, ordered)).orElse(ordered), outside.stream().sorted(Comparator.comparing(PlaceRow::name)).toList(), List.of(), List.of(), day);
    }

    /** One asks, and whoever wants to know it meanwhile waits without a connection. */
    private Ladder ladder(FileNumber number, LocalDate until) {
        synchronized (climbing.computeIfAbsent(number, none -> new Object())) {
            return ladders.climbed(number, until, (after, evening) -> evenings(number, after, until, evening));
        }
    }

    /** At one moment. */
    private void evenings(FileNumber number, LocalDate after, LocalDate last, BiConsumer<LocalDate, Map<Ladder.Column, Map<String, Integer>>> evening) {
        Map<At, Place> places = new HashMap<>();
        List<Statement> counting = new ArrayList<>();
        tallies.atOneMoment(connection -> {
            read(connection, number, places);
            Reckoning.of(connection, number, CutOff.read(last.toString(), city.zone())).contacts(counting::add);
            return null;
        });
        new Evenings(city.zone(), person -> behind(person, places)).each(counting, after, last, evening);
    }

    /** Those with most people, one by one; the others as one. */
    static List<PlaceRow> most(List<PlaceRow> rows, Words words) {
        List<PlaceRow> most = rows.stream().sorted(Comparator.comparing((PlaceRow row) -> -row.total()).thenComparing(PlaceRow::name)).toList();
        if (most.size() <= MOST_PLACES) return most;
        Map<Side, Integer> rest = new EnumMap<>(Side.class);
        most.subList(MOST_PLACES, most.size()).forEach(row -> row.people().forEach((side, people) -> rest.merge(side, people, Integer::sum)));
        return Stream.concat(most.stream().limit(MOST_PLACES), Stream.of(new PlaceRow(words.say("district.more", most.size() - MOST_PLACES), rest))).toList();
    }

    /** By numbers where names have them; after all names, the row of none. */
    private static String order(PlaceRow row) { return row.behind().equals(Cell.DISTRICT) ? "\uFFFF" : padded(row.name()); }

    private static String padded(String name) { return name.replaceAll("(\\d+)", "00000$1").replaceAll("0*(\\d{6})", "$1"); }

    private static void add(Map<String, Map<Side, Integer>> rows, String name, Side side) { rows.computeIfAbsent(name, none -> new EnumMap<>(Side.class)).merge(side, 1, Integer::sum); }

    private static List<PlaceRow> rows(Map<String, Map<Side, Integer>> places, Words words) {
        List<PlaceRow> rows = new ArrayList<>();
        places.forEach((behind, sides) -> {
            for (Side side : Side.values()) sides.putIfAbsent(side, 0);
            rows.add(new PlaceRow(Cell.place(behind, words), behind, sides));
        });
        return rows;
    }

    /** The smallest number that is told to whoever sees no small ones. */
    public int smallest() { return ladders.smallest(); }

    static List<PlaceRow> ownFirst(String own, List<PlaceRow> rows) {
        List<PlaceRow> ordered = new ArrayList<>(List.of(rows.stream().filter(row -> row.name().equals(own)).findFirst().orElseGet(() -> PlaceRow.told(own, Map.of()))));
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
