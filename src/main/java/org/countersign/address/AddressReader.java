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
    private static final Pattern BEGINS_WITH_DIGIT = Pattern.compile("\\d\\S*"), BOX_NUMBER = Pattern.compile("[a-z]?\\d\\S*|[a-z]"), ROUTE = Pattern.compile("rr|rfd|hc|hcr|psc|cmr|unit"),
            PLURAL = Pattern.compile("avenues|aves|streets|sts|roads|rds"), DIRECTION = Pattern.compile("[nsew]"), COMMA_AT_AN_END = Pattern.compile("^,\\s*|,\\s*$");
    private static final StreetWords WORDS = StreetWords.SHIPPED;

    private final List<String> left;
    private final UnitReader unit = new UnitReader();
    private String before = "", number = "", half = "", box = "", city = "", state = "", zip = "", plus4 = "";

    private AddressReader(List<String> words) { left = new ArrayList<>(words); }

    /** All in one line, with or without commas. */
    public static Address read(String line) { return new AddressReader(AddressTokens.of(line)).line(); }

    /** A street, which may have everything else after it all the same, and its unit in a column of its own. */
    public static Address read(String street, String unit) {
        Address read = read(street);
        List<String> words = AddressTokens.of(unit);
        if (words.isEmpty()) return read;
        UnitReader own = UnitReader.of(words);
        return new Address(read.kind(), read.before(), read.number(), read.half(), read.street(), read.cross(), own.word(), own.unit(), read.box(), read.city(), read.state(), read.zip(), read.plus4());
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
        unit.inFront(left);
        NumberReader house = new NumberReader(left).read();
        before = house.before();
        number = house.number();
        half = house.half();
        int crossing = crossing();
        if (crossing > 0) return crossing(crossing);
        Street street = street();
        boolean none = street.isBlank() || number.isEmpty() && street.type().isEmpty() && street.pre().isEmpty();
        if (none) return new Address(Kind.NONE, before, number, half, street, Address.NO_STREET, unit.word(), unit.unit(), "", city, state, zip, plus4);
        return address(Kind.STREET, street, Address.NO_STREET);
    }

    private Address address(Kind kind, Street street, Street cross) { return new Address(kind, before, number, half, street, cross, unit.word(), unit.unit(), box, city, state, zip, plus4); }

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
        int cut = unit.takeAll(own);
        unit.takeAll(rest);
        unit.bareBetween(rest);
        if (rest.size() > 1 && rest.get(rest.size() - 1).equals("county")) rest.subList(Math.max(0, rest.lastIndexOf(",")), rest.size()).clear();
        if (!rest.isEmpty()) city = cityOf(rest);
        if (cut >= 0) {
            if (city.isEmpty() && cut < own.size()) city = joined(own.subList(cut, own.size()));
            else if (cut < own.size()) city = joined(own.subList(cut, own.size())) + " " + city;
            own.subList(cut, own.size()).clear();
        } else if (city.isEmpty() || !state.isEmpty() && rest.isEmpty()) cutCity(own);
        unit.bareAfter(own);
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

    static String joined(List<String> words) { return COMMA_AT_AN_END.matcher(String.join(" ", words).replace(" ,", ",")).replaceAll(""); }
}
