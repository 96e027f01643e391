package org.countersign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules that are seen on files rather than on classes. */
class TreeRulesTest {
    static final Path WEBAPP = Path.of("webapp");
    static final Pattern BEAN = Pattern.compile("\\b(\\w+(?:Page|Part))\\.");
    static final Path SOURCES = Path.of("src/main/java/org/countersign");
    /** What an office must never keep of a person (features.md 95, domain.md 7.6), nor how a member of the council is going to vote (domain.md 8), in names of columns, constants and fields. */
    static final Pattern FORBIDDEN = Pattern.compile("(?i)immigra|citizenship|nationalit|national_?origin|birth|born|religio|ethnic|\\brace\\b|_race\\b|party_?(affil|regist|member)"
            + "|political_?party|voter|ssn|social_?security|passport|licen[cs]e_?n|identity_?n|document_?type|document_?seen_?kind|gender|health|\\bsex\\b|visa\\b|itin\\b"
            + "|vote_?intent|intended_?vote|whip_?count");

    @Test void every_view_has_its_page_bean_and_every_page_bean_its_view() {
        Set<String> views = files(WEBAPP, ".xhtml").map(WEBAPP::relativize).filter(view -> view.getNameCount() == 2 && !view.startsWith("WEB-INF"))
                .map(view -> capital(view.getName(0).toString()) + capital(view.getName(1).toString().replace(".xhtml", "")) + "Page").collect(toCollection(TreeSet::new));
        Set<String> pages = HouseRulesTest.CODE.stream().map(JavaClass::getSimpleName).filter(name -> name.endsWith("Page")).collect(toCollection(TreeSet::new));
        assertEquals(views, pages);
    }

    @Test void a_part_speaks_to_beans_of_its_own_room() {
        assertNone(files(WEBAPP.resolve("WEB-INF/parts"), ".xhtml"), file -> BEAN.matcher(read(file)).results()
                .anyMatch(bean -> !bean.group(1).startsWith(file.getParent().getFileName().toString())));
    }

    @Test void every_room_says_what_it_is_and_what_does_not_belong() {
        try (Stream<Path> rooms = Files.list(SOURCES)) {
            assertNone(rooms.filter(Files::isDirectory), room -> !Files.exists(room.resolve("package-info.java"))
                    || !read(room.resolve("package-info.java")).matches("(?s)/\\*\\* \\S.*\\.\\s+\\* Not here: \\S.*\\. \\*/\\s+package .*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test void a_migration_has_a_number_of_its_own() {
        Map<String, List<Path>> byNumber = files(Path.of("sql"), ".sql").filter(file -> file.getFileName().toString().startsWith("V"))
                .collect(groupingBy(file -> file.getFileName().toString().replaceAll("__.*", "")));
        byNumber.forEach((number, several) -> assertEquals(1, several.size(), several.toString()));
    }

    @Test void files_stay_readable() {
        assertNone(files(Path.of("src/main/java"), ".java"), file -> lines(file) > 300);
        assertNone(files(WEBAPP, ".xhtml"), file -> lines(file) > 150);
    }

    @Test void nothing_has_a_place_for_what_an_office_must_never_keep() {
        assertNone(files(Path.of("sql"), ".sql"), file -> FORBIDDEN.matcher(read(file).replaceAll("--.*", "")).find());
        Set<String> found = new TreeSet<>();
        for (JavaClass each : HouseRulesTest.CODE) {
            each.getFields().stream().filter(field -> FORBIDDEN.matcher(field.getName()).find()).forEach(field -> found.add(field.getFullName()));
        }
        assertEquals(Set.of(), found);
    }

    @Test void the_forbidden_words_are_found_where_they_stand() {
        for (String name : List.of("place_of_birth", "immigrationStatus", "ssn", "RELIGION", "voter_id", "passport_no", "document_type", "vote_intention", "intendedVote"))
            assertTrue(FORBIDDEN.matcher(name).find(), name);
        for (String name : List.of("given_name", "evidence", "district", "DOCUMENT_SEEN", "trace", "language", "third_party"))
            assertTrue(!FORBIDDEN.matcher(name).find(), name);
    }

    private static void assertNone(Stream<Path> files, Predicate<Path> wrong) {
        assertEquals(List.of(), files.filter(wrong).sorted().toList());
    }

    static Stream<Path> files(Path under, String ending) {
        if (!Files.exists(under)) return Stream.empty();
        try (Stream<Path> all = Files.walk(under)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) { return read(file).lines().count(); }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String capital(String word) { return Character.toUpperCase(word.charAt(0)) + word.substring(1); }
}
