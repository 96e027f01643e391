package org.countersign.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    static final String BEFORE = "{\"positions\":[{\"ordinance\":\"2008-0811\",\"stance\":null}],\"setAside\":null,\"zip\":\"06106\"}";
    static final String AFTER = "{\"positions\":[{\"ordinance\":\"2008-0811\",\"stance\":\"SUPPORT\"},{\"ordinance\":\"X-1\",\"stance\":\"OPPOSE\"}],\"setAside\":\"SPAM\",\"zip\":\"06106\"}";

    @Test void only_what_changed_is_told_place_by_place() {
        assertEquals(List.of(new Difference("positions[0].stance", "", "SUPPORT"), new Difference("positions[1].ordinance", "", "X-1"), new Difference("positions[1].stance", "", "OPPOSE"),
                new Difference("setAside", "", "SPAM")), Difference.between(BEFORE, AFTER));
        assertEquals(List.of(), Difference.between(AFTER, AFTER));
    }

    @Test void what_began_or_ended_is_told_whole() {
        assertEquals(List.of(new Difference("name", "", "ines"), new Difference("role", "", "STAFF")), Difference.between(null, "{\"name\":\"ines\",\"role\":\"STAFF\"}"));
        assertEquals(List.of(new Difference("read", "3", "")), Difference.between("{\"read\":3}", null));
        assertEquals(List.of(), Difference.between(null, null));
    }

    @Test void fields_and_values_are_said_in_words_in_both_languages() {
        assertEquals(List.of("position · stance: Support", "position · ordinance (2): X-1", "position · stance (2): Oppose", "set aside: Spam"), said(Locale.ENGLISH));
        assertEquals("posición · postura: A favor", said(new Locale("es")).get(0));
    }

    @Test void a_yes_a_day_and_a_moment_are_said_as_people_say_them() {
        JournalWords words = words(Locale.ENGLISH);
        assertEquals("no", words.value(new Difference("active", "", "false"), "false"));
        assertEquals("Aug 11, 2008", words.value(new Difference("dated", "", ""), "2008-08-11"));
        assertEquals("Aug 11, 2008, 8:00 PM", words.value(new Difference("receivedAt", "", ""), "2008-08-12T00:00:00Z").replace('\u202f', ' '));
        assertEquals("2008-99-11", words.value(new Difference("dated", "", ""), "2008-99-11"), "what is no day says itself");
    }

    @Test void what_nobody_has_a_word_for_says_itself() {
        assertEquals("weather.turned", words(Locale.ENGLISH).deed("weather.turned"));
        assertEquals("weather 7", words(Locale.ENGLISH).thing("weather", "7"));
    }

    private static List<String> said(Locale locale) {
        JournalWords words = words(locale);
        return Difference.between(BEFORE, AFTER).stream().map(each -> words.field(each) + ": " + words.value(each, each.after())).toList();
    }

    private static JournalWords words(Locale locale) { return new JournalWords(Words.in(locale), new When(ZoneId.of("America/New_York"), locale)); }
}
