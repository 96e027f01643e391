package org.countersign.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.countersign.platform.Keyset;

/** Collects those behind one cell while everything is counted. */
final class Listing {
    private final Cell cell;
    private final Keyset keyset;
    private final Count count;
    private final BiPredicate<Statement, Count> takes;
    private final List<Listed> statements = new ArrayList<>();
    private int total;

    Listing(Cell cell, Keyset keyset, Count count) {
        this.cell = cell;
        this.keyset = keyset;
        this.count = count;
        takes = cell.statements();
    }

    /** In the order of the contacts' numbers. */
    void add(Statement statement) {
        count.add(statement);
        if (!takes.test(statement, count)) return;
        total++;
        if (statement.contact() > keyset.after() && statements.size() < keyset.oneMore()) statements.add(Listed.of(statement));
    }

    /** Up to {@link Keyset#oneMore}, by key. */
    Listed.Piece piece() {
        return switch (cell.what()) {
            case PEOPLE -> piece(count.everyone().stream().filter(person -> cell.people().test(person.profile())).map(Listed::of));
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
