package org.countersign.legistar;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Who introduced a matter: those of its latest version, the first of them first. */
final class Sponsors {
    private static final int NAME = 300, MANY = 200;
    /** "*" is the first of all, then the numbers as numbers, then letters: never parse a version as a number. */
    static final Comparator<String> RANK = Comparator.comparing((String version) -> version.equals("*") ? 0 : version.matches("\\d{1,18}") ? 1 : 2)
            .thenComparing(version -> version.matches("\\d{1,18}") ? Long.parseLong(version) : 0L).thenComparing(version -> version.length()).thenComparing(Comparator.naturalOrder());

    private Sponsors() {}

    static List<String> read(List<Fields> rows) {
        String latest = rows.stream().map(Sponsors::version).max(RANK).orElse("");
        return rows.stream().filter(row -> version(row).equals(latest)).sorted(Comparator.comparing(row -> row.whole("MatterSponsorSequence", Integer.MAX_VALUE)))
                .map(row -> row.text("MatterSponsorName", NAME)).filter(Objects::nonNull).distinct().limit(MANY).toList();
    }

    private static String version(Fields row) { return Objects.requireNonNullElse(row.text("MatterSponsorMatterVersion", 80), "*"); }
}
