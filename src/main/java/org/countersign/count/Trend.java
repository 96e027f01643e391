package org.countersign.count;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.countersign.stance.Stance;

/**
 * When the contacts of a tally came: how many on each of the city's days, by residency and stance. All of it together is the tally's contacts,
 * whoever keeps the figures of a day: they are counting positions, petition lines excluded (rules 1 to 3), by their sender's finding (rule 7).
 *
 * @param first the day the first part begins with; null: there is no contact
 * @param step how many days a part has: 1, or whole weeks
 * @param parts one after the other, those without a contact among them
 */
public record Trend(LocalDate first, int step, List<Matrix<Stance>> parts) {
    /** More days than these are shown as weeks. */
    private static final int MOST_DAYS = 62;
    /** More weeks than these are shown several in one: a letter may have lain about for centuries, or its date be mistyped. */
    private static final int MOST_WEEKS = 106;
    private static final int WEEK = 7;

    /** Every day from the first to the last of these, whether there is something on it or not. */
    public static Trend of(SortedMap<LocalDate, Matrix<Stance>> found) {
        if (found.isEmpty()) return new Trend(null, 1, List.of());
        Matrix<Stance> nothing = new Matrix<>(Stance.class);                // of most days, where they are many: there is one of it
        List<Matrix<Stance>> days = found.firstKey().datesUntil(found.lastKey().plusDays(1)).map(day -> found.getOrDefault(day, nothing)).toList();
        return new Trend(found.firstKey(), 1, days);
    }

    public boolean empty() { return parts.isEmpty(); }

    /** The last day of the last part. */
    public LocalDate last() { return first.plusDays((long) step * parts.size() - 1); }

    public LocalDate from(int part) { return first.plusDays((long) step * part); }

    public int total() { return parts.stream().mapToInt(Matrix::total).sum(); }

    public int of(Area area, Side side) { return IntStream.range(0, parts.size()).map(part -> of(part, area, side)).sum(); }

    public int of(int part, Area area, Side side) { return parts.get(part).of(area.residencies(), side.stances()); }

    /** The highest of any part, place and side: all panels stand on it. */
    public int highest() {
        return IntStream.range(0, parts.size()).flatMap(part -> IntStream.range(0, 9).map(cell -> of(part, Area.values()[cell / 3], Side.values()[cell % 3]))).max().orElse(0);
    }

    /** What came on these days, both included; of days alone. */
    public Matrix<Stance> between(LocalDate from, LocalDate to) {
        Matrix<Stance> sum = new Matrix<>(Stance.class);
        for (int part = 0; part < parts.size(); part++) if (!from(part).isBefore(from) && !from(part).isAfter(to)) sum.add(parts.get(part));
        return sum;
    }

    /** Its latest days, as many as these at most. */
    public Trend latest(int days) {
        int from = Math.max(0, parts.size() - days);
        return new Trend(empty() ? null : from(from), step, parts.subList(from, parts.size()));
    }

    /** The same as far as these days, on which nothing came where they lie before the first or after the last; of days alone. */
    public Trend reaching(Collection<LocalDate> days) {
        if (empty() || days.isEmpty()) return this;
        LocalDate from = Collections.min(days), to = Collections.max(days);
        List<Matrix<Stance>> all = new ArrayList<>();
        Matrix<Stance> nothing = new Matrix<>(Stance.class);
        for (LocalDate day = from; day.isBefore(first); day = day.plusDays(1)) all.add(nothing);
        all.addAll(parts);
        for (LocalDate day = last(); day.isBefore(to); day = day.plusDays(1)) all.add(nothing);
        return new Trend(from.isBefore(first) ? from : first, step, all);
    }

    /** As days while they are few, else as weeks from Monday to Sunday, and several of them in one where they are many. */
    public Trend readable() { return parts.size() <= MOST_DAYS ? this : weekly(); }

    /** How many weeks a part has; 0: it is of days. */
    public int weeks() { return step / WEEK; }

    private Trend weekly() {
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int before = (int) ChronoUnit.DAYS.between(monday, first), weeks = (before + parts.size() + WEEK - 1) / WEEK, together = (weeks + MOST_WEEKS - 1) / MOST_WEEKS * WEEK;
        List<Matrix<Stance>> sums = new ArrayList<>();
        for (int day = 0; day < parts.size(); day++) {
            while (sums.size() <= (before + day) / together) sums.add(new Matrix<>(Stance.class));
            sums.get(sums.size() - 1).add(parts.get(day));
        }
        return new Trend(monday, together, sums);
    }

    /** In which part the day lies; negative or beyond where in none. */
    public double at(LocalDate day) { return ChronoUnit.DAYS.between(first, day) / (double) step; }

    /** Before and after a day, that day with what comes after: never more days on one side than on the other. */
    public record Windows(LocalDate from, LocalDate around, LocalDate to) {
        private static final int MOST = 14;

        /** As many days on both sides as there are from that day to the end, fourteen at most. @param last counted whole; empty: the day itself is not, and part of a day compares with none */
        public static Optional<Windows> around(LocalDate day, LocalDate last) {
            long days = Math.min(MOST, ChronoUnit.DAYS.between(day, last) + 1);
            return days < 1 ? Optional.empty() : Optional.of(new Windows(day.minusDays(days), day, day.plusDays(days - 1)));
        }

        public long days() { return ChronoUnit.DAYS.between(from, around); }
    }
}
