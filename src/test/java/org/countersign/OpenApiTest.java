package org.countersign;

import static org.junit.jupiter.api.Assertions.*;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.*;
import java.util.regex.*;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The hand-written description of the interface says what the resources do: every path and method, no more and no less. */
class OpenApiTest {
    static final Pattern PATH = Pattern.compile("^ {2}(/\\S+):$");
    static final Pattern METHOD = Pattern.compile("^ {4}(get|post|put|delete|patch):$");
    /** Described already; their resources are on the way. */
    static final Set<String> COMING = Set.of();

    @Test void every_address_of_the_interface_is_described_and_every_description_is_true() throws IOException {
        Set<String> described = described(), served = served();
        described.removeIf(call -> COMING.contains(call) && !served.contains(call));
        assertEquals(described, served);
    }

    @Test void the_description_refers_to_nothing_that_is_not_in_it() throws IOException {
        String text = text();
        Set<String> dangling = new TreeSet<>();
        Matcher reference = Pattern.compile("#/components/\\w+/(\\w+)").matcher(text);
        while (reference.find()) if (!text.matches("(?s).*\\n {4}\"?" + reference.group(1) + "\"?:.*")) dangling.add(reference.group());
        assertEquals(Set.of(), dangling);
    }

    private static Set<String> described() throws IOException {
        Set<String> calls = new TreeSet<>();
        String path = null;
        for (String line : text().split("\n")) {
            Matcher at = PATH.matcher(line), how = METHOD.matcher(line);
            if (at.find()) path = at.group(1);
            else if (how.find()) calls.add(how.group(1).toUpperCase(Locale.ROOT) + " " + path);
        }
        return calls;
    }

    private static Set<String> served() {
        Set<String> calls = new TreeSet<>();
        for (JavaClass found : HouseRulesTest.CODE) {
            if (!found.isAnnotatedWith(Path.class)) continue;
            Class<?> resource = found.reflect();
            for (Method method : resource.getMethods())
                verb(method).ifPresent(verb -> calls.add(verb + " " + address(resource.getAnnotation(Path.class), method.getAnnotation(Path.class))));
        }
        return calls;
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations()).map(Annotation::annotationType).filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value()).findFirst();
    }

    private static String address(Path room, Path step) {
        String all = "/api/" + room.value() + (step == null ? "" : "/" + step.value());
        return all.replaceAll("\\{(\\w+)\\s*:[^/]*}", "{$1}").replaceAll("/+", "/").replaceAll("/$", "");
    }

    private static String text() throws IOException { return Files.readString(java.nio.file.Path.of("src/main/resources/META-INF/openapi.yaml")); }
}
