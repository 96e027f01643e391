package org.countersign.mention;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds file numbers of the docket, in words and in the address somebody wrote to (comment+2026-14@city.example). A number that is all digits
 * counts in words only behind one such as "ordinance": it might be a house or a year.
 */
public final class NumberReader {
    private static final int LONGEST_TEXT = 20_000, SHORTEST = 3;
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");
    private static final Pattern ANNOUNCED = Pattern.compile("(?iu)(?:ordinance|ordenanza|ordenança|ordonnance|file|bill|item|matter|measure|resolution|no|nr|num|number|número|expediente|council file|cf|cb|#)[\\s.:#№-]{0,4}$");
    private static final int LOOKED_BACK = 24;

    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> spaced = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();

    public NumberReader(Collection<Measure> docket) {
        for (Measure each : docket) {
            String number = each.fileNumber().strip().toLowerCase(Locale.ROOT);
            if (number.length() < SHORTEST || number.chars().noneMatch(Character::isDigit)) continue;
            (TOKEN.matcher(number).matches() ? numbers : spaced).put(number.replaceAll("\\s+", " "), each.fileNumber());
            tags.merge(bare(number), each.fileNumber(), (one, other) -> "");
        }
    }

    /** The file numbers that stand in these words, in the order they stand there. @param texts may be null */
    public Set<String> read(String... texts) {
        Set<String> found = new LinkedHashSet<>();
        for (String text : texts) if (text != null && !tags.isEmpty()) in(text.substring(0, Math.min(LONGEST_TEXT, text.length())), found);
        return found;
    }

    private void in(String text, Set<String> found) {
        for (Matcher token = TOKEN.matcher(text); token.find();) {
            String word = token.group().toLowerCase(Locale.ROOT).replaceAll("[._-]+$", "");
            String number = numbers.get(word);
            if (number != null && (word.chars().anyMatch(c -> !Character.isDigit(c)) || announced(text, token.start()))) found.add(number);
        }
        if (spaced.isEmpty()) return;
        String line = " " + text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ") + " ";
        spaced.forEach((words, number) -> { if (standsAlone(line, words)) found.add(number); });
    }

    private static boolean standsAlone(String line, String words) {
        for (int at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1))
            if (!Character.isLetterOrDigit(line.charAt(at - 1)) && !Character.isLetterOrDigit(line.charAt(at + words.length()))) return true;
        return false;
    }

    private static boolean announced(String text, int at) { return ANNOUNCED.matcher(text.substring(Math.max(0, at - LOOKED_BACK), at)).find(); }

    /** The file number an address carries: behind a plus, or as all of what stands before the @. @return "": none, or it may mean two */
    public String tag(List<String> addresses) {
        Set<String> found = new LinkedHashSet<>();
        for (String address : addresses) {
            String local = address.substring(0, Math.max(0, address.lastIndexOf('@')));
            String tag = bare(local.substring(local.indexOf('+') + 1));
            String number = tags.getOrDefault(tag, "");
            if (!number.isEmpty() && tag.length() >= SHORTEST) found.add(number);
        }
        return found.size() == 1 ? found.iterator().next() : "";
    }

    /** Addresses bear no blanks and hardly any signs. */
    private static String bare(String number) { return number.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""); }
}
