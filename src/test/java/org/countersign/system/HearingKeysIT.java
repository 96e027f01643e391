package org.countersign.system;

import static org.countersign.system.Chamber.inTheLine;
import static org.countersign.system.Chamber.press;
import static org.countersign.system.Chamber.type;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Every key for a position with every key for a place, before words and without any: each is kept whatever follows. */
class HearingKeysIT {
    private static final Map<String, String> POSITIONS = Map.of("s", "SUPPORT", "sa", "SUPPORT_IF_AMENDED", "o", "OPPOSE", "oa", "OPPOSE_UNLESS_AMENDED", "n", "NEUTRAL", "u", "UNCLEAR", "q", "NO_POSITION", "", "");
    private static final Map<String, String> PLACES = Map.of("r", "r", "b", "b", "i", "Connecticut", "t", "t", "w", "w", "", "");
    private static final List<String> WORDS = List.of("", "wants lamps", "i live nearby", "o sea no", "r u there");
    private Chamber chamber;

    @BeforeEach void an_ordinance_is_up_for_comment(TestInfo test) { chamber = new Chamber("KEYS-" + test.getTestMethod().orElseThrow().getName().hashCode()); }

    @Test void a_position_and_a_place_that_are_typed_are_kept_before_words_and_without() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            POSITIONS.forEach((position, stance) -> PLACES.forEach((place, lives) -> {
                if (position.isEmpty() || place.isEmpty()) return;
                for (String language : List.of("en", "es")) for (String said : List.of("", "wants lamps"))
                    for (String line : List.of(position + " " + place, place + " " + position, position + place + (language.equals("es") ? "," : "")))
                        assertEquals(stance + "|" + lives + "|" + said, read(clerk.page(), language, line + " " + said), line + " in " + language);
            }));
        }
    }

    /** The first key takes the focus to the line; the second is typed there, or pressed outside it again. */
    @Test void keys_pressed_outside_the_line_are_kept_whatever_is_typed_after_them() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            Page page = clerk.page();
            page.evaluate("() => { const parse = Line.parse; Line.parse = (...given) => window.read = parse(...given); }");
            for (String language : List.of("en", "es")) {
                page.evaluate("language => { document.documentElement.lang = language; }", language);
                POSITIONS.forEach((position, stance) -> PLACES.forEach((place, lives) -> {
                    if (position.isEmpty() && place.isEmpty()) return;
                    for (String said : List.of("", " wants lamps", " sea", "wants lamps")) {
                        String expected = stance + "|" + lives + "|" + said.strip();
                        assertEquals(expected, pressed(page, position + place, "Escape", said), position + place + said);
                        if (!said.startsWith("w")) assertEquals(expected, pressed(page, position + place, "", said), position + place + " in the line" + said);
                        if (position.length() < 2 && !said.endsWith("sea")) assertEquals(expected, pressed(page, place + position, said.startsWith("w") ? "Escape" : "", said), place + position + said);
                    }
                }));
            }
        }
    }

    @Test void keys_pressed_after_words_stand_before_them_and_a_second_one_takes_the_place_of_the_first() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            Page page = clerk.page();
            page.evaluate("() => { const parse = Line.parse; Line.parse = (...given) => window.read = parse(...given); }");
            for (String said : List.of("", "wants lamps", "i live nearby")) {
                page.locator("#line").fill(said);
                press(page, "Escape", "n", "Escape", "t", "Escape", "i", "Escape", "s", "Escape", "a");
                inTheLine(page);
                assertEquals("SUPPORT_IF_AMENDED|Connecticut|" + said, page.evaluate(SAID), page.locator("#line").inputValue());
            }
        }
    }

    @Test void what_is_written_back_into_the_line_is_read_as_it_was() {
        try (Visitor clerk = chamber.clerk("hearing")) {
            for (String said : WORDS) for (String lives : List.of("", "r", "06103", "West Hartford"))
                assertEquals("OPPOSE|" + lives + "|" + said, clerk.page().evaluate("([lives, said]) => { const context = {agenda: ['A'], item: 'A', state: 'Connecticut', language: 'en', kind: 'entry'};"
                        + " const {set} = Line.parse(Line.write({spoken: {A: 'OPPOSE'}, lives: lives || null, gist: said || null}, context), context); return [set.spoken.A, set.lives || '', set.gist || ''].join('|'); }", List.of(lives, said)));
        }
    }

    private static final String SAID = "() => [Object.values(read.stances)[0] || '', read.set.lives || '', read.set.gist || ''].join('|')";

    /** @param said typed after the keys, or nothing */
    private static Object pressed(Page page, String keys, String between, String said) {
        page.locator("#line").fill("");
        for (int i = 0; i < keys.length(); i++) press(page, i == 0 || !between.isEmpty() ? new String[] {"Escape", keys.substring(i, i + 1)} : new String[] {keys.substring(i, i + 1)});
        type(page, said);
        return page.evaluate(SAID);
    }

    private static Object read(Page page, String language, String line) {
        return page.evaluate("([language, line]) => { const {set, stances} = Line.parse(line, {agenda: ['A'], item: 'A', state: 'Connecticut', language, kind: 'entry'}); return [stances.A || '', set.lives || '', set.gist || ''].join('|'); }",
                List.of(language, line));
    }
}
