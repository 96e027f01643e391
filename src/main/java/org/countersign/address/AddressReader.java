package org.countersign.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.countersign.address.Address.Kind;

/**
 * Takes a US address apart, in one line or in columns. Any text gives an address: what is none is {@link Kind#NONE}. Pure, and safe for several
 * threads. No kept library does this on the JVM (decision 39).
 */
public final class AddressReader {
    private static final Pattern BEGINS_WITH_DIGIT = Pattern.compile("\\d\\S*"), BOX_NUMBER = Pattern.compile("[a-z]?\\d\\S*|[a-z]"),
            GLUED_UNIT = Pattern.compile("(lt|lot|apt|ste|unit)\\d+[a-z]?"), SHORT = Pattern.compile("\\w{1,6}"), NUMBER_AND_DIRECTION = Pattern.compile("\\d+[nsew]"),
            NUMBERED = Pattern.compile("\\d+[nsew]?"), HALF = Pattern.compile("\\d/\\d"), LETTER = Pattern.compile("[a-d]"),
            INNER_NUMBER = Pattern.compile("\\d{1,6}[a-z]?|\\d+-\\d+"),
            TAKES_A_NUMBER = Pattern.compile("hwy|highway|route|rte|rt|rd|road|interstate|cr|sr|apt|unit|ste|suite|#|no|box|floor|fl"),
            HOUSE_NUMBER = Pattern.compile("\\d{1,6}[a-z]?(-\\d+[a-z]?)?|\\d+-\\d+|[nsew]\\d+[nsew]\\d+|\\d+[nsew]\\d+"),
            PLURAL = Pattern.compile("avenues|aves|streets|sts|roads|rds"), DIRECTION = Pattern.compile("[nsew]"), FLOOR = Pattern.compile("fl|floor|flr|level"),
            UNIT = Pattern.compile("\\d\\S*|[a-z]\\d\\S*|[a-z]"), FIVE_DIGITS = Pattern.compile("\\d{5}"), AFTER_UNIT_WORD = Pattern.compile("\\d+[a-z]?|[a-z]\\d*"),
            BARE_UNIT = Pattern.compile("\\d+[a-z]?|[a-z]\\d+|[a-df-mo-rt-vx-z]"), ROAD = Pattern.compile("hwy|highway|route|rte|rt|rd|road"),
            ROAD_KIND = Pattern.compile("county|cnty|state|us|old|farm|co"), ROUTE = Pattern.compile("rr|rfd|hc|hcr|psc|cmr|unit"), COMMA_AT_AN_END = Pattern.compile("^,\\s*|,\\s*$"), OTHER_LETTER = Pattern.compile("[a-df-mo-rt-vx-z]"), LETTER_ALONE = Pattern.compile("[a-z]");
    private static final StreetWords WORDS = StreetWords.SHIPPED;

    private final List<String> left;
    private String before = "", number = "", half = "", unitWord = "", unit = "", box = "", city = "", state = "", zip = "", plus4 = "";

    private AddressReader(List<String> words) { left = new ArrayList<>(words); }

    /** All in one line, with or without commas. */
    public static Address read(String line) { return new AddressReader(AddressTokens.of(line)).line(); }

    /** A street, which may have everything else after it all the same, and its unit in a column of its own. */
    public static Address read(String street, String unit) {
        Address read = read(street);
        List<String> words = AddressTokens.of(unit);
        if (words.isEmpty()) return read;
        AddressReader own = new AddressReader(words);
        String value = own.unitValue(0, words.size());
        return new Address(read.kind(), read.before(), read.number(), read.half(), read.street(), read.cross(), own.unitWord, value, read.box(), read.city(), read.state(), read.zip(), read.plus4());
    }

    /** A street alone, as a register names it: no number, no city. */
    public static Address ofStreet(String street) {
        List<String> words = new ArrayList<>(AddressTokens.of(street));
        words.removeIf(word -> word.equals(","));
        return new Address(Kind.STREET, "", "", "", StreetReader.read(words), Address.NO_STREET, "", "", "", "", "", "", "");
    }

    private Address line() {
        AddressTail tail = new AddressTail(left).read();
        state = tail.state();
        zip = tail.zip();
        plus4 = tail.plus4();
        if (takesBox()) return address(Kind.BOX, Address.NO_STREET, Address.NO_STREET);
        unitInFront();
        number();
        int crossing = crossing();
        if (crossing > 0) return crossing(crossing);
        Street street = street();
        boolean none = street.isBlank() || number.isEmpty() && street.type().isEmpty() && street.pre().isEmpty();
        if (none) return new Address(Kind.NONE, before, number, half, street, Address.NO_STREET, unitWord, unit, "", city, state, zip, plus4);
        return address(Kind.STREET, street, Address.NO_STREET);
    }

    private Address address(Kind kind, Street street, Street cross) { return new Address(kind, before, number, half, street, cross, unitWord, unit, box, city, state, zip, plus4); }

    /** "PO Box 12" anywhere; "Box 12" at the beginning, or after "RR 2", "PSC 802" and the like. */
    private boolean takesBox() {
        int at = left.indexOf("pobox"), box = left.indexOf("box");
        if (at < 0 && box > 1 && ROUTE.matcher(left.get(box - 2)).matches() && BEGINS_WITH_DIGIT.matcher(left.get(box - 1)).matches()) at = box;
        if (at < 0 && left.size() > 1 && left.get(0).equals("box") && BEGINS_WITH_DIGIT.matcher(left.get(1)).matches()) at = 0;
        if (at < 0 || at + 1 >= left.size()) return false;
        int value = left.get(at + 1).equals("#") && at + 2 < left.size() ? at + 2 : at + 1;
        if (!BOX_NUMBER.matcher(left.get(value)).matches()) return false;
        this.box = left.get(value);
        before = joined(left.subList(0, at));
        city = joined(left.subList(Math.max(value, left.lastIndexOf(",")) + 1, left.size()));
        return true;
    }

    /** "#42 233 S Wacker", "Apt 4, 12 Main St", "lt42 99 Some Road". */
    private void unitInFront() {
        if (left.size() < 3) return;
        String first = left.get(0);
        if (GLUED_UNIT.matcher(first).matches()) {
            unitWord = first.replaceAll("\\d.*", "");
            unit = first.substring(unitWord.length());
            left.remove(0);
        } else if (isUnitWord(first) && SHORT.matcher(left.get(1)).matches() && left.subList(2, left.size()).stream().filter(word -> !word.equals(",")).findFirst().filter(word -> BEGINS_WITH_DIGIT.matcher(word).matches()).isPresent()) {
            unitWord = first;
            unit = left.get(1);
            left.subList(0, 2).clear();
        }
        while (!left.isEmpty() && left.get(0).equals(",")) left.remove(0);
    }

    private void number() {
        int at = numberAt();
        if (at < 0) return;
        before = joined(left.subList(0, at));
        left.subList(0, at).clear();
        String first = left.remove(0);
        int cardinal = Ordinals.cardinal(first);
        boolean thousand = cardinal > 0 && left.size() > 1 && left.get(0).equals("thousand"), hundred = cardinal > 0 && left.size() > 1 && left.get(0).equals("hundred");
        if (thousand || hundred) left.remove(0);
        number = cardinal > 0 ? String.valueOf(cardinal * (thousand ? 1000 : hundred ? 100 : 1)) : first;
        if (NUMBER_AND_DIRECTION.matcher(number).matches() && !left.isEmpty() && NUMBERED.matcher(left.get(0)).matches()) {
            left.add(0, number.substring(number.length() - 1));
            number = number.substring(0, number.length() - 1);
        }
        if (left.size() > 1 && HALF.matcher(left.get(0)).matches()) half = left.remove(0);
        else if (left.size() > 1 && LETTER.matcher(left.get(0)).matches() && !left.get(1).equals(",") && !WORDS.isType(left.get(1))) number += left.remove(0);
    }

    /** Where the number of the house stands; -1: nowhere. Names may come before it, but no street. */
    private int numberAt() {
        if (left.isEmpty()) return -1;
        String first = left.get(0);
        if (left.size() > 1 && isNumber(first) && !(WORDS.isType(left.get(1)) && Ordinals.isOrdinal(first))) return 0;
        if (left.size() > 2 && Ordinals.cardinal(first) > 0 && (!WORDS.isType(left.get(1)) || WORDS.isType(left.get(2)))) return 0;
        int comma = left.indexOf(",");
        for (int i = 1; i + 1 < left.size(); i++) {
            if (!INNER_NUMBER.matcher(left.get(i)).matches() || !Character.isLetterOrDigit(left.get(i + 1).charAt(0))) continue;
            List<String> earlier = left.subList(0, i);
            boolean parted = comma > 0 && comma < i, road = TAKES_A_NUMBER.matcher(earlier.get(i - 1)).matches();
            if (road || earlier.contains("&") || earlier.contains("and")) return -1;
            if (parted && left.get(comma + 1).equals(left.get(i)) && i == comma + 1) return i;
            if (!parted && StreetReader.end(earlier) == 0 || !parted && i > 2 && StreetReader.end(left.subList(i + 1, left.size())) > 0) return i;
        }
        return -1;
    }

    private static boolean isNumber(String word) { return HOUSE_NUMBER.matcher(word).matches(); }

    /** Where the word between two streets stands; 0: there is none. */
    private int crossing() {
        if (!number.isEmpty()) return 0;
        for (int i = 1; i + 1 < left.size(); i++) {
            if (left.get(i).equals("&")) return i;
            if ((left.get(i).equals("and") || left.get(i).equals("at")) && (left.size() > 3 || WORDS.isType(left.get(i + 1))) && (StreetReader.end(left.subList(i + 1, left.size())) > 0 || StreetReader.end(left.subList(0, i)) > 0)) return i;
        }
        return 0;
    }

    private Address crossing(int at) {
        List<String> one = new ArrayList<>(left.subList(0, at)), other = new ArrayList<>(left.subList(at + 1, left.size()));
        for (String leading : new String[] {"corner", "intersection", "of", "the"}) if (one.size() > 1 && one.get(0).equals(leading)) one.remove(0);
        cutCity(other);
        if (!other.isEmpty()) {
            String plural = other.get(other.size() - 1);
            if (WORDS.isType(plural) && WORDS.type(plural).matches("sts|aves|rds|drs") || PLURAL.matcher(plural).matches()) {
                String single = plural.startsWith("av") ? "ave" : plural.startsWith("r") ? "rd" : plural.startsWith("d") ? "dr" : "st";
                other.set(other.size() - 1, single);
                one.add(single);
            }
        }
        Street first = StreetReader.read(one), second = StreetReader.read(other);
        return address(first.isBlank() || second.isBlank() ? Kind.NONE : Kind.CROSSING, first, second);
    }

    private Street street() {
        List<String> parts = new ArrayList<>(left);
        int comma = parts.indexOf(",");
        List<String> own = new ArrayList<>(comma < 0 ? parts : parts.subList(0, comma)), rest = new ArrayList<>(comma < 0 ? List.of() : parts.subList(comma + 1, parts.size()));
        int cut = takeUnits(own);
        takeUnits(rest);
        bareUnitBetween(rest);
        if (rest.size() > 1 && rest.get(rest.size() - 1).equals("county")) rest.subList(Math.max(0, rest.lastIndexOf(",")), rest.size()).clear();
        if (!rest.isEmpty()) city = cityOf(rest);
        if (cut >= 0) {
            if (city.isEmpty() && cut < own.size()) city = joined(own.subList(cut, own.size()));
            else if (cut < own.size()) city = joined(own.subList(cut, own.size())) + " " + city;
            own.subList(cut, own.size()).clear();
        } else if (city.isEmpty() || !state.isEmpty() && rest.isEmpty()) cutCity(own);
        bareUnit(own);
        return StreetReader.read(own);
    }

    /** The city that stands after the street without a comma. */
    private void cutCity(List<String> words) {
        int comma = words.indexOf(",");
        if (comma > 0) {
            city = cityOf(words.subList(comma + 1, words.size()));
            words.subList(comma, words.size()).clear();
            return;
        }
        int office = state.isEmpty() ? 0 : PostOffices.SHIPPED.wordsAtEnd(words, state), end = StreetReader.end(words);
        int from = words.size();
        if (end > 1 && end < words.size() && StreetReader.directional(words.get(end - 1)) && PostOffices.SHIPPED.named(cityOf(words.subList(end - 1, words.size())), state)) from = end - 1;
        else if (office > 0 && !(WORDS.isType(words.get(words.size() - 1)) && end == words.size() && words.size() - office < 2)) from = words.size() - office;
        else if (end > 0 && end < words.size() && (!state.isEmpty() || StreetReader.ends(words.subList(0, end)) && PostOffices.SHIPPED.named(joined(words.subList(end, words.size())), ""))) from = end;
        if (from == words.size() || from == 0) return;
        city = from == end - 1 ? cityOf(words.subList(from, words.size())) : joined(words.subList(from, words.size()));
        words.subList(from, words.size()).clear();
    }

    private static String cityOf(List<String> words) {
        int comma = words.indexOf(",");
        List<String> first = new ArrayList<>(comma < 0 ? words : words.subList(0, comma));
        if (first.size() > 1 && DIRECTION.matcher(first.get(0)).matches()) first.set(0, switch (first.get(0)) {
            case "n" -> "north";
            case "s" -> "south";
            case "e" -> "east";
            default -> "west";
        });
        return joined(first);
    }

    /** "Bldg C Apt 12" are two. @return where the first stood; -1: there is none */
    private int takeUnits(List<String> words) {
        int first = -1;
        for (int at = takeUnit(words); at >= 0; at = takeUnit(words)) first = first < 0 ? at : Math.min(first, at);
        return first;
    }

    /** "12 Main St, 4B, Hartford". */
    private void bareUnitBetween(List<String> rest) {
        if (!unit.isEmpty() || rest.isEmpty() || rest.size() > 1 && !rest.get(1).equals(",") || !AFTER_UNIT_WORD.matcher(rest.get(0)).matches()) return;
        unit = rest.get(0);
        rest.subList(0, Math.min(2, rest.size())).clear();
    }

    /** Takes the unit out, wherever it stands. @return where it stood; -1: there is none */
    private int takeUnit(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && FLOOR.matcher(words.get(i)).matches() && (Ordinals.isOrdinal(words.get(i - 1)))) return takeUnit(words, i - 1, i + 1);
            if (!isUnitWord(words.get(i))) continue;
            int end = i + 1;
            while (end < words.size() && isUnitWord(words.get(end)) && end < i + 3 && !words.get(i).equals("#")) end++;
            boolean valued = end < words.size() && (UNIT.matcher(words.get(end)).matches() || Ordinals.cardinal(words.get(end)) > 0) && !(words.get(i).equals("fl") && FIVE_DIGITS.matcher(words.get(end)).matches());
            if (valued && (i > 0 || words.size() <= 3 || words != left)) return takeUnit(words, i, end + (endsInLetter(words, end) ? 2 : 1));
            if (i > 1 && WORDS.unit(words.get(i)).filter(WORDS::standsAlone).isPresent() && StreetReader.end(words.subList(0, i)) > 0) return takeUnit(words, i, i + 1);
            if (words.size() == 1 && WORDS.unit(words.get(i)).filter(WORDS::standsAlone).isPresent()) return takeUnit(words, i, i + 1);
        }
        return -1;
    }

    /** "Apt 3 B"; the E of "Apt 3 E Hartford" is a direction. */
    private static boolean endsInLetter(List<String> words, int value) {
        if (value + 1 >= words.size() || !NUMBERED.matcher(words.get(value)).matches()) return false;
        String next = words.get(value + 1);
        return OTHER_LETTER.matcher(next).matches() || LETTER_ALONE.matcher(next).matches() && value + 2 == words.size();
    }

    private int takeUnit(List<String> words, int from, int to) {
        List<String> told = words.subList(from, to);
        AddressReader own = new AddressReader(new ArrayList<>(told));
        String value = own.unitValue(0, told.size());
        if (unit.isEmpty() || unit.startsWith("fl ")) unit = value;
        else if (!value.startsWith("fl ") && !value.equals(unit)) unit += value;
        unitWord = own.unitWord;
        told.clear();
        while (from < words.size() && words.get(from).equals(",")) words.remove(from);
        return from;
    }

    /** "12 Main St 4B": what is left after a street that has its type. */
    private void bareUnit(List<String> words) {
        if (words.size() < 3 || !unit.isEmpty()) return;
        String last = words.get(words.size() - 1), previous = words.get(words.size() - 2);
        if (AFTER_UNIT_WORD.matcher(last).matches() && !WORDS.isType(previous) && WORDS.likeUnit(previous)) {
            unit = last;
            words.subList(words.size() - 2, words.size()).clear();
            return;
        }
        boolean finished = WORDS.isType(previous) || StreetReader.directional(previous) && words.size() > 3 && WORDS.isType(words.get(words.size() - 3));
        if (!finished || !BARE_UNIT.matcher(last).matches() || StreetReader.end(words.subList(0, words.size() - 1)) == 0) return;
        if (ROAD.matcher(previous).matches() && words.size() == 3 && ROAD_KIND.matcher(words.get(0)).matches()) return;
        unit = last;
        words.remove(words.size() - 1);
    }

    /** The value of a unit without its words; notes the first of them. */
    private String unitValue(int from, int to) {
        List<String> kept = new ArrayList<>();
        boolean floor = false;
        for (String word : left.subList(from, to)) {
            if (isUnitWord(word) || word.equals("level")) {
                if (unitWord.isEmpty()) unitWord = word;
                floor |= word.startsWith("fl");
            } else if (!word.equals(",")) kept.add(Ordinals.cardinal(word) > 0 ? String.valueOf(Ordinals.cardinal(word)) : Ordinals.plain(word));
        }
        if (kept.isEmpty()) return WORDS.unit(unitWord).orElse("");
        String value = String.join("", kept);
        return floor ? "fl " + value : value;
    }

    static boolean isUnitWord(String word) { return word.equals("#") || WORDS.unit(word).isPresent(); }

    private static String joined(List<String> words) { return COMMA_AT_AN_END.matcher(String.join(" ", words).replace(" ,", ",")).replaceAll(""); }
}
