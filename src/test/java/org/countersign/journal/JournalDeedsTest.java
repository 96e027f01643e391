package org.countersign.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.platform.Words;
import org.junit.jupiter.api.Test;

/** What the program writes into the journal under a name of its own has words for those who read it. */
class JournalDeedsTest {
    private static final Pattern RECORDED = Pattern.compile("\\brecord\\([^;\"]*\"([a-z]+\\.[a-zA-Z]+)\", \"([a-zA-Z]+)\"|\\brecord\\(\"[a-z]+\", \"([a-z]+\\.[a-zA-Z]+)\", \"([a-zA-Z]+)\"");

    @Test void every_deed_and_what_it_is_done_to_have_words() throws IOException {
        Words words = Words.in(Locale.ENGLISH);
        Set<String> unsaid = new TreeSet<>();
        int found = 0;
        for (MatchResult each : deeds()) {
            found++;
            String deed = each.group(1) == null ? each.group(3) : each.group(1), type = each.group(1) == null ? each.group(4) : each.group(2);
            for (String key : List.of("journal.did." + deed, "journal.of." + type, "journal.one." + type)) if (!words.know(key)) unsaid.add(key);
        }
        assertEquals(Set.of(), unsaid);
        assertEquals(true, found > 12, "the sources are read");
    }

    private static List<MatchResult> deeds() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(".java")).flatMap(file -> RECORDED.matcher(read(file)).results()).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
