package org.countersign.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes the unit out of the words of one address, wherever it stands. */
final class UnitReader {
    private static final Pattern GLUED = Pattern.compile("(lt|lot|apt|ste|unit)\\d+[a-z]?"), SHORT = Pattern.compile("\\w{1,6}"), BEGINS_WITH_DIGIT = Pattern.compile("\\d\\S*"), NUMBERED = Pattern.compile("\\d+[nsew]?"),
            FLOOR = Pattern.compile("fl|floor|flr|level"), VALUE = Pattern.compile("\\d\\S*|[a-z]\\d\\S*|[a-z]"), FIVE_DIGITS = Pattern.compile("\\d{5}"), AFTER_WORD = Pattern.compile("\\d+[a-z]?|[a-z]\\d*"),
            BARE = Pattern.compile("\\d+[a-z]?|[a-z]\\d+|[a-df-mo-rt-vx-z]"), ROAD = Pattern.compile("hwy|highway|route|rte|rt|rd|road"), ROAD_KIND = Pattern.compile("county|cnty|state|us|old|farm|co"),
            OTHER_LETTER = Pattern.compile("[a-df-mo-rt-vx-z]"), LETTER_ALONE = Pattern.compile("[a-z]");
    private static final StreetWords WORDS = StreetWords.SHIPPED;

    private String word = "", unit = "";

    /** A column that holds nothing else. */
    static UnitReader of(List<String> words) {
        UnitReader own = new UnitReader();
        own.unit = own.value(words);
        return own;
    }

    static boolean isWord(String word) { return word.equals("#") || WORDS.unit(word).isPresent(); }

    /** The first word for it, as written; "" where there is none. */
    String word() { return word; }

    /** Without its words; "" where there is none. */
    String unit() { return unit; }

    /** "#42 233 S Wacker", "Apt 4, 12 Main St", "lt42 99 Some Road". */
    void inFront(List<String> left) {
        if (left.size() < 3) return;
        String first = left.get(0);
        if (GLUED.matcher(first).matches()) {
            word = first.replaceAll("\\d.*", "");
            unit = first.substring(word.length());
            left.remove(0);
        } else if (isWord(first) && SHORT.matcher(left.get(1)).matches() && left.subList(2, left.size()).stream().filter(each -> !each.equals(",")).findFirst().filter(each -> BEGINS_WITH_DIGIT.matcher(each).matches()).isPresent()) {
            word = first;
            unit = left.get(1);
            left.subList(0, 2).clear();
        }
        while (!left.isEmpty() && left.get(0).equals(",")) left.remove(0);
    }

    /** "Bldg C Apt 12" are two. @return where the first stood; -1: there is none */
    int takeAll(List<String> words) {
        int first = -1;
        for (int at = take(words); at >= 0; at = take(words)) first = first < 0 ? at : Math.min(first, at);
        return first;
    }

    /** @return where it stood; -1: there is none */
    private int take(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && FLOOR.matcher(words.get(i)).matches() && Ordinals.isOrdinal(words.get(i - 1))) return take(words, i - 1, i + 1);
            if (!isWord(words.get(i))) continue;
            int end = i + 1;
            while (end < words.size() && isWord(words.get(end)) && end < i + 3 && !words.get(i).equals("#")) end++;
            boolean valued = end < words.size() && (VALUE.matcher(words.get(end)).matches() || Ordinals.cardinal(words.get(end)) > 0) && !(words.get(i).equals("fl") && FIVE_DIGITS.matcher(words.get(end)).matches());
            if (valued) return take(words, i, end + (endsInLetter(words, end) ? 2 : 1));
            boolean alone = i > 1 && StreetReader.end(words.subList(0, i)) > 0 || words.size() == 1;
            if (alone && WORDS.unit(words.get(i)).filter(WORDS::standsAlone).isPresent()) return take(words, i, i + 1);
        }
        return -1;
    }

    /** "Apt 3 B"; the E of "Apt 3 E Hartford" is a direction. */
    private static boolean endsInLetter(List<String> words, int value) {
        if (value + 1 >= words.size() || !NUMBERED.matcher(words.get(value)).matches()) return false;
        String next = words.get(value + 1);
        return OTHER_LETTER.matcher(next).matches() || LETTER_ALONE.matcher(next).matches() && value + 2 == words.size();
    }

    private int take(List<String> words, int from, int to) {
        List<String> told = words.subList(from, to);
        UnitReader own = of(told);
        if (unit.isEmpty() || unit.startsWith("fl ")) unit = own.unit;
        else if (!own.unit.startsWith("fl ") && !own.unit.equals(unit)) unit += own.unit;
        word = own.word;
        told.clear();
        while (from < words.size() && words.get(from).equals(",")) words.remove(from);
        return from;
    }

    /** "12 Main St, 4B, Hartford". @param rest what comes after the street */
    void bareBetween(List<String> rest) {
        if (!unit.isEmpty() || rest.isEmpty() || rest.size() > 1 && !rest.get(1).equals(",") || !AFTER_WORD.matcher(rest.get(0)).matches()) return;
        unit = rest.get(0);
        rest.subList(0, Math.min(2, rest.size())).clear();
    }

    /** "12 Main St 4B": what is left after a street that has its type. */
    void bareAfter(List<String> words) {
        if (words.size() < 3 || !unit.isEmpty()) return;
        String last = words.get(words.size() - 1), previous = words.get(words.size() - 2);
        if (AFTER_WORD.matcher(last).matches() && !WORDS.isType(previous) && WORDS.likeUnit(previous)) {
            unit = last;
            words.subList(words.size() - 2, words.size()).clear();
            return;
        }
        boolean finished = WORDS.isType(previous) || StreetReader.directional(previous) && words.size() > 3 && WORDS.isType(words.get(words.size() - 3));
        if (!finished || !BARE.matcher(last).matches() || StreetReader.end(words.subList(0, words.size() - 1)) == 0) return;
        if (ROAD.matcher(previous).matches() && words.size() == 3 && ROAD_KIND.matcher(words.get(0)).matches()) return;
        unit = last;
        words.remove(words.size() - 1);
    }

    /** Without its words; notes the first of them. */
    private String value(List<String> words) {
        List<String> kept = new ArrayList<>();
        boolean floor = false;
        for (String each : words) {
            if (isWord(each) || each.equals("level")) {
                if (word.isEmpty()) word = each;
                floor |= each.startsWith("fl");
            } else if (!each.equals(",")) kept.add(Ordinals.cardinal(each) > 0 ? String.valueOf(Ordinals.cardinal(each)) : Ordinals.plain(each));
        }
        if (kept.isEmpty()) return WORDS.unit(word).orElse("");
        String value = String.join("", kept);
        return floor ? "fl " + value : value;
    }
}
