package org.countersign.ordinance;

import static org.junit.jupiter.api.Assertions.*;

import java.time.*;
import java.util.*;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.platform.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.*;

class OrdinanceTest {
    static final Instant MONDAY = Instant.parse("2008-08-11T23:30:00Z");
    final Ordinance ordinance = new Ordinance(new FileNumber("2008-0811"), described("An ordinance"), "clerk", MONDAY);

    @Test void a_measure_is_undecided_until_the_mayor_acts() {
        ordinance.record(deed(ActionType.PASSAGE, MONDAY), "clerk", MONDAY);
        ordinance.record(deed(ActionType.EXECUTIVE_RECEIPT, MONDAY.plusSeconds(60)), "clerk", MONDAY);
        assertEquals(Optional.empty(), ordinance.decidedAt());
    }

    @ParameterizedTest @EnumSource(value = ActionType.class, names = {"EXECUTIVE_SIGNATURE", "EXECUTIVE_VETO", "EXECUTIVE_VETO_LINE_ITEM", "BECAME_LAW"})
    void the_first_act_of_the_mayor_decides(ActionType type) {
        ordinance.record(deed(ActionType.EXECUTIVE_SIGNATURE, MONDAY.plusSeconds(600)), "clerk", MONDAY);
        ordinance.record(deed(type, MONDAY.plusSeconds(300)), "clerk", MONDAY);
        assertEquals(Optional.of(MONDAY.plusSeconds(300)), ordinance.decidedAt());
    }

    @Test void a_superseded_signature_decides_nothing_and_what_replaced_it_does() {
        OrdinanceAction wrong = ordinance.record(deed(ActionType.EXECUTIVE_SIGNATURE, MONDAY), "clerk", MONDAY);
        OrdinanceAction right = ordinance.record(deed(ActionType.EXECUTIVE_SIGNATURE, MONDAY.plusSeconds(86_400)), "clerk", MONDAY);
        wrong.supersede(right, "the date was the hearing's");
        assertEquals(Optional.of(right.at()), ordinance.decidedAt());
        assertEquals(2, ordinance.actions().size(), "nothing is taken away");
        right.supersede(null, "it was never signed");
        assertEquals(Optional.empty(), ordinance.decidedAt());
    }

    @Test void superseding_needs_a_reason_and_happens_once() {
        OrdinanceAction wrong = ordinance.record(deed(ActionType.PASSAGE, MONDAY), "clerk", MONDAY);
        assertEquals("why", assertThrows(Invalid.class, () -> wrong.supersede(null, " ")).errors().get(0).field());
        wrong.supersede(null, "entered on the wrong file");
        assertThrows(Refused.class, () -> wrong.supersede(null, "again"));
    }

    @Test void actions_stand_in_the_order_they_happened() {
        ordinance.record(deed(ActionType.PASSAGE, MONDAY), "clerk", MONDAY);
        ordinance.record(deed(ActionType.INTRODUCTION, MONDAY.minusSeconds(600)), "clerk", MONDAY);
        assertEquals(List.of(ActionType.INTRODUCTION, ActionType.PASSAGE), ordinance.actions().stream().map(OrdinanceAction::type).toList());
        assertEquals(ActionType.PASSAGE, ordinance.latestAction().orElseThrow().type());
    }

    @Test void a_version_label_is_taken_once_in_whatever_case() {
        ordinance.add(new OrdinanceVersion.Wording("As amended", null, null));
        assertThrows(Refused.class, () -> ordinance.add(new OrdinanceVersion.Wording(" as AMENDED ", null, null)));
    }

    @Test void a_title_is_needed_and_blank_names_are_dropped() {
        Described as = new Described(" T ", List.of(" a ", " "), " ", List.of(), null);
        assertEquals(new Described("T", List.of("a"), null, List.of(), MeasureClass.ORDINANCE), as);
        assertEquals(List.of("title", "summary", "nicknames[1]"), assertThrows(Invalid.class,
                () -> new Described(" ", List.of("a", "x".repeat(301)), "x".repeat(10_001), List.of(), null)).errors().stream().map(FieldError::field).toList());
    }

    /** The words of the enumeration of Open Civic Data and those of domain.md 3.3. */
    @ParameterizedTest @ValueSource(strings = {"filing", "introduction", "referral-committee", "reading-1", "reading-2", "reading-3", "passage", "failure",
        "withdrawal", "substitution", "amendment-passage", "executive-receipt", "executive-signature", "executive-veto", "executive-veto-line-item",
        "veto-override-passage", "veto-override-failure", "became-law", "published", "effective", "referendum-filed", "suspended", "repealed"})
    void actions_speak_the_words_of_open_civic_data(String word) {
        assertEquals(word, ActionType.read(" " + word.toUpperCase(Locale.ROOT)).orElseThrow().toString());
        assertTrue(Words.in(Locale.ENGLISH).know("ordinance.action." + word), "has words a person reads");
    }

    @Test void every_action_and_every_class_has_words_a_person_reads() {
        for (ActionType type : ActionType.values()) assertTrue(Words.in(Locale.ENGLISH).know("ordinance.action." + type), type.toString());
        for (MeasureClass kind : MeasureClass.values()) assertTrue(Words.in(Locale.ENGLISH).know("ordinance.class." + kind), kind.toString());
    }

    @Test void older_spellings_are_read_as_todays() {
        assertEquals(ActionType.EXECUTIVE_RECEIPT, ActionType.read("executive-received").orElseThrow());
        assertEquals(ActionType.REFERRAL_COMMITTEE, ActionType.read("committee-referral").orElseThrow());
        assertEquals(Optional.empty(), ActionType.read("signed"));
    }

    static Described described(String title) { return new Described(title, List.of(), null, List.of(), MeasureClass.ORDINANCE); }

    static Deed deed(ActionType type, Instant at) { return new Deed(type, at, false, "City Council", null, null); }
}
