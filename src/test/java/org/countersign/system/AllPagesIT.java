package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page there is, in both languages, on a desk and on a telephone: none is left out, none is left to whoever made it, and none is heavy. */
class AllPagesIT {
    /** Bytes over the line. */
    private static final int FIRST = 600_000, AGAIN = 100_000;
    private static final int DESK = 1440, TELEPHONE = 390;
    static final Map<String, EveryView.Visit> VISITS = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>(), weights = new ArrayList<>();
    private final Map<String, String> signedIn = new HashMap<>();

    @BeforeAll static void look_up() { VISITS.putAll(EveryView.visits()); }

    @Test void every_view_of_the_tree_is_visited() { assertEquals(new TreeSet<>(EveryView.all()), VISITS.keySet()); }

    /** What axe looks at are the elements and their places, which are the same in every language: it looks once at each width. */
    @ParameterizedTest @CsvSource({"en,1440", "es,390"}) void every_page_is_accessible_fits_speaks_in_words_and_is_light(String language, int looked) throws IOException {
        VISITS.forEach((view, visit) -> note(view, () -> {
            try (Visitor visitor = Browser.visitor(DESK, signedIn.computeIfAbsent(String.valueOf(visit.account()), account -> enter(visit.account(), language)))) {
                int first = look(visitor, view, visit, language, DESK, looked);
                visitor.page().setViewportSize(TELEPHONE, 844);
                int again = look(visitor, view, visit, language, TELEPHONE, looked);
                weights.add(String.format("%-24s %,9d %,9d", view, first, again));
                assertTrue(first < FIRST && again < AGAIN, first + " bytes at first, " + again + " again");
            }
        }));
        signedIn.forEach((account, state) -> note(account, () -> {
            try (Visitor visitor = Browser.visitor(DESK, state)) {
                if (!account.equals("null")) visitor.go("/staff/me").speak("en");
            }
        }));
        Files.write(Path.of("target/screens/weights-" + language + ".txt"), weights);
        assertEquals("", String.join("\n", wrong));
    }

    /** @return the bytes that came over the line */
    private static int look(Visitor visitor, String view, EveryView.Visit visit, String language, int width, int looked) {
        int weight = visitor.go(visit.path()).settled().weight();
        if (width == looked) visitor.mustBeAccessible();
        else visitor.mustFit();
        if (language.equals("en")) visitor.picture("all/" + view.replace('/', '-') + "-" + width);
        assertEquals(language, visitor.page().locator("html").getAttribute("lang"));
        assertEquals(1, visitor.page().locator("h1").count(), "headings of the page");
        assertTrue(visitor.page().title().matches("\\S.* · Countersign"), visitor.page().title());
        return weight;
    }

    private void note(String view, Runnable look) {
        try {
            look.run();
        } catch (AssertionError | RuntimeException e) {
            wrong.add(view + ": " + e.getMessage());
        }
    }

    /** @return what the browser keeps for somebody who has signed in and speaks this language */
    private static String enter(String account, String language) {
        try (Visitor visitor = Browser.visitor(DESK)) {
            return (account == null ? visitor.go("/staff/signin") : visitor.signIn(account)).speak(language).state();
        }
    }
}
