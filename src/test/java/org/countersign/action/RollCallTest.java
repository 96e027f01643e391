package org.countersign.action;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Locale;
import org.countersign.action.RollCall.Figures;
import org.countersign.platform.Invalid;
import org.countersign.platform.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollCallTest {
    @ParameterizedTest(name = "{7}") @CsvSource(nullValues = "-", delimiter = '|', value = {
        "10 | 0 | 0 | 3 | 0 | 0 | 13 | 10–0, 3 absent (13 seats); unanimous among those voting",
        "12 | 0 | 0 | 3 | - | - | 15 | 12–0, 3 absent (15 seats); unanimous among those voting",
        "7  | 4 | 0 | 2 | 0 | 0 | 13 | 7–4, 2 absent (13 seats)",
        "9  | 0 | - | - | - | - | 11 | 9–0, not recorded: 2 (11 seats); unanimous among those voting",
        "9  | - | - | - | - | - | 9  | 9–? (9 seats); unanimous among those voting",
        "9  | - | - | - | - | - | 11 | 9–?, not recorded: 2 (11 seats)",
        "0  | 0 | 5 | 0 | 0 | 0 | 5  | 0–0, 5 abstaining (5 seats)",
        "5  | 0 | 1 | 0 | 1 | 1 | 9  | 5–0, 1 abstaining, 1 excused, 1 seat vacant, not recorded: 1 (9 seats); unanimous among those voting",
        "-  | - | - | 3 | - | - | -  | yes and no votes not recorded, 3 absent (number of seats not recorded)",
        "8  | 1 | - | - | - | - | -  | 8–1 (number of seats not recorded)"})
    void a_roll_call_says_what_is_known_and_what_is_not(Integer yes, Integer no, Integer abstain, Integer absent, Integer excused, Integer vacant,
                                                         Integer seats, String words) {
        assertEquals(words, RollCall.of(new Figures(yes, no, abstain, absent, excused, vacant, seats)).orElseThrow().say(Words.in(Locale.ENGLISH)));
    }

    @Test void it_speaks_spanish_too() {
        assertEquals("10–0, 3 ausentes (13 escaños); unánime entre quienes votaron",
                RollCall.of(new Figures(10, 0, 0, 3, 0, 0, 13)).orElseThrow().say(Words.in(new Locale("es"))));
    }

    @Test void nothing_told_is_no_roll_call() {
        assertTrue(RollCall.of(new Figures(null, null, null, null, null, null, null)).isEmpty());
    }

    @ParameterizedTest @CsvSource({"10,4,13", "0,14,13", "-1,0,13", "1,1,-3", "1001,0,"})
    void more_votes_than_seats_or_fewer_than_none_are_invalid(Integer yes, Integer no, Integer seats) {
        Figures told = new Figures(yes, no, null, null, null, null, seats);
        assertEquals("vote", assertThrows(Invalid.class, () -> RollCall.of(told)).errors().get(0).field());
    }

    @Test void who_voted_how_is_counted_where_no_figure_is_told_and_agrees_where_one_is() {
        List<MemberVote> members = MemberVoteReader.read("Orla Quandt: yes\n\n Bo Sandoval : Aye\nAda Quill: no");
        RollCall call = RollCall.of(new Figures(null, null, null, null, null, null, 5), members).orElseThrow();
        assertEquals("2–1, not recorded: 2 (5 seats)", call.say(Words.in(Locale.ENGLISH)));
        assertEquals("Yes: Orla Quandt, Bo Sandoval · No: Ada Quill", call.named(Words.in(Locale.ENGLISH)));
        assertEquals(members, call.members());
        assertEquals("Orla Quandt: yes\nBo Sandoval: yes\nAda Quill: no", MemberVoteReader.typed(call.members()));
        assertEquals(3, RollCall.of(new Figures(3, 1, null, null, null, null, 5), members).orElseThrow().figures().yes(), "not everyone need be named");
    }

    @ParameterizedTest @CsvSource(delimiter = '|', nullValues = "-", value = {
        "1 | 1 | 5 | Orla Quandt: yes;Bo Sandoval: yes;Ada Quill: no | members",
        "- | - | 2 | Orla Quandt: yes;Bo Sandoval: yes;Ada Quill: no | vote",
        "- | - | - | Orla Quandt: yes;orla  quandt: no               | members",
        "- | - | - | Orla Quandt                                     | members",
        "- | - | - | Orla Quandt: perhaps                            | members",
        "- | - | - | : yes                                           | members"})
    void names_that_do_not_agree_with_the_figures_are_refused(Integer yes, Integer no, Integer seats, String members, String field) {
        Figures told = new Figures(yes, no, null, null, null, null, seats);
        assertEquals(field, assertThrows(Invalid.class, () -> RollCall.of(told, MemberVoteReader.read(members.replace(';', '\n')))).errors().get(0).field());
    }
}
