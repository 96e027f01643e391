package org.countersign.demo;

import java.util.List;

/**
 * Where the invented people of a city live: places and ZIPs that exist, streets that do not.
 *
 * @param here in the city; under a post office of another name where people there write so
 * @param edge ZIPs that lie on both sides of the boundary
 * @param near its suburbs, enclaves and namesakes among them
 * @param state further away
 * @param area telephone area codes; the numbers are those set apart for fiction
 */
record Towns(List<Place> here, List<Place> edge, List<Place> near, List<Place> state, List<String> area) {
    private static final List<String> STREETS = List.of("Larkfield Street", "Old Mill Road", "Quarry Avenue", "Bellwether Lane", "Juniper Terrace", "Foundry Street", "Orchard Hill Road", "Canal Place",
            "Tallow Street", "Pinwheel Lane", "Millrace Road", "Sycamore Row", "Copperfield Avenue", "Weaver Court", "Thistledown Drive", "Lantern Street", "Saltbox Lane", "Marble Arch Road", "Fiddler Street", "Winterberry Avenue");
    private static final List<Place> FAR = List.of(new Place("Houston", "TX", "77002"), new Place("Plano", "TX", "75023"), new Place("Austin", "TX", "78704"), new Place("Lubbock", "TX", "79410"), new Place("San Antonio", "TX", "78205"),
            new Place("Tulsa", "OK", "74105"), new Place("Springfield", "MA", "01108"), new Place("Tampa", "FL", "33602"), new Place("Phoenix", "AZ", "85004"), new Place("Columbus", "OH", "43215"),
            new Place("Boise", "ID", "83702"), new Place("Albany", "NY", "12207"), new Place("Nashville", "TN", "37203"));
    private static final List<String> ABROAD = List.of("Canada", "England", "Mexico");

    record Place(String city, String state, String zip) {}

    /** Reads such as "Hartford CT 06106, 06114; West Hartford CT 06107". */
    static List<Place> read(String text) {
        return java.util.Arrays.stream(text.split("; *")).flatMap(town -> {
            String[] part = town.split(" (?=[A-Z]{2} \\d)", 2);
            return java.util.Arrays.stream(part[1].substring(3).split(", *")).map(zip -> new Place(part[0], part[1].substring(0, 2), zip));
        }).toList();
    }

    /** @param where how much the office was told is drawn too */
    Person.Address draw(Where where, Chance chance) {
        return switch (where) {
            case HERE -> told(chance, chance.of(here), chance.percent(50) ? "resident" : here.get(0).city());
            case EDGE -> told(chance, chance.of(edge.isEmpty() ? here : edge), "");
            case NEAR -> {
                Place town = chance.of(near);
                yield told(chance, town, town.city());
            }
            case STATE -> told(chance, chance.of(state), chance.percent(50) ? States.name(state.get(0).state()) : state.get(0).city());
            case FAR -> {
                Place town = chance.of(FAR);
                yield told(chance, town, States.name(town.state()));
            }
            case ABROAD -> new Person.Address("", "", "", "", "", chance.of(ABROAD), "");
            case UNTOLD -> Person.Address.UNTOLD;
        };
    }

    /** A street address, a ZIP alone, or words. */
    private static Person.Address told(Chance chance, Place place, String words) {
        int told = chance.below(100);
        if (told < 45) return street(chance, place);
        if (told < 78 || words.isEmpty()) return new Person.Address("", "", chance.percent(30) ? place.city() : "", "", place.zip(), "", "");
        return Person.Address.UNTOLD.saying(words);
    }

    private static Person.Address street(Chance chance, Place place) {
        return new Person.Address(2 + chance.below(480) + " " + chance.of(STREETS), chance.percent(28) ? "Apt " + (1 + chance.below(12)) : "", place.city(), place.state(), place.zip(), "", "");
    }

    Person.Address streetHere(Chance chance) { return street(chance, chance.of(here)); }

    enum Where { HERE, EDGE, NEAR, STATE, FAR, ABROAD, UNTOLD }

    /** The few states the demo's people name in words. */
    private static final class States {
        static String name(String state) {
            return switch (state) {
                case "CT" -> "Connecticut";
                case "CO" -> "Colorado";
                case "CA" -> "California";
                case "TX" -> "Texas";
                default -> state;
            };
        }
    }
}
