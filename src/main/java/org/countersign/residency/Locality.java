package org.countersign.residency;

import org.countersign.address.States;
import org.countersign.platform.Words;

/**
 * Where outside the city somebody lives, as far as it is known; never said of a resident, who has a district.
 *
 * @param state such as "CT"; county without "County", municipality by name; null where not known
 */
public record Locality(String state, String county, String municipality) {
    private static final String SEPARATOR = "|";

    public static Locality of(String state, String county) { return new Locality(state, county == null || county.equals("-") ? null : county, null); }

    /** As the database keeps it: "CT|Hartford|West Hartford". */
    public String kept() { return text(state) + SEPARATOR + text(county) + SEPARATOR + text(municipality); }

    private static String text(String part) { return part == null ? "" : part.replace(SEPARATOR, " "); }

    /** What {@link #kept} wrote; null: null. */
    public static Locality read(String kept) {
        if (kept == null) return null;
        String[] parts = kept.split("\\|", -1);
        return new Locality(part(parts, 0), part(parts, 1), part(parts, 2));
    }

    private static String part(String[] parts, int at) { return at >= parts.length || parts[at].isEmpty() ? null : parts[at]; }

    /** "West Hartford", else "Tolland County, Connecticut", else "Texas". */
    public String say(Words words) {
        if (municipality != null) return municipality;
        return county == null ? States.SHIPPED.name(state) : words.say("residency.locality.county", county, States.SHIPPED.name(state));
    }
}
