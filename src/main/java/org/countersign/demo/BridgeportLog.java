package org.countersign.demo;

import static org.countersign.demo.Towns.Where.EDGE;
import static org.countersign.demo.Towns.Where.FAR;
import static org.countersign.demo.Towns.Where.HERE;
import static org.countersign.demo.Towns.Where.NEAR;
import static org.countersign.demo.Towns.Where.STATE;
import static org.countersign.demo.Towns.Where.UNTOLD;

import java.util.List;
import org.countersign.demo.Line.Said;
import org.countersign.demo.Line.Since;
import org.countersign.demo.Towns.Where;

/** Bridgeport, on days that are invented: a measure under two names, its comments each with the version they were about, and a card of the city. */
final class BridgeportLog extends CityLog {
    private static final Said FIRST_NAME = about("WELCOMING-CITY", "as first proposed", "services"), RENAMED = about("WELCOMING-CITY", "as renamed", "services");
    private static final Said CARD = about("MUNICIPAL-ID", "as adopted", "id");
    private static final List<Where> FOR = List.of(HERE, HERE, HERE, HERE, HERE, EDGE, NEAR, STATE, UNTOLD);
    private static final List<Where> AGAINST = List.of(HERE, HERE, HERE, NEAR, NEAR, NEAR, STATE, FAR, UNTOLD);

    BridgeportLog() {
        super(20170301, new Towns(Towns.read("Bridgeport CT 06604, 06606, 06608, 06610, 06607"), Towns.read("Bridgeport CT 06605"), Towns.read("Trumbull CT 06611; Fairfield CT 06824, 06825; Stratford CT 06614, 06615; Shelton CT 06484"),
                Towns.read("New Haven CT 06511; Hartford CT 06106; Waterbury CT 06708; Milford CT 06460"), List.of("203", "475")));
    }

    @Override void tell() {
        times("2017-02-06T09:00", 21, 150, at -> voices(at, FIRST_NAME, 62));
        times("2017-03-06T09:00", 24, 170, at -> voices(at, RENAMED, 38));
        times("2017-02-20T09:00", 40, 190, at -> voices(at, CARD, 34));
        times("2017-03-13T09:00", 12, 24, at -> add(at, "WALK_IN", people.named(HERE), Said.of("MUNICIPAL-ID", "SUPPORT", words.letter("id", "for")).on("as adopted"), Since.PROOF_SEEN));
        couples("2017-03-06T09:00", 20, 6, CARD);
        noise("2017-03-06T09:00", 20, RENAMED);
        backlog("2017-03-20T09:00", 8, 14, 8, CARD);
        conflicts("2017-03-01T09:00", 20, CARD, address("Trumbull", "06611").saying("Bridgeport"), address("Bridgeport", "06604").saying("Trumbull"), address("Bridgeport", "06611"), address("", "06604").saying("New Haven"));
    }

    private void voices(java.time.LocalDateTime at, Said about, int against) { voice(at, about, new Sides(FOR, AGAINST, against, 12)); }

    private static Person.Address address(String city, String zip) { return new Person.Address("", "", city, "", zip, "", ""); }
}
