package org.countersign.mention;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds which ordinances of the docket somebody names in their own words: by file number, by title, by a nickname. */
public final class MentionReader {
    /** A shorter title or nickname is too common a word to go by. */
    private static final int SHORTEST = 8, SHORTEST_NUMBER = 4, LONGEST_TEXT = 20_000;
    private final List<Named> docket;

    /** @param docket those that may be named */
    public MentionReader(Docket docket) { this.docket = docket.measures().stream().filter(each -> !sayable(each).isEmpty()).map(Named::of).toList(); }

    private static List<String> sayable(Measure measure) {
        return Stream.concat(Stream.of(measure.fileNumber()).filter(number -> number.length() >= SHORTEST_NUMBER), measure.names().stream().filter(name -> name.strip().length() >= SHORTEST)).toList();
    }

    private record Named(long id, Pattern words) {
        static Named of(Measure measure) {
            List<String> all = sayable(measure).stream().map(name -> Pattern.quote(spaced(name)).replace(" ", "\\E\\s+\\Q")).toList();
            return new Named(measure.id(), Pattern.compile("(?<![\\p{L}\\p{N}-])(?:" + String.join("|", all) + ")(?![\\p{L}\\p{N}]|-\\p{N})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    /** The ids of all it names. @param texts may be null */
    public Set<Long> read(String... texts) {
        Set<Long> found = new TreeSet<>();
        for (String text : texts) {
            if (text == null || text.isBlank()) continue;
            String own = org.countersign.stance.OwnWords.of(text.substring(0, Math.min(text.length(), LONGEST_TEXT))).text().replace('’', '\'');
            docket.stream().filter(each -> each.words.matcher(own).find()).forEach(each -> found.add(each.id));
        }
        return found;
    }

    private static String spaced(String name) { return name.strip().replace('’', '\'').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT); }
}
