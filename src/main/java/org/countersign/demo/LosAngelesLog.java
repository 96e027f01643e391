package org.countersign.demo;

import static org.countersign.demo.Towns.Where.EDGE;
import static org.countersign.demo.Towns.Where.FAR;
import static org.countersign.demo.Towns.Where.HERE;
import static org.countersign.demo.Towns.Where.NEAR;
import static org.countersign.demo.Towns.Where.STATE;
import static org.countersign.demo.Towns.Where.UNTOLD;

import java.time.LocalDateTime;
import java.util.List;
import org.countersign.demo.Line.Said;
import org.countersign.demo.Towns.Where;

/**
 * Los Angeles in November 2024: a first vote that many take for the last, a changed text, a second vote. Post offices such as Van Nuys lie in
 * the city; East Los Angeles and Glendale do not. Many who call give no name.
 */
final class LosAngelesLog extends CityLog {
    private static final Said FIRST_VOTE = about("2024-1204", "first vote", "services"), CHANGED = about("2024-1204", "as changed", "services");
    private static final List<Where> FOR = List.of(HERE, HERE, HERE, HERE, HERE, HERE, EDGE, NEAR, NEAR, STATE, UNTOLD);
    private static final List<Where> AGAINST = List.of(HERE, HERE, HERE, EDGE, NEAR, NEAR, STATE, FAR, FAR, UNTOLD);

    LosAngelesLog() {
        super(20241204, new Towns(Towns.read("Los Angeles CA 90003, 90004, 90005, 90006, 90012, 90026, 90031, 90033, 90036; Van Nuys CA 91405, 91411; North Hollywood CA 91601; Reseda CA 91335; San Pedro CA 90731; Pacoima CA 91331; Canoga Park CA 91303"),
                Towns.read("Los Angeles CA 90001, 90023, 90008; West Hollywood CA 90069; Venice CA 90291"),
                Towns.read("East Los Angeles CA 90022; Glendale CA 91204, 91205; Burbank CA 91502; Inglewood CA 90301; San Fernando CA 91340; Pasadena CA 91101; Anaheim CA 92805"),
                Towns.read("Fresno CA 93701; San Diego CA 92101; Sacramento CA 95814"), List.of("213", "323", "818")));
    }

    @Override void tell() {
        times("2024-11-08T09:00", 11, 120, at -> voices(at, FIRST_VOTE, 36));
        times("2024-11-19T12:00", 12, 330, at -> voices(at, FIRST_VOTE, 57));
        times("2024-12-02T09:00", 8, 180, at -> voices(at, at.isBefore(LocalDateTime.parse("2024-12-04T10:00")) ? FIRST_VOTE : CHANGED, 44));
        times("2024-11-20T09:00", 10, 90, at -> add(at, "CALL", Person.NOBODY.living(people.named(chance.of(FOR)).home()), Said.of("2024-1204", "SUPPORT", words.letter("services", "for")).on("first vote")));
        couples("2024-11-20T09:00", 12, 8, FIRST_VOTE);
        noise("2024-11-20T09:00", 12, FIRST_VOTE);
        backlog("2024-12-02T18:00", 5, 34, 14, CHANGED);
        conflicts("2024-11-20T09:00", 12, FIRST_VOTE, zip("Glendale", "91204").saying("Los Angeles"), zip("East Los Angeles", "90022").saying("resident"), zip("Van Nuys", "91405").saying("Van Nuys"),
                zip("", "").saying("East Los Angeles"), zip("Los Angeles", "90022"), zip("Beverly Hills", "90210"), zip("San Fernando", "91340").saying("LA"));
    }

    private void voices(LocalDateTime at, Said about, int against) { voice(at, about, new Sides(FOR, AGAINST, against, 10)); }

    private static Person.Address zip(String city, String zip) { return new Person.Address("", "", city, "", zip, "", ""); }
}
