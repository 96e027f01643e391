package org.countersign.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.countersign.action.Period;
import org.countersign.action.Periods;
import org.countersign.count.CutOff;
import org.countersign.count.Matrix;
import org.countersign.residency.Residency;
import org.countersign.stance.Stance;

/** The counting contacts of each period of a measure: what is counted at its end, less what was counted at its beginning. */
final class Phases {
    /** The counting contacts up to a cut-off, read at one moment. */
    interface Reading { Matrix<Stance> at(CutOff cutOff) throws SQLException; }

    private final CutOff cutOff;
    private final Reading reading;

    private Phases(CutOff cutOff, Reading reading) {
        this.cutOff = cutOff;
        this.reading = reading;
    }

    /** Of those that have come, at the cut-off at the latest. */
    static Map<Period, Matrix<Stance>> of(Periods periods, CutOff cutOff, Reading reading) throws SQLException {
        Phases phases = new Phases(cutOff, reading);
        Map<Period, Matrix<Stance>> all = new EnumMap<>(Period.class);
        for (Period period : periods.known()) all.put(period, phases.between(periods.begin(period), periods.end(period).orElse(cutOff.at())));
        return all;
    }

    private Matrix<Stance> between(Optional<Instant> begin, Instant end) throws SQLException {
        Instant until = end.isAfter(cutOff.at()) ? cutOff.at() : end;
        Matrix<Stance> sum = new Matrix<>(Stance.class);
        if (begin.isPresent() && !begin.get().isBefore(until)) return sum;
        add(sum, until, 1);
        if (begin.isPresent()) add(sum, begin.get(), -1);
        return sum;
    }

    private void add(Matrix<Stance> sum, Instant before, int times) throws SQLException {
        Matrix<Stance> counted = reading.at(new CutOff(before, cutOff.zone()));
        for (Residency residency : Residency.values()) for (Stance stance : Stance.values()) sum.add(residency, stance, times * counted.of(residency, stance));
    }
}
