package org.countersign.demo;

import java.util.List;

/** Where an invented person lives, and how much of it the office was told. Streets are invented; places and ZIPs exist. */
enum Home {
    CITY_STREET, CITY_ZIP, CITY_SAID, CITY_EDGE, SUBURB, SAID_SUBURB, STATE, SAID_STATE, FAR_STREET, SAID_FAR, ABROAD, UNKNOWN;

    static final List<Home> FOR = List.of(CITY_STREET, CITY_STREET, CITY_STREET, CITY_ZIP, CITY_ZIP, CITY_SAID, CITY_EDGE, SUBURB, SAID_SUBURB, STATE, UNKNOWN);
    static final List<Home> AGAINST = List.of(CITY_STREET, CITY_ZIP, CITY_SAID, CITY_EDGE, SUBURB, SUBURB, SUBURB, SAID_SUBURB, STATE, SAID_STATE, FAR_STREET, SAID_FAR, UNKNOWN, UNKNOWN);
    static final List<Home> FAR = List.of(FAR_STREET, FAR_STREET, SAID_FAR, SAID_FAR, STATE, SUBURB, ABROAD, UNKNOWN);
    static final List<Home> ANY = List.of(CITY_STREET, CITY_STREET, CITY_ZIP, CITY_SAID, SUBURB, SAID_SUBURB, STATE, SAID_FAR, UNKNOWN);
    private static final List<String> STREETS = List.of("Larkfield Street", "Old Mill Road", "Quarry Avenue", "Bellwether Lane", "Juniper Terrace", "Foundry Street", "Orchard Hill Road", "Canal Place");
    private static final List<Place> CITY = List.of(new Place("Hartford", "CT", "06106"), new Place("Hartford", "CT", "06114"), new Place("Hartford", "CT", "06120"), new Place("Hartford", "CT", "06103"),
            new Place("Hartford", "CT", "06112"));
    private static final List<Place> SUBURBS = List.of(new Place("West Hartford", "CT", "06107"), new Place("Wethersfield", "CT", "06109"), new Place("East Hartford", "CT", "06118"),
            new Place("Manchester", "CT", "06040"), new Place("Glastonbury", "CT", "06033"), new Place("Newington", "CT", "06111"), new Place("Vernon Rockville", "CT", "06066"));
    private static final List<Place> ELSEWHERE = List.of(new Place("New Haven", "CT", "06511"), new Place("Danbury", "CT", "06810"), new Place("Stamford", "CT", "06902"), new Place("Waterbury", "CT", "06708"));
    private static final List<Place> OTHER = List.of(new Place("Houston", "TX", "77002"), new Place("Plano", "TX", "75023"), new Place("Austin", "TX", "78704"), new Place("Tulsa", "OK", "74105"),
            new Place("Springfield", "MA", "01108"), new Place("Tampa", "FL", "33602"), new Place("Phoenix", "AZ", "85004"));
    private static final Address NOWHERE = new Address("", "", "", "", "", "");

    private record Place(String city, String state, String zip) {}

    /** As the log has it; what was not told is empty. */
    record Address(String street, String unit, String city, String state, String zip, String said) {}

    Address draw(Chance chance) {
        return switch (this) {
            case CITY_STREET -> at(chance, chance.of(CITY));
            case CITY_ZIP -> zip(chance.of(CITY));
            case CITY_SAID -> said(chance.percent(50) ? "resident" : "Hartford");
            case CITY_EDGE -> chance.percent(60) ? at(chance, new Place("Hartford", "CT", "06105")) : zip(new Place("Hartford", "CT", "06105"));
            case SUBURB -> chance.percent(50) ? at(chance, chance.of(SUBURBS)) : zip(chance.of(SUBURBS));
            case SAID_SUBURB -> said(chance.of(SUBURBS).city());
            case STATE -> zip(chance.of(ELSEWHERE));
            case SAID_STATE -> said(chance.percent(50) ? "Connecticut" : "New Haven");
            case FAR_STREET -> at(chance, chance.of(OTHER));
            case SAID_FAR -> said(chance.percent(50) ? "Texas" : chance.of(OTHER).state());
            case ABROAD -> said("Canada");
            case UNKNOWN -> NOWHERE;
        };
    }

    private static Address at(Chance chance, Place place) {
        return new Address(10 + chance.below(400) + " " + chance.of(STREETS), chance.percent(25) ? "Apt " + (1 + chance.below(9)) : "", place.city(), place.state(), place.zip(), "");
    }

    private static Address zip(Place place) { return new Address("", "", "", "", place.zip(), ""); }

    private static Address said(String words) { return new Address("", "", "", "", "", words); }
}
