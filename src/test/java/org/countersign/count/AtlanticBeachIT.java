package org.countersign.count;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.time.ZoneId;
import java.util.*;
import org.countersign.TestDatabase;
import org.countersign.city.City;
import org.countersign.imports.ImportRun;
import org.countersign.imports.TestImports;
import org.countersign.intake.Channel;
import org.countersign.ordinance.FileNumber;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.*;

/** "A real tally to reproduce" of counting.md: a citizen of Atlantic Beach, Florida made it by hand in 2014. The rows are made here, the figures are his. */
class AtlanticBeachIT {
    static final City CITY = new City("atlantic-beach", "Atlantic Beach", "FL", "Florida", ZoneId.of("America/New_York"), Set.of("Duval"), 5);
    static final Set<Residency> OUT_OF_AREA = EnumSet.of(Residency.SUBURB, Residency.ELSEWHERE_IN_STATE, Residency.OTHER_STATE, Residency.OUTSIDE_US);
    static final String NO = "95-14-109";
    private final StringBuilder csv = new StringBuilder("external_id,received_at,channel,ordinance_no,first_name,last_name,email,city,state,residency,stance,campaign_id\n");
    private int rows;

    @Test void residents_and_those_from_out_of_town_come_out_as_he_counted_them() {
        residents("EMAIL", "SUPPORT", 57);
        residents("EMAIL", "OPPOSE", 27);
        residents("TESTIMONY", "SUPPORT", 36);
        residents("TESTIMONY", "OPPOSE", 10);
        fromJacksonville("EMAIL", "SUPPORT", 169);
        fromJacksonville("EMAIL", "OPPOSE", 7);
        fromJacksonville("TESTIMONY", "SUPPORT", 32);
        fromJacksonville("TESTIMONY", "OPPOSE", 11);
        for (int i = 0; i < 40; i++) row("EMAIL", i % 2 == 0 ? "SUPPORT" : "OPPOSE", "", "", "");            // mails that name no town
        for (int i = 0; i < 25; i++) row("EMAIL", "NO_POSITION", "", "", "resident");                          // for information only
        try (TestDatabase database = TestDatabase.fresh()) {
            TestImports office = new TestImports(database, CITY);
            office.docket(NO);
            ImportRun run = office.run(csv.toString());
            assertEquals(List.of((long) rows, (long) rows, 0L), List.of(run.rowsRead(), run.accepted(), run.rejected()));
            Tallies tallies = new Tallies();
            tallies.source = database.source();
            assertTally(tallies.at(new FileNumber(NO), new CutOff(Instant.now(), CITY.zone())));
        }
    }

    private static void assertTally(Tally tally) {
        Matrix<Stance> people = tally.people().matrix();
        Set<Stance> sides = EnumSet.of(Stance.SUPPORT, Stance.OPPOSE);
        assertEquals(List.of(93, 37, 25), List.of(people.of(Residency.RESIDENT, Stance.SUPPORT), people.of(Residency.RESIDENT, Stance.OPPOSE), people.of(Residency.RESIDENT, Stance.NO_POSITION)));
        assertEquals(List.of(201, 18), List.of(people.of(OUT_OF_AREA, EnumSet.of(Stance.SUPPORT)), people.of(OUT_OF_AREA, EnumSet.of(Stance.OPPOSE))));
        int residents = people.of(EnumSet.of(Residency.RESIDENT), sides);
        assertEquals(130, residents);
        assertEquals("71.5", String.format(Locale.ROOT, "%.1f", 100.0 * 93 / residents));
        assertEquals(219, people.rows(OUT_OF_AREA));
        assertEquals(219, people.row(Residency.SUBURB), "Jacksonville lies in Duval");
        assertEquals(40, people.row(Residency.UNKNOWN), "never spread over the others");
        assertEquals(36 + 10 + 32 + 11, tally.hearing().testified());
        assertEquals(tally.people().total(), tally.contacts().total(), "each person once");
        assertEquals(57 + 27 + 169 + 7 + 40 + 25, tally.contacts().byChannel().get(Channel.EMAIL));
    }

    private void residents(String channel, String stance, int many) { for (int i = 0; i < many; i++) row(channel, stance, "", "", "resident"); }

    /** Said in one field or in two. */
    private void fromJacksonville(String channel, String stance, int many) {
        for (int i = 0; i < many; i++) if (i % 2 == 0) row(channel, stance, "Jacksonville", "FL", "");
        else row(channel, stance, "", "", "\"Jacksonville, FL\"");
    }

    private void row(String channel, String stance, String city, String state, String residency) {
        int id = rows++;
        String campaign = channel.equals("EMAIL") && id % 10 < 7 ? "campaign server" : "";
        csv.append("ab-").append(id).append(",2014-11-").append(10 + id % 10).append(',').append(channel).append(',').append(NO).append(",Name").append(id).append(",Example,n")
                .append(id).append("@example.org,").append(city).append(',').append(state).append(',').append(residency).append(',').append(stance).append(',').append(campaign).append('\n');
    }
}
