package org.countersign.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** What travels to the browser for a page, as Chromium itself counts it: all of it at first, hardly anything but the page again. */
class WeightIT {
    static final Application APPLICATION = Application.running();
    static final long FIRST = 600_000, AGAIN = 100_000;

    @ParameterizedTest @ValueSource(strings = {"/", "/contact/log", "/contact/list", "/tally/show"}) void a_page_weighs_little_and_less_the_second_time(String path) {
        try (Visitor visitor = Browser.visitor(1440)) {
            visitor.signIn("staff");
            AtomicLong bytes = new AtomicLong();
            var chromium = visitor.page().context().newCDPSession(visitor.page());
            chromium.send("Network.enable");
            chromium.on("Network.loadingFinished", event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            chromium.send("Network.clearBrowserCache");
            long first = weight(visitor, path, bytes), again = weight(visitor, path, bytes);
            System.err.printf("%s weighs %,d bytes first, %,d again%n", path, first, again);
            assertTrue(first > 10_000 && first < FIRST, path + " weighs " + first + " first");
            assertTrue(again > 1_000 && again < AGAIN, path + " weighs " + again + " again");
        }
    }

    private static long weight(Visitor visitor, String path, AtomicLong bytes) {
        visitor.page().navigate("about:blank");
        bytes.set(0);
        visitor.go(path).page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return bytes.get();
    }

    @Test void a_file_of_this_edition_is_kept_for_a_year_and_any_other_asked_for_anew() {
        String page = APPLICATION.asStranger().get("/staff/signin").body();
        Matcher address = Pattern.compile("/jakarta[.]faces[.]resource/base[.]css[.]xhtml[^\"]*").matcher(page);
        assertTrue(address.find(), page);
        String now = address.group().replace("&amp;", "&");
        assertEquals("public, max-age=31536000, immutable", cache(now));
        assertEquals("no-cache", cache(now.replaceFirst("e=\\w+", "e=0123456789")));
        assertEquals("no-cache", cache(now.replaceFirst("&e=\\w+", "")));
        assertEquals("no-store", cache("/staff/signin"));
    }

    private static String cache(String path) {
        HttpResponse<String> answer = APPLICATION.asStranger().get(path);
        assertEquals(200, answer.statusCode(), path);
        return String.join(" and ", answer.headers().allValues("Cache-Control"));
    }
}
