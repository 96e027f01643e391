package org.countersign.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Matter;
import org.countersign.count.Reckoning;
import org.countersign.count.Statement;
import org.countersign.count.Tallies;
import org.countersign.ledger.Footing;
import org.countersign.ledger.Ledger;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;

/**
 * Counts everything afresh beside the books and compares them figure by figure, at the same moment, however much is written meanwhile: every
 * cell of every day ({@link Footing}), and what pages show now, at the end of some days, and at a moment within one. It mends nothing: books
 * that are wrong are a fault of the program, to be found before they are written up anew.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Reconciliation {
    /** Of the days of a docket, beside its last: at their quarters. */
    private static final int DAYS = 3;

    @Inject Tallies tallies;
    @Inject City city;

    /** A figure that is not the same. @param at the cut-off, or where in the books @param books what they say @param counted what is */
    public record Mismatch(String at, String figure, long books, long counted) {
        /** The figure's name without what citizens wrote. */
        String kind() { return Cells.kind(figure); }
    }

    /** @param figures how many were compared; 0: the books are not kept */
    public record Finding(String ordinance, int figures, List<Mismatch> mismatches) {
        private Finding and(Finding other) { return new Finding(ordinance, figures + other.figures, Stream.concat(mismatches.stream(), other.mismatches.stream()).toList()); }
    }

    public List<FileNumber> docket() {
        return tallies.atOneMoment(connection -> new Bulk(connection).read("SELECT file_number FROM ordinance ORDER BY id", row -> new FileNumber(row.getString(1))));
    }

    public Finding check(FileNumber number) {
        return tallies.atOneMoment(connection -> {
            if (!Ledger.keptAt(connection, city.zone())) return new Finding(number.value(), 0, List.of());
            Finding finding = compareAll(connection, number, city.zone());
            for (CutOff cutOff : cutOffs(new Bulk(connection), Matter.read(connection, number, city.zone()).id())) finding = finding.and(compare(connection, number, cutOff));
            return finding;
        });
    }

    /** The days that have something: the ends of those at their quarters, and a moment within one, another each time. */
    private List<CutOff> cutOffs(Bulk bulk, long ordinance) {
        List<LocalDate> days = bulk.read("SELECT DISTINCT day FROM ledger_day WHERE ordinance_id = ? ORDER BY day", row -> LocalDate.ofEpochDay(row.getInt(1)), ordinance);
        if (days.size() < 2) return List.of();
        List<Instant> moments = new ArrayList<>();
        for (int i = 1; i <= DAYS; i++) moments.add(begin(days.get((days.size() - 1) * i / (DAYS + 1)).plusDays(1)));
        Random chance = ThreadLocalRandom.current();
        LocalDate day = days.get(chance.nextInt(days.size()));
        moments.add(begin(day).plusMillis((long) (chance.nextDouble() * Duration.between(begin(day), begin(day.plusDays(1))).toMillis())));
        return moments.stream().distinct().map(at -> new CutOff(at, city.zone())).toList();
    }

    private Instant begin(LocalDate day) { return day.atStartOfDay(city.zone()).toInstant(); }

    /** Now, and every cell of every day, in one pass over the contacts at the moment that the connection sees. */
    public static Finding compareAll(Connection connection, FileNumber number, ZoneId zone) throws SQLException {
        Footing footing = new Footing(new Bulk(connection), Matter.read(connection, number, zone).id(), zone);
        Finding now = compare(connection, number, CutOff.read("", zone), footing::hear);
        int cells = footing.compare();
        return now.and(new Finding(number.value(), cells, footing.differing().stream().map(each -> new Mismatch(each.where(), each.figure(), each.books(), each.counted())).toList()));
    }

    /** At the moment that the connection sees. */
    public static Finding compare(Connection connection, FileNumber number, CutOff cutOff) throws SQLException { return compare(connection, number, cutOff, statement -> { }); }

    private static Finding compare(Connection connection, FileNumber number, CutOff cutOff, Consumer<Statement> beside) throws SQLException {
        Map<String, Long> books = Cells.of(Ledger.balance(connection, number, cutOff), Ledger.trend(connection, number, cutOff));
        Reckoning reckoning = Reckoning.of(connection, number, cutOff);
        Map<String, Long> counted = Cells.of(reckoning.report(beside), reckoning.trend());
        Set<String> figures = new TreeSet<>(books.keySet());
        figures.addAll(counted.keySet());
        String at = cutOff.inTheCity().toString();
        List<Mismatch> mismatches = figures.stream().map(figure -> new Mismatch(at, figure, books.getOrDefault(figure, 0L), counted.getOrDefault(figure, 0L)))
                .filter(each -> each.books() != each.counted()).toList();
        return new Finding(number.value(), figures.size(), mismatches);
    }
}
