package org.countersign.version;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.countersign.ordinance.Ordinance;
import org.countersign.ordinance.OrdinanceVersion;

/**
 * The versions of a measure in the order in which they were current: by their dates, those of one day by when they were recorded. Who names no
 * version speaks to the one that was current on the day; before the first date, and where no version is dated, nobody knows to which.
 */
record Editions(List<OrdinanceVersion> versions, ZoneId zone) {
    /** Latest instant the database holds is far behind it. */
    private static final Instant NEVER = Instant.parse("9998-12-31T00:00:00Z");

    /** From when until when a version was current, the end not included. */
    record Span(LocalDateTime from, LocalDateTime until) {}

    static Editions of(Ordinance ordinance, ZoneId zone) { return new Editions(ordinance.versions(), zone); }

    /** Empty for what is not dated, or was replaced on its very day. */
    Optional<Span> span(OrdinanceVersion version) {
        List<OrdinanceVersion> dated = dated();
        int at = dated.indexOf(version);
        if (at < 0) return Optional.empty();
        Instant from = begin(dated.get(at)), until = at + 1 < dated.size() ? begin(dated.get(at + 1)) : NEVER;
        return from.equals(until) ? Optional.empty() : Optional.of(new Span(utc(from), utc(until)));
    }

    /** The one that was current then. */
    Optional<OrdinanceVersion> at(Instant moment) { return dated().stream().filter(version -> !begin(version).isAfter(moment)).reduce((earlier, later) -> later); }

    /** The one with this name, in whatever case. */
    Optional<OrdinanceVersion> named(String label) { return versions.stream().filter(version -> label != null && version.label().equalsIgnoreCase(label.strip())).findFirst(); }

    /** Those with a date in their order; what has none stands behind the one it was recorded after. */
    List<OrdinanceVersion> inOrder() {
        List<OrdinanceVersion> all = dated();
        for (OrdinanceVersion version : versions) {
            if (version.dated() != null) continue;
            int behind = -1;
            for (int at = 0; at < all.size(); at++) if (all.get(at).id() < version.id()) behind = at;
            all.add(behind + 1, version);
        }
        return all;
    }

    Optional<OrdinanceVersion> latest() { return inOrder().stream().reduce((earlier, later) -> later); }

    private List<OrdinanceVersion> dated() {
        List<OrdinanceVersion> dated = new ArrayList<>(versions.stream().filter(version -> version.dated() != null).toList());
        dated.sort(Comparator.comparing(OrdinanceVersion::dated).thenComparing(OrdinanceVersion::id));
        return dated;
    }

    private Instant begin(OrdinanceVersion version) { return version.dated().atStartOfDay(zone).toInstant(); }

    private static LocalDateTime utc(Instant at) { return LocalDateTime.ofInstant(at, ZoneOffset.UTC); }
}
