package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page there is, in both languages, on a desk and on a telephone: none is left out, none is left to whoever made it, and none is heavy. What axe looks at are
 * the elements and their places, which are the same in every language: it looks once at each width. Two people look, half of the pages each.
 */
class AllPagesIT {
    /** Bytes over the line. */
    private static final int FIRST = 600_000, AGAIN = 100_000;
    private static final int DESK = 1440, TELEPHONE = 390, EYES = 2;
    static final Map<String, EveryView.Visit> VISITS = new TreeMap<>();
    private final Map<String, String> signedIn = new HashMap<>();
    private final List<String> wrong = new ArrayList<>(), weights = new ArrayList<>();

    @BeforeAll static void look_up() { VISITS.putAll(EveryView.visits()); }

    @Test void every_view_of_the_tree_is_visited() { assertEquals(new TreeSet<>(EveryView.all()), VISITS.keySet()); }

    @Test void every_page_in_english_is_accessible_on_a_desk_fits_a_telephone_and_is_light() throws Exception {
        eachWith("en", (view, visit) -> {
            try (Visitor visitor = Browser.visitor(DESK, signedIn.get(visit.account()))) {
                int first = visitor.go(visit.path()).settled().weight();
                look(visitor.mustBeAccessible(), view, "en", DESK);
                visitor.page().setViewportSize(TELEPHONE, 844);
                int again = visitor.go(visit.path()).settled().weight();
                look(visitor.mustFit(), view, "en", TELEPHONE);
                note(weights, String.format("%-24s %,9d %,9d", view, first, again));
                assertTrue(first < FIRST && again < AGAIN, first + " bytes at first, " + again + " again");
            }
        });
        Files.write(Path.of("target/screens/weights.txt"), new TreeSet<>(weights));
    }

    @Test void every_page_in_spanish_fits_a_desk_and_is_accessible_on_a_telephone() throws Exception {
        eachWith("es", (view, visit) -> {
            try (Visitor visitor = Browser.visitor(DESK, signedIn.get(visit.account()))) {
                look(visitor.go(visit.path()).settled().mustFit(), view, "es", DESK);
                visitor.page().setViewportSize(TELEPHONE, 844);
                look(visitor.mustBeAccessible(), view, "es", TELEPHONE);
            }
        });
    }

    private static void look(Visitor visitor, String view, String language, int width) {
        assertEquals(language, visitor.page().locator("html").getAttribute("lang"));
        assertEquals(1, visitor.page().locator("h1").count(), "headings of the page");
        assertTrue(visitor.page().title().matches("\\S.* · Countersign"), visitor.page().title());
        if (language.equals("en")) visitor.picture("all/" + view.replace('/', '-') + "-" + width);
    }

    /** All of them, by people who have signed in and speak this language, and English again afterwards: their accounts remember it. */
    private void eachWith(String language, BiConsumer<String, EveryView.Visit> look) throws Exception {
        VISITS.values().forEach(visit -> signedIn.computeIfAbsent(visit.account(), account -> enter(account, language)));
        List<String> views = List.copyOf(VISITS.keySet());
        List<Callable<Void>> work = new ArrayList<>();
        for (int eye = 0; eye < EYES; eye++) {
            int first = eye;
            work.add(() -> {
                for (int i = first; i < views.size(); i += EYES) look(views.get(i), look);
                Browser.close();
                return null;
            });
        }
        ExecutorService eyes = Executors.newFixedThreadPool(EYES);
        try {
            for (Future<Void> done : eyes.invokeAll(work)) done.get();
        } finally {
            eyes.shutdown();
            for (String account : signedIn.keySet()) if (account != null) speakEnglish(account);
        }
        assertEquals("", String.join("\n", wrong));
    }

    private void look(String view, BiConsumer<String, EveryView.Visit> look) {
        try {
            look.accept(view, VISITS.get(view));
        } catch (AssertionError | RuntimeException e) {
            note(wrong, view + ": " + e.getMessage());
        }
    }

    private static void note(List<String> notes, String note) {
        synchronized (notes) {
            notes.add(note);
        }
    }

    private void speakEnglish(String account) {
        try (Visitor visitor = Browser.visitor(DESK, signedIn.get(account))) {
            visitor.go("/staff/me").speak("en");
        }
    }

    /** @return what the browser keeps for somebody who has signed in and speaks this language */
    private static String enter(String account, String language) {
        try (Visitor visitor = Browser.visitor(DESK)) {
            return (account == null ? visitor.go("/staff/signin") : visitor.signIn(account)).speak(language).state();
        }
    }
}
