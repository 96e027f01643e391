package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An open tally follows what somebody else saves: in place and by itself, while it shows now. That it takes two seconds at most is measured by {@link LiveTallyBench}. */
class LiveTallyIT {
    private static final Application APPLICATION = Application.running();
    /** A page asks a busy server less often. */
    private static final Page.WaitForFunctionOptions BY_ITSELF = new Page.WaitForFunctionOptions().setTimeout(15_000).setPollingInterval(50);
    private static final Pattern PASS = Pattern.compile("data-pass=\"(csp_[^\"]+)\"");
    private final Caller staff = APPLICATION.as("staff");
    private String no;

    @BeforeEach void an_ordinance_is_up_for_comment(TestInfo test) {
        no = "LIVE-" + Integer.toHexString(test.getDisplayName().hashCode()) + "-" + Long.toHexString(System.nanoTime());
        assertEquals(201, staff.post("/api/ordinances", "{\"fileNumber\":\"" + no + "\",\"title\":\"An ordinance on quiet streets\"}").statusCode());
        log("Ann", "SUPPORT", "resident");
    }

    @ParameterizedTest @ValueSource(strings = {"council", "mayor", "hearing"}) void a_number_changes_by_itself_and_the_reader_stays_where_they_are(String role) {
        try (Visitor visitor = Browser.visitor(1440).signIn(role).go("/tally/show?no=" + no).settled()) {
            Page page = visitor.page();
            log("Warm", "OPPOSE", "resident");
            page.waitForFunction("() => document.querySelector('.three a.big b').textContent === '2'");
            page.locator("section[aria-labelledby=h-sig] details summary").click();
            page.locator("section[aria-labelledby=h-sig] details table a[href*='stance=SUPPORT']").first().focus();
            page.evaluate("window.scrollTo(0, 400)");
            page.evaluate("window.mark = document.activeElement; window.kept = document.querySelector('#h-sig')");
            Object before = page.evaluate("[window.scrollY, document.activeElement.getBoundingClientRect().top, document.activeElement.textContent.trim().replace(/\\D/g, '')]");
            assertEquals("1", ((List<?>) before).get(2).toString());
            log("Ben", "SUPPORT", "resident");
            page.waitForFunction("() => document.querySelector('.three a.big b').textContent === '3' && document.querySelector('.three a.big[href*=\"what=CONTACTS\"] b').textContent === '3'", null, BY_ITSELF);
            List<?> after = (List<?>) page.evaluate("[window.scrollY, document.activeElement.getBoundingClientRect().top, document.activeElement.textContent.trim().replace(/\\D/g, '')]");
            assertEquals(((List<?>) before).subList(0, 2), after.subList(0, 2), "where the reader was");
            assertEquals("2", after.get(2).toString(), "the number that has the focus is the new one");
            assertEquals(List.of(true, true, true), page.evaluate("[window.mark === document.activeElement, window.kept.isConnected, document.querySelector('section[aria-labelledby=h-sig] details').open]"));
            assertTrue(page.locator("#live").textContent().startsWith("Live: last changed"), page.locator("#live").textContent());
            assertEquals(1, page.locator("#live [role=status]").count());
            visitor.mustBeAccessible().picture("tally-live-" + role);
            String list = page.request().get(APPLICATION.at("/").resolve(page.locator(".three a.big").first().getAttribute("href")).toString(), RequestOptions.create()).text();
            assertTrue(list.contains("id=\"total\">3<"), "the number opens its list, as long as it is");
        }
    }

    @Test void what_is_told_aloud_is_told_once_a_minute_and_rows_that_come_leave_the_others() {
        try (Visitor visitor = Browser.visitor(390).signIn("council").go("/tally/show?no=" + no).settled()) {
            Page page = visitor.page();
            page.evaluate("window.said = []; new MutationObserver(() => window.said.push(document.querySelector('#live [role=status]').textContent)).observe(document.querySelector('#live [role=status]'), {childList: true, characterData: true, subtree: true})");
            for (int i = 0; i < 3; i++) {
                log("Reason" + i, "SUPPORT", "resident", ",\"representing\":\"Larkfield Neighbors " + i + "\"", ",\"reasons\":[\"noise " + i + "\"]");
                page.waitForFunction("count => document.querySelector('.three a.big b').textContent === String(count)", i + 2);
            }
            assertEquals(List.of("Now 2 people and 2 contacts."), page.evaluate("window.said"));
            assertEquals(3, page.locator("table.orgs tbody tr").count());
            visitor.mustBeAccessible().picture("tally-live-390");
        }
    }

    @Test void what_was_counted_because_somebody_asked_stays_as_it_was_until_they_ask_again() {
        try (Visitor visitor = Browser.visitor(1440).signIn("mayor").go("/tally/show?no=" + no + "&names=1").settled()) {
            Page page = visitor.page();
            assertTrue(page.locator("#namesakes").innerText().startsWith("Of 1 people"), page.locator("#namesakes").innerText());
            log("Warm", "OPPOSE", "resident");
            page.waitForFunction("() => document.querySelector('.three a.big b').textContent === '2'", null, BY_ITSELF);
            assertTrue(page.locator("#namesakes").innerText().startsWith("Of 1 people"), page.locator("#namesakes").innerText());
            String again = page.request().get(page.url() + "&again=1").text();
            assertTrue(again.contains("data-kept") && !again.contains("id=\"namesakes\""), "nor is it counted");
            page.locator("section[aria-labelledby=h-names] a[href*='names=']").last().click();
            page.waitForURL(url -> url.contains("#h-names"));
            assertTrue(page.locator("#namesakes").innerText().startsWith("Of 2 people"), page.locator("#namesakes").innerText());
            visitor.mustBeAccessible();
        }
    }

    @Test void a_cut_off_does_not_move_and_a_hidden_tab_does_not_ask() {
        try (Visitor visitor = Browser.visitor(1440).signIn("mayor").go("/tally/show?no=" + no + "&asOf=2030-01-01")) {
            assertEquals(0, visitor.page().locator("#live").count());
            Page page = visitor.go("/tally/show?no=" + no + "&asOf=now").settled().page();
            page.evaluate("() => { Object.defineProperty(document, 'hidden', {get: () => window.away, configurable: true}); window.away = true; window.asked = 0;"
                    + " const real = window.fetch; window.fetch = (...all) => { window.asked++; return real(...all); } }");
            LockSupport.parkNanos(Duration.ofMillis(2_500).toNanos());
            int asked = ((Number) page.evaluate("window.asked")).intValue();
            assertTrue(asked <= 1, asked + " times");
            log("Cleo", "OPPOSE", "resident");
            LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
            assertEquals("1", page.locator(".three a.big b").first().textContent());
            page.evaluate("window.away = false; document.dispatchEvent(new Event('visibilitychange'))");
            page.waitForFunction("() => document.querySelector('.three a.big b').textContent === '2'", null, BY_ITSELF);
        }
    }

    @Test void without_a_server_it_says_so_and_goes_on_by_itself() {
        try (Visitor visitor = Browser.visitor(1440).signIn("council").go("/tally/show?no=" + no).settled().expecting("ERR_INTERNET_DISCONNECTED|Failed to load resource")) {
            Page page = visitor.page();
            page.context().setOffline(true);
            page.locator("#live[data-state=gone]").waitFor();
            assertTrue(page.locator("#live").textContent().contains("Not connected since"), page.locator("#live").textContent());
            log("Dora", "SUPPORT", "resident");
            page.context().setOffline(false);
            page.waitForFunction("() => document.querySelector('.three a.big b').textContent === '2'");
            page.locator("#live[data-state=live]").waitFor();
        }
    }

    @Test void fifty_open_pages_cost_little() throws Exception {
        List<String> passes = new ArrayList<>();
        try (Visitor visitor = Browser.visitor(1440).signIn("council")) {
            for (int i = 0; i < 50; i++) {
                Matcher pass = PASS.matcher(visitor.page().request().get(APPLICATION.at("/tally/show?no=" + no).toString()).text());
                assertTrue(pass.find());
                passes.add(pass.group(1));
            }
            Duration before = cpu();
            String told = "";
            for (int i = 0; i < 50; i++) told = visitor.page().request().get(APPLICATION.at("/tally/show?again=1&no=" + no).toString()).text();
            System.err.printf("a tally fetched again by fifty pages: %d ms of a core each%n", cpu().minus(before).toMillis() / 50);
            assertTrue(told.contains("id=\"live\"") && !told.contains("csp_") && !told.contains("ViewState") && !told.contains("class=\"mast\""), "nothing of whoever asked first: " + told);
        }
        Caller anybody = APPLICATION.asStranger();
        assertEquals(403, ask(anybody, passes.get(0), "/api/ordinances/" + no + "/tally").statusCode(), "a pass opens nothing else");
        for (String pass : passes) assertEquals(200, ask(anybody, pass, "/api/turns?ordinance=" + no).statusCode());
        Duration idle = cpu();
        LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
        double resting = cpu().minus(idle).toNanos() / 10e9;
        Duration before = cpu();
        long began = System.nanoTime();
        ExecutorService pages = Executors.newFixedThreadPool(50);
        List<Future<?>> asking = new ArrayList<>();
        for (String pass : passes) asking.add(pages.submit(() -> {
            for (int i = 0; i < 8; i++) {
                assertEquals(200, ask(anybody, pass, "/api/turns?ordinance=" + no).statusCode());
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }));
        for (Future<?> page : asking) page.get();
        pages.shutdown();
        double share = (double) cpu().minus(before).toNanos() / (System.nanoTime() - began);
        System.err.printf("fifty open tallies: %.1f %% of one core, database included; without them %.1f %%%n", share * 100, resting * 100);
        assertTrue(share - resting < 0.5, "fifty open pages take " + (share - resting) + " of a core");
    }

    private static HttpResponse<String> ask(Caller anybody, String pass, String path) {
        return anybody.send(java.net.http.HttpRequest.newBuilder(APPLICATION.at(path)).header("Authorization", "Bearer " + pass).GET());
    }

    /** Of the application and its database. */
    private static Duration cpu() {
        return ProcessHandle.current().descendants().filter(each -> each.info().command().filter(command -> command.matches(".*/(java|mariadbd)")).isPresent())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO)).reduce(Duration.ZERO, Duration::plus);
    }

    private void log(String name, String stance, String residency) { log(name, stance, residency, "", ""); }

    /** @param person beside the name @param position beside the stance */
    private void log(String name, String stance, String residency, String person, String position) {
        assertEquals(201, staff.post("/api/contacts", "{\"receivedAt\":\"" + Instant.now().minusSeconds(5) + "\",\"channel\":\"CALL\",\"constituent\":{\"givenName\":\"" + name + "\",\"familyName\":\"Livingstone\"},\"residency\":\"" + residency + "\"" + person
                + ",\"positions\":[{\"ordinance\":\"" + no + "\",\"stance\":\"" + stance + "\"" + position + "}]}").statusCode());
    }
}
