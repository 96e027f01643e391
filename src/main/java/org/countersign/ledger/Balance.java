package org.countersign.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.count.CutOff;
import org.countersign.count.Figures;
import org.countersign.count.Matter;
import org.countersign.count.Organisations.Speech;
import org.countersign.count.Organisations;
import org.countersign.count.Profile;
import org.countersign.count.Report;
import org.countersign.count.Statement.Contribution;
import org.countersign.count.Statement;
import org.countersign.count.Tally;
import org.countersign.platform.Bulk;
import org.countersign.stance.Stance;

/**
 * What the books come to at a cut-off, read at one moment. Now it is the totals; at the end of a day what was summed up to it; at any other
 * moment that of the day before, and what came in on the day itself counted beside it ({@link Today}).
 */
final class Balance {
    private static final String TOTALS = "SELECT sort, code, n FROM ledger_total WHERE ordinance_id = ? UNION ALL SELECT sort, code, n FROM ledger_change WHERE ordinance_id = ?";
    private static final String DAYS = "SELECT sort, code, SUM(n) FROM ledger_day WHERE ordinance_id = ? AND sort = ? AND day < ? GROUP BY code"
            + " UNION ALL SELECT sort, code, SUM(n) FROM ledger_change WHERE ordinance_id = ? AND sort = ? AND day < ? GROUP BY code";
    /** What the positions of a while are in the books for. */
    static final String CODES = "SELECT code, COUNT(*) FROM ledger_entry WHERE ordinance_id = ? AND received >= ? AND received < ? GROUP BY code";

    private final Bulk bulk;
    private final Matter matter;
    private final CutOff cutOff;
    private final Calendar calendar;
    private final Figures figures = new Figures();
    private final Map<Long, Map<ReasonCode, Integer>> reasons = new TreeMap<>();
    private int contacts;

    Balance(Bulk bulk, Matter matter, CutOff cutOff) {
        this.bulk = bulk;
        this.matter = matter;
        this.cutOff = cutOff;
        calendar = new Calendar(cutOff.zone());
    }

    Report report(String ordinance) {
        long at = CutOff.micros(cutOff.at());
        boolean all = bulk.read("SELECT COALESCE(MAX(received), ?) < ? FROM ledger_entry WHERE ordinance_id = ?", row -> row.getBoolean(1), Long.MIN_VALUE, at, matter.id()).get(0);
        if (all) bulk.read(TOTALS, row -> add(Sort.values()[row.getInt(1)], row.getLong(2), row.getInt(3)), matter.id(), matter.id());
        else {
            tooLate();
            int today = calendar.day(cutOff.at());
            for (Sort sort : Sort.values()) days(sort, today, this::addInTime);
            if (calendar.begin(today) < at) new Today(bulk, matter, cutOff).count(today, this);
        }
        tellReasons();
        return figures.report(new Figures.Rest(ordinance, cutOff, matter.claimed(), all ? organisations() : organisations(at), afterDecision(at)));
    }

    @FunctionalInterface private interface Adding { Object add(Sort sort, long code, int times); }

    private void days(Sort sort, int before, Adding adding) {
        bulk.read(DAYS, row -> adding.add(Sort.values()[row.getInt(1)], row.getLong(2), row.getInt(3)), matter.id(), sort.ordinal(), before, matter.id(), sort.ordinal(), before);
    }

    /** Set aside is set aside whenever it came; everything else is too late until it is found to be in time. */
    private void tooLate() {
        bulk.read(TOTALS, row -> {
            if (row.getInt(1) != Sort.POSITION.ordinal()) return null;
            Contribution position = Contribution.read(row.getInt(2));
            if (position.standing() == Statement.Standing.SET_ASIDE) figures.add(position, row.getInt(3));
            else figures.addTooLate(row.getInt(3));
            return null;
        }, matter.id(), matter.id());
    }

    /** Of the sums of days. */
    Object addInTime(Sort sort, long code, int times) {
        if (sort != Sort.POSITION) return add(sort, code, times);
        Contribution position = Contribution.read((int) code);
        if (position.standing() == Statement.Standing.SET_ASIDE) return null;
        figures.addTooLate(-times);
        return add(sort, code, times);
    }

    private Object add(Sort sort, long code, int times) {
        switch (sort) {
            case POSITION -> add(Contribution.read((int) code), times);
            case PERSON -> figures.add(Profile.read((int) code), times);
            case HOUSEHOLD -> figures.addHouseholds(times);
            case PETITIONER -> figures.addPetitioners(times);
            default -> add(ReasonCode.read(code), times);
        }
        return null;
    }

    private void add(Contribution position, int times) {
        figures.add(position, times);
        if (position.contact()) contacts += times;
    }

    void add(ReasonCode reason, int times) { reasons.computeIfAbsent(reason.reason(), none -> new HashMap<>()).merge(reason, times, Integer::sum); }

    Figures figures() { return figures; }

    private void tellReasons() {
        Map<Long, String> words = new HashMap<>();
        reasons.values().removeIf(each -> each.values().stream().allMatch(times -> times == 0));
        bulk.find("SELECT id, word FROM ledger_reason WHERE id IN (??)", reasons.keySet(), row -> words.put(row.getLong(1), row.getString(2)));
        reasons.forEach((reason, given) -> given.forEach((where, times) -> figures.add(words.get(reason), where.residency(), where.stance(), times)));
    }

    private int afterDecision(long at) {
        if (matter.decided() == null || CutOff.micros(matter.decided()) >= at) return 0;
        int[] before = {0};
        int day = calendar.day(matter.decided());
        days(Sort.POSITION, day, (sort, code, times) -> before[0] += Contribution.read((int) code).contact() ? times : 0);
        bulk.read(CODES, row -> before[0] += Contribution.read(row.getInt(1)).contact() ? row.getInt(2) : 0, matter.id(), calendar.begin(day), CutOff.micros(matter.decided()));
        return contacts - before[0];
    }

    private List<Tally.Organisation> organisations() {
        Map<String, Tally.Organisation> byKey = new TreeMap<>();
        bulk.read("SELECT organisation_key, name, stance, contacts FROM ledger_organisation WHERE ordinance_id = ? AND contacts > 0",
                row -> byKey.put(row.getString(1), new Tally.Organisation(row.getString(2), Stance.values()[row.getInt(3)], row.getInt(4))), matter.id());
        return List.copyOf(byKey.values());
    }

    private List<Tally.Organisation> organisations(long before) {
        Organisations organisations = new Organisations();
        Collection<Speech> speeches = bulk.read("SELECT organisation_key, name, stance, received, contact_id FROM ledger_speech WHERE ordinance_id = ? AND received < ?",
                row -> new Speech(row.getString(1), row.getString(2), Stance.values()[row.getInt(3)], row.getLong(4), row.getLong(5)), matter.id(), before);
        speeches.forEach(organisations::add);
        return organisations.all();
    }
}
