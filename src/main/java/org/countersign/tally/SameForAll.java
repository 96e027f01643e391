package org.countersign.tally;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.ledger.Turns;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Missing;
import org.countersign.staff.Account;
import org.countersign.staff.AccountName;
import org.countersign.staff.Accounts;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.omnifaces.util.Servlets;

/**
 * An open tally that fetches itself again is made once for all who would read the same: of one role and right, language and district, at one turn of the books. Whoever comes meanwhile waits for it.
 * Only what lies between its marks is kept and handed out, in which there is nobody: no name of a reader, no form, no pass.
 */
@WebFilter("/tally/show")
public class SameForAll extends HttpFilter {
    private static final String FROM = "<div id=\"tally\">", TO = "<div id=\"tally-end\"";
    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    @Inject Turns turns;
    @Inject Who who;
    @Inject Accounts accounts;
    private final transient Map<Same, Made> all = new ConcurrentHashMap<>();

    /** What makes two readers read the same. */
    private record Same(String turn, String asked, Role role, boolean exports, String language, String district) {}

    /** Holds whoever comes while it is made. */
    private static final class Made {
        private volatile byte[] page;
        private volatile long at;                                              // since when it is there
    }

    @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Map<String, List<String>> asked = asked(request);
        Optional<Same> same = request.getMethod().equals("GET") && asked.containsKey(TallyLivePart.AGAIN) ? same(request, asked) : Optional.empty();
        if (same.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        all.values().removeIf(made -> made.page != null && System.nanoTime() - made.at > KEPT);
        Made made = all.computeIfAbsent(same.get(), first -> new Made());
        synchronized (made) {
            if (made.page == null && !make(made, request, response, chain)) {
                all.remove(same.get(), made);
                return;
            }
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(made.page);
    }

    /** Out of the address: whoever reads parameters before the page has said in which letters they come has them read wrong, and the server warns of it. */
    private static Map<String, List<String>> asked(HttpServletRequest request) {
        try {
            return request.getQueryString() == null ? Map.of() : Servlets.toParameterMap(request.getQueryString());
        } catch (IllegalArgumentException unreadable) {
            return Map.of();                                                   // the page says so
        }
    }

    /** Empty where nothing can be said of it: no such ordinance, books that are being written up, a token. */
    private Optional<Same> same(HttpServletRequest request, Map<String, List<String>> asked) {
        try {
            String turn = turns.of(FileNumber.read(asked.getOrDefault("no", List.of("")).get(0)).orElseThrow(() -> new Missing("ordinance")));
            if (who.role() == null || turn.equals(Turns.WAITING)) return Optional.empty();
            String district = who.role() == Role.COUNCIL ? AccountName.read(who.name()).flatMap(accounts::byName).map(Account::district).orElse("") : "";
            return Optional.of(new Same(turn, request.getQueryString(), who.role(), who.exports(), who.language(), district));
        } catch (Missing unknown) {
            return Optional.empty();
        }
    }

    /** @return whether there is something to hand out; false: the answer was given as it came */
    private static boolean make(Made made, HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Held held = new Held(response);
        chain.doFilter(request, held);
        String page = held.text();
        int from = page.indexOf(FROM), to = page.indexOf(TO);
        if (held.getStatus() != HttpServletResponse.SC_OK || from < 0 || to < from) {
            if (!page.isEmpty()) response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
            return false;
        }
        made.at = System.nanoTime();
        made.page = ("<!DOCTYPE html><html><body>" + page.substring(from, to) + "</body></html>").getBytes(StandardCharsets.UTF_8);
        return true;
    }
}
