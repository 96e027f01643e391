package org.countersign.triage;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a text what looks like a street or a ZIP, to be offered to whoever corrects a place; never taken by itself (features.md 16). */
final class FragmentReader {
    private static final int LONGEST = 20_000, MOST = 3;
    private static final Pattern STREET = Pattern.compile("\\b\\d{1,5}(?:-\\d{1,4})? (?:[NSEW]\\.? |North |South |East |West )?(?:[A-Z][\\p{L}'’]{1,20} |\\d{1,3}(?:st|nd|rd|th) ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Place|Pl|Drive|Dr|Lane|Ln|Court|Ct|Boulevard|Blvd|Terrace|Ter|Way|Circle|Cir)\\b\\.?");
    private static final Pattern ZIP = Pattern.compile("(?<![\\d-])\\d{5}(?:-\\d{4})?(?![\\d-])");

    private FragmentReader() {}

    /** @param field of the form that it fills */
    public record Fragment(String field, String words) {}

    static List<Fragment> read(String text) {
        if (text == null) return List.of();
        String start = text.substring(0, Math.min(LONGEST, text.length())).replaceAll("[ \\t]+", " ");
        return Stream.concat(found("street", STREET, start), found("zip", ZIP, start)).toList();
    }

    private static Stream<Fragment> found(String field, Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).distinct().limit(MOST).map(words -> new Fragment(field, words));
    }
}
