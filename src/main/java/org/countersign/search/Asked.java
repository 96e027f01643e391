package org.countersign.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed into the box, taken apart.
 *
 * @param words as {@link Spelling} has them, in their order; no more than a question to the index bears, the pieces of numbers counted
 * @param mails with an @ in them, without case and accents
 * @param numbers written in several pieces that may be one: a phone number without its extension, a file number
 * @param phrases of words that were put in quotes
 */
record Asked(List<String> words, List<String> mails, List<Number> numbers, List<List<String>> phrases) {
    private static final int LONGEST = 300, MOST_WORDS = 12;
    private static final Pattern QUOTED = Pattern.compile("[\"\u201C\u201D\u00AB\u00BB]([^\"\u201C\u201D\u00AB\u00BB]*)[\"\u201C\u201D\u00AB\u00BB]"), MAIL = Pattern.compile("[^\\s,;<>()\"]*@[^\\s,;<>()\"]*"),
            NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}])(\\+?\\(?\\d[\\d\\s().\u2010-\u2015/-]{4,}\\d)(?:[\\s,;]*(?:x|ext\\.?|extension|#)\\s*\\d{0,7})?(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
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
        text = take(NUMBER, text, found -> number(found.group(1), numbers));
        phrases.removeIf(List::isEmpty);
        return new Asked(first(Spelling.words(text), MOST_WORDS - pieces(numbers)), first(mails, MOST_WORDS), first(numbers, MOST_WORDS), first(phrases, MOST_WORDS));
    }

    private static <T> List<T> first(List<T> all, int most) { return all.stream().limit(most).toList(); }

    /** One in more pieces than there may be words is looked for as a whole. */
    private static boolean number(String written, List<Number> numbers) {
        String digits = written.replaceAll("\\D", "");
        if (digits.length() < SHORTEST_NUMBER) return false;
        List<String> pieces = Spelling.words(written);
        boolean fits = pieces(numbers) + pieces.size() <= MOST_WORDS;
        return numbers.add(new Number(digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits, fits ? pieces : List.of()));
    }

    private static int pieces(List<Number> numbers) { return numbers.stream().mapToInt(number -> number.pieces.size()).sum(); }

    @FunctionalInterface private interface Taking { boolean takes(Matcher found); }

    /** The text without what was taken. */
    private static String take(Pattern what, String text, Taking taking) {
        StringBuilder rest = new StringBuilder();
        Matcher found = what.matcher(text);
        while (found.find()) found.appendReplacement(rest, taking.takes(found) ? " " : Matcher.quoteReplacement(found.group()));
        return found.appendTail(rest).toString();
    }

    boolean isEmpty() { return words.isEmpty() && mails.isEmpty() && numbers.isEmpty() && phrases.isEmpty(); }

    /** The words, and those of phrases as if they were not in quotes. */
    List<String> plainWords() { return first(Stream.concat(words.stream(), phrases.stream().flatMap(List::stream)).toList(), MOST_WORDS - pieces(numbers)); }

    /** Every word, those of phrases and numbers among them. */
    List<String> allWords() {
        List<String> all = new ArrayList<>(words);
        phrases.forEach(all::addAll);
        numbers.forEach(number -> all.addAll(number.pieces));
        return all;
    }
}
