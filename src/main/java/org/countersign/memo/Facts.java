package org.countersign.memo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.backlog.Uncounted;
import org.countersign.city.City;
import org.countersign.claim.Claim;
import org.countersign.claim.Said;
import org.countersign.count.Area;
import org.countersign.count.CutOff;
import org.countersign.count.Report;
import org.countersign.count.Report.Reasons;
import org.countersign.count.Side;
import org.countersign.count.Tally;
import org.countersign.count.Trend;
import org.countersign.district.PlaceRow;
import org.countersign.media.MediaEvent;
import org.countersign.media.Telling;
import org.countersign.ordinance.Ordinance;
import org.countersign.signing.MayorsClock;

/**
 * What a memo is made of, as the other rooms have it at one cut-off.
 *
 * @param reasons the people who gave them, each once for a reason
 * @param districts of residents by language, those of no district last @param heard when bodies heard people on it, latest first
 * @param events around it that stand, earliest first @param claims that stand, in the order they were recorded
 */
record Facts(Ordinance ordinance, City city, Basis basis, Report report, Reasons reasons, Trend trend, Map<String, List<PlaceRow>> districts, MayorsClock clock, List<Instant> heard, List<Telling> events,
             List<Said> claims, List<Uncounted> uncounted, Prepared prepared) {

    /** What the counts rest on. @param snapshot null: they are live @param sha256 of the snapshot @param by who has it made */
    record Basis(CutOff cutOff, Long snapshot, String sha256, String by, Instant at, boolean demo) {
        boolean frozen() { return snapshot != null; }
    }

    /** What people of the office wrote and picked for it. @param oppose and support as many as one another */
    record Prepared(Brief.Told brief, List<Quote.Shown> oppose, List<Quote.Shown> support) {
        static final Prepared NOTHING = new Prepared(Brief.Told.NOTHING, List.of(), List.of());
    }

    /** The same, frozen. */
    Facts on(long snapshot, String sha256) {
        return new Facts(ordinance, city, new Basis(basis.cutOff(), snapshot, sha256, basis.by(), basis.at(), basis.demo()), report, reasons, trend, districts, clock, heard, events, claims, uncounted, prepared);
    }

    /** The same for whoever sees no small numbers. @param told districts as they are told to them, by language */
    Facts hiding(Map<String, List<PlaceRow>> told) {
        return new Facts(ordinance, city, basis, report, reasons, trend, told, clock, heard, events, claims, uncounted, prepared);
    }

    /** Whether the days and the districts, each counted at a moment of its own, have as many contacts and residents as the tally. */
    boolean agree() {
        return trend.total() == tally().contacts().total() && districts.values().stream().allMatch(rows -> Stream.of(Side.values())
                .allMatch(side -> rows.stream().mapToInt(row -> row.of(side)).sum() == tally().people().matrix().of(Area.RESIDENTS.residencies(), side.stances())));
    }

    Tally tally() { return report.tally(); }

    /** Until the day of the cut-off; those without a known day among them. */
    static List<Telling> standing(List<MediaEvent> events, CutOff cutOff) {
        LocalDate last = cutOff.wholeDay().orElseGet(() -> cutOff.inTheCity().toLocalDate());
        return events.stream().filter(event -> !event.isSuperseded() && (event.day() == null || !event.day().isAfter(last))).map(MediaEvent::telling).toList();
    }

    /** That had begun before the cut-off. */
    static List<Instant> heard(List<Instant> announced, CutOff cutOff) { return announced.stream().filter(at -> at.isBefore(cutOff.at())).toList(); }

    static List<Said> claimed(List<Claim> claims) { return claims.stream().filter(claim -> !claim.isSuperseded()).map(Claim::said).toList(); }
}
