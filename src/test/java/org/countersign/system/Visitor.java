package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone in front of a browser, with a profile of their own. Whatever the browser complains about fails the test at {@link #close()}. */
public final class Visitor implements AutoCloseable {
    private final Application application;
    private final BrowserContext profile;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private Pattern expected = Pattern.compile("(?!)");

    Visitor(Application application, BrowserContext profile) {
        this.application = application;
        this.profile = profile;
        this.page = profile.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(error -> complaints.add(page.url() + " threw " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) complaints.add(page.url() + " " + message.type() + ": " + message.text());
        });
    }

    /** @param account one of the demo accounts */
    public Visitor signIn(String account) {
        go("/staff/signin");
        page.locator("input[autocomplete=username]").fill(account);
        page.locator("input[autocomplete=current-password]").fill(Application.PASSWORD);
        page.locator("input[autocomplete=current-password]").press("Enter");
        page.waitForURL(url -> !url.contains("/staff/signin"));
        return this;
    }

    /** Opens the page at this address of the application, which must answer 200, if need be by way of another. */
    public Visitor go(String path) { return go(path, 200); }

    public Visitor go(String path, int status) {
        Response answer = page.navigate(application.at(path).toString());
        assertEquals(status, answer.status(), path + " answers " + answer.url());
        return this;
    }

    /** The page as it is now, for Playwright's own words. */
    public Page page() { return page; }

    /** Complaints of the browser with this expression in them are what the test is about. */
    public Visitor expecting(String expression) {
        expected = Pattern.compile(expression);
        return this;
    }

    /** axe finds nothing on this page, and nothing stands out of the screen at the side (WCAG 2.2, 1.4.10). */
    public Visitor mustBeAccessible() {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertEquals("", violations.stream().map(Visitor::inWords).collect(Collectors.joining("\n")), page.url());
        int over = ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
        assertEquals(0, over, page.url() + " is wider than the screen by that many pixels");
        return this;
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + rule.getNodes().stream().map(node -> "\n   " + node.getTarget() + " " + node.getFailureSummary()).collect(Collectors.joining());
    }

    /** The whole page as a picture under target/screens/, to look at. */
    public Visitor picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screens", name + ".png")));
        return this;
    }

    @Override public void close() {
        profile.close();
        assertEquals("", complaints.stream().filter(complaint -> !expected.matcher(complaint).find()).collect(Collectors.joining("\n")), "what the browser complained about");
    }
}
