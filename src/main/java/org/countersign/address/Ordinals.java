package org.countersign.address;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers written as words, and numbered streets however they are written: "26th", "26", "twenty sixth" are all "26". */
final class Ordinals {
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th|d)");
    private static final Map<String, Integer> WORDS = new HashMap<>(), TENS = new HashMap<>(), CARDINALS = new HashMap<>();

    static {
        List<String> first = List.of("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(" "));
        for (int i = 0; i < first.size(); i++) WORDS.put(first.get(i), i + 1);
        List<String> tens = List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" ")), tieth = List.of("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(" "));
        for (int i = 0; i < tens.size(); i++) {
            TENS.put(tens.get(i), 20 + 10 * i);
            WORDS.put(tieth.get(i), 20 + 10 * i);
        }
        List<String> one = List.of("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" "));
        for (int i = 0; i < one.size(); i++) CARDINALS.put(one.get(i), i + 1);
    }

    private Ordinals() {}

    /** 9 for "nine"; 0 where it is no such word. */
    static int cardinal(String word) { return CARDINALS.getOrDefault(word, 0); }

    static boolean isOrdinal(String word) { return ORDINAL.matcher(word).matches() || WORDS.containsKey(word); }

    /** "6" for "6th" and "sixth"; the word itself where it is none. */
    static String plain(String word) {
        Matcher ordinal = ORDINAL.matcher(word);
        if (ordinal.matches()) return ordinal.group(1);
        Integer number = WORDS.get(word);
        return number == null ? word : number.toString();
    }

    /** Joins "twenty sixth" as well. */
    static List<String> plain(List<String> words) {
        List<String> plain = new java.util.ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Integer ten = TENS.get(words.get(i));
            Integer one = ten == null || i + 1 == words.size() ? null : WORDS.get(words.get(i + 1));
            if (one != null && one < 10) {
                plain.add(String.valueOf(ten + one));
                i++;
            } else plain.add(plain(words.get(i)));
        }
        return plain;
    }
}
