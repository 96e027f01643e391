package org.countersign.address;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A US address taken apart as far as it could be; what is not there is "". Nothing says that it exists.
 *
 * @param before what stands before it: the name of a person or a house
 * @param number as written in small letters: "12", "92-10", "n95w18855"; without the half
 * @param half "1/2" or another fraction
 * @param street of a {@link Kind#STREET} or the first of a {@link Kind#CROSSING}
 * @param cross the second street of a crossing; blank otherwise
 * @param unit without the word for it: "5", "4b"; a floor is "fl 2"
 * @param unitWord as written: "apt", "#"
 * @param box the number of a post office box
 * @param city as written, without what follows; state such as "CT"; zip five digits, plus4 the four after them
 */
public record Address(Kind kind, String before, String number, String half, Street street, Street cross, String unitWord, String unit, String box, String city,
                      String state, String zip, String plus4) {
    /** What sort of address it is. */
    public enum Kind { STREET, CROSSING, BOX, NONE }

    private static final Pattern TWO = Pattern.compile("(\\d{1,6})-(\\d{1,6})");
    private static final int WIDEST_HOUSE = 20;
    static final Street NO_STREET = new Street("", "", "", "");

    /** Of "12-14" 12 and 14, where it can be the numbers of one house: a few on the same side of the street; empty: it is one number. */
    public List<Address> eachNumber() {
        if (number.indexOf('-') < 0) return List.of();
        Matcher two = TWO.matcher(number);
        if (!two.matches()) return List.of();
        int first = Integer.parseInt(two.group(1)), last = Integer.parseInt(two.group(2));
        if (last <= first || last - first > WIDEST_HOUSE || first % 2 != last % 2) return List.of();
        return Stream.of(first, last).map(one -> new Address(kind, before, String.valueOf(one), half, street, cross, unitWord, unit, box, city, state, zip, plus4)).toList();
    }

    /** What follows its digits: "b" of "12b". */
    public String suffix() {
        int end = 0;
        while (end < number.length() && (number.charAt(end) == '-' || number.charAt(end) >= '0' && number.charAt(end) <= '9')) end++;
        return number.substring(end);
    }

    /** The whole number in it, such as 12 of "12b" and 9210 of "92-10"; 0: there is none. */
    public int wholeNumber() {
        int whole = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') continue;
            if (whole > 99_999_999) return 0;
            whole = 10 * whole + c - '0';
        }
        return whole;
    }
}
