package org.countersign.register;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.address.Address;
import org.countersign.address.AddressReader;
import org.countersign.address.Street;
import org.countersign.address.ZipCode;

/** Reads one row of a register's file. What cannot be taken is an {@link IllegalArgumentException} whose message is a key of the words bundle. */
final class EntryReader {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})(?:\\.0+)?|(\\d{1,5})-(\\d{1,4})");
    private static final int LONGEST_NAME = 100, LONGEST_UNIT = 20;
    private final Columns columns;

    EntryReader(Columns columns) { this.columns = columns; }

    /** @param row the cell of a column as written; null: none */
    Entry read(Function<String, String> row) {
        Street street = street(row);
        String number = number(row), letter = number.replaceFirst("^[0-9.-]+", "").strip();
        int from = number(number.substring(0, number.length() - letter.length()).strip(), "register.reject.number");
        String last = columns.cell(row, "to");
        int to = last.isEmpty() ? from : number(last, "register.reject.to");
        String suffix = (letter + columns.cell(row, "numbersuffix")).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9/]", "");
        Double latitude = degrees(columns.cell(row, "latitude"), 90), longitude = degrees(columns.cell(row, "longitude"), 180);
        if (latitude == null || longitude == null || latitude == 0 && longitude == 0) latitude = longitude = null;
        else checkPoint(latitude, longitude);
        Parity parity = parity(columns.cell(row, "parity"));
        if (from > to) throw new IllegalArgumentException("register.reject.backwards");
        if (!parity.takes(from) && !parity.takes(to)) throw new IllegalArgumentException("register.reject.otherSide");
        return new Entry(street, from, to, parity, cut(suffix, LONGEST_UNIT), unit(columns.cell(row, "unitfrom")), unit(columns.cell(row, "unitto")), zip(columns.cell(row, "zip")),
                text(columns.cell(row, "ward")), inCity(columns.cell(row, "incity")), latitude, longitude);
    }

    /** All of the United States lies west of 60 degrees west, but for the islands around Guam and the end of Alaska, and between 15 south and 72 north. */
    private static void checkPoint(double latitude, double longitude) {
        if (inTheUs(latitude, longitude)) return;
        throw new IllegalArgumentException(inTheUs(longitude, latitude) ? "register.reject.swapped" : "register.reject.abroad");
    }

    private static boolean inTheUs(double latitude, double longitude) { return latitude >= -15 && latitude <= 72 && (longitude < -60 || longitude > 140); }

    /** In parts or in one: either is read as somebody would write it, so that both come to the same. */
    private Street street(Function<String, String> row) {
        String name = columns.has("street") && !columns.has("name") ? whole(row) : columns.cell(row, "name");
        if (name.isEmpty()) name = whole(row);
        if (name.isEmpty()) throw new IllegalArgumentException("register.reject.street");
        String written = Stream.of(columns.cell(row, "premod"), columns.cell(row, "pre"), columns.cell(row, "pretype"), columns.cell(row, "article"), name, columns.cell(row, "type"), columns.cell(row, "suffix"), columns.cell(row, "postmod")).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        Address read = AddressReader.ofStreet(written);
        if (read.street().isBlank() || read.street().name().length() > LONGEST_NAME) throw new IllegalArgumentException("register.reject.street");
        return read.street();
    }

    /** Some cities write the whole address where others have the street: "123 MAIN ST" beside the number 123. */
    private String whole(Function<String, String> row) {
        String street = columns.cell(row, "street"), number = columns.cell(row, "from");
        boolean leads = !number.isEmpty() && street.startsWith(number + " ") && !AddressReader.ofStreet(street).street().name().equals(number);     // 26 St is a street
        return leads ? street.substring(number.length()).strip() : street;
    }

    /** A number before the number belongs to it, "12-" before "34"; letters there are none that somebody's own address would have. */
    private String number(Function<String, String> row) {
        String before = columns.cell(row, "numberprefix").replaceFirst("[\\s-]+$", ""), number = columns.cell(row, "from");
        if (before.isEmpty()) return number;
        if (!before.chars().allMatch(Character::isDigit)) throw new IllegalArgumentException("register.reject.prefix");
        return before + "-" + number;
    }

    private static int number(String written, String reason) {
        var number = NUMBER.matcher(written);
        if (!number.matches()) throw new IllegalArgumentException(reason);
        int value = Integer.parseInt(number.group(1) != null ? number.group(1) : number.group(2) + number.group(3));
        if (value == 0) throw new IllegalArgumentException(reason);
        return value;
    }

    private static Parity parity(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "o", "odd", "1" -> Parity.ODD;
            case "e", "even", "2" -> Parity.EVEN;
            case "b", "both", "", "0" -> Parity.BOTH;
            default -> throw new IllegalArgumentException("register.reject.parity");
        };
    }

    private static String unit(String written) { return written.isEmpty() ? null : cut(AddressReader.read("1 x st", written).unit(), LONGEST_UNIT); }

    /** What is no ZIP is none: a register need not be perfect. */
    private static String zip(String written) { return ZipCode.read(written).map(ZipCode::digits).orElse(null); }

    private static String text(String written) { return written.isEmpty() ? null : cut(written.replaceFirst("\\.0+$", ""), LONGEST_NAME); }

    private static Boolean inCity(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "y", "yes", "1", "true", "t", "in" -> true;
            case "n", "no", "0", "false", "f", "out" -> false;
            default -> throw new IllegalArgumentException("register.reject.inCity");
        };
    }

    private static Double degrees(String written, int most) {
        if (written.isEmpty()) return null;
        try {
            double value = Double.parseDouble(written);
            if (!(Math.abs(value) <= 180)) throw new IllegalArgumentException("register.reject.projection");
            if (Math.abs(value) > most) throw new IllegalArgumentException("register.reject.swapped");
            return value;
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("register.reject.point");
        }
    }

    private static String cut(String text, int most) { return text.length() > most ? text.substring(0, most) : text; }
}
