package org.countersign.tally;

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

    Listing(Cell cell, Keyset keyset, Count count) {
        this.cell = cell;
        this.keyset = keyset;
        this.count = count;
        takes = cell.statements();
    }

    /** In the order of the contacts' numbers. */
    void add(Statement statement) {
        count.add(statement);
        if (statement.contact() > keyset.after() && statements.size() < keyset.oneMore() && takes.test(statement, count)) statements.add(Listed.of(statement));
    }

    /** Up to {@link Keyset#oneMore}, by key. */
    List<Listed> page() {
        return switch (cell.what()) {
            case PEOPLE -> page(count.everyone().stream().filter(cell.people()).map(Listed::of));
            case PETITION_SIGNERS -> page(count.petitionSigners().stream().map(Listed::of));
            case HOUSEHOLDS -> page(count.everyHousehold().stream().map(Listed::of));
            default -> statements;
        };
    }

    private List<Listed> page(Stream<Listed> all) {
        return all.filter(each -> each.key() > keyset.after()).sorted(Comparator.comparingLong(Listed::key)).limit(keyset.oneMore()).toList();
    }
}
