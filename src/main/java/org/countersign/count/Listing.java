package org.countersign.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.countersign.platform.Bulk;
import org.countersign.platform.Keyset;

/** Collects those behind one cell while everything is counted. */
final class Listing {
    private final Cell cell;
    private final Told told;
    private final Keyset keyset;
    private final Count count;
    private final BiPredicate<Statement, Count> takes;
    private final List<Listed> statements = new ArrayList<>();
    private int total;

    /** What no statement tells and the database does: people by the signature that stands for them, and contacts. */
    record Told(Predicate<Person.Placed> people, Predicate<Long> contacts) {
        private static final Told NOTHING = new Told(person -> true, contact -> true);
        private static final String WHERE = "SELECT s.contact_id, s.seq FROM `position` p JOIN signer s ON s.contact_id = p.contact_id WHERE p.ordinance_id = ? AND ";

        private record At(long contact, int seq) {}

        static Told of(Cell cell, long ordinance, Bulk bulk) {
            if (cell.doubt().isPresent()) {
                Set<Long> found = new HashSet<>(bulk.read(WHERE + "s.seq = 0 AND " + cell.doubt().get().sql, row -> row.getLong(1), ordinance));
                return new Told(NOTHING.people, found::contains);
            }
            return cell.ofPlace() ? new Told(place(cell.only(), ordinance, bulk), NOTHING.contacts) : NOTHING;
        }

        /** Where no place is named, those that have none. */
        private static Predicate<Person.Placed> place(String only, long ordinance, Bulk bulk) {
            boolean district = only.startsWith(Cell.DISTRICT);
            String name = only.substring(only.indexOf(':') + 1), column = district ? "s.district" : "s.locality";
            boolean named = district ? !name.isEmpty() : name.indexOf('|') >= 0;
            List<At> found = named ? bulk.read(WHERE + column + " = ?", Told::at, ordinance, name) : bulk.read(WHERE + column + " IS NOT NULL", Told::at, ordinance);
            Set<At> there = new HashSet<>(found);
            return person -> there.contains(new At(person.contact(), person.seq())) == named;
        }

        private static At at(ResultSet row) throws SQLException { return new At(row.getLong(1), row.getInt(2)); }
    }

    Listing(Cell cell, Keyset keyset, Count count, Told told) {
        this.cell = cell;
        this.told = told;
        this.keyset = keyset;
        this.count = count;
        takes = cell.statements();
    }

    /** In the order of the contacts' numbers. */
    void add(Statement statement) {
        count.add(statement);
        if (!takes.test(statement, count) || !told.contacts().test(statement.contact())) return;
        total++;
        if (statement.contact() > keyset.after() && statements.size() < keyset.oneMore()) statements.add(Listed.of(statement));
    }

    /** Up to {@link Keyset#oneMore}, by key. */
    Listed.Piece piece() {
        Predicate<Profile> takesOf = cell.what() == Cell.What.PEOPLE ? cell.people() : person -> false;
        return switch (cell.what()) {
            case PEOPLE -> piece(count.everyone().stream().filter(person -> takesOf.test(person.profile()) && told.people().test(person.placed())).map(Listed::of));
            case PETITION_SIGNERS -> piece(count.petitionSigners().stream().map(Listed::of));
            case HOUSEHOLDS -> piece(count.everyHousehold().stream().map(Listed::of));
            default -> new Listed.Piece(total, statements);
        };
    }

    private Listed.Piece piece(Stream<Listed> behind) {
        List<Listed> all = behind.sorted(Comparator.comparingLong(Listed::key)).toList();
        return new Listed.Piece(all.size(), all.stream().filter(each -> each.key() > keyset.after()).limit(keyset.oneMore()).toList());
    }
}
