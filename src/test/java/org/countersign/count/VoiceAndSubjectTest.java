package org.countersign.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.*;
import org.countersign.contact.SetAsideReason;
import org.countersign.intake.Channel;
import org.countersign.people.Subject;
import org.countersign.people.Told;
import org.countersign.stance.Stance;

/** A person's page says of an ordinance what the tally counts of them (rules 5 and 6), whatever they said in whatever order. */
class VoiceAndSubjectTest {
    private static final ZoneId CITY = ZoneId.of("America/New_York");

    @Property void the_page_of_a_person_says_what_is_counted_of_them(@ForAll("told") List<Told> told) {
        Subject page = new Subject("2008-0811", "T", told.stream().sorted(Comparator.comparing(Told::at).thenComparing(Told::contact)).toList());
        Voice voice = new Voice();
        List<Told> counting = told.stream().filter(one -> one.setAside() == null && one.stance() != null && !one.suggested() && one.channel() != Channel.PETITION).toList();
        counting.forEach(one -> voice.add(one.stance(), ChronoUnit.MICROS.between(Instant.EPOCH, one.at()), one.contact()));
        if (counting.isEmpty()) assertNull(page.stance());
        else assertEquals(voice.stance(), page.stance());
        assertEquals(voice.changedSides(), page.changedSides());
        assertEquals(voice.bothSidesOnOneDay(CITY), page.bothSidesOnOneDay(CITY));
    }

    /** Each contact once, some in the same moment, some on the same day. */
    @Provide Arbitrary<List<Told>> told() {
        Arbitrary<Instant> at = Arbitraries.integers().between(0, 12).map(steps -> Instant.parse("2008-08-11T12:00:00Z").plus(steps * 8L, ChronoUnit.HOURS));
        Arbitrary<Told> one = Combinators.combine(Arbitraries.longs().between(1, 40), at, Arbitraries.of(Channel.CALL, Channel.TESTIMONY, Channel.PETITION), Arbitraries.of(Stance.class).injectNull(0.1),
                Arbitraries.integers().between(0, 5)).as((contact, when, channel, stance, fate) -> new Told(contact, when, channel, stance, fate == 0, fate == 1 ? SetAsideReason.TEST : null));
        return one.list().uniqueElements(Told::contact).ofMaxSize(12);
    }
}
