package org.countersign.search;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.constituent.Kind;
import org.countersign.http.Json;
import org.countersign.platform.Words;
import org.countersign.staff.Who;

/** What the box shows while somebody types: a few people, ordinances and contacts, as far as they may see them. */
@WebServlet("/search/suggest")
public class Suggestions extends HttpServlet {
    private static final int FEW = 5, MANY = 500;

    @Inject Who who;
    @Inject Finder finder;
    @Inject Hits hits;

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        String typed = request.getParameter("find");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("groups", "true".equals(request.getParameter("people")) ? people(typed == null ? "" : typed, request.getParameter("kind")) : groups(typed == null ? "" : typed, locale()));
        if (!finder.complete()) answer.put("building", Words.in(locale()).say("search.building"));
        response.getWriter().write(Json.of(answer).toString());
    }

    private Locale locale() { return Locale.forLanguageTag(who.language() == null ? "en" : who.language()); }

    /** For whoever logs a call: nobody waits for the rest. @param kind whom alone one may choose; blank: anybody */
    private List<Map<String, Object>> people(String typed, String kind) {
        List<Map<String, Object>> groups = new ArrayList<>();
        Optional<Kind> only = Stream.of(Kind.values()).filter(each -> each.name().equals(kind)).findFirst();
        if (who.seesPersonalData()) add(groups, Words.in(locale()), "search.people", hits.people(only.map(one -> ofKind(typed, one)).orElseGet(() -> finder.people(typed, 0, FEW))));
        return groups;
    }

    /** The best of the kind, among as many as anybody looks through. */
    private List<Long> ofKind(String typed, Kind kind) {
        List<Long> best = finder.people(typed, 0, MANY);
        return hits.ofKind(best, kind).stream().limit(FEW).toList();
    }

    private List<Map<String, Object>> groups(String typed, Locale locale) {
        Words words = Words.in(locale);
        List<Map<String, Object>> groups = new ArrayList<>();
        if (who.seesPersonalData()) add(groups, words, "search.people", hits.people(finder.people(typed, 0, FEW)));
        add(groups, words, "search.ordinances", hits.ordinances(finder.ordinances(typed, FEW)));
        if (who.seesPersonalData()) add(groups, words, "search.contacts", hits.contacts(finder.contacts(typed, Narrowing.NONE, Long.MAX_VALUE, FEW), typed, locale));
        return groups;
    }

    private static void add(List<Map<String, Object>> groups, Words words, String name, List<Hit> found) {
        if (found.isEmpty()) return;
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", words.say(name));
        group.put("items", found.stream().map(hit -> Map.of("href", hit.href(), "name", hit.name().isEmpty() ? words.say("search.unnamed") : hit.name(), "more", hit.more())).toList());
        groups.add(group);
    }
}
