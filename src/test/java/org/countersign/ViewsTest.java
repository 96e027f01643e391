package org.countersign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a view calls is there: nobody compiles a view, and a method that takes one value more is missed only by whoever opens the page. */
class ViewsTest {
    private static final Pattern CALL = Pattern.compile("\\.(\\w+)\\(");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern INCLUDE = Pattern.compile("<ui:include src=\"/(WEB-INF/[^\"#]+)\"");
    private static final Pattern KEY = Pattern.compile("data-key=\"([^\"]+)\""), KEYS = Pattern.compile("(?s)<ui:define name=\"keys\">.*?</ui:define>");
    /** What expressions are also made of. */
    private static final List<Class<?>> LIBRARY = List.of(Object.class, Enum.class, String.class, Map.class, Collection.class, List.class, Stream.class, Optional.class, Number.class);
    private static final Set<String> KNOWN = known();

    @Test void every_method_a_view_calls_is_there_with_as_many_values() {
        Set<String> missing = new TreeSet<>();
        LanguagesTest.views().forEach((file, text) -> LanguagesTest.EL.matcher(text).results().forEach(expression -> calls(expression.group()).filter(call -> !KNOWN.contains(call))
                .forEach(call -> missing.add(file + ": " + call))));
        assertEquals(Set.of(), missing);
    }

    @Test void values_are_counted_whatever_is_in_them() {
        assertEquals(List.of("a/0", "b/1", "c/0", "d/2", "concat/1", "any/1", "x/0"), calls("#{one.a() + one.b(two.c()) + one.d('x, (y', z) + m['k'.concat(o)] + s.any(t -> t.x() and u)}").toList());
    }

    /** What opens with ? on a page; the one that finds is on every page (frame.xhtml). */
    @Test void every_key_of_a_page_stands_in_its_dialog() {
        Map<String, String> views = LanguagesTest.views();
        Set<String> untold = new TreeSet<>();
        views.keySet().stream().filter(file -> !file.contains("WEB-INF")).forEach(file -> {
            String page = whole(file, views), told = KEYS.matcher(page).results().map(MatchResult::group).collect(Collectors.joining());
            KEY.matcher(page).results().map(key -> key.group(1).startsWith("#") ? "1" : key.group(1).toUpperCase(Locale.ROOT)).filter(key -> !key.equals("/") && !told.contains("<kbd>" + key + "</kbd>"))
                    .forEach(key -> untold.add(file + ": " + key));
        });
        assertEquals(Set.of(), untold);
    }

    @Test void parts_of_parts_belong_to_a_page() {
        Map<String, String> views = Map.of("a/p.xhtml", "<ui:include src=\"/WEB-INF/parts/a/b.xhtml\" />", "WEB-INF/parts/a/b.xhtml", "<ui:include src=\"/WEB-INF/parts/a/c.xhtml\">x</ui:include>", "WEB-INF/parts/a/c.xhtml", "data-key=\"z\"");
        assertTrue(whole("a/p.xhtml", views).contains("data-key=\"z\""));
    }

    /** A page with its parts, and theirs, in the places where they are included. */
    private static String whole(String file, Map<String, String> views) {
        String text = views.entrySet().stream().filter(view -> view.getKey().endsWith(file)).map(Map.Entry::getValue).findFirst().orElseThrow(() -> new AssertionError("no view " + file));
        return INCLUDE.matcher(text).replaceAll(part -> Matcher.quoteReplacement(part.group() + whole(part.group(1), views)));
    }

    /** Each as name/number of values. */
    private static Stream<String> calls(String expression) {
        String plain = QUOTED.matcher(expression).replaceAll("''");
        return CALL.matcher(plain).results().map(found -> found.group(1) + "/" + values(plain.substring(found.end())));
    }

    /** How many values stand before the bracket that closes. */
    private static int values(String rest) {
        Deque<Character> open = new ArrayDeque<>();
        int commas = 0, at = 0;
        for (; !open.isEmpty() || rest.charAt(at) != ')'; at++) {
            char c = rest.charAt(at);
            if (c == '(' || c == '[') open.push(c);
            else if (c == ')' || c == ']') open.pop();
            else if (c == ',' && open.isEmpty()) commas++;
        }
        return rest.substring(0, at).isBlank() ? 0 : commas + 1;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        for (JavaClass each : HouseRulesTest.CODE) for (JavaMethod method : each.getMethods()) known.add(method.getName() + "/" + method.getRawParameterTypes().size());
        for (Class<?> each : LIBRARY) for (Method method : each.getMethods()) known.add(method.getName() + "/" + method.getParameterCount());
        return known;
    }
}
