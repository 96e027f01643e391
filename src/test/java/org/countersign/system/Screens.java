package org.countersign.system;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of the documentation anew, from the demo, into src/docs/screens. Not part of the tests; asked for by name:
 * {@code mvn verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=Screens}
 */
class Screens {
    private static final Path TO = Path.of("src/docs/screens");
    /** What a picture is called, and the view it shows. */
    private static final Map<String, String> DESK = Map.ofEntries(Map.entry("desk", "index"), Map.entry("log", "contact/log"), Map.entry("contacts", "contact/list"),
            Map.entry("contact", "contact/show"), Map.entry("triage", "contact/triage"), Map.entry("import", "contact/map"), Map.entry("person", "constituent/show"),
            Map.entry("merge", "constituent/merge"), Map.entry("search", "search/list"), Map.entry("ordinance", "ordinance/show"), Map.entry("tally", "tally/show"),
            Map.entry("testimony", "hearing/testimony"), Map.entry("console", "hearing/console"), Map.entry("board", "hearing/board"), Map.entry("minutes", "hearing/minutes"), Map.entry("quick", "contact/quick"), Map.entry("journal", "staff/journal"), Map.entry("health", "city/health"),
            Map.entry("memo", "signing/memo"), Map.entry("clock", "signing/show"), Map.entry("jacket", "signing/jacket"), Map.entry("reply", "reply/mailing"));
    private static final List<String> TELEPHONE = List.of("desk", "log", "contacts", "tally", "memo");
    private final Map<String, EveryView.Visit> visits = EveryView.visits();

    @Test void take_them() {
        take(DESK.keySet(), 1440, 1000);
        take(TELEPHONE, 390, 1100);
    }

    /** @param height the pixels from the top that are shown: small files, and the part that matters */
    private void take(Iterable<String> names, int width, int height) {
        Map<String, Visitor> visitors = new HashMap<>();
        for (String name : names) {
            EveryView.Visit visit = visits.get(DESK.get(name));
            Visitor visitor = visitors.computeIfAbsent(visit.account(), account -> Browser.visitor(width).signIn(account).speak("en"));
            take(visitor.go(visit.path()).settled(), name, width, height);
        }
        visitors.values().forEach(Visitor::close);
    }

    private static void take(Visitor visitor, String name, int width, int height) {
        visitor.page().evaluate("document.activeElement.blur()");
        visitor.page().evaluate("document.fonts.ready");
        visitor.page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setClip(0, 0, width, height).setPath(TO.resolve(name + "-" + width + ".png")));
    }
}
