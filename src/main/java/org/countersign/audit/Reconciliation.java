package org.countersign.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.city.City;
import org.countersign.count.CutOff;
import org.countersign.count.Tallies;
import org.countersign.ledger.Ledger;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;

/**
 * Counts everything afresh beside the books and compares them figure by figure, at the same moment, however much is written meanwhile: now,
 * and at the end of some days. It mends nothing: books that are wrong are a fault of the program, to be found before they are written up anew.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Reconciliation {
    /** Of the days of a docket, beside its last: at their quarters. */
    private static final int DAYS = 3;

    @Inject Tallies tallies;
    @Inject City city;

    /** A figure that is not the same. @param books what they say @param counted what is */
    public record Mismatch(CutOff cutOff, String figure, long books, long counted) {
        /** The figure's name without what citizens wrote. */
        String kind() { return Cells.kind(figure); }
    }

    /** @param figures how many were compared; 0: the books are not kept */
    public record Finding(String ordinance, int figures, List<Mismatch> mismatches) {}

    public List<FileNumber> docket() {
        return tallies.atOneMoment(connection -> new Bulk(connection).read("SELECT file_number FROM ordinance ORDER BY id", row -> new FileNumber(row.getString(1))));
    }

    public Finding check(FileNumber number) {
        return tallies.atOneMoment(connection -> {
            Bulk bulk = new Bulk(connection);
            Finding finding = new Finding(number.value(), 0, List.of());
            if (!Ledger.keptAt(connection, city.zone())) return finding;
            for (CutOff cutOff : cutOffs(bulk, Tallies.matter(connection, number, city.zone()).id())) finding = add(finding, compare(connection, number, cutOff));
            return finding;
        });
    }

    private static Finding add(Finding one, Finding other) {
        List<Mismatch> both = new ArrayList<>(one.mismatches());
        both.addAll(other.mismatches());
        return new Finding(one.ordinance(), one.figures() + other.figures(), both);
    }

    /** Now, and the ends of the days at the quarters of what there is. */
    private List<CutOff> cutOffs(Bulk bulk, long ordinance) {
        List<CutOff> cutOffs = new ArrayList<>(List.of(CutOff.read("", city.zone())));
        bulk.read("SELECT COALESCE(MIN(day), 0), COALESCE(MAX(day), 0) FROM ledger_day WHERE ordinance_id = ?", row -> {
            for (int i = 1; i <= DAYS; i++) {
                LocalDate day = LocalDate.ofEpochDay(row.getInt(1) + (long) (row.getInt(2) - row.getInt(1)) * i / (DAYS + 1));
                Instant end = day.plusDays(1).atStartOfDay(city.zone()).toInstant();
                if (row.getInt(2) > row.getInt(1)) cutOffs.add(new CutOff(end, city.zone()));
            }
            return null;
        }, ordinance);
        return cutOffs;
    }

    /** At the moment that the connection sees. */
    public static Finding compare(Connection connection, FileNumber number, CutOff cutOff) throws SQLException {
        Map<String, Long> books = Cells.of(Ledger.balance(connection, number, cutOff));
        Map<String, Long> counted = Cells.of(Tallies.count(connection, number, cutOff));
        Set<String> figures = new TreeSet<>(books.keySet());
        figures.addAll(counted.keySet());
        List<Mismatch> mismatches = figures.stream().map(figure -> new Mismatch(cutOff, figure, books.getOrDefault(figure, 0L), counted.getOrDefault(figure, 0L)))
                .filter(each -> each.books() != each.counted()).toList();
        return new Finding(number.value(), figures.size(), mismatches);
    }
}
