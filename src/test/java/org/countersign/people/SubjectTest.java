package org.countersign.people;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Instant;
import java.util.List;
import org.countersign.constituent.Kind;
import org.countersign.contact.SetAsideReason;
import org.countersign.intake.Channel;
import org.countersign.stance.Stance;
import org.junit.jupiter.api.Test;

class SubjectTest {
    private static final Instant AT = Instant.parse("2008-08-11T12:00:00Z");

    @Test void what_is_set_aside_is_neither_testimony_nor_a_line() {
        Subject aside = subject(told(1, Channel.TESTIMONY, SetAsideReason.values()[0]), told(2, Channel.PETITION, SetAsideReason.values()[0]));
        assertFalse(aside.testified());
        assertEquals(0, aside.petitionLines());
        Subject standing = subject(told(1, Channel.TESTIMONY, null), told(2, Channel.PETITION, null));
        assertTrue(standing.testified());
        assertEquals(1, standing.petitionLines());
    }

    @Test void two_organisations_that_become_one_are_no_person_fewer() {
        List<Subject> one = List.of(subject(told(1, Channel.LETTER, null))), other = List.of(subject(told(2, Channel.LETTER, null)));
        assertEquals(1, Change.between(Kind.PERSON, one, other).get(0).people());
        assertEquals(0, Change.between(Kind.ORGANISATION, one, other).get(0).people());
    }

    private static Subject subject(Told... told) { return new Subject("2008-0811", "An ordinance", List.of(told)); }

    private static Told told(long contact, Channel channel, SetAsideReason setAside) { return new Told(contact, AT, channel, Stance.OPPOSE, false, setAside); }
}
