package org.countersign.tap;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Random;
import org.countersign.city.Cities;
import org.countersign.contact.Triage;
import org.countersign.intake.Channel;
import org.countersign.intake.Intake;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;

/** Taps on a test database, for tests of other rooms. */
public final class TestTaps {
    private static final String[] PLACES = {"R", "E", "I", "W", "06103", null};
    private final Taps taps = new Taps();

    public TestTaps(EntityManager em, Who who, Intake intake, Triage triage) {
        taps.em = em;
        taps.who = who;
        taps.intake = intake;
        taps.triage = triage;
        taps.city = Cities.named("hartford");
    }

    /** @return false where it was taken before */
    public boolean take(String id, Instant at, String ordinance, Random chance) {
        return taps.take(new Tap(id, at, ordinance, Stance.values()[chance.nextInt(Stance.values().length)], chance.nextBoolean() ? Channel.CALL : Channel.VOICEMAIL, PLACES[chance.nextInt(PLACES.length)], null));
    }

    public void takeBack(String id) { taps.takeBack(id); }
}
