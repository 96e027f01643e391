package org.countersign.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.countersign.action.Period;
import org.countersign.count.CutOff;
import org.countersign.count.Matrix;
import org.countersign.count.Matter;
import org.countersign.count.Reckoning;
import org.countersign.count.Report;
import org.countersign.count.Tallies;
import org.countersign.count.Tally;
import org.countersign.count.Trend;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;
import org.countersign.stance.Stance;

/** The tally as the books have it, however large the docket; while they are written up, counted afresh. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)                      // as Tallies, at whose moments it reads
public class Ledger {
    @Inject Tallies tallies;
    private final Map<FileNumber, Object> counting = new ConcurrentHashMap<>();        // no more than there are ordinances

    /** @throws Missing where no such ordinance is on the docket */
    public Tally at(FileNumber number, CutOff cutOff) { return report(number, cutOff).tally(); }

    /** @throws Missing where no such ordinance is on the docket */
    public Report report(FileNumber number, CutOff cutOff) { return kept(number, () -> balance(number, cutOff), () -> tallies.report(number, cutOff)); }

    /** When the contacts came, day by day. @throws Missing where no such ordinance is on the docket */
    public Trend trend(FileNumber number, CutOff cutOff) {
        return kept(number, () -> atOneMoment(number, cutOff, (bulk, matter) -> new Course(bulk, matter, cutOff).trend()), () -> tallies.trend(number, cutOff));
    }

    /** While they are not kept, one whole count of an ordinance at a time: whoever had to wait may find them kept. */
    private <T> T kept(FileNumber number, Supplier<Optional<T>> read, Supplier<T> count) {
        Optional<T> kept = read.get();
        if (kept.isPresent()) return kept.get();
        synchronized (counting.computeIfAbsent(number, none -> new Object())) {
            return read.get().orElseGet(count);
        }
    }

    /** Whether a tally is read and not counted: who shows many at once shows none until then. */
    public boolean isKept(ZoneId zone) { return tallies.<Boolean>atOneMoment(connection -> keptAt(connection, zone)); }

    /** The contacts of each period of the measure that has come, at one moment. @throws Missing where no such ordinance is on the docket */
    public Map<Period, Matrix<Stance>> periods(FileNumber number, CutOff cutOff) {
        return tallies.atOneMoment(connection -> {
            Matter matter = Matter.read(connection, number, cutOff.zone());
            Phases.Reading kept = at -> new Course(new Bulk(connection), matter, at).contacts(), afresh = at -> Reckoning.of(connection, number, at).report().tally().contacts().matrix();
            return Phases.of(matter.periods(), cutOff, keptAt(connection, cutOff.zone()) ? kept : afresh);
        });
    }

    /** Empty while the books are not kept. */
    Optional<Report> balance(FileNumber number, CutOff cutOff) {
        return atOneMoment(number, cutOff, (bulk, matter) -> new Balance(bulk, matter, cutOff).report(number.value()));
    }

    /** Whether the books can be read, at the moment that the connection sees. */
    public static boolean keptAt(Connection connection, ZoneId zone) { return Book.read(new Bulk(connection)).kept(zone); }

    /** What the books say at the moment that the connection sees, kept or not. */
    public static Report balance(Connection connection, FileNumber number, CutOff cutOff) throws SQLException {
        return new Balance(new Bulk(connection), Matter.read(connection, number, cutOff.zone()), cutOff).report(number.value());
    }

    /** When the contacts came, as the books have it at the moment that the connection sees, kept or not. */
    public static Trend trend(Connection connection, FileNumber number, CutOff cutOff) throws SQLException {
        return new Course(new Bulk(connection), Matter.read(connection, number, cutOff.zone()), cutOff).trend();
    }

    private <T> Optional<T> atOneMoment(FileNumber number, CutOff cutOff, BiFunction<Bulk, Matter, T> reading) {
        return tallies.atOneMoment(connection -> {
            Bulk bulk = new Bulk(connection);
            Matter matter = Matter.read(connection, number, cutOff.zone());
            return Book.read(bulk).kept(cutOff.zone()) ? Optional.of(reading.apply(bulk, matter)) : Optional.empty();
        });
    }
}
