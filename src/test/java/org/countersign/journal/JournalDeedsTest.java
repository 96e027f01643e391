package org.countersign.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.platform.When;
import org.countersign.platform.Words;
import org.countersign.selection.Facet;
import org.junit.jupiter.api.Test;

/** What the program writes into the journal has words for those who read it: deeds, also those whose names are put together, what they are done to, and fields. */
class JournalDeedsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/countersign");
    private static final Pattern RECORD = Pattern.compile("\\brecord\\([^;]*;|\\bend\\(run, [^;]*;"), WHOLE = Pattern.compile("\"([a-z]+\\.[a-zA-Z]+)\""),
            ON = Pattern.compile("\"(?:[a-z]+\\.[a-zA-Z]+\"|[a-z]+\\.\" \\+ what), \"([a-zA-Z]+)\""), BUILT = Pattern.compile("\"([a-z]+)\\.\" \\+ what, \"([a-zA-Z]+)\""),
            PART = Pattern.compile("\\b(?:note|tell|record|change|changeOwn|relink|rewrite)\\((?:seen, )?(?:seq, )?\"([a-zA-Z]+)\",");
    /** Whose states stand in it. */
    private static final List<String> STATES = List.of("contact/ContactJson", "ordinance/OrdinanceJson", "intake/Incoming", "people/Standing", "people/Merging", "staff/Account", "staff/Token",
            "imports/ImportJson", "media/MediaEvents", "hearing/Hearings", "selection/SavedSearch", "outbox/MailServers", "mailbox/Mailboxes", "journal/StaffJournalPage");
    private static final Pattern PUT = Pattern.compile("\\b(?:json|state|figures|after|asked)\\.put\\(\"(\\w+)\""), OF = Pattern.compile("Map\\.of\\(([^;]*)"), NAME = Pattern.compile("\"(\\w+)\", "),
            ASKED = Pattern.compile("(?m)^    [A-Z]+\\(\"(\\w+)\"");

    private final Words words = Words.in(Locale.ENGLISH);

    @Test void every_deed_and_what_it_is_done_to_have_words() {
        Map<String, Set<String>> deeds = deeds();
        Set<String> keys = new TreeSet<>();
        deeds.forEach((deed, types) -> {
            keys.addAll(List.of("journal.did." + deed, "journal.of." + deed.replaceFirst("\\..*", "")));
            types.forEach(type -> keys.addAll(List.of("journal.of." + type, "journal.one." + type)));
        });
        keys.removeIf(words::know);
        assertEquals(Set.of(), keys);
        assertTrue(deeds.keySet().containsAll(Set.of("contact.coded", "contact.undone", "contact.coSignerAdded", "contact.logged", "import.done", "petition.corrected", "account.roleChanged", "search.kept", "constituent.unmerged")), "the sources are read: " + deeds);
    }

    @Test void what_a_kept_search_or_an_export_asked_for_has_words() {
        JournalWords journal = new JournalWords(words, new When(ZoneOffset.UTC, Locale.ENGLISH));
        for (Facet facet : Facet.values())
            for (String choice : facet.choices()) assertNotEquals(choice, journal.value(new Difference(facet.parameter(), "", choice), choice), facet.parameter());
    }

    @Test void a_deed_is_always_done_to_the_same_type() {
        Map<String, Set<String>> several = deeds();
        several.values().removeIf(types -> types.size() <= 1);
        assertEquals(Map.of(), several);
    }

    /** What a citizen wrote or who they are may stand in what was before and after, or its subject, or what somebody looked for. */
    private static final Set<String> CLOSED = Set.of("contact", "contacts", "constituent", "constituents", "import", "letter", "mailbox", "forwarder", "mailing", "replyTemplate", "search", "rule", "decision", "triage", "journal", "campaign",
            "hearing");                                                      // but for Entries.OPEN_DEEDS

    @Test void what_is_done_without_a_citizen_is_shown_to_whoever_did_it_and_the_rest_is_closed_on_purpose() {
        Set<String> types = deeds().values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)), told = new TreeSet<>(Entries.OPEN);
        told.addAll(CLOSED);
        assertTrue(told.containsAll(types), "neither open nor closed on purpose: " + types.stream().filter(type -> !told.contains(type)).toList());
        assertTrue(Entries.OPEN.stream().noneMatch(CLOSED::contains));
    }

    @Test void every_field_of_what_was_before_and_after_has_words() {
        Set<String> names = STATES.stream().flatMap(file -> found(PUT, read(SOURCES.resolve(file + ".java")))).collect(Collectors.toCollection(TreeSet::new));
        sources().forEach(text -> RECORD.matcher(text).results().flatMap(each -> found(OF, each.group())).flatMap(each -> found(NAME, each)).forEach(names::add));
        found(ASKED, read(SOURCES.resolve("selection/Facet.java"))).forEach(names::add);
        assertTrue(names.containsAll(Set.of("recordedBy", "startsAt", "ordinance", "reply", "contacts")), names.toString());
        names.removeIf(name -> words.know("journal.field." + name));
        assertEquals(Set.of(), names);
    }

    @Test void a_field_that_is_called_place_is_not_taken_for_a_place_in_a_list() {
        JournalWords said = new JournalWords(words, null);
        assertEquals("place", said.field(new Difference("place", "", "City Hall")));
        assertEquals("position · stance (2)", said.field(new Difference("positions[1].stance", "", "SUPPORT")));
    }

    /** By their names, with what they are done to. */
    private static Map<String, Set<String>> deeds() {
        Map<String, Set<String>> deeds = new TreeMap<>();
        sources().forEach(text -> RECORD.matcher(text).results().map(each -> each.group()).forEach(call -> {
            Set<String> on = found(ON, call).collect(Collectors.toSet());
            if (call.contains("record(") && on.isEmpty()) return;                                // of something else
            found(WHOLE, call).forEach(deed -> deeds.computeIfAbsent(deed, any -> new TreeSet<>()).addAll(on));
        }));
        built().forEach(text -> BUILT.matcher(text).results().forEach(built ->
                found(PART, text).forEach(part -> deeds.computeIfAbsent(built.group(1) + "." + part, any -> new TreeSet<>()).add(built.group(2)))));
        return deeds;
    }

    private static Stream<String> found(Pattern pattern, String text) { return pattern.matcher(text).results().map(each -> each.group(1)); }

    private static List<String> sources() { return files().map(JournalDeedsTest::read).toList(); }

    /** Where names are put together: a file, or all of a room where only one of its files does so, for the others to call. */
    private static List<String> built() {
        Map<Path, List<String>> rooms = files().collect(Collectors.groupingBy(Path::getParent, Collectors.mapping(JournalDeedsTest::read, Collectors.toList())));
        return rooms.values().stream().flatMap(room -> room.stream().filter(text -> BUILT.matcher(text).find()).count() > 1 ? room.stream() : Stream.of(String.join("", room))).toList();
    }

    private static Stream<Path> files() {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
