package org.countersign.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.countersign.address.StreetLine;

/** Words of streets as they are looked for: one form of each street word, without accents, and numbered streets in digits, too: "Fifth" is 5th, "Forty-Second" 42nd. */
final class Streets {
    private static final List<String> UNITS = List.of("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
            "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth");
    private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), TENTHS = List.of("", "", "twentieth", "thirtieth", "fortieth", "fiftieth",
            "sixtieth", "seventieth", "eightieth", "ninetieth");

    private Streets() {}

    /** Of a whole street; null: none. */
    static Set<String> words(String street) {
        List<String> written = new ArrayList<>();
        for (String word : StreetLine.words(street)) written.addAll(Spelling.words(word));
        Set<String> words = new LinkedHashSet<>(written);
        for (int i = 0; i < written.size(); i++) words.addAll(numbered(written, i));
        return words;
    }

    /** What the word at the place may stand for in a street. @param words as {@link Spelling} has them */
    static Set<String> of(List<String> words, int at) {
        Set<String> forms = new LinkedHashSet<>(StreetLine.words(words.get(at)));
        forms.addAll(numbered(words, at));
        return forms;
    }

    /** In digits, alone or with the ten beside it; empty where it numbers no street. */
    private static List<String> numbered(List<String> words, int at) {
        int unit = unit(words, at), ten = TENS.indexOf(words.get(at));
        if (ten > 1) return unit(words, at + 1) > 0 && unit(words, at + 1) < 10 ? List.of(digits(ten * 10 + unit(words, at + 1))) : List.of();
        if (unit > 0 && unit < 10 && at > 0 && TENS.indexOf(words.get(at - 1)) > 1) return List.of(digits(TENS.indexOf(words.get(at - 1)) * 10 + unit));
        if (unit > 0) return List.of(digits(unit));
        return TENTHS.indexOf(words.get(at)) > 1 ? List.of(digits(TENTHS.indexOf(words.get(at)) * 10)) : List.of();
    }

    /** 5 for "fifth"; less than 1: none. */
    private static int unit(List<String> words, int at) { return at < words.size() ? UNITS.indexOf(words.get(at)) : -1; }

    private static String digits(int number) {
        int last = number / 10 == 1 ? 0 : number % 10;
        return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
    }
}
