package org.countersign.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.count.CutOff;
import org.countersign.count.Figures;
import org.countersign.count.Matter;
import org.countersign.count.Profile;
import org.countersign.count.Statement.Contribution;
import org.countersign.count.Statements;
import org.countersign.platform.Bulk;

/** What the day of a cut-off adds to the sums of the days before it: its contacts, and everyone who spoke on it, counted as they stand at the cut-off. */
final class Today {
    private final Bulk bulk;
    private final Matter matter;
    private final long end;
    private final Calendar calendar;

    Today(Bulk bulk, Matter matter, CutOff cutOff) {
        this.bulk = bulk;
        this.matter = matter;
        end = CutOff.micros(cutOff.at());
        calendar = new Calendar(cutOff.zone());
    }

    void count(int day, Balance balance) {
        long begin = calendar.begin(day);
        List<Long> counting = entries(begin, balance);
        Set<String> households = new HashSet<>();
        Set<Long> people = new HashSet<>(), petitioners = new HashSet<>();
        Collection<Long> signers = bulk.find("SELECT DISTINCT constituent_id FROM signer WHERE constituent_id IS NOT NULL AND contact_id IN (??)", counting, row -> row.getLong(1));
        Statements.among(bulk.connection(), signers).on(counting, (ordinance, statement) -> {
            if (ordinance != matter.id()) return;
            statement.eachConstituent((constituent, as) -> {
                if (statement.petitionLine()) petitioners.add(constituent.id());
                else if (constituent.person()) {
                    people.add(constituent.id());
                    if (as.household() != null) households.add(as.household());
                }
            });
        });
        count(people, day, balance.figures());
        balance.figures().addHouseholds(bulk.find("SELECT 1 FROM ledger_household WHERE ordinance_id = ? AND day = ? AND household_key IN (??)", households, row -> 1, matter.id(), day).size());
        balance.figures().addPetitioners(bulk.find("SELECT 1 FROM ledger_step WHERE ordinance_id = ? AND role = 1 AND day = ? AND constituent_id IN (??)", petitioners, row -> 1, matter.id(), day).size());
    }

    /** @return the contacts that count */
    private List<Long> entries(long begin, Balance balance) {
        ReasonBook reasons = new ReasonBook(bulk);
        Map<Long, Entries.Entry> entries = new HashMap<>();
        bulk.read("SELECT contact_id, received, code, reasons FROM ledger_entry WHERE ordinance_id = ? AND received >= ? AND received < ?",
                row -> entries.put(row.getLong(1), new Entries.Entry(row.getLong(2), row.getInt(3), row.getString(4))), matter.id(), begin, end);
        entries.values().forEach(entry -> {
            balance.addInTime(Sort.POSITION, entry.code(), 1);
            if (entry.reasons() == null) return;
            Contribution contact = Contribution.read(entry.code());
            reasons.numbers(entry.reasons()).forEach(reason -> balance.add(new ReasonCode(reason, contact.residency(), contact.stance()), 1));
        });
        return entries.entrySet().stream().filter(each -> Contribution.read(each.getValue().code()).counts()).map(Map.Entry::getKey).toList();
    }

    /** They come off as they stood the day before, and are added as they stand. */
    private void count(Set<Long> people, int day, Figures figures) {
        Map<Long, Integer> stood = new HashMap<>();
        bulk.find("SELECT constituent_id, code FROM ledger_step WHERE ordinance_id = ? AND role = 0 AND day < ? AND constituent_id IN (??) ORDER BY constituent_id, day", people,
                row -> stood.put(row.getLong(1), row.getInt(2)), matter.id(), day);
        stood.values().forEach(code -> figures.add(Profile.read(code), -1));
        Set<Long> kin = Kin.of(bulk, people);
        Paths now = new Paths(bulk, calendar, new Changes());
        Statements.among(bulk.connection(), kin).by(kin, (ordinance, statement) -> {
            if (ordinance == matter.id() && statement.receivedAt() < end) now.add(ordinance, statement);
        });
        now.last(people).forEach(profile -> figures.add(profile, 1));
    }
}
