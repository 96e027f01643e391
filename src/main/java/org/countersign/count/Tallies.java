package org.countersign.count;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.countersign.action.ActionType;
import org.countersign.action.Deed;
import org.countersign.action.Periods;
import org.countersign.intake.Channel;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.Keyset;
import org.countersign.platform.Missing;
import org.countersign.residency.Residency;
import org.countersign.residency.ResidencyEvidence;
import org.countersign.staff.Role;
import org.countersign.staff.Who;
import org.countersign.stance.Stance;

/**
 * Counts what was said of an ordinance, live, out of one consistent snapshot of the database, and lists who and what is behind each number.
 * The rows are read once and added up here ({@link Count}): a plain join in the order of its keys costs the database no sorting, and the
 * rules stand in one place, in a language that can say them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)                      // the server’s own transactions are global ones, which see no snapshot
public class Tallies {
    @Resource(lookup = "java:app/jdbc/countersign") DataSource source;
    @Inject Who who;

    /** @throws Missing where no such ordinance is on the docket */
    public Tally at(FileNumber number, CutOff cutOff) { return report(number, cutOff).tally(); }

    /** @throws Missing where no such ordinance is on the docket */
    public Report report(FileNumber number, CutOff cutOff) { return atOneMoment(connection -> count(connection, number, cutOff)); }

    /**
     * Part of what was said, as if nobody had said anything else: every rule holds among these alone.
     *
     * @param from and to days on the city's clock, both whole; null: not bounded
     * @param channel null: any
     * @param among contacts; null: any
     */
    public record Choice(LocalDate from, LocalDate to, Channel channel, Set<Long> among) {
        public static final Choice ALL = new Choice(null, null, null, null);

        private boolean all() { return equals(ALL); }

        private Predicate<Statement> in(ZoneId zone) {
            long first = from == null ? Long.MIN_VALUE : CutOff.micros(from.atStartOfDay(zone).toInstant()), end = to == null ? Long.MAX_VALUE : CutOff.micros(to.plusDays(1).atStartOfDay(zone).toInstant());
            return statement -> statement.receivedAt() >= first && statement.receivedAt() < end && (channel == null || statement.channel() == channel) && (among == null || among.contains(statement.contact()));
        }
    }

    /** Counted afresh; petitions claim nothing of a part. @throws Missing where no such ordinance is on the docket */
    public Report report(FileNumber number, CutOff cutOff, Choice choice) {
        if (choice.all()) return report(number, cutOff);
        return atOneMoment(connection -> {
            Matter matter = matter(connection, number, cutOff.zone());
            Count count = new Count(cutOff, matter.periods());
            Predicate<Statement> chosen = choice.in(cutOff.zone());
            Statements.all(connection).each(matter.id(), statement -> {
                if (chosen.test(statement)) count.add(statement);
            });
            return count.report(number.value(), 0);
        });
    }

    /** At the moment that the connection sees. @throws Missing where no such ordinance is on the docket */
    public static Report count(Connection connection, FileNumber number, CutOff cutOff) throws SQLException { return count(connection, number, cutOff, statement -> { }); }

    /** As above. @param beside gets every statement as well, whether it counts or not, and may not ask the database */
    public static Report count(Connection connection, FileNumber number, CutOff cutOff, Consumer<Statement> beside) throws SQLException {
        Matter matter = matter(connection, number, cutOff.zone());
        Count count = new Count(cutOff, matter.periods());
        Statements.all(connection).each(matter.id(), statement -> {
            count.add(statement);
            beside.accept(statement);
        });
        return count.report(number.value(), matter.claimed());
    }

    /**
     * What was counted, one by one, beside its figures, for who freezes it.
     *
     * @param contacts by number, ascending; as many as the figure says
     * @param petitioners who signed petitions, by number
     */
    public record Counted(Report report, List<Long> contacts, List<Long> petitionLines, List<One> people, List<Long> petitioners) {
        public record One(long id, Stance stance, Residency residency, ResidencyEvidence evidence, int contacts, boolean changedSides, boolean individually, boolean testified) {}
    }

    /** @throws Missing where no such ordinance is on the docket */
    public Counted counted(FileNumber number, CutOff cutOff) {
        return atOneMoment(connection -> {
            Matter matter = matter(connection, number, cutOff.zone());
            Count count = new Count(cutOff, matter.periods());
            List<Long> contacts = new ArrayList<>(), petitionLines = new ArrayList<>();
            Statements.all(connection).each(matter.id(), statement -> {
                count.add(statement);
                if (count.counts(statement)) (statement.petitionLine() ? petitionLines : contacts).add(statement.contact());
            });
            Report report = count.report(number.value(), matter.claimed());
            return new Counted(report, contacts, petitionLines, count.everyone().stream().map(Tallies::one).toList(), count.petitionSigners().stream().map(Person::id).toList());
        });
    }

    private static Counted.One one(Person person) {
        return new Counted.One(person.id(), person.stance(), person.residency(), person.evidence(), person.contacts(), person.changedSides(), person.individually(), person.testified());
    }

    /** When the contacts came, day by day. @throws Missing where no such ordinance is on the docket */
    public Trend trend(FileNumber number, CutOff cutOff) { return atOneMoment(connection -> trend(connection, number, cutOff)); }

    /** At the moment that the connection sees. @throws Missing where no such ordinance is on the docket */
    public static Trend trend(Connection connection, FileNumber number, CutOff cutOff) throws SQLException {
        return new Days(connection, cutOff.zone()).of(matter(connection, number, cutOff.zone()).id(), cutOff);
    }

    /** Every contact that counts, one by one, by number. @param each may not ask the database @throws Missing where no such ordinance is on the docket */
    public void contacts(FileNumber number, CutOff cutOff, Consumer<Statement> each) {
        atOneMoment(connection -> {
            contacts(connection, number, cutOff, each);
            return null;
        });
    }

    /** As above, at the moment that the connection sees. */
    public static void contacts(Connection connection, FileNumber number, CutOff cutOff, Consumer<Statement> each) throws SQLException {
        Statements.all(connection).each(matter(connection, number, cutOff.zone()).id(), statement -> {
            if (statement.counts(cutOff) && !statement.petitionLine()) each.accept(statement);
        });
    }

    /** One of the people. @param contact and seq of the signature whose finding stands for them (rule 7) */
    public record Placed(Stance stance, Residency residency, long contact, int seq) {}

    /** Everyone who is counted among the people at the moment that the connection sees. @throws Missing where no such ordinance is on the docket */
    public static List<Placed> everyone(Connection connection, FileNumber number, CutOff cutOff) throws SQLException {
        Matter matter = matter(connection, number, cutOff.zone());
        Count count = new Count(cutOff, matter.periods());
        Statements.all(connection).each(matter.id(), count::add);
        return count.everyone().stream().map(Person::placed).toList();
    }

    /**
     * Those behind a number, by key, {@link Keyset#oneMore} of them; names only for those who may see personal data.
     *
     * @throws Missing where no such ordinance is on the docket
     */
    public Listed.Piece list(FileNumber number, CutOff cutOff, Cell cell, Keyset keyset) { return list(number, cutOff, cell, keyset, Choice.ALL); }

    /** As above, of a part. */
    public Listed.Piece list(FileNumber number, CutOff cutOff, Cell cell, Keyset keyset, Choice choice) {
        if (cell.ofPlace() && who.role() == Role.COUNCIL) throw new Missing("figure");           // beside a place, each row of a list tells of a single person
        return atOneMoment(connection -> {
            Matter matter = matter(connection, number, cutOff.zone());
            Count count = new Count(cutOff, matter.periods());
            Listing listing = new Listing(cell, keyset, count, Listing.Told.of(cell, matter.id(), new Bulk(connection)));
            Predicate<Statement> chosen = choice.in(cutOff.zone());
            Statements.all(connection).each(matter.id(), statement -> {
                if (chosen.test(statement)) listing.add(statement);
            });
            return named(connection, listing.piece(), cell);
        });
    }

    /** Told who they are, for those who may see personal data. */
    public Listed.Piece named(Connection connection, Listed.Piece piece, Cell cell) throws SQLException {
        return who.seesPersonalData() ? new Identities(connection).name(piece, cell.what()) : piece;
    }

    private static final String DOUBTS = "SELECT " + Stream.of(Cell.Doubt.values()).map(doubt -> "COALESCE(SUM(" + doubt.sql + "), 0)").collect(Collectors.joining(", "))
            + " FROM `position` p JOIN contact c ON c.id = p.contact_id JOIN signer s ON s.contact_id = p.contact_id AND s.seq = 0 JOIN ordinance o ON o.id = p.ordinance_id"
            + " WHERE o.file_number = ? AND c.set_aside IS NULL AND c.channel <> 'PETITION' AND p.stance IS NOT NULL AND NOT p.suggested AND c.received_at < ?";

    /** How many contacts that count leave it open where their sender lives, by why. */
    public Map<Cell.Doubt, Integer> doubts(FileNumber number, CutOff cutOff) {
        Map<Cell.Doubt, Integer> found = new EnumMap<>(Cell.Doubt.class);
        atOneMoment(connection -> new Bulk(connection).read(DOUBTS, row -> {
            for (Cell.Doubt doubt : Cell.Doubt.values()) found.put(doubt, row.getInt(doubt.ordinal() + 1));
            return null;
        }, number.value(), LocalDateTime.ofInstant(cutOff.at(), ZoneOffset.UTC)));
        return found;
    }

    /** What is read of the database. */
    public interface Reading<T> { T of(Connection connection) throws SQLException; }

    /** Every statement of the reading sees the same moment. How far a transaction sees is settled before it begins, for that one only. */
    public <T> T atOneMoment(Reading<T> reading) {
        try (Connection connection = source.getConnection(); java.sql.Statement moment = connection.createStatement()) {
            moment.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            moment.execute("START TRANSACTION READ ONLY");
            try {
                return reading.of(connection);
            } finally {
                moment.execute("ROLLBACK");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tally cannot be read", e);
        }
    }

    /** @param claimed what the organisers of its petitions claim together */
    public record Matter(long id, Periods periods, long claimed) {
        /** When the mayor acted; null: not yet. */
        public Instant decided() { return periods.decided(); }
    }

    /** @param zone of the city @throws Missing where no such ordinance is on the docket */
    public static Matter matter(Connection connection, FileNumber number, ZoneId zone) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT o.id, (SELECT COALESCE(SUM(claimed), 0) FROM petition_sheet WHERE ordinance_id = o.id)"
                + " FROM ordinance o WHERE o.file_number = ?")) {
            query.setString(1, number.value());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) throw new Missing("ordinance");
                long id = row.getLong(1), claimed = row.getLong(2);
                return new Matter(id, Periods.of(deeds(connection, id), zone), claimed);
            }
        }
    }

    /** What happened to it and stands; how it was voted parts no period. */
    private static List<Deed> deeds(Connection connection, long ordinance) throws SQLException {
        List<Deed> deeds = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT type, at, date_only FROM ordinance_action WHERE ordinance_id = ? AND superseded_why IS NULL ORDER BY at, id")) {
            query.setLong(1, ordinance);
            try (ResultSet row = query.executeQuery()) {
                while (row.next())
                    deeds.add(new Deed(ActionType.read(row.getString(1)).orElseThrow(), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getBoolean(3), null, null, null));
            }
        }
        return deeds;
    }
}
