package org.countersign.address;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was written as words in small letters, "," between parts; "#", "&" and fractions are words of their own. */
final class AddressTokens {
    private static final Pattern HYPHENED_NUMBER = Pattern.compile("\\d+[a-z]?-\\d+[a-z]?"), MARKS = Pattern.compile("\\p{M}+"), SPACES = Pattern.compile(" +"), HYPHENED_UNIT = Pattern.compile("[a-hj-z]-\\d+|\\d+-[a-z]");
    private static final List<String> OTHER_BOXES = List.of("pob", "drawer", "pmb", "private", "apartado");
    /** Of more nobody reads an address: what follows is left out. */
    private static final int MOST_CHARACTERS = 600, MOST_WORDS = 60;
    private static final Pattern FRACTION = Pattern.compile("(?=[\u00BC-\u00BE\u2150-\u215F])"), APOSTROPHE = Pattern.compile("['\u2018\u2019\u02BC`\u00B4\"\u201C\u201D]"),
            INITIALS = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L})\\.\\s?(?=\\p{L}\\.)|(?<![\\p{L}\\p{N}])(\\p{L})\\."), BOX = Pattern.compile("\\bp\\s?o\\s?box\\b|\\bpost office box\\b|\\bp\\s?o\\s?bx\\b"),
            GLUED_BOX = Pattern.compile("\\bpobox(?=\\d)"), OTHER_BOX = Pattern.compile("\\b(?:pob|p ?o drawer|pmb|private mail ?box|apartado(?: postal)?)(?= ?#? ?\\d)"),
            TWO_NUMBERS = Pattern.compile("^\\s*(\\d{1,6})\\s*(?:[-\u2013\u2014&]|/(?=\\d\\d))\\s*(?=\\d{1,6}\\s+[a-z])"), JUNIOR = Pattern.compile("\\s*,\\s*(?=(?:jr|sr)\\b)"),
            CARE_OF = Pattern.compile("^\\W*c/o\\b|\\bc/o(?<=\\d.{1,200}) [^,\\n]*(?=[,\\n])"), GLUED_UNIT = Pattern.compile("(apt|apartment|unit|ste|suite|bldg|fl|floor|rm|room|lot|spc|trlr)(\\d{1,4}[a-z]?)"), PARTED = Pattern.compile("[,;\\n\\r\\t|()\\[\\]]+|\\s[-\u2013\u2014]\\s"), NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}#&/@,\\-]+"),
            SLASH = Pattern.compile("(?<![0-9])/|/(?![0-9])");

    private AddressTokens() {}

    static List<String> of(String text) {
        if (text == null || text.isBlank()) return List.of();
        String cut = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        String plain = cut.chars().allMatch(c -> c < 128) ? cut.toLowerCase(Locale.ROOT) : plain(cut);
        plain = seldom(plain);
        boolean signs = !plain.chars().allMatch(AddressTokens::inWords);
        if (signs) plain = PARTED.matcher(APOSTROPHE.matcher(plain).replaceAll("")).replaceAll(" , ");
        if (plain.indexOf('.') >= 0) plain = INITIALS.matcher(plain).replaceAll("$1$2").replace('.', ' ');
        if (plain.contains("box") || plain.contains("bx")) plain = BOX.matcher(GLUED_BOX.matcher(plain).replaceAll("pobox ")).replaceAll("pobox");
        if (OTHER_BOXES.stream().anyMatch(plain::contains)) plain = OTHER_BOX.matcher(plain).replaceAll("pobox ");
        if (signs) plain = signed(plain);
        List<String> words = new ArrayList<>();
        for (String word : SPACES.split(plain.strip())) add(words, word);
        while (!words.isEmpty() && words.get(words.size() - 1).equals(",")) words.remove(words.size() - 1);
        return words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words;
    }

    private static boolean inWords(int c) { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == ' '; }

    /** Those signs that are words become some, and the others spaces. */
    private static String signed(String text) {
        String plain = text.replace("#", " # ").replace("&", " & ").replace("@", " & ");
        if (plain.indexOf('/') >= 0) plain = SLASH.matcher(plain).replaceAll(" & ");
        return NO_WORD.matcher(plain).replaceAll(" ");
    }

    /** What few addresses have is sought with a pattern only where it can be. */
    private static String seldom(String plain) {
        Matcher two = TWO_NUMBERS.matcher(plain);
        String read = two.lookingAt() ? two.group(1) + "-" + plain.substring(two.end()) : plain;
        if (read.contains("c/o")) read = CARE_OF.matcher(read).replaceAll(" ");
        return read.contains("jr") || read.contains("sr") ? JUNIOR.matcher(read).replaceAll(" ") : read;
    }

    /** Without marks; a fraction in one character is three. */
    private static String plain(String text) {
        String plain = Normalizer.normalize(FRACTION.matcher(text).replaceAll(" "), Normalizer.Form.NFKC).replace('\u2044', '/').toLowerCase(Locale.ROOT);
        return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean hasDigit(String word) { return Character.isDigit(word.charAt(word.length() - 1)) || Character.isDigit(word.charAt(word.length() - 2)); }

    /** A hyphen stays within a number ("92-10") and vanishes between words; "apt3b" is two. */
    private static void add(List<String> words, String word) {
        if (word.isEmpty() || word.equals(",") && (words.isEmpty() || words.get(words.size() - 1).equals(","))) return;
        Matcher unit = word.length() > 2 && Character.isLetter(word.charAt(0)) && hasDigit(word) ? GLUED_UNIT.matcher(word) : null;
        if (unit != null && unit.matches()) words.addAll(List.of(unit.group(1), unit.group(2)));
        else if (word.indexOf('-') < 0) words.add(word);
        else if (HYPHENED_NUMBER.matcher(word).matches()) words.add(word);
        else if (HYPHENED_UNIT.matcher(word).matches()) words.add(word.replace("-", ""));
        else for (String part : word.split("-")) if (!part.isEmpty()) words.add(part);
    }
}
