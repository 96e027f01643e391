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

/** Every page there is, in both languages, on a desk and on a telephone: none is left out, and none is left to whoever made it. */
class AllPagesIT {
    /** Bytes over the line. */
    private static final int FIRST = 600_000, AGAIN = 100_000;
    static final Map<String, EveryView.Visit> VISITS = new TreeMap<>();

    @BeforeAll static void look_up() { VISITS.putAll(EveryView.visits()); }

    @Test void every_view_of_the_tree_is_visited() { assertEquals(new TreeSet<>(EveryView.all()), VISITS.keySet()); }

    @ParameterizedTest @CsvSource({"1440,en", "1440,es", "390,en", "390,es"}) void every_page_is_accessible_fits_and_speaks_in_words(int width, String language) {
        List<String> wrong = new ArrayList<>();
        Map<String, Visitor> visitors = new HashMap<>();
        VISITS.forEach((view, visit) -> {
            Visitor visitor = visitors.computeIfAbsent(String.valueOf(visit.account()), account -> enter(visit.account(), width, language));
            note(wrong, view, () -> {
                visitor.go(visit.path()).settled().mustBeAccessible().picture("all/" + view.replace('/', '-') + "-" + language + "-" + width);
                assertEquals(language, visitor.page().locator("html").getAttribute("lang"));
                assertEquals(1, visitor.page().locator("h1").count(), "headings of the page");
                assertTrue(visitor.page().title().matches("\\S.* · Countersign"), visitor.page().title());
            });
        });
        visitors.forEach((account, visitor) -> note(wrong, account, () -> {
            if (!account.equals("null")) visitor.speak("en");
            visitor.close();
        }));
        assertEquals("", String.join("\n", wrong));
    }

    private static void note(List<String> wrong, String view, Runnable look) {
        try {
            look.run();
        } catch (AssertionError | RuntimeException e) {
            wrong.add(view + ": " + e.getMessage());
        }
    }

    private static Visitor enter(String account, int width, String language) {
        Visitor visitor = Browser.visitor(width);
        return (account == null ? visitor.go("/staff/signin") : visitor.signIn(account)).speak(language);
    }

    @Test void no_page_is_heavy_and_the_second_is_light() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> weights = new ArrayList<>();
        Map<String, String> signedIn = new HashMap<>();
        VISITS.forEach((view, visit) -> note(wrong, view, () -> {
            String state = visit.account() == null ? null : signedIn.computeIfAbsent(visit.account(), account -> {
                try (Visitor visitor = Browser.visitor(1440)) {
                    return visitor.signIn(account).state();
                }
            });
            try (Visitor visitor = Browser.visitor(1440, state)) {
                int first = visitor.go(visit.path()).settled().weight(), again = visitor.go(visit.path()).settled().weight();
                weights.add(String.format("%-24s %,9d %,9d", view, first, again));
                assertTrue(first < FIRST && again < AGAIN, first + " bytes at first, " + again + " again");
            }
        }));
        Files.write(Path.of("target/screens/weights.txt"), weights);
        assertEquals("", String.join("\n", wrong));
    }
}
