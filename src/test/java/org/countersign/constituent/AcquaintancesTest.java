package org.countersign.constituent;

import static org.junit.jupiter.api.Assertions.*;

import java.util.concurrent.atomic.AtomicLong;
import org.countersign.constituent.Identifiers.Written;
import org.countersign.constituent.Match.Brings;
import org.junit.jupiter.api.Test;

class AcquaintancesTest {
    final Acquaintances known = new Acquaintances();
    final AtomicLong ids = new AtomicLong();

    @Test void nobody_known_makes_a_constituent() { assertEquals(new Match(LinkRule.NEW, 1, Brings.NAME), person("Ann Lee", "ann@example.org", null, null)); }

    @Test void the_same_email_and_the_same_name_is_the_same_person() {
        person("Ann Lee", "ann@example.org", null, null);
        assertEquals(new Match(LinkRule.EMAIL, 1, Brings.NOTHING), person("ANN LEE", " Ann@Example.org", null, null));
    }

    @Test void the_same_email_with_another_name_is_another_person() {
        person("Ann Lee", "both@example.org", null, null);
        assertEquals(new Match(LinkRule.NEW, 2, Brings.NAME), person("Bob Lee", "both@example.org", null, null));
        assertEquals(new Match(LinkRule.SEVERAL, 0, Brings.NOTHING), person("", "both@example.org", null, null), "which of them is not told");
        assertEquals(new Match(LinkRule.EMAIL, 1, Brings.NOTHING), person("Ann Lee", "both@example.org", null, null));
    }

    @Test void a_blank_name_is_filled_from_the_first_contact_that_brings_one() {
        assertEquals(new Match(LinkRule.NEW, 1, Brings.NOTHING), person("", "ann@example.org", "860-757-9500", null));
        assertEquals(new Match(LinkRule.EMAIL, 1, Brings.NAME), person("Ann Lee", "ann@example.org", null, null));
        assertEquals(new Match(LinkRule.NEW, 2, Brings.NAME), person("Bob Lee", "ann@example.org", null, null));
        assertEquals(new Match(LinkRule.PHONE_AND_NAME, 1, Brings.NOTHING), person("Ann Lee", null, "860 757 9500", null), "also where its phone came before its name");
    }

    @Test void the_same_phone_needs_the_same_full_name() {
        person("Ann Lee", null, "860-757-9500", null);
        assertEquals(new Match(LinkRule.PHONE_AND_NAME, 1, Brings.NOTHING), person("Ann Lee", "ann@example.org", "(860) 757-9500 x1", null));
        assertEquals(new Match(LinkRule.NEW, 2, Brings.NAME), person("Annie Lee", null, "860-757-9500", null));
        assertEquals(new Match(LinkRule.EMAIL, 1, Brings.NOTHING), person("", "ann@example.org", null, null), "the phone brought the e-mail in");
    }

    @Test void the_same_name_at_the_same_address_is_the_same_person() {
        person("Ann Lee", null, null, "12 Main St Apt 2");
        assertEquals(new Match(LinkRule.NAME_AND_ADDRESS, 1, Brings.NOTHING), person("Ann Lee", "ann@example.org", null, "12 MAIN STREET #2"));
        assertEquals(new Match(LinkRule.NEW, 2, Brings.NAME), person("Ann Lee", null, null, "12 Main St"));
    }

    @Test void a_name_alone_makes_a_person_each_time() {
        person("Ann Lee", null, null, null);
        assertEquals(new Match(LinkRule.NEW, 2, Brings.NAME), person("Ann Lee", null, null, null));
    }

    @Test void a_phone_or_a_street_alone_tells_nobody_apart() {
        assertEquals(new Match(LinkRule.NOT_TOLD_APART, 0, Brings.NOTHING), person("", null, "860-757-9500", "12 Main St"));
        assertEquals(new Match(LinkRule.NOT_TOLD_APART, 0, Brings.NOTHING), person("", "[email protected]", null, null));
    }

    @Test void where_several_match_no_later_rule_is_tried_and_nobody_gets_the_identifiers() {
        person("", "a@example.org", null, null);
        known.know(50, Kind.PERSON, "ann lee");
        known.add(50, "a@example.org", null, null);
        known.know(51, Kind.PERSON, "ann lee");
        known.add(51, null, "+18607579500", null);
        assertEquals(new Match(LinkRule.SEVERAL, 0, Brings.NOTHING), person("Ann Lee", "a@example.org", "860-757-9500", "9 Elm St"));
        assertEquals(new Match(LinkRule.NEW, 2, Brings.NAME), person("Ann Lee", null, null, "9 Elm St"));
    }

    @Test void an_organisation_is_matched_by_its_name_alone_and_never_to_a_person() {
        assertEquals(new Match(LinkRule.NEW, 1, Brings.NAME), organisation("Park League", "info@example.org"));
        assertEquals(new Match(LinkRule.ORGANISATION_NAME, 1, Brings.NOTHING), organisation("PARK LEAGUE.", "other@example.org"));
        assertEquals(new Match(LinkRule.NEW, 2, Brings.NOTHING), person("", "info@example.org", null, null));
        assertEquals(new Match(LinkRule.NEW, 3, Brings.NAME), organisation("River League", "info@example.org"));
        assertEquals(new Match(LinkRule.NEW, 4, Brings.NAME), person("Park League", null, null, null), "a person of that name");
    }

    @Test void a_survivor_of_several_names_is_one_beside_whoever_else_has_the_mailbox() {
        known.know(50, Kind.PERSON, "ann lee");
        known.alsoCall(50, "anna lee");
        known.alsoCall(50, "annie lee");
        known.add(50, "a@example.org", null, null);
        assertEquals(new Match(LinkRule.EMAIL, 50, Brings.NOTHING), person("", "a@example.org", null, null));
        known.know(51, Kind.PERSON, "bo lee");
        known.add(51, "a@example.org", null, null);
        assertEquals(new Match(LinkRule.SEVERAL, 0, Brings.NOTHING), person("", "a@example.org", null, null), "whichever of the names are looked at first");
        for (String name : new String[] {"Ann Lee", "Anna Lee", "Annie Lee"}) assertEquals(new Match(LinkRule.EMAIL, 50, Brings.NOTHING), person(name, "a@example.org", null, null), name);
    }

    @Test void a_hundred_thousand_who_share_a_mailbox_are_told_apart_in_no_time() {
        assertTimeoutPreemptively(java.time.Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 100_000; i++) {
                Identifiers signer = new Identifiers(Kind.PERSON, "name " + i, "campaign@example.org", null, null, false);
                assertEquals(LinkRule.NEW, known.recognise(signer, ids::incrementAndGet).rule());
            }
        });
    }

    private Match person(String name, String email, String phone, String street) {
        return known.recognise(Identifiers.read(new Written(name, null, null, email, phone, street, null, "06105")), ids::incrementAndGet);
    }

    private Match organisation(String name, String email) {
        return known.recognise(Identifiers.read(new Written(null, null, name, email, null, null, null, null)), ids::incrementAndGet);
    }
}
