package org.countersign.letter;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a text what looks like a name below it, an address, a telephone, a street or a ZIP, to be offered to whoever enters somebody; never taken by itself (features.md 16). */
public final class FragmentReader {
    private static final int LONGEST = 20_000, MOST = 3, LAST_LINES = 14, LONGEST_NAME = 60;
    private static final Pattern STREET = Pattern.compile("\\b\\d{1,5}(?:-\\d{1,4})? (?:[NSEW]\\.? |North |South |East |West )?(?:[A-Z][\\p{L}'’]{1,20} |\\d{1,3}(?:st|nd|rd|th) ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Place|Pl|Drive|Dr|Lane|Ln|Court|Ct|Boulevard|Blvd|Terrace|Ter|Way|Circle|Cir)\\b\\.?");
    private static final Pattern ZIP = Pattern.compile("(?<![\\d-])\\d{5}(?:-\\d{4})?(?![\\d-])");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d-])(?:\\+?1[-. ]?)?\\(?[2-9]\\d{2}\\)?[-. ]{1,2}[2-9]\\d{2}[-. ]\\d{4}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}");
    private static final Pattern AND = Pattern.compile(" (?:and|&|y|et|und) ");

    private FragmentReader() {}

    /** @param field of the form that it fills */
    public record Fragment(String field, String words) {}

    public static List<Fragment> read(String text) {
        if (text == null) return List.of();
        String start = text.substring(0, Math.min(LONGEST, text.length())).replaceAll("[ \\t]+", " ");
        return Stream.of(names(start), found("email", EMAIL, start), found("phone", PHONE, start), found("street", STREET, start), found("zip", ZIP, start)).flatMap(each -> each).toList();
    }

    /** Lines near the end that are nothing but a name of several words; a couple signs in one line. */
    private static Stream<Fragment> names(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith(">")).toList();
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream().filter(line -> line.length() <= LONGEST_NAME && line.indexOf(' ') > 0 && SignOffReader.isName(line) && !SignOffReader.closes(line))
                .flatMap(line -> couple(line.replaceAll(",$", ""))).distinct().limit(MOST).map(words -> new Fragment("name", words));
    }

    /** "Jane and John Public" are Jane Public and John Public. */
    private static Stream<String> couple(String line) {
        String[] two = AND.split(line, 2);
        if (two.length < 2) return Stream.of(line);
        return Stream.of(two[0].indexOf(' ') > 0 || two[1].indexOf(' ') < 0 ? two[0] : two[0] + two[1].substring(two[1].lastIndexOf(' ')), two[1]);
    }

    private static Stream<Fragment> found(String field, Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).distinct().limit(MOST).map(words -> new Fragment(field, words));
    }
}
