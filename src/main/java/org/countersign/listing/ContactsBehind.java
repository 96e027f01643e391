package org.countersign.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.countersign.action.Period;
import org.countersign.count.Cell;
import org.countersign.count.CutOff;
import org.countersign.count.Listed;
import org.countersign.count.Matter;
import org.countersign.count.Statements;
import org.countersign.ledger.Kin;
import org.countersign.platform.Bulk;
import org.countersign.platform.Keyset;

/** Contacts behind a figure, by what the books have each of them for. */
record ContactsBehind(Bulk bulk, Matter matter, CutOff cutOff) {
    private static final String CODES = "SELECT code FROM ledger_total WHERE ordinance_id = ? AND sort = 0 UNION SELECT code FROM ledger_change WHERE ordinance_id = ? AND sort = 0";
    private static final String BEHIND = " FROM ledger_entry %s WHERE ordinance_id = ? AND (received >= ? AND received < ? AND code IN (%s) OR received >= ? AND code IN (%s))";

    /** Empty where the books do not tell. */
    Optional<Listed.Piece> list(Cell cell, Keyset keyset) {
        if (cell.only().matches("\\d{1,18}") && cell.residency().isEmpty() && cell.stance().isEmpty()) return Optional.of(ofSomebody(Long.parseLong(cell.only()), cell.what(), keyset));
        return Codes.of(cell).map(codes -> coded(codes, cell.period(), keyset));
    }

    private Listed.Piece coded(Codes codes, Optional<Period> in, Keyset keyset) {
        if (in.isPresent() && !matter.periods().known().contains(in.get())) return new Listed.Piece(0, List.of());
        List<Integer> all = bulk.read(CODES, row -> row.getInt(1), matter.id(), matter.id());
        String inTime = Codes.listed(all, codes.inTime()), late = Codes.listed(all, codes.late());
        long at = CutOff.micros(cutOff.at()), begin = in.flatMap(matter.periods()::begin).map(CutOff::micros).orElse(Long.MIN_VALUE);
        long end = Math.min(at, in.flatMap(matter.periods()::end).map(CutOff::micros).orElse(at));
        int total = bulk.read("SELECT COUNT(*)" + BEHIND.formatted("", inTime, late), row -> row.getInt(1), matter.id(), begin, end, at).get(0);
        List<Long> page = bulk.read("SELECT contact_id" + BEHIND.formatted("FORCE INDEX (PRIMARY)", inTime, late) + " AND contact_id > ? ORDER BY contact_id LIMIT " + keyset.oneMore(), row -> row.getLong(1), matter.id(), begin, end, at, keyset.after());
        return new Listed.Piece(total, rows(page));
    }

    /** Those that count of what one of the people said, or of the lines that they signed. */
    private Listed.Piece ofSomebody(long constituent, Cell.What what, Keyset keyset) {
        Set<Long> kin = Kin.of(bulk, List.of(constituent)), contacts = new TreeSet<>();
        Statements.among(bulk.connection(), kin).by(kin, (ordinance, statement) -> {
            if (ordinance == matter.id() && statement.counts(cutOff) && statement.petitionLine() == (what == Cell.What.PETITION_LINES) && statement.signedBy(constituent)) contacts.add(statement.contact());
        });
        return new Listed.Piece(contacts.size(), rows(contacts.stream().filter(contact -> contact > keyset.after()).limit(keyset.oneMore()).toList()));
    }

    private List<Listed> rows(Collection<Long> contacts) {
        List<Listed> rows = new ArrayList<>();
        Statements.among(bulk.connection(), List.of()).on(contacts, (ordinance, statement) -> {
            if (ordinance == matter.id()) rows.add(Listed.of(statement));
        });
        rows.sort(Comparator.comparingLong(Listed::key));
        return rows;
    }
}
