package org.countersign.system;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium or Chrome of this machine, its shell without windows first, which does the same with half the work: one for each thread, as whoever drives it wants it, and a
 * fresh profile for every visitor. Where there is none, tests that need it are skipped and say so; with COUNTERSIGN_REQUIRE_BROWSER=1 they fail.
 */
public final class Browser {
    private static final String WISHED = "CHROMIUM";
    private static final List<String> USUAL = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
            "/opt/google/chrome/chrome", "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium");
    private static final List<String> FLAGS = List.of("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static final ThreadLocal<Driven> RUNNING = ThreadLocal.withInitial(Browser::start);

    private record Driven(Playwright driver, com.microsoft.playwright.Browser browser) {}

    private Browser() {}

    /** Someone in front of a screen of that many pixels, not signed in. */
    public static Visitor visitor(int width) { return visitor(width, null); }

    /** @param state what the browser kept for another visitor, who is signed in; null: nothing */
    static Visitor visitor(int width, String state) { return visitor(Application.running(), width, state); }

    /** Someone in front of an application of a test’s own. */
    static Visitor visitor(Application application, int width, String state) {
        Optional<Path> program = program();
        String reason = "no Chromium or Chrome in the usual places: install one, or name it in " + WISHED;
        if (program.isEmpty() && "1".equals(System.getenv("COUNTERSIGN_REQUIRE_BROWSER"))) fail(reason);
        assumeTrue(program.isPresent(), reason);
        return new Visitor(application, RUNNING.get().browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, width < 600 ? 844 : 900).setLocale("en-US").setStorageState(state)));
    }

    private static Optional<Path> program() {
        return Stream.concat(Stream.ofNullable(System.getenv(WISHED)), USUAL.stream()).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Of the thread that asks, which is done with it. */
    static void close() {
        RUNNING.get().driver.close();
        RUNNING.remove();
    }

    private static Driven start() {
        List<String> flags = new ArrayList<>(FLAGS);
        if ("root".equals(System.getProperty("user.name"))) flags.add("--no-sandbox");
        Playwright driver = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Driven(driver, driver.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program().orElseThrow()).setHeadless(true).setArgs(flags)));
    }
}
