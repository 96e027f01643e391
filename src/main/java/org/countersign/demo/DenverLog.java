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

/** Denver twice: 2017, signed after a vote of ten to none; 2020, vetoed on the fourth day after most of those who called were against it. */
final class DenverLog extends CityLog {
    private static final Said ACT = about("17-0940", "1", "services"), VETOED = about("2020-0210", "1", "general");
    private static final List<Where> FOR = List.of(HERE, HERE, HERE, HERE, HERE, EDGE, NEAR, STATE, UNTOLD);
    private static final List<Where> AGAINST = List.of(HERE, HERE, HERE, EDGE, NEAR, NEAR, STATE, FAR, UNTOLD);

    DenverLog() {
        super(20200214, new Towns(Towns.read("Denver CO 80202, 80203, 80205, 80206, 80211, 80218, 80219, 80220, 80239"), Towns.read("Denver CO 80222, 80231, 80246; Glendale CO 80246; Denver CO 80236"),
                Towns.read("Lakewood CO 80226, 80228; Englewood CO 80110; Aurora CO 80012, 80013; Westminster CO 80031; Littleton CO 80120"), Towns.read("Boulder CO 80302; Colorado Springs CO 80903; Fort Collins CO 80521"),
                List.of("303", "720")));
    }

    @Override void tell() {
        times("2017-08-07T09:00", 21, 200, at -> voices(at, ACT, 42));
        times("2017-08-28T20:00", 4, 90, at -> voices(at, ACT, 55));
        times("2020-02-03T09:00", 8, 150, at -> voices(at, VETOED, 58));
        times("2020-02-11T08:00", 4, 260, at -> voices(at.toLocalDate().getDayOfMonth() == 14 && at.getHour() > 16 ? at.minusHours(8) : at, VETOED, 68));
        times("2020-02-14T18:00", 10, 70, at -> voices(at, VETOED, 45));
        couples("2020-02-06T09:00", 7, 8, VETOED);
        noise("2020-02-06T09:00", 7, VETOED);
        backlog("2020-02-12T18:00", 2, 30, 10, VETOED);
        conflicts("2020-02-06T09:00", 7, VETOED, zip("Glendale", "80246").saying("Denver"), zip("Lakewood", "80226").saying("resident"), zip("Denver", "80205").saying("Aurora"), zip("", "").saying("Holly Hills"), zip("", "80246"));
        add(LocalDateTime.parse("2017-08-22T10:15:00"), "LETTER", people.organisation("Mile High Tenants Forum"), Said.of("17-0940", "SUPPORT", words.letter("services", "for")));
        times("2017-08-29T09:00", 3, 12, at -> add(at, "EMAIL", people.named(HERE), Said.of("17-0940", "NO_POSITION", new Words.Text("How can I join the working group?", "", "", ""))));
    }

    private void voices(LocalDateTime at, Said about, int against) { voice(at, about, new Sides(FOR, AGAINST, against, 10)); }

    private static Person.Address zip(String city, String zip) { return new Person.Address("", "", city, "", zip, "", ""); }
}
