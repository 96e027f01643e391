package org.countersign.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.countersign.ordinance.FileNumber;
import org.countersign.platform.Bulk;
import org.countersign.platform.Missing;

/**
 * Whether the figures of an ordinance are still those of before. A turn is how many changes its sums have seen, and what is shown beside them, folded or not, and since when
 * the books are kept: one number of one ordinance, asked once a second by every open tally, so that a node asks the database a few times a second at most.
 */
@ApplicationScoped
@Transactional
public class Turns {
    /** While the books are written up. */
    public static final String WAITING = "waiting";
    private static final long FRESH = Duration.ofMillis(250).toNanos();
    /** One statement, one moment: what is folded meanwhile is counted on one side or on the other. */
    private static final String TURN = "SELECT b.state, UNIX_TIMESTAMP(b.since) * 1000000, COALESCE(t.folded, 0) + (SELECT COUNT(*) FROM ledger_change c WHERE c.ordinance_id = o.id) + (SELECT COUNT(*) FROM ledger_stir s WHERE s.ordinance_id = o.id)"
            + " FROM ordinance o JOIN ledger_book b ON b.id = 1 LEFT JOIN ledger_turn t ON t.ordinance_id = o.id WHERE o.file_number = ?";

    @PersistenceContext EntityManager em;
    private final Map<FileNumber, Known> known = new ConcurrentHashMap<>();            // no more than there are ordinances

    private record Known(String turn, long at) {}

    /** Other than before: something was saved, or the books were written up anew. @throws Missing where no such ordinance is on the docket */
    public String of(FileNumber number) {
        return known.compute(number, (one, last) -> last != null && System.nanoTime() - last.at <= FRESH ? last : asked(one)).turn;
    }

    /** One asks, and whoever wants to know it meanwhile waits without a connection. */
    private Known asked(FileNumber number) { return new Known(read(number), System.nanoTime()); }

    /** Something beside the sums is other than before: a row each time, for one that is counted up would be waited for. @param ordinances by their ids */
    static void raise(Bulk bulk, Collection<Long> ordinances) {
        if (!ordinances.isEmpty()) bulk.write("INSERT INTO ledger_stir (ordinance_id) VALUES (?)", ordinances.stream().map(each -> new Object[] {each}).toList());
    }

    private String read(FileNumber number) {
        return Bulk.of(em).read(TURN, Turns::turn, number.value()).stream().findFirst().orElseThrow(() -> new Missing("ordinance"));
    }

    /** While books are written up every figure is a whole count: open pages wait until they are kept. */
    private static String turn(ResultSet row) throws SQLException {
        return Book.State.valueOf(row.getString(1)) == Book.State.KEPT ? row.getLong(2) + "." + row.getLong(3) : WAITING;
    }
}
