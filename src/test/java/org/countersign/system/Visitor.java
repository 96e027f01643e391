package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone in front of a browser, with a profile of their own. Whatever the browser complains about fails the test at {@link #close()}. */
public final class Visitor implements AutoCloseable {
    private static final Pattern UNWORDED = Pattern.compile("\\?\\?\\?|\\{\\d+}|\\b(?:null|undefined|NaN)\\b|\\b[A-Z]{2,}_[A-Z_]{2,}\\b");
    private static final Pattern WORD = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)+");
    private static final Set<String> KEYS = ResourceBundle.getBundle("i18n.messages", Locale.ROOT).keySet();

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
            if (message.type().equals("error") || message.type().equals("warning")) complaints.add(page.url() + " " + message.type() + ": " + message.text() + " (" + message.location() + ")");
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

    /** Opens the page again until this is on it, with a bound: what has just been logged is found a moment later. */
    public Visitor goUntil(String path, String shown) {
        long end = System.nanoTime() + 20_000_000_000L;
        do go(path);
        while (page.locator(shown).count() == 0 && System.nanoTime() < end);
        assertTrue(page.locator(shown).count() > 0, path + " shows no " + shown);
        return this;
    }

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

    /** What comes after the page, such as figures that are counted then, is there too, and its fonts. */
    public Visitor settled() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("document.fonts.ready");
        return this;
    }

    /** From here on pages come in this language. The account remembers it: whoever changes it puts it back. */
    public Visitor speak(String language) {
        Locator other = page.locator("button[name=language][value=" + language + "]");
        if (other.count() > 0) other.first().click();                          // one’s own page has it twice
        page.locator("html[lang=" + language + "]").waitFor();
        return this;
    }

    /** Cookies and what the browser keeps for this visitor, for another to begin with. */
    public String state() { return profile.storageState(); }

    /** The bytes that came over the line for the page as it is now, with their headers. */
    public int weight() {
        return ((Number) page.evaluate("[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, each) => sum + each.transferSize, 0)")).intValue();
    }

    /** axe finds nothing on this page, and it fits (WCAG 2.2, 1.4.10). There are no frames, so it need not gather from any on a page of its own; what passes is not listed. */
    public Visitor mustBeAccessible() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page).options(options).setLegacyMode(true).analyze().getViolations();
        assertEquals("", violations.stream().map(Visitor::inWords).collect(Collectors.joining("\n")), page.url());
        return mustFit();
    }

    /** Nothing stands out of the screen at the side, and all it says is words. */
    Visitor mustFit() {
        int over = ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
        assertEquals(0, over, page.url() + " is wider than the screen by that many pixels");
        return mustSpeakInWords();
    }

    /** No key of the bundle, no place of a value left open, no name of the program’s own. */
    private Visitor mustSpeakInWords() {
        String text = page.title() + "\n" + page.locator("body").innerText();
        assertEquals(List.of(), UNWORDED.matcher(text).results().map(MatchResult::group).toList(), page.url());
        assertEquals(List.of(), WORD.matcher(text).results().map(MatchResult::group).filter(KEYS::contains).toList(), page.url());
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
