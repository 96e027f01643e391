package org.countersign.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.countersign.clock.DayKind;
import org.countersign.clock.Rule;
import org.countersign.clock.Terms;
import org.countersign.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFormTest {
    static final String FULL = "\"n\":10,\"dayKind\":\"exclude_weekends_holidays\",\"cutoffLocalTime\":\"17:00\",\"presentWithin\":{\"n\":72,\"unit\":\"hours\",\"dayKind\":\"exclude_weekends_holidays\"},"
            + "\"otherReadings\":[{\"name\":\"City attorney\",\"includeFirstDay\":true},{\"name\":\"Auditor\",\"n\":9}],\"override\":{\"threshold\":\"majority+1\",\"of\":\"members_elected\",\"earliest\":{\"n\":5,\"from\":\"publication\"},\"latest\":{\"nthMeeting\":2},\"excludedVoters\":[\"the mayor\"]},"
            + "\"effective\":{\"basis\":\"publication\",\"n\":31,\"immediateClasses\":[\"taxes\"]},\"referendum\":{\"windowDays\":30,\"from\":\"publication\",\"suspendsEffect\":true},\"readings\":{\"readingsRequired\":2,\"minDaysBetween\":7,\"reVoteIfAmended\":true},\"councilRecallAllowed\":false,\"publishWithin\":5,\"returnTo\":\"clerk\",\"overrideMissed\":\"disapproved_final\",\"mayorHearingRequired\":true,\"actingMayor\":{\"who\":\"President\",\"allowed\":\"after_n_days_absence\",\"n\":9}";

    @Test void what_is_typed_is_read_as_the_interface_reads_it() {
        RuleForm form = RuleForm.empty();
        form.getValues().putAll(Map.of("validFrom", "2026-01-01", "n", "10", "dayKind", "exclude_sundays", "override_threshold", "2/3", "override_latest_n", "30"));
        Told told = form.told();
        assertEquals(LocalDate.of(2026, 1, 1), told.validFrom());
        assertEquals(DayKind.EXCLUDE_SUNDAYS, told.rule().clock().span().dayKind());
        assertEquals(30, told.rule().override().latest().span().n());
        assertNull(told.rule().presentWithin());
    }

    @Test void what_is_wrong_is_said_at_its_field() {
        RuleForm form = RuleForm.empty();
        form.getValues().putAll(Map.of("n", "ten", "presentWithin_n", "-1", "override_threshold", "3/2", "authority_url", "javascript:1", "otherReading_name", "x".repeat(201)));
        Invalid wrong = assertThrows(Invalid.class, form::told);
        assertEquals("validFrom authority_url presentWithin_n n otherReading_name override_threshold", String.join(" ", wrong.errors().stream().map(error -> error.field()).distinct().toList()));
    }

    @Test void a_rule_told_anew_without_a_change_says_the_same_and_is_unverified() {
        SigningRule rule = TestRules.rule(FULL + ",\"status\":\"verified\",\"verifiedBy\":\"A. Attorney\"");
        Told again = RuleForm.of(rule).told();
        assertNull(again.verification());
        assertEquals(rule.rule(), again.rule());
        assertEquals(rule.enactment(), again.enactment());
        for (String field : rule.told().json().keySet()) if (!field.equals("status")) assertEquals(rule.told().json().get(field), again.json().get(field), field);
    }

    @Test void what_is_not_told_is_not_forbidden() {
        RuleForm form = RuleForm.empty();
        form.getValues().putAll(Map.of("validFrom", "2026-01-01", "n", "10"));
        assertNull(form.told().enactment().recall());
        form.getValues().put("councilRecallAllowed", "false");
        assertEquals(false, form.told().enactment().recall());
    }

    @Test void what_is_stored_is_read_back_the_same() {
        Told told = RuleReader.read(TestRules.fields("{\"measureClass\":\"budget\",\"validFrom\":\"2000-01-01\"," + FULL + "}"));
        assertEquals(told.rule(), SigningRule.proposed(told).told().rule());
        assertEquals(told.json(), SigningRule.proposed(told).told().json());
    }

    @Test void an_absent_clock_means_that_the_mayor_has_no_role_unless_one_is_told() {
        assertEquals(Rule.MayorRole.NO_ROLE, TestRules.rule("\"status\":\"unverified\"").rule().mayorRole());
        assertEquals(Rule.MayorRole.SIGNS_AND_MAY_VETO, TestRules.rule("\"n\":1").rule().mayorRole());
        assertEquals(Rule.MayorRole.SIGNS_NO_VETO, TestRules.rule("\"mayorRole\":\"signs_no_veto\"").rule().mayorRole());
        assertFalse(TestRules.rule("\"mayorRole\":\"signs_no_veto\"").rule().runs());
    }

    @Test void what_charters_say_in_other_words_is_read() {
        assertEquals(7, TestRules.rule("\"clockType\":\"days_then_meeting\",\"minDaysBeforeMeeting\":7").rule().clock().awaited().least());
        assertEquals(0, TestRules.rule("\"clockType\":\"days_then_meeting\",\"n\":0").rule().clock().span().n());
        assertEquals("17:00", TestRules.rule("\"n\":5,\"cutoffLocalTime\":\"clerk_close\"").rule().clock().cutoff().toString());
        assertEquals("{citation=null, url=https://library.municode.com/ct/hartford, text=null}", TestRules.rule("\"n\":5,\"authority\":{\"url\":\"library.municode.com/ct/hartford\"}").told().json().get("authority").toString());
        assertEquals(5, TestRules.rule("\"n\":5,\"publishWithin\":{\"n\":5,\"unit\":\"days\"}").enactment().publication().within());
        assertNull(TestRules.rule("\"n\":5,\"actingMayor\":{\"who\":\"President\",\"allowed\":\"after_n_days_absence\"}").enactment().acting().n());
    }

    @ParameterizedTest @ValueSource(strings = {"\"clockType\":\"days_then_meeting\"", "\"n\":5,\"authority\":{\"url\":\"data:text/html,x.org/\"}", "\"n\":5,\"authority\":{\"url\":\"file:///etc/x.org\"}",
            "\"n\":5,\"authority\":{\"url\":\"javascript:x.org\"}", "\"n\":5,\"excludedWeekdays\":[\"someday\"]", "\"n\":5,\"dayKind\":\"exclude_weekends\",\"excludedWeekdays\":\"MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY\"",
            "\"n\":5,\"publishWithin\":{\"unit\":\"days\"}", "\"n\":5,\"publishWithin\":{\"n\":5,\"dayKind\":\"exclude_weekends\"}"})
    void what_nobody_can_count_by_is_refused(String rule) { assertThrows(Invalid.class, () -> TestRules.rule(rule)); }

    @Test void days_of_the_week_are_typed_as_they_are_shown() {
        RuleForm form = RuleForm.of(TestRules.rule("\"n\":5,\"nOnAdjournment\":9,\"excludedWeekdays\":[\"Friday\",\"MONDAY\"]"));
        assertEquals("MONDAY, FRIDAY 9", form.getValues().get("excludedWeekdays") + " " + form.getValues().get("nOnAdjournment"));
        assertEquals(new Terms.Besides(9, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)), form.told().rule().clock().besides());
    }

    @Test void the_country_keeps_its_holidays_on_their_own_days_and_on_those_they_are_observed_on() {
        assertEquals("[2026-07-03, 2026-07-04]", CountryDays.in(2026).stream().filter(day -> day.getValue().contains("Independence")).map(day -> day.getKey().toString()).toList().toString(), "the Fourth is a Saturday");
        assertEquals("[2027-07-04, 2027-07-05]", CountryDays.in(2027).stream().filter(day -> day.getValue().contains("Independence")).map(day -> day.getKey().toString()).toList().toString(), "the Fourth is a Sunday");
        assertEquals(LocalDate.of(2021, 12, 31), CountryDays.in(2021).get(CountryDays.in(2021).size() - 1).getKey(), "New Year's Day of 2022 falls on a Saturday");
        assertEquals(LocalDate.of(2022, 1, 1), CountryDays.in(2022).get(0).getKey());
        assertFalse(CountryDays.on(LocalDate.of(2026, 6, 19)).isEmpty());
    }

    @Test void columbus_day_is_the_second_monday_of_october_since_1971() {
        assertEquals("Columbus Day", CountryDays.on(LocalDate.of(2026, 10, 12)).orElse(""));
        assertEquals("Columbus Day", CountryDays.on(LocalDate.of(2029, 10, 8)).orElse(""), "the month begins with a Monday");
        assertEquals("Columbus Day", CountryDays.on(LocalDate.of(1971, 10, 11)).orElse(""));
        assertEquals("", CountryDays.on(LocalDate.of(1970, 10, 12)).orElse(""));
    }
}
