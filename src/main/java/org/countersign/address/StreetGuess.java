package org.countersign.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Other readings of an address whose street nobody knows: its type or directional mistyped, or a letter of the number that is a directional. */
public final class StreetGuess {
    private static final StreetWords WORDS = StreetWords.SHIPPED;
    private static final Pattern SPACE = Pattern.compile(" "), DIGIT = Pattern.compile(".*\\d.*"), NUMBER_AND_DIRECTION = Pattern.compile("\\d+[nsew]"), ONE_DIRECTION = Pattern.compile("[nsew]");
    private static final Set<String> LONG_DIRECTIONALS = Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest");

    private StreetGuess() {}

    /** The names it may have, by all its readings, whatever the number. */
    public static Stream<String> names(Street street) {
        return readings(new Address(Address.Kind.STREET, "", "", "", street, Address.NO_STREET, "", "", "", "", "", "", "")).stream().map(reading -> reading.street().name());
    }

    /** The likeliest first: as it was read. A letter of the number changes the directional, never the name. */
    public static List<Address> readings(Address address) {
        List<Address> all = new ArrayList<>();
        all.add(address);
        Street street = address.street();
        String[] words = SPACE.split(street.name());
        if (street.type().isEmpty() && words.length > 1) {
            String last = words[words.length - 1], rest = street.name().substring(0, street.name().length() - last.length() - 1);
            if (WORDS.isType(last)) all.add(with(address, new Street(street.pre(), rest, WORDS.type(last), street.post())));
            else if (!DIGIT.matcher(last).matches()) WORDS.likeType(last).forEach(type -> all.add(with(address, new Street(street.pre(), rest, type, street.post()))));
            if (last.length() <= 3 && !DIGIT.matcher(last).matches()) all.add(with(address, new Street(street.pre(), rest, "", street.post())));
        }
        if (!street.type().isEmpty()) all.add(with(address, new Street(street.pre(), street.name() + " " + WORDS.longType(street.type()), "", street.post())));
        if (street.pre().isEmpty() && words.length > 1) {
            String first = words[0], rest = street.name().substring(first.length() + 1);
            for (String directional : LONG_DIRECTIONALS) if (oneOff(first, directional)) all.add(with(address, new Street(WORDS.directional(directional), rest, street.type(), street.post())));
            if (first.length() == 1) all.add(with(address, new Street("", rest, street.type(), street.post())));
        }
        if (ONE_DIRECTION.matcher(street.name()).matches()) all.add(with(address, new Street(street.pre(), longDirectional(street.name()), street.type(), street.post())));
        if (!street.pre().isEmpty()) all.add(with(address, new Street("", longDirectional(street.pre()) + " " + street.name(), street.type(), street.post())));
        if (street.pre().isEmpty() && NUMBER_AND_DIRECTION.matcher(address.number()).matches()) {
            int end = address.number().length() - 1;
            all.add(new Address(address.kind(), address.before(), address.number().substring(0, end), address.half(), new Street(address.number().substring(end), street.name(), street.type(), street.post()), address.cross(),
                    address.unitWord(), address.unit(), address.box(), address.city(), address.state(), address.zip(), address.plus4()));
        }
        return all;
    }

    private static String longDirectional(String code) {
        return code.replace("n", "north").replace("s", "south").replaceFirst("e$", "east").replaceFirst("w$", "west");
    }

    private static Address with(Address address, Street street) {
        return new Address(address.kind(), address.before(), address.number(), address.half(), street, address.cross(), address.unitWord(), address.unit(), address.box(), address.city(), address.state(), address.zip(), address.plus4());
    }

    /** One letter too many, too few, wrong, or two exchanged. */
    public static boolean oneOff(String one, String other) {
        if (one.equals(other) || Math.abs(one.length() - other.length()) > 1) return false;
        int at = 0, end = Math.min(one.length(), other.length());
        while (at < end && one.charAt(at) == other.charAt(at)) at++;
        if (one.length() != other.length()) {
            String longer = one.length() > other.length() ? one : other, shorter = longer.equals(one) ? other : one;
            return longer.substring(at + 1).equals(shorter.substring(at));
        }
        if (one.substring(at + 1).equals(other.substring(at + 1))) return true;
        return at + 1 < end && one.charAt(at) == other.charAt(at + 1) && one.charAt(at + 1) == other.charAt(at) && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
