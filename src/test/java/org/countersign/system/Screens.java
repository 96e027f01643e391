package org.countersign.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of the documentation anew, from the demo, into src/docs/screens. Not part of the tests; asked for by name:
 * {@code mvn verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=Screens}
 */
class Screens {
    private static final Path TO = Path.of("src/docs/screens");
    /** The pixels from the top that are shown, by width: small files, and the part that matters. */
    private static final Map<Integer, Integer> HEIGHTS = new TreeMap<>(Map.of(390, 1100, 1440, 1000));
    private static final Map<String, String> PAGES = Map.of("log", "/contact/log", "tally", "/tally/show?no=2008-0811", "contact", "/contact/show?id=84", "import", "/contact/import",
            "ordinance", "/ordinance/show?no=2008-0811");
    private static final String SHEET = "external_id,received_at,channel,ordinance_no,first_name,last_name,zip,stance\n"
            + "1,2008-08-12,POSTCARD,2008-0811,Orla,Quandt,06106,SUPPORT\n2,2008-08-12,POSTCARD,2008-0811,Bo,Fenwick,06119,OPPOSE\n3,2008-08-12,POSTCARD,2008-0811,Ada,Lindqvist,06114,MAYBE\n";

    @Test void take_them() {
        bringIn();
        HEIGHTS.forEach((width, height) -> {
            try (Visitor staff = Browser.visitor(width)) {
                staff.signIn("staff").go("/");
                staff.page().locator(".pend[aria-busy=false]").waitFor();
                staff.page().locator("#waiting li").first().waitFor();
                take(staff, "desk", width, height);
                PAGES.forEach((name, path) -> take(staff.go(path), name, width, height));
            }
        });
    }

    /** So that the page of imports has something to show. */
    private static void bringIn() {
        try (Visitor staff = Browser.visitor(1440)) {
            staff.signIn("staff").go("/contact/import");
            staff.page().locator("input[type=file]").setInputFiles(new FilePayload("postcards.csv", "text/csv", SHEET.getBytes(StandardCharsets.UTF_8)));
            staff.page().locator("[id$=':start']").click();
            staff.page().locator("tr", new Page.LocatorOptions().setHasText("postcards.csv")).getByText("done", new Locator.GetByTextOptions().setExact(true)).waitFor();
        }
    }

    private static void take(Visitor visitor, String name, int width, int height) {
        visitor.page().evaluate("document.activeElement.blur()");
        visitor.page().evaluate("document.fonts.ready");
        visitor.page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setClip(0, 0, width, height).setPath(TO.resolve(name + "-" + width + ".png")));
    }
}
