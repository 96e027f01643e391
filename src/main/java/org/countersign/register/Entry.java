package org.countersign.register;

import org.countersign.address.Street;

/**
 * A line of the register: one address, or the numbers from here to there of a street.
 *
 * @param suffix of the number: "1/2", "b", or ""
 * @param unitFrom and unitTo null: whatever the unit
 * @param zip five digits; null: not told
 * @param ward the district; null: not told
 * @param inCity null: not told; then the point says, or that it is in the city's register
 * @param latitude and longitude in degrees; null: not told
 */
public record Entry(Street street, int from, int to, Parity parity, String suffix, String unitFrom, String unitTo, String zip, String ward, Boolean inCity, Double latitude, Double longitude) {
    boolean isPoint() { return from == to; }

    boolean takes(int number) { return from <= number && number <= to && parity.takes(number); }

    boolean takesUnit(String unit) {
        if (unitFrom == null || unit.isEmpty()) return unitFrom == null;
        return compare(unitFrom, unit) <= 0 && compare(unit, unitTo == null ? unitFrom : unitTo) <= 0;
    }

    /** "9" before "10", "2a" before "2b". */
    private static int compare(String one, String other) {
        String a = one.replaceAll("[^0-9]", ""), b = other.replaceAll("[^0-9]", "");
        if (a.isEmpty() || b.isEmpty() || a.length() > 9 || b.length() > 9 || a.equals(b)) return one.compareToIgnoreCase(other);
        return Integer.compare(Integer.parseInt(a), Integer.parseInt(b));
    }

    /** Whether both say the same of whoever lives there. */
    boolean saysAs(Entry other) { return java.util.Objects.equals(inCity, other.inCity) && java.util.Objects.equals(latitude == null, other.latitude == null) && near(other); }

    private boolean near(Entry other) { return latitude == null || other.latitude == null || Math.abs(latitude - other.latitude) + Math.abs(longitude - other.longitude) < 0.02; }
}
