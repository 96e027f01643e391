package org.countersign.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.countersign.address.Address;
import org.countersign.address.Street;
import org.countersign.address.StreetGuess;

/**
 * A register made ready for many questions. It is never changed once it is asked, and safe for several threads then.
 *
 * <p>An address is sought as written, then with tolerance (a directional or the type left out, another type, one typing error in the name), on
 * points before ranges. With tolerance it is found only where no other street fits as well. What it costs to find that a street is not here is paid once.
 */
public final class Register {
    public static final Register NONE = new Builder("", 0).done();

    private final String source;
    private final long id;
    private final Map<String, List<Along>> byName;
    private final Spellings spellings;
    private final Remembered<String, List<Along>> near = new Remembered<>(this::spelledLike);
    private final Remembered<Street, Boolean> nowhere = new Remembered<>(this::leadsNowhere);
    private final Set<String> wards;
    private final int size;

    private Register(Builder from) {
        source = from.source;
        id = from.id;
        byName = from.byName;
        size = from.size;
        wards = Set.copyOf(from.wards);
        spellings = new Spellings(byName.keySet());
    }

    /** Takes the entries in, in any order. */
    public static final class Builder implements Consumer<Entry> {
        private final String source;
        private final long id;
        private final Map<String, List<Along>> byName = new HashMap<>();
        private final Map<String, String> texts = new HashMap<>();
        private final Map<Street, Along> streets = new HashMap<>();
        private final Set<String> wards = new HashSet<>();
        private int size;

        /** @param source what it is called */
        public Builder(String source, long id) {
            this.source = source;
            this.id = id;
        }

        @Override public void accept(Entry entry) {
            Along along = streets.computeIfAbsent(entry.street(), street -> {
                Along made = new Along(street);
                byName.computeIfAbsent(street.name(), name -> new ArrayList<>(1)).add(made);
                return made;
            });
            along.add(new Entry(along.street(), entry.from(), entry.to(), entry.parity(), one(entry.suffix()), one(entry.unitFrom()), one(entry.unitTo()), one(entry.zip()), one(entry.ward()), entry.inCity(),
                    entry.latitude(), entry.longitude()));
            if (entry.ward() != null && !Boolean.FALSE.equals(entry.inCity())) wards.add(entry.ward());
            size++;
        }

        /** Of texts that are the same only one is kept in memory. */
        private String one(String text) { return text == null ? null : texts.computeIfAbsent(text, same -> same); }

        public Register done() { return new Register(this); }
    }

    public boolean isEmpty() { return size == 0; }

    public int size() { return size; }

    /** The names of all districts of the city that it knows. */
    public Set<String> wards() { return wards; }

    public String source() { return source; }

    public long id() { return id; }

    /** @param zip five digits that exist; null: not told */
    public Match find(Address address, String zip) {
        if (address.kind() == Address.Kind.BOX) return Match.not(Match.How.BOX, null);
        if (address.kind() == Address.Kind.CROSSING) return Match.not(Match.How.CROSSING, null);
        if (address.kind() == Address.Kind.NONE && address.street().isBlank() || address.wholeNumber() == 0) return Match.not(Match.How.NOT_AN_ADDRESS, null);
        List<Address> each = address.eachNumber();
        return each.isEmpty() ? sought(address, zip) : house(sought(address, zip), each.stream().map(one -> sought(one, zip)).toList());
    }

    /** "12-14" is a house with two numbers, or number 1214 as some cities write it: whichever is there, if only one of them is. */
    private static Match house(Match whole, List<Match> each) {
        Match first = each.get(0);
        boolean one = whole.how().found() && whole.entry().isPoint(), two = first.how().found();
        if (!two) return one || !whole.how().found() ? whole : Match.not(Match.How.NO_NUMBER, whole.street());
        boolean apart = each.get(1).how().found() && !(first.entry().saysAs(each.get(1).entry()) && Objects.equals(first.ward(), each.get(1).ward()));
        return one || apart ? Match.not(Match.How.SEVERAL, first.street()) : new Match(Match.How.TOLERANT, first.entry(), Stream.of(first, each.get(1)).flatMap(match -> match.fitting().stream()).toList(), first.ward(), first.street());
    }

    private Match sought(Address address, String zip) {
        Match first = run(address, zip);
        if (first.how() != Match.How.NO_STREET) return first;
        if (nowhere.of(address.street())) return Match.not(Match.How.NO_STREET, null);
        List<Address> readings = StreetGuess.readings(address);
        Match guessed = only(readings.subList(1, readings.size()).stream().map(reading -> run(reading, zip)).toList());
        return guessed.how() != Match.How.NO_STREET ? guessed : only(readings.stream().map(reading -> mistyped(reading, zip)).toList());
    }

    private Match run(Address address, String zip) { return new Search(address, zip).run(byName.getOrDefault(address.street().name(), List.of())); }

    /** Of several readings the one that leads to a street, where all that do lead to the same. */
    private static Match only(List<Match> matches) {
        List<Match> found = matches.stream().filter(each -> each.how().found()).toList();
        if (found.isEmpty()) return matches.stream().filter(each -> each.how() == Match.How.SEVERAL).findFirst().orElse(Match.not(Match.How.NO_STREET, null));
        Match one = found.get(0);
        if (found.stream().anyMatch(each -> !each.street().equals(one.street()))) return Match.not(Match.How.SEVERAL, one.street());
        return new Match(Match.How.TOLERANT, one.entry(), one.fitting(), one.ward(), one.street());
    }

    /** No reading of it is a name here, or like one. A letter of the number may give it a direction, but never another name: so it is for all its numbers. */
    private boolean leadsNowhere(Street street) {
        return StreetGuess.names(street).allMatch(name -> !byName.containsKey(name) && near.of(name).isEmpty());
    }

    private List<Along> spelledLike(String name) { return spellings.near(name).stream().flatMap(like -> byName.get(like).stream()).toList(); }

    private Match mistyped(Address address, String zip) {
        List<Along> streets = near.of(address.street().name());
        return streets.isEmpty() ? Match.not(Match.How.NO_STREET, null) : new Search(address, zip).among(streets);
    }
}
