package org.countersign.count;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.countersign.intake.Channel;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.Keyset;
import org.countersign.platform.Missing;
import org.countersign.staff.Role;
import org.countersign.staff.Who;

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
    public Report report(FileNumber number, CutOff cutOff) { return reckoned(number, cutOff, Reckoning::report); }

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
        return choice.all() ? report(number, cutOff) : reckoned(number, cutOff, reckoning -> reckoning.part(choice.in(cutOff.zone())));
    }

    /** What was counted, one by one, beside its figures. @throws Missing where no such ordinance is on the docket */
    public Reckoning.Counted counted(FileNumber number, CutOff cutOff) { return reckoned(number, cutOff, Reckoning::counted); }

    /** When the contacts came, day by day. @throws Missing where no such ordinance is on the docket */
    public Trend trend(FileNumber number, CutOff cutOff) { return reckoned(number, cutOff, Reckoning::trend); }

    /** Every contact that counts, one by one, by number. @param each may not ask the database @throws Missing where no such ordinance is on the docket */
    public void contacts(FileNumber number, CutOff cutOff, Consumer<Statement> each) {
        reckoned(number, cutOff, reckoning -> {
            reckoning.contacts(each);
            return null;
        });
    }

    private interface Question<T> { T to(Reckoning reckoning) throws SQLException; }

    private <T> T reckoned(FileNumber number, CutOff cutOff, Question<T> question) { return atOneMoment(connection -> question.to(Reckoning.of(connection, number, cutOff))); }

    /**
     * Those behind a number, by key, {@link Keyset#oneMore} of them; names only for those who may see personal data.
     *
     * @throws Missing where no such ordinance is on the docket
     */
    public Listed.Piece list(FileNumber number, CutOff cutOff, Cell cell, Keyset keyset) { return list(number, cutOff, cell, keyset, Choice.ALL); }

    /** As above, of a part. */
    public Listed.Piece list(FileNumber number, CutOff cutOff, Cell cell, Keyset keyset, Choice choice) {
        if (cell.ofPlace() && who.role() == Role.COUNCIL) throw new Missing("figure");           // beside a place, each row of a list tells of a single person
        return atOneMoment(connection -> named(connection, Reckoning.of(connection, number, cutOff).list(cell, keyset, choice.in(cutOff.zone())), cell));
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
}
