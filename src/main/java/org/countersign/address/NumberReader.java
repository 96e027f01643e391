package org.countersign.address;

import java.util.List;
import java.util.regex.Pattern;

/** Takes the number of the house out of the words of one address, and what stands before it: the name of a person or a house. */
final class NumberReader {
    private static final Pattern AND_DIRECTION = Pattern.compile("\\d+[nsew]"), NUMBERED = Pattern.compile("\\d+[nsew]?"), HALF = Pattern.compile("\\d/\\d"), LETTER = Pattern.compile("[a-d]"),
            INNER = Pattern.compile("\\d{1,6}[a-z]?|\\d+-\\d+"), TAKES_ONE = Pattern.compile("hwy|highway|route|rte|rt|rd|road|interstate|cr|sr|apt|unit|ste|suite|#|no|box|floor|fl"),
            HOUSE = Pattern.compile("\\d{1,6}[a-z]?(-\\d+[a-z]?)?|\\d+-\\d+|[nsew]\\d+[nsew]\\d+|\\d+[nsew]\\d+");
    private static final StreetWords WORDS = StreetWords.SHIPPED;

    private final List<String> left;
    private String before = "", number = "", half = "";

    /** @param left what is read is taken out of it */
    NumberReader(List<String> left) { this.left = left; }

    String before() { return before; }

    /** As written in small letters; "" where there is none. */
    String number() { return number; }

    /** "1/2" or another fraction. */
    String half() { return half; }

    /** Takes it out of the words, with what stands before it. */
    NumberReader read() {
        int at = at();
        if (at < 0) return this;
        before = AddressReader.joined(left.subList(0, at));
        left.subList(0, at).clear();
        String first = left.remove(0);
        int cardinal = Ordinals.cardinal(first);
        boolean thousand = cardinal > 0 && left.size() > 1 && left.get(0).equals("thousand"), hundred = cardinal > 0 && left.size() > 1 && left.get(0).equals("hundred");
        if (thousand || hundred) left.remove(0);
        number = cardinal > 0 ? String.valueOf(cardinal * (thousand ? 1000 : hundred ? 100 : 1)) : first;
        if (AND_DIRECTION.matcher(number).matches() && !left.isEmpty() && NUMBERED.matcher(left.get(0)).matches()) {
            left.add(0, number.substring(number.length() - 1));
            number = number.substring(0, number.length() - 1);
        }
        if (left.size() > 1 && HALF.matcher(left.get(0)).matches()) half = left.remove(0);
        else if (left.size() > 1 && LETTER.matcher(left.get(0)).matches() && !left.get(1).equals(",") && !WORDS.isType(left.get(1))) number += left.remove(0);
        return this;
    }

    /** Where the number of the house stands; -1: nowhere. Names may come before it, but no street. */
    private int at() {
        if (left.isEmpty()) return -1;
        String first = left.get(0);
        if (left.size() > 1 && isNumber(first) && !(WORDS.isType(left.get(1)) && Ordinals.isOrdinal(first))) return 0;
        if (left.size() > 2 && Ordinals.cardinal(first) > 0 && (!WORDS.isType(left.get(1)) || WORDS.isType(left.get(2)))) return 0;
        int comma = left.indexOf(",");
        for (int i = 1; i + 1 < left.size(); i++) {
            if (!INNER.matcher(left.get(i)).matches() || !Character.isLetterOrDigit(left.get(i + 1).charAt(0))) continue;
            List<String> earlier = left.subList(0, i);
            boolean parted = comma > 0 && comma < i, road = TAKES_ONE.matcher(earlier.get(i - 1)).matches();
            if (road || earlier.contains("&") || earlier.contains("and")) return -1;
            if (parted && left.get(comma + 1).equals(left.get(i)) && i == comma + 1) return i;
            if (!parted && StreetReader.end(earlier) == 0 || !parted && i > 2 && StreetReader.end(left.subList(i + 1, left.size())) > 0) return i;
        }
        return -1;
    }

    private static boolean isNumber(String word) { return HOUSE.matcher(word).matches(); }
}
