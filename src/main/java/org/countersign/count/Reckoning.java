package org.countersign.count;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.Keyset;
import org.countersign.platform.Missing;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.stance.Stance;

/**
 * What was said of one ordinance up to one cut-off, at the moment that its connection sees: reckoned anew for each question, by a {@link Count}
 * over all its statements.
 */
public final class Reckoning {
    private final Connection connection;
    private final FileNumber number;
    private final CutOff cutOff;
    private final Matter matter;

    private Reckoning(Connection connection, FileNumber number, CutOff cutOff, Matter matter) {
        this.connection = connection;
        this.number = number;
        this.cutOff = cutOff;
        this.matter = matter;
    }

    /** @throws Missing where no such ordinance is on the docket */
    public static Reckoning of(Connection connection, FileNumber number, CutOff cutOff) throws SQLException {
        return new Reckoning(connection, number, cutOff, Matter.read(connection, number, cutOff.zone()));
    }

    public Report report() throws SQLException { return report(statement -> { }); }

    /** @param beside gets every statement as well, whether it counts or not, and may not ask the database */
    public Report report(Consumer<Statement> beside) throws SQLException {
        Count count = count();
        each(statement -> {
            count.add(statement);
            beside.accept(statement);
        });
        return count.report(number.value(), matter.claimed());
    }

    /** As if nobody had said anything but this; petitions claim nothing of a part. */
    Report part(Predicate<Statement> chosen) throws SQLException {
        Count count = count();
        each(statement -> {
            if (chosen.test(statement)) count.add(statement);
        });
        return count.report(number.value(), 0);
    }

    /**
     * What was counted, one by one, beside its figures, for who freezes it.
     *
     * @param contacts by number, ascending; as many as the figure says
     * @param petitioners who signed petitions, by number
     */
    public record Counted(Report report, List<Long> contacts, List<Long> petitionLines, List<One> people, List<Long> petitioners) {
        public record One(long id, Stance stance, Residency residency, ResidencyEvidence evidence, int contacts, boolean changedSides, boolean individually, boolean testified) {
            private static One of(Person person) {
                return new One(person.id(), person.stance(), person.residency(), person.evidence(), person.contacts(), person.changedSides(), person.individually(), person.testified());
            }
        }
    }

    Counted counted() throws SQLException {
        Count count = count();
        List<Long> contacts = new ArrayList<>(), petitionLines = new ArrayList<>();
        each(statement -> {
            count.add(statement);
            if (count.counts(statement)) (statement.petitionLine() ? petitionLines : contacts).add(statement.contact());
        });
        Report report = count.report(number.value(), matter.claimed());
        return new Counted(report, contacts, petitionLines, count.everyone().stream().map(Counted.One::of).toList(), count.petitionSigners().stream().map(Person::id).toList());
    }

    /** When the contacts came, day by day. */
    public Trend trend() throws SQLException { return new Days(connection, cutOff.zone()).of(matter.id(), cutOff); }

    /** Every contact that counts, one by one, by number. @param take may not ask the database */
    public void contacts(Consumer<Statement> take) throws SQLException {
        each(statement -> {
            if (statement.counts(cutOff) && !statement.petitionLine()) take.accept(statement);
        });
    }

    /** Everyone who is counted among the people. */
    public List<Person.Placed> everyone() throws SQLException {
        Count count = count();
        each(count::add);
        return count.everyone().stream().map(Person::placed).toList();
    }

    /** Those behind a number of that part, unnamed, by key, {@link Keyset#oneMore} of them. */
    Listed.Piece list(Cell cell, Keyset keyset, Predicate<Statement> chosen) throws SQLException {
        Listing listing = new Listing(cell, keyset, count(), Listing.Told.of(cell, matter.id(), new Bulk(connection)));
        each(statement -> {
            if (chosen.test(statement)) listing.add(statement);
        });
        return listing.piece();
    }

    private Count count() { return new Count(cutOff, matter.periods()); }

    private void each(Consumer<Statement> take) throws SQLException { Statements.all(connection).each(matter.id(), take); }
}
