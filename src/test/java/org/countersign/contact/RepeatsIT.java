package org.countersign.contact;

import static org.countersign.intake.TestIntake.*;
import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countersign.TestDatabase;
import org.countersign.constituent.LinkRule;
import org.countersign.constituent.Match;
import org.countersign.intake.Channel;
import org.countersign.intake.NewPosition;
import org.countersign.intake.NewSigner;
import org.countersign.intake.TestCallers;
import org.countersign.intake.TestIntake;
import org.countersign.residency.Claim;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.*;

/** Who is on the line, and whether they said the same lately. */
class RepeatsIT {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final NewSigner ANN = new NewSigner("Ann", "Field", null, "ann@example.org", "860-543-8500", at("12 Main Street", null, "06103"));
    final TestIntake intake = new TestIntake(DATABASE);
    Role role = Role.STAFF;

    @AfterAll static void close() { DATABASE.close(); }

    @BeforeEach void empty() {
        for (String table : List.of("contact", "signer", "`position`", "constituent", "ordinance")) DATABASE.doInTransaction(em -> em.createNativeQuery("DELETE FROM " + table).executeUpdate());
        intake.docket("2008-0811", "2008-0900");
    }

    @Test void whoever_calls_is_recognised_by_the_rules_of_intake_and_nothing_is_kept() {
        long ann = says(ANN, Channel.CALL, Stance.OPPOSE);
        List<List<Object>> before = DATABASE.rows("SELECT * FROM constituent");
        assertEquals(new Match(LinkRule.EMAIL, ann, Match.Brings.NOTHING), recognise(person(null, null, "ANN@example.org")));
        assertEquals(new Match(LinkRule.PHONE_AND_NAME, ann, Match.Brings.NOTHING), recognise(new NewSigner("ann", "FIELD", null, null, "(860) 543-8500", Claim.NONE)));
        assertEquals(new Match(LinkRule.NAME_AND_ADDRESS, ann, Match.Brings.NOTHING), recognise(new NewSigner("Ann", "Field", null, null, null, at("12 MAIN ST", null, "06103"))));
        assertEquals(0, recognise(new NewSigner(null, null, null, null, "860-543-8500", Claim.NONE)).constituentId(), "a telephone alone tells nobody apart");
        assertEquals(LinkRule.NEW, recognise(person("Bob", "Field", "ann@example.org")).rule(), "another name at the same mailbox is another person");
        says(person("Bob", "Field", "ann@example.org"), Channel.CALL, Stance.OPPOSE);
        assertEquals(LinkRule.SEVERAL, recognise(person(null, null, "ann@example.org")).rule());
        assertEquals(before, DATABASE.rows("SELECT * FROM constituent WHERE id = " + ann));
        role = Role.COUNCIL;
        assertThrows(SecurityException.class, () -> recognise(ANN));
    }

    @Test void the_same_stance_on_the_same_ordinance_within_thirty_days_is_found_with_its_contact() {
        long ann = says(ANN, Channel.CALL, Stance.OPPOSE);
        Repeats.Earlier earlier = find(ann, Stance.OPPOSE, AT.plus(Duration.ofDays(30))).orElseThrow();
        assertEquals(List.of("2008-0811", Stance.OPPOSE, Channel.CALL, AT), List.of(earlier.ordinance(), earlier.stance(), earlier.channel(), earlier.at()));
        assertEquals(DATABASE.rows("SELECT id FROM contact").get(0).get(0), earlier.contact());
        assertEquals(Optional.empty(), find(ann, Stance.OPPOSE, AT.plus(Duration.ofDays(30)).plusSeconds(1)));
        assertEquals(Optional.empty(), find(ann, Stance.SUPPORT, AT), "another stance is news");
        assertEquals(Optional.empty(), with(repeats -> repeats.find(ann, List.of(said("2008-0900", Stance.OPPOSE)), AT)), "another ordinance too");
        assertTrue(with(repeats -> repeats.find(ann, List.of(said("2008-0900", Stance.OPPOSE), said("2008-0811", Stance.OPPOSE)), AT)).isPresent());
    }

    @Test void of_all_who_sign_whoever_said_the_same_lately_is_told_by_name_before_it_is_saved_once() {
        NewSigner zoe = person("Zoe", "Pond", "zoe@example.org"), nameless = person(null, null, "bo@example.org");
        says(ANN, Channel.CALL, Stance.OPPOSE);
        says(person("Bo", "Marsh", "bo@example.org"), Channel.CALL, Stance.OPPOSE);
        ContactCallerPart caller = new ContactCallerPart();
        assertFalse(warns(caller, List.of(zoe)));
        assertTrue(warns(caller, List.of(zoe, ANN)), "it is the second who repeats it");
        assertFalse(warns(caller, List.of(zoe, ANN)), "and that was told");
        assertTrue(warns(caller, List.of(zoe, ANN, nameless)));
        assertEquals(List.of("Ann Field", "bo@example.org"), caller.getAgain().stream().map(ContactCallerPart.Again::name).toList());
        assertNull(caller.getConstituent(), "on the line is somebody new");
    }

    private boolean warns(ContactCallerPart caller, List<NewSigner> typed) {
        return with(repeats -> {
            caller.callers = TestCallers.on(repeats.em, who());
            caller.repeats = repeats;
            return caller.warns(typed, List.of(said("2008-0811", Stance.OPPOSE)), AT);
        });
    }

    @Test void what_does_not_count_or_is_a_line_of_a_petition_is_no_earlier_word() {
        long ann = says(ANN, Channel.PETITION, Stance.OPPOSE);
        intake.take(call().by(ANN).suggesting("2008-0811", Stance.OPPOSE).done());
        assertEquals(Optional.empty(), find(ann, Stance.OPPOSE, AT));
        long call = intake.take(call().by(ANN).on("2008-0811", Stance.OPPOSE).done()).contactId();
        assertTrue(find(ann, Stance.OPPOSE, AT).isPresent());
        DATABASE.doInTransaction(em -> em.createNativeQuery("UPDATE contact SET set_aside = 'TEST' WHERE id = " + call).executeUpdate());
        assertEquals(Optional.empty(), find(ann, Stance.OPPOSE, AT));
    }

    private long says(NewSigner who, Channel channel, Stance stance) {
        long contact = intake.take(call().as(channel).by(who).on("2008-0811", stance).done()).contactId();
        return (Long) DATABASE.rows("SELECT constituent_id FROM signer WHERE contact_id = " + contact).get(0).get(0);
    }

    private Match recognise(NewSigner typed) { return DATABASE.inTransaction(em -> TestCallers.on(em, who()).recognise(typed)); }

    private Optional<Repeats.Earlier> find(long constituent, Stance stance, Instant at) { return with(repeats -> repeats.find(constituent, List.of(said("2008-0811", stance)), at)); }

    private static NewPosition said(String ordinance, Stance stance) { return new NewPosition(ordinance, null, stance, NewPosition.Coding.CONFIRMED, null, List.of()); }

    private <T> T with(java.util.function.Function<Repeats, T> work) {
        return DATABASE.inTransaction(em -> {
            Repeats repeats = new Repeats();
            repeats.em = em;
            repeats.who = who();
            repeats.days = 30;
            return work.apply(repeats);
        });
    }

    private Who who() {
        return new Who() {
            @Override public String name() { return "staff"; }
            @Override public Role role() { return role; }
        };
    }
}
