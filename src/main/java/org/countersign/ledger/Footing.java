package org.countersign.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.countersign.count.Statement.Contribution;
import org.countersign.count.Statement;
import org.countersign.platform.Bulk;

/**
 * The books of an ordinance added up anew, for who audits them: every cell of every day. What its contacts say, what positions, people and
 * households stand in the books for one by one, the sums of the days and the totals must come to the same. Kept are sums alone, however many
 * contacts there are; rows are read some at a time, in the order of their keys.
 */
public final class Footing {
    private static final int AT_A_TIME = 20_000;
    private static final Comparator<Changes.Sum> IN_ORDER = Comparator.comparingInt(Changes.Sum::day).thenComparingInt(Changes.Sum::sort).thenComparingLong(Changes.Sum::code);

    private final Bulk bulk;
    private final long ordinance;
    private final Calendar calendar;
    private final ReasonBook reasons;
    private final Map<Changes.Sum, Cell> cells = new HashMap<>();
    private final List<Differing> differing = new ArrayList<>();
    private long left;
    private int leftCode;

    /** What one code comes to on one day, by where it is read. */
    private static final class Cell {
        long contacts, rows, days;
        /** When the contacts came, less when the books have it that they came: microseconds, and none where they agree. */
        long apart;
    }

    /** A cell that is not the same. @param where in the books, with the day @param figure in words @param counted what it comes to by what it is made of */
    public record Differing(String where, String figure, long books, long counted) {}

    public Footing(Bulk bulk, long ordinance, ZoneId zone) {
        this.bulk = bulk;
        this.ordinance = ordinance;
        calendar = new Calendar(zone);
        reasons = ReasonBook.whole(bulk);
    }

    /** Every statement on the ordinance, while a full count reads them: nothing is asked of the database here. */
    public void hear(Statement statement) {
        Contribution contribution = statement.contribution();
        int day = calendar.day(statement.receivedAt());
        Cell position = cell(Sort.POSITION, day, contribution.code());
        position.contacts++;
        position.apart += statement.receivedAt();
        if (contribution.contact()) statement.eachReason(word -> cell(Sort.REASON, day, code(word, contribution)).contacts++);
    }

    private Cell cell(Sort sort, int day, long code) { return cell(sort.ordinal(), day, code); }

    private Cell cell(int sort, int day, long code) { return cells.computeIfAbsent(new Changes.Sum(ordinance, sort, day, code), none -> new Cell()); }

    private long code(String reason, Contribution of) { return new ReasonCode(reasons.number(reason), of.residency(), of.stance()).code(); }

    /** Reads the books, at the moment at which the statements were read. @return how many cells were compared */
    public int compare() {
        entries();
        steps(0, Sort.PERSON);
        steps(1, Sort.PETITIONER);
        bulk.read("SELECT day, COUNT(*) FROM ledger_household WHERE ordinance_id = ? AND day IS NOT NULL GROUP BY day", row -> cell(Sort.HOUSEHOLD, row.getInt(1), 0).rows += row.getLong(2), ordinance);
        bulk.read("SELECT sort, day, code, n FROM ledger_day WHERE ordinance_id = ? UNION ALL SELECT sort, day, code, n FROM ledger_change WHERE ordinance_id = ?",
                row -> cell(row.getInt(1), row.getInt(2), row.getLong(3)).days += row.getLong(4), ordinance, ordinance);
        cells.keySet().stream().sorted(IN_ORDER).forEach(sum -> compare(sum, cells.get(sum)));
        return cells.size() + totals();
    }

    public List<Differing> differing() { return differing; }

    private void entries() {
        for (long last = Long.MIN_VALUE;;) {
            List<Long> some = bulk.read("SELECT contact_id, received, code, reasons FROM ledger_entry WHERE ordinance_id = ? AND contact_id > ? ORDER BY contact_id LIMIT " + AT_A_TIME, row -> {
                entry(row.getLong(2), row.getInt(3), row.getString(4));
                return row.getLong(1);
            }, ordinance, last);
            if (some.size() < AT_A_TIME) return;
            last = some.get(some.size() - 1);
        }
    }

    private void entry(long received, int code, String given) {
        int day = calendar.day(received);
        Cell position = cell(Sort.POSITION, day, code);
        position.rows++;
        position.apart -= received;
        if (given != null) Arrays.stream(given.split(";")).map(word -> code(word, Contribution.read(code))).distinct().forEach(reason -> cell(Sort.REASON, day, reason).rows++);
    }

    private void steps(int role, Sort sort) {
        left = Long.MIN_VALUE;
        for (int day = Integer.MIN_VALUE;;) {
            List<Integer> some = bulk.read("SELECT constituent_id, day, code FROM ledger_step WHERE ordinance_id = ? AND role = ? AND constituent_id >= ? AND (constituent_id > ? OR day > ?)"
                    + " ORDER BY constituent_id, day LIMIT " + AT_A_TIME, row -> step(sort, row.getLong(1), row.getInt(2), row.getInt(3)), ordinance, role, left, left, day);
            if (some.size() < AT_A_TIME) return;
            day = some.get(some.size() - 1);
        }
    }

    /** Somebody's first step adds them, each further one takes them off where they stood. @return its day */
    private int step(Sort sort, long constituent, int day, int code) {
        if (constituent == left) cell(sort, day, leftCode).rows--;
        cell(sort, day, code).rows++;
        left = constituent;
        leftCode = code;
        return day;
    }

    private void compare(Changes.Sum sum, Cell cell) {
        boolean heard = sum.sort() == Sort.POSITION.ordinal() || sum.sort() == Sort.REASON.ordinal();
        String day = LocalDate.ofEpochDay(sum.day()).toString();
        if (heard && cell.rows != cell.contacts) differs("entries of " + day, sum, cell.rows, cell.contacts);
        else if (cell.apart != 0) differs("microseconds of " + day, sum, -cell.apart, 0);
        long counted = heard ? cell.contacts : cell.rows;
        if (cell.days != counted) differs("sums of " + day, sum, cell.days, counted);
    }

    /** @return how many there are */
    private int totals() {
        Map<Changes.Sum, Long> totals = new HashMap<>(), days = new HashMap<>();
        bulk.read("SELECT sort, code, n FROM ledger_total WHERE ordinance_id = ? UNION ALL SELECT sort, code, n FROM ledger_change WHERE ordinance_id = ?",
                row -> totals.merge(new Changes.Sum(ordinance, row.getInt(1), 0, row.getLong(2)), row.getLong(3), Long::sum), ordinance, ordinance);
        cells.forEach((sum, cell) -> days.merge(new Changes.Sum(ordinance, sum.sort(), 0, sum.code()), cell.days, Long::sum));
        ToLongFunction<Changes.Sum> total = sum -> totals.getOrDefault(sum, 0L), all = sum -> days.getOrDefault(sum, 0L);
        List<Changes.Sum> sums = Stream.concat(totals.keySet().stream(), days.keySet().stream()).distinct().sorted(IN_ORDER).toList();
        sums.stream().filter(sum -> total.applyAsLong(sum) != all.applyAsLong(sum)).forEach(sum -> differs("totals", sum, total.applyAsLong(sum), all.applyAsLong(sum)));
        return sums.size();
    }

    private void differs(String where, Changes.Sum sum, long books, long counted) { differing.add(new Differing(where, Sort.values()[sum.sort()].figure(sum.code(), reasons::word), books, counted)); }
}
