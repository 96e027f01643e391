package org.countersign.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into the box, taken apart.
 *
 * @param words as {@link Spelling} has them, in their order
 * @param mails with an @ in them, without case and accents
 * @param numbers written in several pieces that may be one: a phone number, a file number
 * @param phrases of words that were put in quotes
 */
record Asked(List<String> words, List<String> mails, List<Number> numbers, List<List<String>> phrases) {
    private static final int LONGEST = 300, MOST_WORDS = 12;
    private static final Pattern QUOTED = Pattern.compile("[\"\u201C\u201D\u00AB\u00BB]([^\"\u201C\u201D\u00AB\u00BB]*)[\"\u201C\u201D\u00AB\u00BB]"), MAIL = Pattern.compile("[^\\s,;<>()\"]*@[^\\s,;<>()\"]*"),
            NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])\\+?\\(?\\d[\\d\\s().\u2010-\u2015/-]{4,}\\d(?![\\p{L}\\p{N}])");
    private static final int SHORTEST_NUMBER = 7;

    /** @param digits all of them in one piece @param pieces as they stood apart */
    record Number(String digits, List<String> pieces) {}

    static Asked read(String typed) {
        String text = typed == null ? "" : typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<List<String>> phrases = new ArrayList<>();
        text = take(QUOTED, text, found -> phrases.add(Spelling.words(found.group(1))));
        List<String> mails = new ArrayList<>();
        text = take(MAIL, text, found -> found.group().length() > 1 && mails.add(Spelling.folded(found.group())));
        List<Number> numbers = new ArrayList<>();
        text = take(NUMBER, text, found -> number(found.group(), numbers));
        phrases.removeIf(List::isEmpty);
        return new Asked(Spelling.words(text).stream().limit(MOST_WORDS).toList(), first(mails), first(numbers), first(phrases));
    }

    private static <T> List<T> first(List<T> all) { return all.stream().limit(MOST_WORDS).toList(); }

    private static boolean number(String written, List<Number> numbers) {
        String digits = written.replaceAll("\\D", "");
        if (digits.length() < SHORTEST_NUMBER) return false;
        return numbers.add(new Number(digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits, Spelling.words(written)));
    }

    @FunctionalInterface private interface Taking { boolean takes(Matcher found); }

    /** The text without what was taken. */
    private static String take(Pattern what, String text, Taking taking) {
        StringBuilder rest = new StringBuilder();
        Matcher found = what.matcher(text);
        while (found.find()) found.appendReplacement(rest, taking.takes(found) ? " " : Matcher.quoteReplacement(found.group()));
        return found.appendTail(rest).toString();
    }

    boolean isEmpty() { return words.isEmpty() && mails.isEmpty() && numbers.isEmpty() && phrases.isEmpty(); }

    /** Every word, those of phrases and numbers among them. */
    List<String> allWords() {
        List<String> all = new ArrayList<>(words);
        phrases.forEach(all::addAll);
        numbers.forEach(number -> all.addAll(number.pieces));
        return all;
    }
}
