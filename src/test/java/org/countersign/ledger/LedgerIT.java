package org.countersign.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.*;
import net.jqwik.api.lifecycle.AfterContainer;
import org.countersign.TestDatabase;
import org.countersign.count.CountedByHand;
import org.countersign.count.CutOff;
import org.countersign.count.Docket;
import org.countersign.count.RandomDocket;
import org.countersign.count.TallyJson;
import org.countersign.http.Json;
import org.countersign.intake.Concerned;
import org.countersign.intake.PositionsChanged;
import org.countersign.ordinance.FileNumber;

/** The books against a count by hand, on dockets drawn at random in which everything that the rules tell apart collides. */
class LedgerIT {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final TestLedger LEDGER = new TestLedger(DATABASE, ZONE);

    @AfterContainer static void close() { DATABASE.close(); }

    @Provide Arbitrary<Random> chance() { return Arbitraries.longs().map(Random::new); }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE) void books_that_are_written_up_say_what_the_rules_give_by_hand_at_any_moment(@ForAll("chance") Random random) {
        Docket docket = RandomDocket.draw(random);
        docket.store(DATABASE);
        LEDGER.rebuild();
        if (random.nextBoolean()) LEDGER.fold();
        mustAgree(docket, random);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE) void whatever_becomes_of_contacts_and_people_the_books_follow_when_they_are_told(@ForAll("chance") Random random) {
        Docket before = RandomDocket.draw(random), after = RandomDocket.draw(random);
        before.store(DATABASE);
        LEDGER.rebuild();
        if (random.nextBoolean()) LEDGER.fold();
        after.store(DATABASE);
        Set<Long> contacts = new TreeSet<>(), constituents = new TreeSet<>();
        for (Docket docket : List.of(before, after)) {
            docket.contacts.forEach(each -> contacts.add(each.id()));
            docket.constituents.forEach(each -> constituents.add(each.id()));
        }
        LEDGER.tell(new PositionsChanged(Set.of(), Concerned.known(contacts), Concerned.known(constituents)));
        if (random.nextBoolean()) LEDGER.fold();
        mustAgree(after, random);
        LEDGER.tell(new PositionsChanged(Set.of(), Concerned.known(contacts), Concerned.known(constituents)));
        mustAgree(after, random);
    }

    private static void mustAgree(Docket docket, Random random) {
        for (String ordinance : docket.ordinances) {
            Instant endOfDay = LocalDate.ofInstant(RandomDocket.moment(random), ZONE).atStartOfDay(ZONE).toInstant();
            for (Instant cutOff : List.of(RandomDocket.moment(random), RandomDocket.moment(random), endOfDay, Instant.parse("2100-01-01T00:00:00Z"))) {
                String byHand = Json.of(new CountedByHand(docket, ordinance, cutOff).tally(ZONE)).toString();
                assertTrue(LEDGER.ledger.balance(new FileNumber(ordinance), new CutOff(cutOff, ZONE)).isPresent(), "the books are kept");
                assertEquals(byHand, Json.of(TallyJson.of(LEDGER.ledger.at(new FileNumber(ordinance), new CutOff(cutOff, ZONE)))).toString());
            }
        }
    }
}
