package org.countersign.address;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A ZIP that exists: five digits, and the post office it belongs to. The post office's name is a postal one: it says nothing of where
 * somebody lives (README of the data: nearly half the addresses in some cities carry another place name).
 *
 * @param state such as "CT"
 * @param county the one with the largest share of its area, else that of its listed point (counting.md); "-" where not known
 */
public record ZipCode(String digits, String state, String county, String postOffice) {
    private static final Pattern WRITTEN = Pattern.compile("[0-9\\s\\p{Pd}]+"), NO_DIGITS = Pattern.compile("[^0-9]+");

    /**
     * The ZIP of what was written, by counting.md ("Where they live", line 4): its first five digits; 3 or 4 digits, and 7 or 8 for
     * ZIP+4, are padded with the zeros a spreadsheet ate. Empty for any other number of digits, for letters, and for a ZIP that is not listed.
     */
    public static Optional<ZipCode> read(String written) {
        if (written == null || written.length() > 100 || !WRITTEN.matcher(written).matches()) return Optional.empty();
        String digits = NO_DIGITS.matcher(written).replaceAll("");
        return switch (digits.length()) {
            case 3, 4, 5 -> ZipCodes.SHIPPED.find("0".repeat(5 - digits.length()) + digits);
            case 7, 8, 9 -> ZipCodes.SHIPPED.find(("0".repeat(9 - digits.length()) + digits).substring(0, 5));
            default -> Optional.empty();
        };
    }

    @Override public String toString() { return digits; }
}
