package org.countersign.ledger;

import java.time.LocalDate;
import java.util.TreeMap;
import org.countersign.count.CutOff;
import org.countersign.count.Matrix;
import org.countersign.count.Matter;
import org.countersign.count.Statement.Contribution;
import org.countersign.count.Trend;
import org.countersign.platform.Bulk;
import org.countersign.stance.Stance;

/** When the contacts of a tally came, out of the sums of the days; of the day of the cut-off, what came before it. */
record Course(Bulk bulk, Matter matter, CutOff cutOff) {
    private static final String DAYS = "SELECT day, code, n FROM ledger_day WHERE ordinance_id = ? AND sort = 0 AND day < ?"
            + " UNION ALL SELECT day, code, n FROM ledger_change WHERE ordinance_id = ? AND sort = 0 AND day < ?";

    private static final String BEFORE = "SELECT code, SUM(n) FROM ledger_day WHERE ordinance_id = ? AND sort = 0 AND day < ? GROUP BY code"
            + " UNION ALL SELECT code, SUM(n) FROM ledger_change WHERE ordinance_id = ? AND sort = 0 AND day < ? GROUP BY code";

    Trend trend() {
        TreeMap<LocalDate, Matrix<Stance>> days = new TreeMap<>();
        Calendar calendar = new Calendar(cutOff.zone());
        int today = calendar.day(cutOff.at());
        bulk.read(DAYS, row -> add(days, row.getInt(1), row.getInt(2), row.getInt(3)), matter.id(), today, matter.id(), today);
        bulk.read(Balance.CODES, row -> add(days, today, row.getInt(1), row.getInt(2)), matter.id(), calendar.begin(today), CutOff.micros(cutOff.at()));
        days.values().removeIf(day -> day.total() == 0);
        return Trend.of(days);
    }

    /** All of them in one. */
    Matrix<Stance> contacts() {
        Matrix<Stance> sum = new Matrix<>(Stance.class);
        Calendar calendar = new Calendar(cutOff.zone());
        int today = calendar.day(cutOff.at());
        bulk.read(BEFORE, row -> add(sum, row.getInt(1), row.getInt(2)), matter.id(), today, matter.id(), today);
        bulk.read(Balance.CODES, row -> add(sum, row.getInt(1), row.getInt(2)), matter.id(), calendar.begin(today), CutOff.micros(cutOff.at()));
        return sum;
    }

    private static Object add(Matrix<Stance> sum, int code, int times) {
        Contribution position = Contribution.read(code);
        if (position.contact()) sum.add(position.residency(), position.stance(), times);
        return null;
    }

    private static Object add(TreeMap<LocalDate, Matrix<Stance>> days, int day, int code, int times) {
        return add(days.computeIfAbsent(LocalDate.ofEpochDay(day), none -> new Matrix<>(Stance.class)), code, times);
    }
}
